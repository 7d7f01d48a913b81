// Entry of the utility process that reads and writes workbooks. One process an import session or export.
import type { ImportLimits } from '@shared/domain/import-limits';
import type { ParentPort } from 'electron';
import type { WorkerMessage, WorkerRequest } from './protocol';
import { serve } from './serve';
import { limitsOf } from './workbook/limits';

const port: ParentPort = process.parentPort;
/** What staff set comes along at the start: the process is as new as the import. */
const set = process.argv.find((word) => word.startsWith('{'));
const take = serve(
  (message: WorkerMessage) => port.postMessage(message),
  set === undefined ? {} : limitsOf(JSON.parse(set) as ImportLimits),
);
port.on('message', ({ data }) => take(data as WorkerRequest));
port.postMessage({ ready: true } satisfies WorkerMessage);
