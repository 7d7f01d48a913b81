import type { reportRoutes } from '@shared/ipc/reports';
import type { HandlersOf } from '../handlers';
import { exportTo } from './save-dialogs';

export const reportHandlers: HandlersOf<typeof reportRoutes> = {
  'reports.practiceStatus': ({ practiceId }, { workspace }) => workspace().reports.practiceStatus(practiceId),
  'reports.print': ({ practiceId }, { desktop }) => desktop.printPracticeReport(practiceId),
  'reports.savePdf': async ({ practiceId }, { workspace, desktop }) => {
    const { practice } = await workspace().reports.practiceStatus(practiceId);
    return exportTo(desktop, 'pdf', `Practice status ${practice.odsCode}`, (path) =>
      desktop.writePracticeReportPdf(practiceId, path),
    );
  },
  'reports.drawn': async ({ token, error }, { desktop }) => {
    desktop.reportDrawn(token, error);
    return {};
  },
};
