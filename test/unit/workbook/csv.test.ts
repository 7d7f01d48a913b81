// Would catch: text files read in the wrong encoding or divided in the wrong place, guessed types, and rows lost at bad quotes.
import { type OpenOptions, openWorkbook, type Row } from '@electron/worker/workbook';
import { describe, expect, test } from 'vitest';

async function read(content: string | Uint8Array, options: OpenOptions = {}) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const workbook = await openWorkbook({ bytes, name: 'list.csv' }, {}, options);
  const rows: Row[] = [];
  for await (const batch of workbook.readSheet('CSV')) rows.push(...batch);
  return { rows, cells: rows.map((row) => row.cells), dialect: workbook.dialect, sheets: workbook.sheets };
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('encodings', () => {
  test.each<[what: string, bytes: Uint8Array, encoding: string]>([
    ['UTF-8', Buffer.from('Café – £,✓\n'), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\ufeffCafé – £,✓\n'), 'utf-8'],
    ['UTF-16', Buffer.from('\ufeffCafé – £,✓\n', 'utf16le'), 'utf-16le'],
    ['UTF-16, other order', utf16be('\ufeffCafé – £,✓\n'), 'utf-16be'],
    ['UTF-16 without a mark', Buffer.from('Café – £,✓\n', 'utf16le'), 'utf-16le'],
    ['UTF-16, other order, without a mark', utf16be('Café – £,✓\n'), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    const { cells, dialect } = await read(bytes);
    expect(cells).toEqual([['Café – £', '✓']]);
    expect(dialect).toEqual({ encoding, delimiter: ',' });
  });

  test('Windows-1252, with the characters that Latin-1 lacks', async () => {
    const { cells, dialect } = await read(Buffer.from('Caf\xe9 \x96 \x80\x93x\x94\x9f,b\n', 'latin1'));
    expect(cells).toEqual([['Café – €“x”Ÿ', 'b']]);
    expect(dialect?.encoding).toBe('windows-1252');
  });

  test('a character of several bytes across the border of two chunks', async () => {
    const line = `${'é✓😀'.repeat(9_000)},end`;
    for (const pad of ['', 'a', 'ab', 'abc']) {
      const text = `${pad}\n${line.slice(0, 30_000)}\n${line.slice(30_000)}\n`;
      for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le'), utf16be(`\ufeff${text}`)]) {
        expect((await read(bytes)).cells.flat().join('')).toBe(pad + line.replace(',', ''));
      }
    }
  });

  test('chosen by the user', async () => {
    expect((await read('é;b', { dialect: { encoding: 'windows-1252', delimiter: ',' } })).cells).toEqual([['Ã©;b']]);
    const wrong = openWorkbook(
      { bytes: Buffer.from('\xe9\n', 'latin1'), name: 'a' },
      {},
      { dialect: { encoding: 'utf-8' } },
    );
    await expect(wrong).rejects.toThrow(/not UTF-8/);
  });

  test('NUL in UTF-16', async () => {
    await expect(read(Buffer.from('\ufeffa\0b', 'utf16le'))).rejects.toHaveProperty('code', 'unsupported-type');
  });
});

describe('delimiters', () => {
  test.each([
    ['a,b,c\n1,2,3', ','],
    ['a;b;c\n1;"2, 3";x, y', ';'],
    ['a\tb\n1, 2\t3', '\t'],
    ['a|b|c\n1|2|3', '|'],
    ['Title, of the list\n\na;b;c\n1;2;3\n4;5;6', ';'],
    ['one@nhs.net\ntwo@nhs.net', ','],
    ['a;b\r\n"x\ny;z";2', ';'],
  ])('%j: %j', async (text, delimiter) => {
    expect((await read(text)).dialect?.delimiter).toBe(delimiter);
  });

  test("Excel's own hint is no row", async () => {
    const { rows, dialect } = await read('sep=|\r\na,b|c\r\n');
    expect(dialect?.delimiter).toBe('|');
    expect(rows).toEqual([{ number: 1, cells: ['a,b', 'c'] }]);
  });
});

describe('values', () => {
  test('stay text, whatever they look like', async () => {
    const { cells } = await read('01632960000,20240403,1E5,TRUE,03/04/2024, x ,1.50\n');
    expect(cells).toEqual([['01632960000', '20240403', '1E5', 'TRUE', '03/04/2024', ' x ', '1.50']]);
  });

  test('quotes, line breaks within, and all line ends mixed', async () => {
    const { rows } = await read('a,"say ""hi"""\r\n"two\nlines",b\rc,\n\n,,\r\nd,e,,\n');
    expect(rows).toEqual([
      { number: 1, cells: ['a', 'say "hi"'] },
      { number: 2, cells: ['two\nlines', 'b'] },
      { number: 3, cells: ['c'] },
      { number: 6, cells: ['d', 'e'] },
    ]);
  });

  test('the apostrophe of an export is taken off again, once', async () => {
    expect((await read("'=1+1,'+44,''=x,O'Neill,'a'\n")).cells).toEqual([['=1+1', '+44', "'=x", "O'Neill", "'a'"]]);
  });

  test('rows of different lengths, and counted', async () => {
    const { cells, sheets } = await read('a,b\n1\n\n1,2,3,4\n');
    expect(cells).toEqual([['a', 'b'], ['1'], ['1', '2', '3', '4']]);
    expect(sheets).toEqual([{ name: 'CSV', hidden: false, rowCount: 3, lastRow: 4 }]);
  });
});

describe('refused with the line', () => {
  test.each([
    ['a,b\nc,d"e,f\n', /Line 2 has a quotation mark/],
    ['a,b\n\n"c"d,e\n', /Line 3 has a quotation mark/],
    ['a,b\n"x\ny",c\n"open,d\ne,f\n', /begins in line 4 is never closed/],
    [`a,b\n"open,d\n${'e,f\n'.repeat(2_000_000)}`, /begins in line 2 is never closed/],
  ])('%.40j', async (text, says) => {
    await expect(read(text)).rejects.toThrow(says);
    await expect(read(text)).rejects.toHaveProperty('code', 'csv-quotes');
  });

  test('limits', async () => {
    const open = (text: string, limits: object) => openWorkbook({ bytes: Buffer.from(text), name: 'a.csv' }, limits);
    await expect(open('a\n'.repeat(6), { rows: 5 })).rejects.toHaveProperty('code', 'too-many-rows');
    await expect(open('a,b,c', { columns: 2 })).rejects.toThrow(/Cell C1/);
    await expect(open(`x\n${'y'.repeat(20)}`, { cellText: 10 })).rejects.toThrow(/Cell A2 has 20/);
    await expect(open('a\n', { seconds: 0 })).rejects.toHaveProperty('code', 'took-too-long');
  });
});
