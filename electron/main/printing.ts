import type { Picture } from '@shared/domain/picture';
import type { TablePaper } from '@shared/domain/table-paper';
import { isWideTable } from '@shared/domain/table-paper';
import { BrowserWindow, type WebContents, type WebContentsPrintOptions } from 'electron';
import { APP_ORIGIN } from '../ipc/sender-gate';
import { markAsOwn } from './own-windows';
import { PrintJobs, reportFailed } from './print-jobs';
import { footerTemplate, printOutcome } from './print-words';
import { webPreferences } from './web-preferences';
import { writeWhole } from './write-file';

const jobs = new PrintJobs();
/** The papers that print pages are drawing, by token. */
const papers = new Map<string, Paper>();

/** The print page says that all is drawn, or why not. */
export const reportDrawn = (token: string, error: string | undefined) => jobs.done(token, error);

export const tableToDraw = (token: string): TablePaper | null => papers.get(token)?.table ?? null;
export const pictureToDraw = (token: string): Picture | null => papers.get(token)?.picture ?? null;

/** What is put on paper: the page's place, and the table or picture where it is one. */
interface Paper {
  place: string;
  table?: TablePaper;
  picture?: Picture;
}

const practiceStatus = (id: string): Paper => ({ place: `/practice-status/${encodeURIComponent(id)}` });
const tablePage = (table: TablePaper): Paper => ({ place: '/table', table });
const picturePage = (picture: Picture): Paper => ({ place: '/picture', picture });

/** Asks the system to print the practice status report; `printed` is false when the person closes its dialog. */
export const printPracticeReport = (practiceId: string) => printPaper(practiceStatus(practiceId));
/** Writes the practice status report as a tagged A4 PDF with page numbers. */
export const writePracticeReportPdf = (practiceId: string, path: string) => writePdf(practiceStatus(practiceId), path);
export const printTable = (table: TablePaper) => printPaper(tablePage(table));
export const writeTablePdf = (table: TablePaper, path: string) => writePdf(tablePage(table), path);
export const printPicture = (picture: Picture) => printPaper(picturePage(picture));
export const writePicturePdf = (picture: Picture, path: string) => writePdf(picturePage(picture), path);

const isLandscape = ({ table }: Paper) => table !== undefined && isWideTable(table);

function printPaper(paper: Paper): Promise<{ printed: boolean }> {
  // On paper the page's own style sheet numbers the pages; in a PDF the footer below does.
  return withDrawnPage(paper, '&to=printer', async (page) => {
    const landscape = isLandscape(paper);
    const { success, reason } = await print(page, { silent: false, pageSize: 'A4', landscape, printBackground: true });
    return printOutcome(success, reason);
  });
}

const print = (page: WebContents, options: WebContentsPrintOptions) =>
  new Promise<{ success: boolean; reason: string }>((resolve) => {
    page.print(options, (success, reason) => resolve({ success, reason }));
  });

async function writePdf(paper: Paper, path: string): Promise<void> {
  const pdf = await withDrawnPage(paper, '', (page) =>
    page
      .printToPDF({
        pageSize: 'A4',
        landscape: isLandscape(paper),
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

async function withDrawnPage<Outcome>(
  paper: Paper,
  more: '' | '&to=printer',
  action: (page: WebContents) => Promise<Outcome>,
): Promise<Outcome> {
  const window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: webPreferences() });
  const job = jobs.begin();
  papers.set(job.token, paper);
  try {
    markAsOwn(window);
    window.webContents.on('render-process-gone', () => job.fail('Its page stopped working.'));
    window.loadURL(`${APP_ORIGIN}/print.html#${paper.place}?token=${job.token}${more}`).catch(() => {
      job.fail('Its page could not be loaded.');
    });
    await job.drawn;
    return await action(window.webContents);
  } finally {
    papers.delete(job.token);
    window.destroy();
  }
}
