import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { addMonths } from '@shared/domain/calendar';
import { todayInLondon } from '@shared/domain/calendar-date';
import { contractorKey } from '@shared/domain/contractor-name';
import { normaliseOdsCode } from '@shared/domain/ods-code';
import type { ReportOrder, ReportScope } from '@shared/domain/reports/order';
import { documentsByPractice } from '@shared/domain/reports/split';
import { AppError } from '@shared/ipc/errors';
import type { HandlerContext } from '../../ipc/handlers';
import { createSenderGate } from '../../ipc/sender-gate';
import type { Log } from '../../services/log';
import { paperFiles } from '../../services/reports/paper-files';
import type { Workspace } from '../../services/workspace';
import { serveApp } from '../app-protocol';
import { routeRequests } from '../back-end';
import { isOwnWindow } from '../own-windows';
import { places } from '../places';
import { openRequestChannel } from '../request-channel';
import { secureEverything } from '../security';
import { namedList } from './named-list';
import { tellProgress } from './progress';
import type { ReportTask, TypedScope } from './report-words';

/** Writes a report as a PDF, drawn by the same page as in the window, or one file for each practice. */
export async function report(context: HandlerContext, task: ReportTask, log: Log) {
  const workspace = context.workspace();
  const order = await orderOf(workspace, task);
  const out = resolve(task.out);
  // One that can't be made is told when the file is written.
  await mkdir(task.each ? out : dirname(out), { recursive: true }).catch(() => undefined);
  const document = await workspace.reports.document(order, {
    onProgress: (progress) => tellProgress({ step: 'gathering', ...progress }),
  });
  secureEverything(log);
  serveApp(places().pages);
  openRequestChannel(Promise.resolve(routeRequests(createSenderGate(isOwnWindow), log, async () => context)));
  const { desktop } = context;
  const { what, scope } = task;
  const about = {
    what,
    subject: document.subject,
    ...(what === 'practice-status' ? { practices: documentsByPractice(document).length } : {}),
    // As it was answered when there was only this.
    ...(scope.of === 'practices' && scope.codes.length === 1 ? { practice: scope.codes[0] } : {}),
  };
  if (task.each) {
    const made = await paperFiles(document, out, { onProgress: tellProgress }, desktop.writeDocumentPdfs);
    return { ...about, ...made };
  }
  const { pages } = await desktop.writeDocumentPdf(document, out, { onProgress: tellProgress });
  return { ...about, parts: document.parts.length, pages, file: out };
}

async function orderOf(workspace: Workspace, task: ReportTask): Promise<ReportOrder> {
  const { what, closed } = task;
  if (what === 'edition') {
    const { id } = await namedList(workspace, task.list);
    return { what, listId: id, number: task.edition, since: task.since };
  }
  const scope = await scopeOf(workspace, task.scope);
  if (what === 'practice-status') return { what, scope, closed };
  if (what !== 'notifications') return { what, scope };
  const to = task.to ?? todayInLondon(new Date());
  return { what, scope, from: task.from ?? addMonths(to, -1), to };
}

async function scopeOf(workspace: Workspace, scope: TypedScope): Promise<ReportScope> {
  if (scope.of === 'contractor') return { of: 'contractor', id: await contractorId(workspace, scope.codeOrName) };
  if (scope.of !== 'practices') return scope;
  const ids: string[] = [];
  for (const code of scope.codes) ids.push(await practiceId(workspace, code));
  return { of: 'practices', ids };
}

async function practiceId({ practices }: Workspace, code: string): Promise<string> {
  const practice = await practices.findByOdsCode(normaliseOdsCode(code));
  if (practice !== null) return practice.id;
  throw new AppError(
    'not-found',
    `No practice has the ODS code “${code.trim()}”. No report was written. Check the code, or look it up with: task list`,
  );
}

/** By the code of its headquarters, else by its name; two of one name can only be told apart by their codes. */
async function contractorId({ contractors }: Workspace, codeOrName: string): Promise<string> {
  const rows = await contractors.list();
  const code = normaliseOdsCode(codeOrName);
  const byCode = rows.filter(({ hqOdsCode }) => hqOdsCode !== '' && hqOdsCode === code);
  const found =
    byCode.length > 0 ? byCode : rows.filter(({ name }) => contractorKey(name) === contractorKey(codeOrName));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  throw new AppError(
    'not-found',
    found.length === 0
      ? `No contractor has the headquarters code or the name “${codeOrName}”. No report was written.`
      : `${found.length} contractors are called “${codeOrName}”. No report was written. Give the headquarters code instead.`,
  );
}
