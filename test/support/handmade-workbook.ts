/** Workbooks written part by part, in the shapes that writers other than Excel produce. */
import type { Cell, Limits, Row } from '@electron/worker/workbook';
import { openWorkbook } from '@electron/worker/workbook';
import { makeZip, type ZipPart } from './zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const worksheet = (data: string): string =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;

export const workbookXml = (sheets: string, properties = ''): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${properties}<sheets>${sheets}</sheets></workbook>`;

export const relationships = (...list: Array<[id: string, type: string, target: string, more?: string]>): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target, more = '']) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}" ${more}/>`,
    )
    .join('')}</Relationships>`;

/** The parts of a workbook with one sheet called "Sheet"; `replace` changes parts, adds them, or takes them out (null). */
export function workbookParts(data: string, replace: Record<string, string | null> = {}): ZipPart[] {
  const parts = new Map<string, string | null>([
    ['[Content_Types].xml', `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`],
    ['_rels/.rels', relationships(['rId1', 'officeDocument', 'xl/workbook.xml'])],
    ['xl/workbook.xml', workbookXml('<sheet name="Sheet" sheetId="1" r:id="rId1"/>')],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'styles', 'styles.xml'],
      ),
    ],
    ['xl/worksheets/sheet1.xml', worksheet(data)],
    ...Object.entries(replace),
  ]);
  return [...parts].flatMap(([name, text]) => (text === null ? [] : [{ name, data: text }]));
}

export const sharedStrings = (...items: string[]): Record<string, string> => ({
  'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`,
});

/** Styles whose number n shows the n-th of these formats: an id, or a custom code. */
export function styles(...formats: Array<number | string>): Record<string, string> {
  const quoted = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const custom = formats.map((format, i) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + i}" formatCode="${quoted(format)}"/>` : '',
  );
  const cells = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'string' ? 164 + i : format}" fontId="0"/>`,
  );
  return {
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`,
  };
}

export async function readRows(bytes: Uint8Array, sheet?: string, limits?: Partial<Limits>): Promise<Row[]> {
  const workbook = await openWorkbook({ bytes, name: 'test.xlsx' }, limits);
  const rows: Row[] = [];
  for await (const batch of workbook.readSheet(sheet ?? workbook.sheets[0]?.name ?? '')) rows.push(...batch);
  return rows;
}

/** The cells of the first row of a sheet made of this data. */
export async function readCells(data: string, replace: Record<string, string | null> = {}): Promise<Cell[]> {
  return (await readRows(makeZip(workbookParts(data, replace))))[0]?.cells ?? [];
}
