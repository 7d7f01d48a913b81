import type { ReportDocument } from '@shared/domain/reports/document';
import type { PrintToPDFOptions, WebContents, WebContentsPrintOptions } from 'electron';
import type { PaperFile, Printing } from '../ipc/desktop';
import { PaperWindow } from './paper-window';
import { readPdfPlaces } from './pdf-places';
import { reportFailed } from './print-jobs';
import { footerTemplate, notStarted, printOutcome } from './print-words';
import { writeWhole } from './write-file';

/** Asks the system to print a document; `printed` is false when the person closes its dialog. */
export function printDocument(document: ReportDocument, how: Printing = {}): Promise<{ printed: boolean }> {
  return withWindow(how, async (window) => {
    await drawNumbered(window, document, 'printer', how);
    how.onProgress?.({ step: 'writing', done: 0, total: null });
    // The margins are those of the page's style sheet, for printer and PDF alike.
    const options = { silent: false, pageSize: 'A4', landscape: document.landscape, printBackground: true } as const;
    const { success, reason } = await window.use((contents) => print(contents, options));
    return printOutcome(success, reason);
  });
}

/** Writes a document as a tagged A4 PDF with page numbers, whole or not at all. */
export function writeDocumentPdf(
  document: ReportDocument,
  path: string,
  how: Printing = {},
): Promise<{ pages: number }> {
  return withWindow(how, (window) => write(window, document, path, how));
}

/** The same for many, one after the other in one window. Those that are whole stay, however it ends. */
export function writeDocumentPdfs(files: readonly PaperFile[], how: Printing = {}): Promise<{ files: number }> {
  return withWindow(how, async (window) => {
    for (const [done, { document, path }] of files.entries()) {
      how.onProgress?.({ step: 'writing', done, total: files.length });
      await write(window, document, path, { signal: how.signal });
      how.onFile?.(path);
    }
    return { files: files.length };
  });
}

async function write(window: PaperWindow, document: ReportDocument, path: string, how: Printing) {
  await drawNumbered(window, document, 'pdf', how);
  how.onProgress?.({ step: 'writing', done: 0, total: null });
  const pdf = await makePdf(window, document, { generateTaggedPDF: true, generateDocumentOutline: true });
  await writeWhole(path, pdf);
  return { pages: readPdfPlaces(pdf).pages };
}

/** A contents page has numbers: where its parts are is known once all of it has been made into pages. */
async function drawNumbered(window: PaperWindow, document: ReportDocument, to: 'printer' | 'pdf', how: Printing) {
  how.onProgress?.({ step: 'drawing', done: 0, total: null });
  await window.draw(document, {}, to, document.parts.length);
  if (!document.contents) return;
  how.onProgress?.({ step: 'numbering', done: 0, total: null });
  // Tags are most of the work, and change nothing about where things are.
  const draft = await makePdf(window, document, { generateTaggedPDF: false, generateDocumentOutline: false });
  await window.draw(null, pagesOf(document, draft), to, document.parts.length);
}

function pagesOf({ parts }: ReportDocument, draft: Uint8Array): Record<string, number> {
  try {
    const { places } = readPdfPlaces(draft);
    return Object.fromEntries(
      parts.map(({ id }) => {
        const page = places.get(`part-${id}`);
        if (page === undefined) throw new Error('A part is on no page');
        return [id, page];
      }),
    );
  } catch (error) {
    throw reportFailed('Its pages could not be numbered.', error);
  }
}

const makePdf = (window: PaperWindow, { asAt, landscape }: ReportDocument, options: PrintToPDFOptions) =>
  window
    .use((contents) =>
      contents.printToPDF({
        pageSize: 'A4',
        landscape,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footerTemplate(asAt),
        ...options,
      }),
    )
    .catch((error: unknown) => {
      throw isOurs(error) ? error : reportFailed('The PDF could not be produced.', error);
    });

const isOurs = (error: unknown) => error instanceof Error && error.name === 'AppError';

const print = (page: WebContents, options: WebContentsPrintOptions) =>
  new Promise<{ success: boolean; reason: string }>((resolve, reject) => {
    try {
      page.print(options, (success, reason) => resolve({ success, reason }));
    } catch (error) {
      reject(notStarted(error));
    }
  });

async function withWindow<Outcome>({ signal }: Printing, work: (window: PaperWindow) => Promise<Outcome>) {
  const window = new PaperWindow(signal);
  try {
    return await work(window);
  } finally {
    window.close();
  }
}
