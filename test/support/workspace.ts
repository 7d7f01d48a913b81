import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { StartEngine } from '../../electron/services/imports/engine';
import type { StartMailReader } from '../../electron/services/notifications/mail-reader';
import { openWorkspace } from '../../electron/services/open-workspace';
import type { Workspace } from '../../electron/services/workspace';
import { createImportEngine } from '../../electron/worker/import-engine';
import { createMailEngine } from '../../electron/worker/mail-engine';
import { limitsOf } from '../../electron/worker/workbook/limits';
import { writeSheetHere, writeTemplateFile } from '../../electron/worker/write-sheet-file';
import { scratchFolder } from './scratch';

export const SAMPLE = path.resolve('resources/sample/register.xlsx');

/** The engine in this process; the app runs it in one of its own. */
export const startEngine: StartEngine = async (onProgress, limits) => ({
  engine: createImportEngine(onProgress, limitsOf(limits)),
  dispose: () => undefined,
});

/** The reader of mails in this process. */
export const startMailReader: StartMailReader = async () => ({ reader: createMailEngine(), dispose: () => undefined });

/** A workspace on a database of its own, closed at the end of the test. */
export async function scratchWorkspace(
  options: { file?: string; startEngine?: StartEngine; startMailReader?: StartMailReader } = {},
): Promise<Workspace> {
  const workspace = await openWorkspace({
    databaseFile: options.file ?? path.join(await scratchFolder(), 'register.db'),
    actor: 'h.yeo',
    startEngine: options.startEngine ?? startEngine,
    startMailReader: options.startMailReader ?? startMailReader,
    writeSheet: writeSheetHere,
    writeTemplate: writeTemplateFile,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  onTestFinished(() => workspace.close());
  return workspace;
}
