/** Reads what the console wrote, with libraries that the console itself does not write with. */
import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as XLSX from 'xlsx';

export interface ReadWorkbook {
  sheet: XLSX.WorkSheet;
  /** All rows as shown, the heading row first. */
  rows: string[][];
  /** Rows below the headings by heading, as typed values. */
  records: Record<string, unknown>[];
  /** The part of the file that describes the sheet. */
  xml: string;
}

export async function readWorkbook(file: string): Promise<ReadWorkbook> {
  const workbook = XLSX.read(await readFile(file), { bookFiles: true, cellDates: true, cellNF: true });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  if (!sheet) throw new Error(`${file} has no sheet`);
  const { files } = workbook as unknown as { files?: Record<string, { content: Uint8Array | string }> };
  const part = Object.entries(files ?? {}).find(([name]) => /worksheets\/sheet1\.xml$/.test(name))?.[1].content ?? '';
  return {
    sheet,
    rows: XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' }),
    records: XLSX.utils.sheet_to_json<Record<string, unknown>>(sheet, { defval: '' }),
    xml: typeof part === 'string' ? part : Buffer.from(part).toString('utf8'),
  };
}

export interface ReadPdf {
  title: string;
  language: string | null;
  /** Text of each page, words parted by one space. */
  pages: string[];
  /** Width and height of each page in millimetres, rounded. */
  sizes: [width: number, height: number][];
  isTagged: boolean;
  /** Titles of the outline, top level. */
  outline: string[];
}

const POINTS_A_MM = 72 / 25.4;

export async function readPdf(file: string): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const pdf = await loading.promise;
  try {
    const { info } = await pdf.getMetadata();
    const facts = info as { Title?: string; Language?: string | null };
    const read: ReadPdf = {
      title: facts.Title ?? '',
      language: facts.Language ?? null,
      pages: [],
      sizes: [],
      // A Map, whatever its declaration says.
      isTagged: ((await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null)?.get('Marked') === true,
      outline: ((await pdf.getOutline()) ?? []).map((entry) => entry.title),
    };
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      read.sizes.push([Math.round(width / POINTS_A_MM), Math.round(height / POINTS_A_MM)]);
      const { items } = await page.getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : ' ')).join(' ');
      read.pages.push(words.replace(/\s+/g, ' '));
      const tree = await page.getStructTree();
      read.isTagged &&= (tree?.children.length ?? 0) > 0;
    }
    return read;
  } finally {
    await loading.destroy();
  }
}
