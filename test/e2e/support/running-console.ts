import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Result } from '../../../shared/ipc/errors';
import type { RouteInput, RouteName, RouteOutput } from '../../../shared/ipc/routes';
import { appFolder, launchOptions } from '../../support/runtime';
import { inMain } from './in-main';

export interface LaunchWishes {
  userData: string;
  /** Without one the console opens the database in its user-data folder. */
  database?: string;
  /** More words for the command line. */
  words?: readonly string[];
  env?: Record<string, string>;
}

/** Longer than the app itself waits for a database that will not close. */
const PATIENCE_MS = 15_000;

/**
 * A Linux machine for tests has no graphics card, and Chromium finds that out by three processes that fail; now and then
 * the page is never drawn after that.
 */
const softwareDrawing = process.platform === 'linux' ? ['--disable-gpu'] : [];

/** Lines that mean a page or the main process broke, wherever they turn up. */
const BROKEN = /Content[- ]Security[- ]Policy|uncaught exception: failed|unhandled rejection: failed/i;

/** One started console, with all that it said. */
export class RunningConsole {
  /** Standard output, standard error and the pages' consoles, in order. */
  readonly said: string[] = [];
  /** What no healthy run says: page errors, console errors, refusals by the content security policy. */
  readonly problems: string[] = [];
  private allowed: RegExp[] = [];

  /** Kept, because Playwright forgets it when the app has ended. */
  private readonly main: ReturnType<ElectronApplication['process']>;

  private constructor(readonly app: ElectronApplication) {
    this.main = app.process();
    for (const stream of [this.main.stdout, this.main.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.said.push(text.trimEnd());
        for (const line of text.split('\n')) if (BROKEN.test(line)) this.problems.push(line);
      });
    }
    const context = app.context();
    context.on('console', (message) => {
      this.said.push(`page ${message.type()}: ${message.text()}`);
      // On a page that Chromium shows in place of a refused one, Electron's warnings about its policy mean nothing.
      const isOurs = message.page()?.url().startsWith('app://') ?? true;
      if (message.type() === 'error' || (isOurs && BROKEN.test(message.text()))) {
        this.problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (failure) => {
      const error = failure.error();
      this.problems.push(`page error: ${error.stack ?? error.message}`);
    });
  }

  /** Starts the console. Its window may still be on its way, or never come: see `page`. */
  static async start({ userData, database, words = [], env }: LaunchWishes): Promise<RunningConsole> {
    const app = await _electron.launch({
      ...launchOptions,
      args: [
        ...softwareDrawing,
        appFolder,
        '--user-data',
        userData,
        ...(database ? ['--database', database] : []),
        ...words,
      ],
      cwd: appFolder,
      ...(env ? { env: { ...(process.env as Record<string, string>), ...env } } : {}),
    });
    return new RunningConsole(app);
  }

  /** The one window. Fails with all that the console said when none comes. */
  async page(): Promise<Page> {
    try {
      return await this.app.firstWindow({ timeout: launchOptions.timeout });
    } catch (error) {
      throw new Error(`No window came. The console said:\n${this.said.join('\n') || 'nothing'}`, { cause: error });
    }
  }

  /** The same, once its database is open and the first screen is drawn: before that nothing listens to menu and keys. */
  async readyPage(): Promise<Page> {
    const page = await this.page();
    await ask(page, 'app.status', {});
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return page;
  }

  /** For a test that provokes a problem on purpose: problems like this one don't fail it. */
  allowProblem(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  get unexpectedProblems(): string[] {
    return this.problems.filter((problem) => !this.allowed.some((pattern) => pattern.test(problem)));
  }

  /** Ends the console after a test, whatever is unsaved in it. */
  async discard(): Promise<void> {
    if (this.main.exitCode === null && this.main.signalCode === null) {
      // The question about unsaved changes is a dialog of the system, which nobody would answer.
      const letGo = inMain(this.app, ({ BrowserWindow }) => {
        for (const { webContents } of BrowserWindow.getAllWindows()) {
          webContents.removeAllListeners('will-prevent-unload');
          webContents.on('will-prevent-unload', (event) => event.preventDefault());
        }
      });
      await Promise.race([letGo.catch(() => undefined), once(this.main, 'exit'), setTimeout(PATIENCE_MS)]);
    }
    await this.close();
  }

  /** Ends the console as a person does, so that its database is closed. Fails when it does not end. Safe to call twice. */
  async close(): Promise<void> {
    let killed = false;
    const patience = globalThis.setTimeout(() => {
      killed = true;
      this.main.kill('SIGKILL');
    }, PATIENCE_MS);
    await this.app.close().catch((error: unknown) => {
      if (!killed) throw error;
    });
    clearTimeout(patience);
    if (killed) throw new Error(`The console did not end within ${PATIENCE_MS / 1000} s of being asked to.`);
  }
}

/** Asks a route as the page does, for what a test needs to know or to do behind the page's back. */
export async function ask<Name extends RouteName>(
  page: Page,
  route: Name,
  input: RouteInput<Name>,
): Promise<RouteOutput<Name>> {
  const answer = await answerOf(page, route, input);
  if (!answer.ok) throw new Error(`${route}: ${answer.error.code}: ${answer.error.message}`);
  return answer.data;
}

/** The same, with a refusal as data. */
export async function answerOf<Name extends RouteName>(
  page: Page,
  route: Name,
  input: RouteInput<Name>,
): Promise<Result<RouteOutput<Name>>> {
  const answer = await page.evaluate(([name, value]) => window.cchub.request(name, value), [route, input] as const);
  return JSON.parse(answer) as Result<RouteOutput<Name>>;
}
