/** The parts of a workbook besides its sheets, as ECMA-376 has them. */

import type { WrittenSheet } from './xlsx-sheet';
import { escapeXml } from './xlsx-text';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers of the cell styles in `STYLES`, in their order. */
export const STYLE = { number: 0, text: 1, lines: 2, date: 3, heading: 4 } as const;

const font = (bold: string) => `<font>${bold}<sz val="10"/><name val="Arial"/><family val="2"/></font>`;
const NO_LINES = '<left/><right/><top/>';
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD8DDE0"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border>${NO_LINES}<bottom/><diagonal/></border><border>${NO_LINES}<bottom style="thin"><color rgb="FF4C6272"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

interface Properties {
  title: string;
  creator: string;
  at: Date;
}

/** Parts that stand before the sheets: name in the package → text. */
export function fixedParts(sheets: number, properties: Properties): [name: string, text: string][] {
  return [
    ['[Content_Types].xml', contentTypes(sheets)],
    [
      '_rels/.rels',
      relations([
        [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
        ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
        [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(properties)],
    [
      'docProps/app.xml',
      `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...numbers(sheets).map((n): [string, string] => [
          `${OFFICE}/relationships/worksheet`,
          `worksheets/sheet${n}.xml`,
        ]),
        [`${OFFICE}/relationships/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
  ];
}

/** Written last: it says where each sheet has its filter. */
export function workbookXml(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // Excel wants the names in order: each sheet's filter stands before its titles.
  const names = sheets.flatMap(({ name, range }, index) => {
    const sheet = `&apos;${escapeXml(name)}&apos;`;
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`;
    if (range === '') return [titles];
    const cells = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${cells}</definedName>`,
      titles,
    ];
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
    ...numbers(sheets).map((n) => override(`xl/worksheets/sheet${n}.xml`, `${SPREADSHEET}.worksheet+xml`)),
    override('xl/styles.xml', `${SPREADSHEET}.styles+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  ].join('')}</Types>`;
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const each = all.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`;
}

function coreProperties({ title, creator, at }: Properties): string {
  const time = at.toISOString().replace(/\.\d+Z$/, 'Z');
  const who = escapeXml(creator);
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${title === '' ? '' : `<dc:title>${escapeXml(title)}</dc:title>`}<dc:creator>${who}</dc:creator><cp:lastModifiedBy>${who}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
