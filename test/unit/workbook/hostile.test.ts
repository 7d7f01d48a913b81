// Would catch: a broken or hostile zip that hangs the worker, fills its memory, or is read as if it were whole.
import { type Limits, openWorkbook } from '@electron/worker/workbook';
import { describe, expect, test } from 'vitest';
import {
  readCells,
  readRows,
  relationships,
  sharedStrings,
  workbookParts,
  workbookXml,
  worksheet,
} from '../../support/handmade-workbook';
import { makeZip } from '../../support/zip';

const MiB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const open = (bytes: Uint8Array, limits?: Partial<Limits>) => openWorkbook({ bytes, name: 'hostile.xlsx' }, limits);
const bomb = `<worksheet>${'<x/>'.repeat(10 * MiB)}`;
const whole = makeZip(workbookParts(one));

function partsWith(change: (part: { name: string; data: string | Uint8Array }) => object) {
  return makeZip(workbookParts(one).map((part) => ({ ...part, ...(part.name === SHEET ? change(part) : {}) })));
}

describe('zip', () => {
  test('cut short at any place: refused in words', async () => {
    for (let length = 30; length < whole.length; length += 97) {
      await expect(open(whole.subarray(0, length))).rejects.toHaveProperty('name', 'WorkbookError');
    }
    await expect(open(whole.subarray(0, whole.length - 30))).rejects.toThrow(/ends too early/);
  });

  test('any single byte changed: the same rows, or a refusal in words', async () => {
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const outcome = await readRows(bytes).catch((error: unknown) => error);
      if (Array.isArray(outcome)) expect(outcome).toEqual([{ number: 1, cells: [1] }]);
      else expect(outcome).toHaveProperty('name', 'WorkbookError');
    }
  });

  test.each<[what: string, bytes: Buffer, code: string, says: RegExp]>([
    ['bomb that says its size', makeZip(workbookParts('', { [SHEET]: bomb })), 'unsafe', /200 times/],
    [
      'bomb that claims to be small',
      makeZip(workbookParts('').map((p) => (p.name === SHEET ? { ...p, data: bomb, claimedSize: 10 } : p))),
      'unsafe',
      /200 times/,
    ],
    ['wrong size', partsWith(() => ({ claimedSize: 5 })), 'damaged', /not as it was/],
    ['wrong checksum', partsWith(() => ({ claimedCrc: 5 })), 'damaged', /not as it was/],
    ['unknown compression', partsWith(() => ({ method: 9 })), 'damaged', /compressed/],
    ['data that does not expand', partsWith(() => ({ method: 8, data: '' })), 'damaged', /./],
    ['outside path', makeZip([...workbookParts(one), { name: '../../evil.xml', data: 'x' }]), 'unsafe', /outside/],
    ['absolute path', makeZip([...workbookParts(one), { name: '/etc/evil.xml', data: 'x' }]), 'unsafe', /outside/],
    [
      'overlapping parts',
      makeZip([...workbookParts(one), { name: 'copy.xml', data: worksheet(one), sharesDataOf: 4 }]),
      'unsafe',
      /lie over each other/,
    ],
    [
      'the same name twice',
      makeZip([...workbookParts(one), { name: SHEET.toUpperCase(), data: worksheet('') }]),
      'unsafe',
      /same name/,
    ],
    [
      'too many parts',
      makeZip(Array.from({ length: 2001 }, (_, i) => ({ name: `p${i}`, data: '' }))),
      'unsafe',
      /2001 parts/,
    ],
    [
      'not UTF-8',
      partsWith(() => ({ data: Buffer.from(worksheet('<row><c t="str"><v>\xff\xfe</v></c></row>'), 'latin1') })),
      'damaged',
      /not valid text/,
    ],
  ])('%s', async (_, bytes, code, says) => {
    const failure = open(bytes);
    await expect(failure).rejects.toThrow(says);
    await expect(failure).rejects.toHaveProperty('code', code);
  });
});

describe('parts', () => {
  test.each<[what: string, parts: Record<string, string | null>, data: string, code: string, says: RegExp]>([
    ['no list of sheets', { 'xl/workbook.xml': null }, one, 'damaged', /lists its sheets/],
    ['no sheets', { 'xl/workbook.xml': workbookXml('') }, one, 'damaged', /no sheets/],
    ['a sheet missing', { [SHEET]: null }, one, 'damaged', /content is missing/],
    ['texts missing', {}, '<row><c t="s"><v>0</v></c></row>', 'damaged', /holds its texts is missing/],
    ['a text missing', sharedStrings('<t>a</t>'), '<row><c t="s"><v>7</v></c></row>', 'damaged', /A1 points to a text/],
    [
      'an XML bomb in the texts',
      { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "bb">]><sst/>' },
      one,
      'unsafe',
      /document type/,
    ],
    [
      'an XML bomb in the sheet',
      { [SHEET]: '<!DOCTYPE a [<!ENTITY b "bb">]><worksheet/>' },
      one,
      'unsafe',
      /document type/,
    ],
    ['something else as a sheet', { [SHEET]: '<html/>' }, one, 'damaged', /something else/],
    ['a sheet cut short', { [SHEET]: '<worksheet><sheetData><row>' }, one, 'damaged', /cut short/],
    ['a cell twice', {}, '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'damaged', /A1 is in it twice/],
    ['a cell address that is none', {}, '<row><c r="1A"><v>1</v></c></row>', 'damaged', /impossible address/],
    ['a cell past the last column', {}, '<row><c r="ZZZ1"><v>1</v></c></row>', 'damaged', /impossible address/],
    ['a row past the last', {}, '<row r="1048577"><c><v>1</v></c></row>', 'damaged', /impossible number/],
    ['a row that is no number', {}, '<row r="x"><c><v>1</v></c></row>', 'damaged', /impossible number/],
    [
      'a sheet elsewhere',
      {
        'xl/_rels/workbook.xml.rels': relationships([
          'rId1',
          'worksheet',
          'file://server/share.xml',
          'TargetMode="External"',
        ]),
      },
      one,
      'damaged',
      /content is missing/,
    ],
  ])('%s', async (_, parts, data, code, says) => {
    const failure = open(makeZip(workbookParts(data, parts)));
    await expect(failure).rejects.toThrow(says);
    await expect(failure).rejects.toHaveProperty('code', code);
  });

  test.each([
    '/xl/worksheets/sheet1.xml',
    'worksheets/sheet1.xml',
    './worksheets/../worksheets/sheet1.xml',
    'Worksheets\\Sheet1.xml',
  ])('a sheet at %s is found', async (target) => {
    expect(
      await readCells(one, { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', target]) }),
    ).toEqual([1]);
  });

  test('without styles and texts, numbers are still read', async () => {
    expect(await readCells('<row><c s="3"><v>45385</v></c></row>')).toEqual([45385]);
  });

  test('one bad sheet does not hide the others, and is said', async () => {
    const workbook = await open(
      makeZip(
        workbookParts(one, {
          'xl/workbook.xml': workbookXml(
            '<sheet name="Good" sheetId="1" r:id="rId1"/><sheet name="Lost" sheetId="2" state="veryHidden" r:id="rId9"/><sheet name="Good" sheetId="3" r:id="rId1"/>',
          ),
        }),
      ),
    );
    expect(workbook.sheets).toEqual([
      { name: 'Good', hidden: false, rowCount: 1, lastRow: 1 },
      {
        name: 'Lost',
        hidden: true,
        rowCount: 0,
        lastRow: 0,
        problem: { code: 'damaged', message: expect.stringContaining('missing') },
      },
      { name: 'Good (2)', hidden: false, rowCount: 1, lastRow: 1 },
    ]);
    await expect(workbook.readSheet('Lost')[Symbol.asyncIterator]().next()).rejects.toHaveProperty('code', 'damaged');
    await expect(workbook.readSheet('Nowhere')[Symbol.asyncIterator]().next()).rejects.toThrow(/"Good", "Lost"/);
  });
});

describe('limits', () => {
  const rows = (count: number, cell: string) => Array.from({ length: count }, () => `<row>${cell}</row>`).join('');
  const text = (length: number) => `<c t="str"><v>${'x'.repeat(length)}</v></c>`;

  test.each<[what: string, data: string, limits: Partial<Limits>, code: string, says: RegExp]>([
    ['rows', rows(11, '<c><v>1</v></c>'), { rows: 10 }, 'too-many-rows', /more than 10 rows/],
    [
      'columns',
      '<row r="2"><c r="D2"><v>1</v></c></row>',
      { columns: 3 },
      'too-many-columns',
      /Cell D2 .*first 3 columns/,
    ],
    ['cells', rows(4, '<c/><c/><c><v>1</v></c>'), { cells: 10 }, 'too-large', /more than 10 cells/],
    ['text of a cell', `<row>${text(11)}</row>`, { cellText: 10 }, 'text-too-long', /Cell A1 has 11 characters/],
    ['endless text of a cell', `<row>${text(100_000)}</row>`, { cellText: 10 }, 'text-too-long', /Cell A1 has/],
    ['text of a sheet', rows(4, text(10)), { sheetText: 35 }, 'too-large', /characters of text/],
    ['expanded size', rows(1000, text(10)), { expandedBytes: 10_000 }, 'too-large', /expands to more than/],
    ['size of the file', one, { fileBytes: 100 }, 'file-too-large', /limit is 1 KB/],
    ['time', one, { seconds: 0 }, 'took-too-long', /0 seconds/],
  ])('%s', async (_, data, limits, code, says) => {
    const failure = open(makeZip(workbookParts(data)), limits);
    await expect(failure).rejects.toThrow(says);
    await expect(failure).rejects.toHaveProperty('code', code);
  });

  test('a table of texts without end', async () => {
    const bytes = makeZip(workbookParts(one, sharedStrings(...Array.from({ length: 20 }, () => '<t/>'))));
    await expect(open(bytes, { cells: 10 })).rejects.toHaveProperty('code', 'too-large');
  });

  test('rows and columns that are only styled do not count', async () => {
    const bytes = makeZip(workbookParts(`${rows(50, '<c s="1"/>')}<row><c><v>1</v></c><c r="XFD51" s="1"/></row>`));
    expect(await readRows(bytes, undefined, { rows: 1, columns: 1 })).toEqual([{ number: 51, cells: [1] }]);
  });
});

describe('cancelling', () => {
  test('before, and between two batches', async () => {
    await expect(openWorkbook({ bytes: whole, name: 'a' }, {}, { signal: AbortSignal.abort() })).rejects.toHaveProperty(
      'code',
      'cancelled',
    );
    const data = Array.from({ length: 2000 }, () => '<row><c><v>1</v></c></row>').join('');
    const workbook = await open(makeZip(workbookParts(data)));
    const control = new AbortController();
    const seen: number[] = [];
    const reading = async () => {
      for await (const batch of workbook.readSheet('Sheet', {
        signal: control.signal,
        onProgress: (n) => seen.push(n),
      })) {
        expect(batch.length).toBeLessThanOrEqual(500);
        control.abort();
      }
    };
    await expect(reading()).rejects.toHaveProperty('code', 'cancelled');
    expect(seen).toEqual([500]);
  });

  test('while it is being opened', async () => {
    const control = new AbortController();
    const data = Array.from({ length: 20_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('');
    const opening = openWorkbook(
      { bytes: makeZip(workbookParts(data)), name: 'a' },
      {},
      { signal: control.signal, onProgress: () => control.abort() },
    );
    await expect(opening).rejects.toHaveProperty('code', 'cancelled');
  });
});
