import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError, type RouteError } from '@shared/ipc/errors';
import { app } from 'electron';
import { asRouteError } from '../../ipc/router';
import { safeDetail } from '../../ipc/safe-detail';
import type { Log } from '../../services/log';
import { CurrentWorkspace } from '../current-workspace';
import { createDesktop } from '../desktop';
import { EarlyLog } from '../early-log';
import type { Launch } from '../launch-arguments';
import { places } from '../places';
import { beginToEnd, closeAndExit, closeBeforeQuit } from '../quit';
import { userName } from '../user';
import { chooseUserDataFolder } from '../user-data-folder';
import { writeWhole } from '../write-file';
import { keepStandardOutputClean, writeAnswer } from './answer';
import { answerFileOf, type Common, readTask, type Task, WrongUsage } from './arguments';

type Failure = { error: { code: RouteError['code'] | 'wrong-usage'; message: string } };
const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/** Does one task without a window, answers with one JSON object, and ends the app. */
export async function runTask(words: string[], launch: Launch): Promise<void> {
  keepStandardOutputClean();
  // The hidden window of a report closes before the task is over.
  app.on('window-all-closed', () => {});
  app.disableHardwareAcceleration();
  const log = new EarlyLog(async () => {
    const { openLogFile } = await import('../log-file');
    return openLogFile(join(dirname(places().logFile), 'tasks.log'), { quiet: true });
  });
  const finish = (code: number, answer: object) => end(code, answer, answerFileOf(words), log);
  process.on('uncaughtException', (error) => void finish(FAILED, failure(error, log)));
  process.on('unhandledRejection', (error) => void finish(FAILED, failure(error, log)));
  try {
    const { task, common } = readTask(words);
    await finish(DONE, await perform(task, common, launch, log));
  } catch (error) {
    if (error instanceof WrongUsage) {
      await finish(WRONG_USAGE, { error: { code: 'wrong-usage', message: error.message } } satisfies Failure);
    } else await finish(FAILED, failure(error, log));
  }
}

async function perform(task: Task, common: Common, launch: Launch, log: EarlyLog): Promise<object> {
  chooseUserDataFolder(common.userData ?? launch.userData);
  await log.open();
  log.info(`task ${task.name}`);
  await app.whenReady();
  const { openDatabase } = await import('../back-end');
  const database = common.database ?? launch.database;
  const own = database ? resolve(database) : places().ownDatabase;
  await makeFolder(dirname(own));
  const workspaces = new CurrentWorkspace((file) => openDatabase(file, log), {
    own,
    sample: places().sampleDatabase,
  });
  // However the task ends, also when something throws where nobody waits for it: the database is closed first.
  closeBeforeQuit(() => workspaces.close(), log);
  await workspaces.use('own');
  try {
    return await answerOf(task, workspaces, log);
  } finally {
    await workspaces.close();
  }
}

/** Each task's code is loaded when it is asked for. */
async function answerOf(task: Task, workspaces: CurrentWorkspace, log: Log): Promise<object> {
  const workspace = workspaces.get();
  switch (task.name) {
    case 'import':
      return (await import('./import')).importFile(workspace, task);
    case 'undo':
      return (await import('./undo')).undoBatch(workspace, task);
    case 'intake':
      return (await import('./intake')).intake(workspace, task);
    case 'list':
      return (await import('./list')).list(workspace, task);
    case 'publish':
      return (await import('./publish')).publish(workspace, task);
    case 'diff':
      return (await import('./diff')).diff(workspace, task);
    case 'export':
      return (await import('./export')).exportFile(workspace, task);
    case 'template':
      return (await import('./export')).template(workspace, task);
    case 'application':
      return (await import('./application')).application(workspace, task);
    case 'history':
      return (await import('./history')).history(workspace, task);
    case 'mfa':
      return (await import('./mfa')).mfa(workspace, task);
    case 'report': {
      const context = {
        workspace: () => workspaces.get(),
        sampleData: () => false,
        user: userName(),
        desktop: createDesktop(() => null, workspaces),
        emit: () => {},
      };
      return (await import('./report')).report(context, task, log);
    }
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new AppError(
      'database-not-usable',
      `The folder “${folder}” for the database could not be made. Nothing was changed. Choose another place with --database.`,
      undefined,
      { cause: error },
    );
  });
}

function failure(error: unknown, log: Log): Failure {
  const { code, message } = asRouteError(error);
  log.error(`failed: ${code}; ${safeDetail(error)}`);
  return { error: { code, message } };
}

let ending = false;

async function end(code: number, answer: object, answerFile: string | null, log: Log): Promise<void> {
  if (ending) return;
  ending = true;
  let [exitCode, said] = [code, answer];
  if (answerFile) {
    await writeWhole(resolve(answerFile), `${JSON.stringify(answer, null, 2)}\n`).catch((error: unknown) => {
      // A task that is done stays done; that its answer could not be written is said all the same.
      [exitCode, said] = [exitCode || FAILED, { ...answer, ...failure(error, log) }];
    });
  }
  writeAnswer(`${JSON.stringify(said)}\n`);
  log.info(`task ends with ${exitCode}`);
  beginToEnd(exitCode);
  await closeAndExit(log);
}
