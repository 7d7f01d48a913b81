import { BrowserWindow, type WebContents, type WebContentsPrintOptions } from 'electron';
import { APP_ORIGIN } from '../ipc/sender-gate';
import { markAsOwn } from './own-windows';
import { PrintJobs, reportFailed } from './print-jobs';
import { footerTemplate, printOutcome } from './print-words';
import { webPreferences } from './web-preferences';
import { writeWhole } from './write-file';

const jobs = new PrintJobs();

/** The print page says that all is drawn, or why not. */
export const reportDrawn = (token: string, error: string | undefined) => jobs.done(token, error);

/** Asks the system to print the practice status report; `printed` is false when the person closes its dialog. */
export function printPracticeReport(practiceId: string): Promise<{ printed: boolean }> {
  // On paper the page's own style sheet numbers the pages; in a PDF the footer below does.
  return withDrawnReport(practiceId, '&to=printer', async (page) => {
    const { success, reason } = await print(page, { silent: false, pageSize: 'A4', printBackground: true });
    return printOutcome(success, reason);
  });
}

const print = (page: WebContents, options: WebContentsPrintOptions) =>
  new Promise<{ success: boolean; reason: string }>((resolve) => {
    page.print(options, (success, reason) => resolve({ success, reason }));
  });

/** Writes the practice status report as a tagged A4 PDF with page numbers. */
export async function writePracticeReportPdf(practiceId: string, path: string): Promise<void> {
  const pdf = await withDrawnReport(practiceId, '', (page) =>
    page
      .printToPDF({
        pageSize: 'A4',
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footerTemplate(new Date()),
        // In inches; the foot has room for the page number.
        margins: { top: 0.6, bottom: 0.8, left: 0.6, right: 0.6 },
      })
      .catch((error: unknown) => {
        throw reportFailed('The PDF could not be produced.', error);
      }),
  );
  await writeWhole(path, pdf);
}

async function withDrawnReport<Outcome>(
  id: string,
  more: '' | '&to=printer',
  action: (page: WebContents) => Promise<Outcome>,
): Promise<Outcome> {
  const window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: webPreferences() });
  const job = jobs.begin();
  try {
    markAsOwn(window);
    window.webContents.on('render-process-gone', () => job.fail('Its page stopped working.'));
    window
      .loadURL(`${APP_ORIGIN}/print.html#/practice-status/${encodeURIComponent(id)}?token=${job.token}${more}`)
      .catch(() => {
        job.fail('Its page could not be loaded.');
      });
    await job.drawn;
    return await action(window.webContents);
  } finally {
    window.destroy();
  }
}
