import type { ReportDocument } from '@shared/domain/reports/document';
import { BrowserWindow, type WebContents } from 'electron';
import { APP_ORIGIN } from '../ipc/sender-gate';
import { reportStopped } from '../services/reports/gathering';
import { markAsOwn } from './own-windows';
import { PrintJobs, reportFailed } from './print-jobs';
import { webPreferences } from './web-preferences';

/** What a print page has to draw. */
export interface Paper {
  document: ReportDocument;
  /** The page of each part, by id; none while they are not known. */
  pages: Record<string, number>;
}

const jobs = new PrintJobs<Paper>();
export const paperToDraw = (token: string): Paper | null => jobs.paper(token);
/** The print page says that all is drawn, or why not. */
export const reportDrawn = (token: string, error: string | undefined) => jobs.done(token, error);

const LEAST_LIMIT_MS = 30_000;
const LIMIT_MS_A_PART = 250;

/** A hidden window that draws papers, one after the other. It is gone once `signal` says so. */
export class PaperWindow {
  readonly #window: BrowserWindow;
  /** Ends with the failure after which the window is of no use. */
  readonly #broken: Promise<never>;
  readonly #signal: AbortSignal | undefined;
  readonly #stop = () => this.close();
  #loaded = false;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
    this.#window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: webPreferences() });
    markAsOwn(this.#window);
    this.#broken = new Promise<never>((_, reject) => {
      const contents = this.#window.webContents;
      contents.once('render-process-gone', () => reject(reportFailed('Its page stopped working.')));
      contents.once('destroyed', () => reject(reportFailed('Its page was closed.')));
    });
    this.#broken.catch(() => undefined);
    if (signal?.aborted) this.close();
    else signal?.addEventListener('abort', this.#stop);
  }

  /** Draws a document in place of the one that is there. */
  async draw(document: ReportDocument, pages: Paper['pages'], to: 'printer' | 'pdf'): Promise<void> {
    const job = jobs.begin({ document, pages }, LEAST_LIMIT_MS + LIMIT_MS_A_PART * document.parts.length);
    const address = `${APP_ORIGIN}/print.html#${new URLSearchParams({ token: job.token, to })}`;
    try {
      await this.use(async (contents) => {
        const loading = contents.loadURL(address);
        // Only the first time a page is loaded; afterwards the page that is there hears of the new address.
        if (!this.#loaded) loading.catch((error) => job.fail(reportFailed('Its page could not be loaded.', error)));
        else loading.catch(() => undefined);
        await job.drawn;
        this.#loaded = true;
      });
    } finally {
      job.fail(reportFailed('Nobody waits for it any more.'));
    }
  }

  /** Works with the page until it is done, or until the page is gone. */
  async use<Outcome>(work: (contents: WebContents) => Promise<Outcome>): Promise<Outcome> {
    if (this.#signal?.aborted) throw reportStopped();
    try {
      return await Promise.race([work(this.#window.webContents), this.#broken]);
    } catch (error) {
      // Without its window each step fails in its own way: none of them is the reason.
      throw this.#signal?.aborted ? reportStopped() : error;
    }
  }

  close(): void {
    this.#signal?.removeEventListener('abort', this.#stop);
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }
}
