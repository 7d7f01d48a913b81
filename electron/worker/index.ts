// Entry of the utility process that reads and writes workbooks. One process an import session or export.
import type { ParentPort } from 'electron';
import type { WorkerMessage, WorkerRequest } from './protocol';
import { serve } from './serve';

const port: ParentPort = process.parentPort;
const take = serve((message: WorkerMessage) => port.postMessage(message));
port.on('message', ({ data }) => take(data as WorkerRequest));
port.postMessage({ ready: true } satisfies WorkerMessage);
