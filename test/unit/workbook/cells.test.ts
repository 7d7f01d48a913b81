// Would catch: a shape of cell that some writer uses and that is read as nothing, as the wrong type, or as another value.
import { describe, expect, test } from 'vitest';
import {
  readCells,
  readRows,
  sharedStrings,
  styles,
  workbookParts,
  workbookXml,
  worksheet,
} from '../../support/handmade-workbook';
import { makeZip } from '../../support/zip';

const date = (iso: string) => ({ kind: 'date', iso });
const error = (text: string) => ({ kind: 'error', text });
const row = (cells: string) => `<row r="1">${cells}</row>`;
const NO_RESULT = error('formula without a stored result');

const strings = sharedStrings(
  '<t>plain</t>',
  '<t xml:space="preserve">  kept  spaces </t>',
  '<r><rPr><b/><t>not text</t></rPr><t>rich </t></r><r><t xml:space="preserve">text</t></r>',
  '<t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/>',
  '<t/>',
  '<t>line one_x000D_\nline two_x005F_x000D_</t>',
  '<t>&lt;b&gt; &amp;amp; &#163; &#x2713;</t>',
  '<t><![CDATA[<raw> & ]]>tail</t>',
  "<t>'=1+1</t>",
);
const formats = styles(0, 14, 22, 20, '[h]:mm', 'dd/mm/yyyy;@', '"day" 0', '#,##0.00\\d', 'mmm', 'mm:ss');

const shapes: [what: string, cell: string, value: unknown][] = [
  ['shared text', '<c r="A1" t="s"><v>0</v></c>', 'plain'],
  ['spaces at both ends', '<c r="A1" t="s"><v>1</v></c>', '  kept  spaces '],
  ['formatted runs', '<c r="A1" t="s"><v>2</v></c>', 'rich text'],
  ['reading aids left out', '<c r="A1" t="s"><v>3</v></c>', '東京'],
  ['empty shared text', '<c r="A1" t="s"><v>4</v></c>', undefined],
  ['escapes', '<c r="A1" t="s"><v>5</v></c>', 'line one\r\nline two_x000D_'],
  ['references', '<c r="A1" t="s"><v>6</v></c>', '<b> &amp; £ ✓'],
  ['CDATA', '<c r="A1" t="s"><v>7</v></c>', '<raw> & tail'],
  ['apostrophe before a formula sign', '<c r="A1" t="s"><v>8</v></c>', '=1+1'],
  ['inline text', '<c r="A1" t="inlineStr"><is><t>inline</t></is></c>', 'inline'],
  ['inline runs', '<c r="A1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>', 'inline'],
  ['inline text in v', '<c r="A1" t="inlineStr"><v>odd</v></c>', 'odd'],
  ['inline text without its type', '<c r="A1"><is><t>odd</t></is></c>', 'odd'],
  ['text of a formula', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>result</v></c>', 'result'],
  ['empty text of a formula', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
  ['text that looks like a formula', '<c r="A1" t="str"><v>=SUM(A1)</v></c>', '=SUM(A1)'],
  ['number', '<c r="A1"><v>42.5</v></c>', 42.5],
  ['number with its type', '<c r="A1" t="n"><v>-1.5E-3</v></c>', -0.0015],
  ['zero', '<c r="A1"><v>0</v></c>', 0],
  ['number of a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
  ['shared formula', '<c r="A1"><f t="shared" si="0"/><v>7</v></c>', 7],
  ['formula never worked out', '<c r="A1"><f>1+1</f></c>', NO_RESULT],
  ['formula never worked out, empty v', '<c r="A1"><f>1+1</f><v></v></c>', NO_RESULT],
  ['true', '<c r="A1" t="b"><v>1</v></c>', true],
  ['false', '<c r="A1" t="b"><v>0</v></c>', false],
  ['neither', '<c r="A1" t="b"><v>maybe</v></c>', error('"maybe", which is neither true nor false')],
  ['error', '<c r="A1" t="e"><v>#N/A</v></c>', error('#N/A')],
  ['error of a formula', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', error('#DIV/0!')],
  ['ISO date', '<c r="A1" t="d"><v>2024-04-03</v></c>', date('2024-04-03')],
  ['ISO date and time', '<c r="A1" t="d"><v>2024-04-03T10:30:00Z</v></c>', date('2024-04-03')],
  ['impossible ISO date', '<c r="A1" t="d"><v>2024-02-30</v></c>', error('"2024-02-30", which is not a date')],
  ['date', '<c r="A1" s="1"><v>45385</v></c>', date('2024-04-03')],
  ['date and time', '<c r="A1" s="2"><v>45385.99</v></c>', date('2024-04-03')],
  ['date of a formula', '<c r="A1" s="1"><f>TODAY()</f><v>45385</v></c>', date('2024-04-03')],
  ['custom date format', '<c r="A1" s="5"><v>45385</v></c>', date('2024-04-03')],
  ['month format', '<c r="A1" s="8"><v>45385</v></c>', date('2024-04-03')],
  ['time', '<c r="A1" s="3"><v>0.5</v></c>', 0.5],
  ['duration', '<c r="A1" s="4"><v>1.5</v></c>', 1.5],
  ['minutes', '<c r="A1" s="9"><v>0.01</v></c>', 0.01],
  ['letters in quotes', '<c r="A1" s="6"><v>5</v></c>', 5],
  ['escaped letter', '<c r="A1" s="7"><v>5</v></c>', 5],
  ['date 0', '<c r="A1" s="1"><v>0</v></c>', error('a date outside the years 1900 to 9999')],
  ['date that never was', '<c r="A1" s="1"><v>60</v></c>', error('29 February 1900, a date that does not exist')],
  ['style that is not there', '<c r="A1" s="999"><v>5</v></c>', 5],
  ['text where a number should be', '<c r="A1"><v>0x10</v></c>', error('"0x10", which is not a number')],
  ['number too large', '<c r="A1"><v>1e999</v></c>', error('"1e999", which is not a number')],
  ['unknown type', '<c r="A1" t="zz"><v>1</v></c>', error('a kind of value that is not known')],
  ['styled empty cell', '<c r="A1" s="1"/>', undefined],
  ['rich value', '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>', error('#VALUE!')],
  ['attributes in single quotes and another order', "<c t='s'  s = '0' r='A1'><v>0</v></c>", 'plain'],
  [
    'extension with the same names inside',
    '<c r="A1"><v>1</v><extLst><ext><c r="B1"><v>9</v></c></ext></extLst></c>',
    1,
  ],
];

describe('every shape of cell', () => {
  test.each(shapes)('%s', async (_, cell, value) => {
    const cells = await readCells(row(`${cell}<c r="Z1"><v>1</v></c>`), { ...strings, ...formats });
    expect(cells[0] ?? undefined).toEqual(value);
  });
});

describe('places', () => {
  test('gaps are null, cells out of order come to their column, and trailing styled cells are left out', async () => {
    const cells = '<c r="D1"><v>4</v></c><c r="B1"><v>2</v></c><c r="F1" s="1"/>';
    expect(await readCells(row(cells))).toEqual([null, 2, null, 4]);
  });

  test('cells and rows without an address follow one another', async () => {
    const bytes = makeZip(
      workbookParts(
        '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c><v>5</v></c></row><row><c><v>6</v></c></row>',
      ),
    );
    expect(await readRows(bytes)).toEqual([
      { number: 1, cells: [1, null, 3] },
      { number: 5, cells: [5] },
      { number: 6, cells: [6] },
    ]);
  });

  test('rows out of order come in order', async () => {
    const bytes = makeZip(workbookParts('<row r="9"><c><v>9</v></c></row><row r="2"><c><v>2</v></c></row>'));
    expect((await readRows(bytes)).map((r) => r.number)).toEqual([2, 9]);
  });

  test('prefixed names, and other vocabularies between them', async () => {
    const sheet =
      '<x:worksheet xmlns:x="main" xmlns:y="other"><y:sheetData/><x:sheetData><x:row r="1"><x:c r="A1"><y:v>8</y:v><v>7</v><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await readCells('', { 'xl/worksheets/sheet1.xml': sheet })).toEqual([1]);
  });

  test('UTF-16 parts', async () => {
    const parts = workbookParts('').filter((part) => part.name !== 'xl/worksheets/sheet1.xml');
    const text = `\ufeff${worksheet(row('<c t="str"><v>Ünï ✓</v></c>'))}`;
    const bytes = makeZip([...parts, { name: 'xl/worksheets/sheet1.xml', data: Buffer.from(text, 'utf16le') }]);
    expect((await readRows(bytes))[0]?.cells).toEqual(['Ünï ✓']);
  });

  test('the 1904 system', async () => {
    const workbook = workbookXml('<sheet name="Sheet" sheetId="1" r:id="rId1"/>', '<workbookPr date1904="1"/>');
    const cells = '<c s="1"><v>0</v></c><c s="1"><v>43923</v></c>';
    expect(await readCells(row(cells), { ...formats, 'xl/workbook.xml': workbook })).toEqual([
      date('1904-01-01'),
      date('2024-04-03'),
    ]);
  });

  // Catches: dates shown as numbers because a writer put its formats below the styles that use them.
  test('formats below the styles', async () => {
    const below = `<styleSheet><cellXfs><xf numFmtId="164"/></cellXfs><numFmts><numFmt numFmtId="164" formatCode="TT.MM.JJJJ"/></numFmts></styleSheet>`;
    expect(await readCells(row('<c s="0"><v>45385</v></c>'), { 'xl/styles.xml': below })).toEqual([date('2024-04-03')]);
  });

  test('names from Object.prototype are only names', async () => {
    const sheet = '<sheet name="__proto__" sheetId="1" r:id="rId1"/>';
    const bytes = makeZip(
      workbookParts(row('<c t="constructor"><v>1</v></c>'), { 'xl/workbook.xml': workbookXml(sheet) }),
    );
    expect((await readRows(bytes, '__proto__'))[0]?.cells).toEqual([error('a kind of value that is not known')]);
    expect({}).not.toHaveProperty('rows');
  });
});
