import { resolve } from 'node:path';
import { AppError } from '@shared/ipc/errors';
import type { HandlerContext } from '../../ipc/handlers';
import { createSenderGate } from '../../ipc/sender-gate';
import type { Log } from '../../services/log';
import { serveApp } from '../app-protocol';
import { routeRequests } from '../back-end';
import { isOwnWindow } from '../own-windows';
import { places } from '../places';
import { openRequestChannel } from '../request-channel';
import { secureEverything } from '../security';
import type { Task } from './arguments';

type ReportTask = Extract<Task, { name: 'report' }>;

/** Writes one practice's status report as a PDF, drawn by the same page as in the window. */
export async function report(context: HandlerContext, task: ReportTask, log: Log) {
  const practice = await context.workspace().practices.findByOdsCode(task.practice);
  if (!practice) {
    throw new AppError(
      'not-found',
      `No practice has the ODS code “${task.practice}”. No report was written. Check the code, or look it up with: task list`,
    );
  }
  secureEverything(log);
  serveApp(places().pages);
  openRequestChannel(Promise.resolve(routeRequests(createSenderGate(isOwnWindow), log, async () => context)));
  const out = resolve(task.out);
  const document = await context.workspace().reports.document({
    what: 'practice-status',
    scope: { of: 'practices', ids: [practice.id] },
    closed: true,
  });
  await context.desktop.writeDocumentPdf(document, out);
  return { practice: task.practice, file: out };
}
