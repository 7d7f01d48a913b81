// Would catch: a hostile or odd workbook that hangs the import, ends in a stack trace, or loses rows without a word.
import { createImportEngine } from '@electron/worker/import-engine';
import { AppError } from '@shared/ipc/errors';
import { describe, expect, test } from 'vitest';
import { relationships, sharedStrings, styles, workbookParts, workbookXml } from '../../support/handmade-workbook';
import { makeZip } from '../../support/zip';
import { basis } from './support';

type Parts = Record<string, string | null>;
const text = (column: string, value: string) => `<c r="${column}" t="str"><v>${value}</v></c>`;
const HEADINGS = ['ODS code', 'Practice name', 'Tel', 'Told on', 'Mailbox', 'Contractor'];
const headings = `<row r="1">${HEADINGS.map((heading, n) => text(`${'ABCDEF'[n]}1`, heading)).join('')}</row>`;
const many = (count: number, one: (n: number) => string) => Array.from({ length: count }, (_, n) => one(n)).join('');
const file = (data: string, parts: Parts = {}) => makeZip(workbookParts(data, parts));

/** Goes as far as a person would: either a refusal in words, or a plan in which every row is accounted for. */
async function answerTo(bytes: Uint8Array): Promise<string> {
  try {
    const engine = createImportEngine();
    const { suggestedSheet, sheets } = await engine.open({ name: 'odd.xlsx', bytes });
    const sheet = await engine.readSheet({ sheet: suggestedSheet, kind: 'register', headingRow: null });
    if (sheet.headingRow === null) return 'no headings';
    const columns = sheet.columns.map(({ index, field }) => ({ index, field }));
    await engine.startPlan(basis(columns));
    const plan = await engine.finishPlan();
    const rows = sheets.find(({ name }) => name === suggestedSheet)?.rowCount ?? 0;
    // A row of nothing but blanks counts as a row of the sheet, and as a blank one in the plan.
    expect(plan.rows + plan.blankRows + sheet.headingLines).toBeGreaterThanOrEqual(rows);
    expect(plan.rows + sheet.headingLines).toBeLessThanOrEqual(rows);
    expect(plan.add + plan.update + plan.unchanged + plan.conflict + plan.error + plan.skip).toBe(plan.rows);
    const shown = await engine.planRows('all', 0, 500);
    expect(JSON.stringify(shown)).not.toMatch(/undefined|NaN|\[object/);
    return `${plan.rows} rows`;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.message).toMatch(/^[A-Z“"].{30,}\.$/s);
    expect(error.message).not.toMatch(/undefined|NaN|\[object|Error:|\bat \S+ \(|null/);
    return error.message;
  }
}

describe('files as an attacker, or a careless program, makes them', () => {
  const row = (cells: string) => `${headings}<row r="2">${text('A2', 'TP1F9')}${cells}</row>`;
  test.each<[what: string, make: () => Uint8Array, answer: RegExp]>([
    [
      'brackets that never close',
      () =>
        file(
          `<row r="1">${many(200, () => text('', '('.repeat(32_000)).replace(' r=""', ''))}</row>${row('').replaceAll('1"', '3"')}`,
        ),
      /./,
    ],
    [
      'a telephone number of commas',
      () =>
        file(
          headings +
            many(
              300,
              (n) =>
                `<row>${text(`A${n + 2}`, `TP${n + 100}`)}${text(`C${n + 2}`, `1234567${','.repeat(30_000)}`)}</row>`,
            ),
        ),
      /^300 rows$/,
    ],
    ['an address of dots', () => file(row(text('E2', 'a.'.repeat(16_000)))), /^1 rows$/],
    ['a date of slashes', () => file(row(text('D2', '1/ '.repeat(10_000)))), /^1 rows$/],
    [
      'sheets by the hundred',
      () =>
        file(row(''), {
          'xl/workbook.xml': workbookXml(many(900, (n) => `<sheet name="S${n}" sheetId="${n + 1}" r:id="rId1"/>`)),
        }),
      /^1 rows$/,
    ],
    [
      'a name without end for a sheet',
      () =>
        file(row(''), {
          'xl/workbook.xml': workbookXml(`<sheet name="${'n'.repeat(50_000)}" sheetId="1" r:id="rId1"/>`),
        }),
      /^1 rows$/,
    ],
    [
      'a dimension that lies',
      () => file(`</sheetData><dimension ref="A1:XFD1048576"/><sheetData>${row('')}`),
      /^no headings$|^1 rows$|empty|nothing in/,
    ],
    [
      'a hundred thousand merged ranges',
      () =>
        file(row(''), {
          'xl/worksheets/sheet1.xml': `<worksheet><dimension ref="B7"/><sheetData>${row('')}</sheetData><mergeCells>${many(100_000, (n) => `<mergeCell ref="A${n + 3}:XFD${n + 3}"/>`)}</mergeCells></worksheet>`,
        }),
      /^1 rows$/,
    ],
    ['a column past a million', () => file(row('<c r="AAAAAAA2"><v>1</v></c>')), /impossible address/],
    ['a negative row', () => file(`${headings}<row r="-2"><c r="A-2"><v>1</v></c></row>`), /impossible number/],
    [
      'a number past all numbers as a date',
      () => file(row('<c r="D2" s="1"><v>1e300</v></c>'), styles(0, 14)),
      /^1 rows$/,
    ],
    [
      'formats of nothing but signs',
      () =>
        file(
          row('<c r="D2" s="1"><v>45385</v></c>'),
          styles(0, '['.repeat(30_000), '"'.repeat(30_001), '\\'.repeat(30_000)),
        ),
      /^1 rows$/,
    ],
    ['tags without end', () => file(row(''), { 'xl/styles.xml': '<a>'.repeat(5000) }), /nested too deeply/],
    ['an attribute without end', () => file(`<row r="1" x="${'y'.repeat(2_000_000)}"/>`), /too long/],
    ['a comment without end', () => file(`<!--${'y'.repeat(20_000_000)}-->`), /too long/],
    [
      'entities within entities',
      () =>
        file(row(''), {
          'xl/sharedStrings.xml':
            '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
        }),
      /document type/,
    ],
    [
      'an entity from the network',
      () =>
        file(row(''), {
          'xl/workbook.xml': '<!DOCTYPE s [<!ENTITY a SYSTEM "http://localhost/a">]><workbook>&a;</workbook>',
        }),
      /document type/,
    ],
    ['an entity that is not defined', () => file(row(text('B2', '&other;'))), /other/],
    [
      'a text by half a number',
      () => file(row('<c r="B2" t="s"><v>0.5</v></c>'), sharedStrings('<t>a</t>')),
      /B2 points to a text/,
    ],
    [
      'a text by a negative number',
      () => file(row('<c r="B2" t="s"><v>-1</v></c>'), sharedStrings('<t>a</t>')),
      /B2 points to a text/,
    ],
    [
      'a sheet that is the workbook',
      () => file(row(''), { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'workbook.xml']) }),
      /something else/,
    ],
    [
      'texts that are the sheet',
      () =>
        file(row('<c r="B2" t="s"><v>0</v></c>'), {
          'xl/_rels/workbook.xml.rels': relationships(
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId2', 'sharedStrings', 'worksheets/sheet1.xml'],
          ),
        }),
      /something else/,
    ],
    [
      'a workbook that is its own relations',
      () => file(row(''), { '_rels/.rels': relationships(['r', 'officeDocument', '_rels/.rels']) }),
      /^1 rows$/,
    ],
    [
      'texts on another computer',
      () =>
        file(row('<c r="B2" t="s"><v>0</v></c>'), {
          'xl/_rels/workbook.xml.rels': relationships(
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId2', 'sharedStrings', 'http://localhost/texts.xml', 'TargetMode="External"'],
          ),
        }),
      /holds its texts is missing/,
    ],
    ['headings and nothing below', () => file(headings), /no rows below its headings/],
    ['nothing at all', () => file(''), /nothing in the only sheet/],
    [
      'names that mean something to a program',
      () => file(row(`${text('B2', '__proto__')}${text('F2', 'constructor')}`)),
      /^1 rows$/,
    ],
    ['marks that can not be seen', () => file(row(text('B2', '\u200b\u202e\u2066'))), /^1 rows$/],
    ['words right to left', () => file(row(text('B2', '\u202eslaitinI'))), /^1 rows$/],
    [
      'empty styled cells by the hundred thousand',
      () => file(row('') + many(20_000, (n) => `<row r="${n + 3}">${'<c s="1"/>'.repeat(20)}</row>`)),
      /^1 rows$/,
    ],
  ])('%s', { timeout: 30_000 }, async (_, make, answer) => {
    expect(await answerTo(make())).toMatch(answer);
  });
});

describe('every type of cell with every kind of content, in every column', () => {
  const VALUES = [
    '',
    ' ',
    '0',
    '-1',
    '1e999',
    'nan',
    'TRUE',
    '2024-02-30',
    '99999999999999999999',
    '#REF!',
    '_x0000_',
    '=cmd|x',
    '\u00a0',
    '&#xA;',
    '&lt;b&gt;',
    '1,5',
  ];
  const TYPES = [
    '',
    't="n"',
    't="s"',
    't="str"',
    't="b"',
    't="e"',
    't="d"',
    't="inlineStr"',
    't="zz"',
    's="1"',
    's="2"',
  ];
  test.each(TYPES)('<c %s>', async (type) => {
    for (const value of VALUES) {
      const cells = [...'BCDEF'].map((column) => `<c r="${column}2" ${type}><v>${value}</v></c>`).join('');
      for (const code of [text('A2', 'TP1F9'), `<c r="A2" ${type}><f>1</f><v>${value}</v></c>`]) {
        const data = `${headings}<row r="2">${code}${cells}</row><row r="3">${text('A3', 'TP2DH')}</row>`;
        const answer = await answerTo(file(data, { ...sharedStrings('<t>text</t>'), ...styles(0, 14, '[h]:mm') }));
        expect(answer).toMatch(/^[12] rows$|points to a text/);
      }
    }
  });
});

describe('damaged in any one place', () => {
  const good = file(`${headings}<row r="2">${text('A2', 'TP1F9')}${text('B2', 'Penrose')}</row>`);
  test('cut short, or with one byte changed', { timeout: 60_000 }, async () => {
    for (let at = 1; at < good.length; at += 29) {
      await answerTo(good.subarray(0, at));
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      expect(await answerTo(bytes)).toMatch(/^1 rows$|\.$/);
    }
  });

  test('with one letter of the XML changed', { timeout: 60_000 }, async () => {
    const data = `${headings}<row r="2">${text('A2', 'TP1F9')}${text('B2', 'Penrose')}</row>`;
    for (let at = 0; at < data.length; at += 5)
      for (const letter of ['<', '"', '9', '&'])
        expect(await answerTo(file(data.slice(0, at) + letter + data.slice(at + 1)))).toMatch(
          /rows$|^no headings$|\.$/,
        );
  });
});
