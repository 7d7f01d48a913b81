import type { ReportDocument } from '@shared/domain/reports/document';
import { BrowserWindow, type PrintToPDFOptions, type WebContents } from 'electron';
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

/** A hidden window that draws papers, one after the other, and makes them into PDFs. */
export class PaperWindow {
  readonly #window: BrowserWindow;
  readonly #signal: AbortSignal | undefined;
  /** Ends with the failure after which nobody waits for the window any more. */
  readonly #over: Promise<never>;
  #giveUp: (error: Error) => void = () => {};
  /** The PDF that is being made. */
  #making: Promise<unknown> = Promise.resolve();
  #loaded = false;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
    this.#window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: webPreferences() });
    markAsOwn(this.#window);
    this.#over = new Promise<never>((_, reject) => {
      this.#giveUp = reject;
    });
    this.#over.catch(() => undefined);
    const contents = this.#window.webContents;
    contents.once('render-process-gone', () => this.#giveUp(reportFailed('Its page stopped working.')));
    contents.once('destroyed', () => this.#giveUp(reportFailed('Its page was closed.')));
    if (signal?.aborted) this.#stop();
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

  /** Makes what is drawn into a PDF. */
  pdf(options: PrintToPDFOptions): Promise<Uint8Array> {
    return this.use(async (contents) => {
      const made = contents.printToPDF(options);
      this.#making = made.catch(() => undefined);
      return made.catch((error: unknown) => {
        throw reportFailed('The PDF could not be produced.', error);
      });
    });
  }

  /** Works with the page until it is done, or until nobody waits for it any more. */
  async use<Outcome>(work: (contents: WebContents) => Promise<Outcome>): Promise<Outcome> {
    if (this.#signal?.aborted) throw reportStopped();
    return Promise.race([work(this.#window.webContents), this.#over]);
  }

  /**
   * The window goes once its PDF is done: after one that was broken off, Electron before April 2026 makes no other until
   * it is started again (its issue 51145).
   */
  close(): void {
    this.#signal?.removeEventListener('abort', this.#stop);
    void this.#making.then(() => {
      if (!this.#window.isDestroyed()) this.#window.destroy();
    });
  }

  readonly #stop = () => {
    this.#giveUp(reportStopped());
    this.close();
  };
}
