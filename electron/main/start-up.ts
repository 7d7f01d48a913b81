import { resolve } from 'node:path';
import { EVENT_CHANNEL } from '@shared/ipc/channels';
import type { AppEvent } from '@shared/ipc/events';
import { app, type BrowserWindow } from 'electron';
import type { HandlerContext } from '../ipc/handlers';
import type { Router } from '../ipc/router';
import { createSenderGate } from '../ipc/sender-gate';
import { serveApp } from './app-protocol';
import { CurrentWorkspace } from './current-workspace';
import { deferred } from './deferred';
import { createDesktop } from './desktop';
import { EarlyLog } from './early-log';
import { catchTheUncaught, failAndExit } from './failures';
import type { Launch } from './launch-arguments';
import { loadOneByOne } from './load-one-by-one';
import { openMainWindow } from './main-window';
import { installMenu } from './menu';
import { isOwnWindow } from './own-windows';
import { places } from './places';
import { beginToEnd, closeBeforeQuit, isEnding } from './quit';
import { openRequestChannel } from './request-channel';
import { secureEverything } from './security';
import { holdSingleInstance } from './single-instance';
import { runSteps, type Step } from './steps';
import { userName } from './user';
import { chooseUserDataFolder } from './user-data-folder';

/** By then the table is there. Until then lines are kept, and a failure writes them at once. */
const LOG_FILE_AFTER_MS = 1500;

/** Opens the window. The page loads while services and database do; what it asks meanwhile waits for them. */
export async function startUp(launch: Launch): Promise<void> {
  const log = new EarlyLog(async () => {
    const { openLogFile } = await import('./log-file');
    return openLogFile(places().logFile, { quiet: app.isPackaged });
  });
  setTimeout(() => void log.open(), LOG_FILE_AFTER_MS);
  const router = deferred<Router>();
  const context = deferred<HandlerContext>();
  let window: BrowserWindow | null = null;
  let pageLoaded: Promise<void> | undefined;
  let pagesServed: Promise<void> | undefined;
  let workspaces: CurrentWorkspace;
  let closeDatabase = async () => {};
  closeBeforeQuit(() => Promise.all([closeDatabase(), log.open()]), log);

  const emit = (event: AppEvent) => {
    if (window && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
  };

  const fail = (error: unknown, step: string) => {
    context.reject(error);
    return failAndExit(error, step, log, places().logFile);
  };

  const openWindow = () => {
    const opened = openMainWindow(log);
    window = opened.window;
    window.on('closed', () => {
      window = null;
      app.quit();
    });
    pageLoaded = opened.loaded.catch((error: unknown) => {
      // Somebody closed the window before its page was there: no failure, but the end.
      if (opened.window.isDestroyed() || opened.window.webContents?.isDestroyed() !== false) beginToEnd();
      throw error;
    });
    // Its failure is told by the step that waits for it.
    pageLoaded.catch(() => undefined);
  };

  const loadServices = async () => {
    await pagesServed;
    await loadOneByOne();
    const { listen, openDatabase, routeRequests } = await import('./back-end');
    const open = async (file: string) => {
      const workspace = await openDatabase(file, log);
      listen(workspace, emit);
      return workspace;
    };
    workspaces = new CurrentWorkspace(open, {
      own: launch.database ? resolve(launch.database) : places().ownDatabase,
      sample: places().sampleDatabase,
    });
    closeDatabase = () => workspaces.close();
    router.resolve(routeRequests(createSenderGate(isOwnWindow), log, () => context.promise));
  };

  const openDatabase = async () => {
    await workspaces.use('own');
    context.resolve({
      workspace: () => workspaces.get(),
      sampleData: () => workspaces.isSample,
      user: userName(),
      desktop: createDesktop(() => window, workspaces),
      emit,
    });
  };

  const steps: Step[] = [
    { name: 'user-data folder', run: () => chooseUserDataFolder(launch.userData) },
    { name: 'single instance', run: () => holdSingleInstance(() => window) },
    { name: 'catch the uncaught', run: () => catchTheUncaught(log, places().logFile) },
    { name: 'electron', run: () => app.whenReady() },
    { name: 'security', run: () => secureEverything(log) },
    {
      name: 'pages',
      run: () => {
        pagesServed = serveApp(places().pages).served;
      },
    },
    { name: 'requests', run: () => openRequestChannel(router.promise) },
    { name: 'window', run: openWindow },
    { name: 'menu', run: () => installMenu(emit) },
    { name: 'services', run: loadServices },
    { name: 'database', run: openDatabase },
    { name: 'page loaded', run: () => pageLoaded },
  ];
  await runSteps(steps.map(unlessEnding), log, fail);
  log.info(`start-up: done, version ${app.getVersion()}, ${Math.round(performance.now())} ms after the process began`);
}

/** Nothing more is begun, and nothing fails, once the app is about to end: by a failure, or by a window closed at once. */
function unlessEnding({ name, run }: Step): Step {
  const never = new Promise(() => {});
  return {
    name,
    run: async () => {
      if (isEnding()) return never;
      try {
        await run();
      } catch (error) {
        if (isEnding()) return never;
        throw error;
      }
    },
  };
}
