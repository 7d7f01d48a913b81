import type { ReportDocument } from '@shared/domain/reports/document';
import type { PrintToPDFOptions, WebContents, WebContentsPrintOptions } from 'electron';
import type { PaperFile, Printing } from '../ipc/desktop';
import { goOn } from '../services/reports/gathering';
import { checkLength } from '../services/reports/length';
import { type Paper, PaperWindow } from './paper-window';
import { contentsPages, countPages } from './pdf-places';
import { footerTemplate, notStarted, printOutcome } from './print-words';
import { writeWhole } from './write-file';

/** Asks the system to print a document; `printed` is false when the person closes its dialog. */
export async function printDocument(document: ReportDocument, how: Printing = {}): Promise<{ printed: boolean }> {
  const pages = await numbersOf(document, how);
  return withWindow(how, async (window) => {
    await window.draw(document, pages, 'printer');
    how.onProgress?.({ step: 'writing', done: 0, total: null });
    const options = { silent: false, pageSize: 'A4', landscape: document.landscape, printBackground: true } as const;
    const { success, reason } = await window.use((contents) => print(contents, options));
    return printOutcome(success, reason);
  });
}

/** Writes a document as a tagged A4 PDF with page numbers, whole or not at all. */
export async function writeDocumentPdf(
  document: ReportDocument,
  path: string,
  how: Printing = {},
): Promise<{ pages: number | null }> {
  const pages = await numbersOf(document, how);
  return withWindow(how, (window) => write(window, { document, path }, pages, how));
}

/** A window keeps some memory of each PDF that it makes; after so many it makes way for another. */
const FILES_A_WINDOW = 50;

/** The same for many without contents, one after the other. Those that are whole stay, however it ends. */
export async function writeDocumentPdfs(files: readonly PaperFile[], how: Printing = {}): Promise<{ files: number }> {
  for (let start = 0; start < files.length; start += FILES_A_WINDOW) {
    await withWindow(how, async (window) => {
      for (const [at, file] of files.slice(start, start + FILES_A_WINDOW).entries()) {
        how.onProgress?.({ step: 'writing', done: start + at, total: files.length });
        await write(window, file, {}, { signal: how.signal });
        how.onFile?.(file.path);
      }
    });
  }
  return { files: files.length };
}

async function write(window: PaperWindow, { document, path }: PaperFile, pages: Paper['pages'], how: Printing) {
  await window.draw(document, pages, 'pdf');
  how.onProgress?.({ step: 'writing', done: 0, total: null });
  const pdf = await makePdf(window, document, {
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footerTemplate(document.asAt),
  });
  goOn(how.signal);
  await writeWhole(path, pdf);
  return { pages: countPages(pdf) };
}

/**
 * The page of each part, for the contents: known once all of it has been made into pages. That is done in a window of its
 * own, whose memory is free again when the paper itself is made.
 */
async function numbersOf(document: ReportDocument, how: Printing): Promise<Paper['pages']> {
  checkLength(document);
  how.onProgress?.({ step: 'drawing', done: 0, total: null });
  if (!document.contents) return {};
  return withWindow(how, async (window) => {
    await window.draw(document, {}, 'pdf');
    how.onProgress?.({ step: 'numbering', done: 0, total: null });
    // Tags and feet are much of the work, and change nothing about where things are.
    const draft = await makePdf(window, document, { generateTaggedPDF: false, generateDocumentOutline: false });
    return contentsPages(document.parts, draft);
  });
}

/** The margins are those of the page's style sheet, for PDF and printer alike. */
const makePdf = (window: PaperWindow, { landscape }: ReportDocument, options: PrintToPDFOptions) =>
  window.pdf({ pageSize: 'A4', landscape, printBackground: true, ...options });

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
