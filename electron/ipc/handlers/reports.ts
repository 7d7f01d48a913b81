import { fileName } from '@shared/domain/file-name';
import { REPORT_LABELS, type ReportOrder } from '@shared/domain/reports/order';
import { AppError } from '@shared/ipc/errors';
import type { reportRoutes } from '@shared/ipc/reports';
import { checkLength } from '../../services/reports/length';
import { paperFiles } from '../../services/reports/paper-files';
import type { Printing } from '../desktop';
import type { HandlerContext, HandlersOf } from '../handlers';
import { asReportJob, stopReports } from './report-jobs';
import { exportTo } from './save-dialogs';

export const reportHandlers: HandlersOf<typeof reportRoutes> = {
  'reports.preview': ({ order }, { workspace }) => workspace().reports.document(order),
  'reports.print': ({ order }, context) =>
    asReportJob(context.emit, async (how) => context.desktop.printDocument(await gathered(order, context, how), how)),
  'reports.savePdf': ({ order }, context) =>
    asReportJob(context.emit, async (how) => {
      const document = await gathered(order, context, how);
      // Said before a file is chosen for nothing.
      checkLength(document);
      return exportTo(context.desktop, 'pdf', fileName(REPORT_LABELS[order.what], document.subject), (path) =>
        context.desktop.writeDocumentPdf(document, path, how),
      );
    }),
  'reports.saveEach': ({ order }, context) => {
    if (order.what !== 'practice-status')
      throw new AppError('invalid-input', 'Only practice status reports come as one file for each practice.');
    return asReportJob(context.emit, async (how) => {
      const { desktop } = context;
      const document = await gathered(order, context, how);
      const parent = await desktop.chooseFolder({ title: 'Choose a folder for the files' });
      return parent === null ? null : paperFiles(document, parent, how, desktop.writeDocumentPdfs);
    });
  },
  'reports.cancel': async () => {
    stopReports();
    return {};
  },
  'reports.paper': async ({ token }, { desktop }) => {
    const paper = desktop.paperToDraw(token);
    if (paper === null) throw new AppError('not-found', 'There is nothing to print any more. Print it again.');
    return paper;
  },
  'reports.drawn': async ({ token, error }, { desktop }) => {
    desktop.reportDrawn(token, error);
    return {};
  },
};

const gathered = (order: ReportOrder, { workspace }: HandlerContext, { onProgress, signal }: Printing) =>
  workspace().reports.document(order, {
    signal,
    onProgress: (progress) => onProgress?.({ step: 'gathering', ...progress }),
  });
