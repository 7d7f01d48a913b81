// Would catch: a bad file that ends a task without JSON, with words that help nobody, or with a register that is no
// longer what it was. The files' own refusals are tested one by one in test/unit/workbook; here all the way through.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utils, write as writeSheetJs } from 'xlsx';
import { styles, workbookParts } from '../support/handmade-workbook';
import { appFolder } from '../support/runtime';
import { makeZip } from '../support/zip';
import { expect, type Programs, test } from './support/program';

const fixture = (name: string) => join(appFolder, 'test', 'fixtures', name);
const HEADINGS = ['ODS code', 'Practice name', 'Contractor', 'Shared mailbox'];
const ROWS = [
  ['TP1F9', 'Penrose Opticians', 'Amy Penrose Ltd', 'optometry.tp1f9@nhs.net'],
  ['TP2AB', 'Gale Opticians', 'Gale and Yeo', 'optometry.tp2ab@nhs.net'],
];

function workbook(sheets: Record<string, unknown[][]>): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return writeSheetJs(book, { type: 'buffer', bookType: 'xlsx' });
}

/** The container that Excel puts around a workbook with a password: the name of one stream tells it. */
const withPassword = () =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(4096),
  ]);

const bomb = () =>
  makeZip(workbookParts('', { 'xl/worksheets/sheet1.xml': `<worksheet>${'<x/>'.repeat(10_000_000)}` }));

/** What Excel leaves behind when somebody coloured whole columns: rows with cells that hold nothing. */
function coloured(count: number): Buffer {
  const texts = (row: number, cells: string[]) =>
    `<row r="${row}">${cells.map((text) => `<c t="inlineStr" s="1"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const filled = [HEADINGS, ...ROWS].map((cells, index) => texts(index + 1, cells));
  const empty = Array.from({ length: count }, (_, at) => `<row r="${at + 4}" s="1"><c s="1"/><c s="1"/></row>`);
  return makeZip(workbookParts([...filled, ...empty].join(''), styles(0, 14)));
}

interface Refused {
  what: string;
  /** Bytes of the file, or a path that is there already. */
  file: Uint8Array | string;
  name?: string;
  words?: string[];
  code?: string;
  says: RegExp;
}

const refused: Refused[] = [
  { what: 'a text that is no table', file: Buffer.from('%PDF-1.7\n'), says: /PDF document.*Choose the workbook/ },
  { what: '.xls', file: fixture('register.xls'), says: /old Excel file \(\.xls\).*Excel Workbook \(\.xlsx\)/ },
  { what: '.xls named .xlsx', file: fixture('register.xls'), name: 'a.xlsx', says: /old Excel file/ },
  { what: '.ods', file: fixture('linked-users.ods'), says: /OpenDocument spreadsheet \(\.ods\).*Excel Workbook/ },
  { what: 'a password', file: withPassword(), says: /password.*(without|remove|take)/i },
  {
    what: 'a zip cut short',
    file: workbook({ Register: [HEADINGS, ...ROWS] }).subarray(0, 5000),
    says: /cut off.*Excel/,
  },
  { what: 'a zip bomb', file: bomb(), says: /expands to more than 200 times/ },
  { what: 'an empty file', file: Buffer.alloc(0), says: /empty \(0 bytes\).*Choose/ },
  {
    what: 'no headings',
    file: workbook({ Register: ROWS }),
    code: 'invalid-input',
    says: /looks like headings.*--sheet/,
  },
  {
    what: 'a sheet that it hasn’t got',
    file: workbook({ Cover: [['Optometry']], Register: [HEADINGS, ...ROWS] }),
    words: ['--sheet', 'Registre'],
    code: 'invalid-input',
    says: /no sheet “Registre”.*“Cover”, “Register”/,
  },
  {
    what: 'a sheet without headings, chosen by name',
    file: workbook({ Cover: [['Optometry']], Register: [HEADINGS, ...ROWS] }),
    words: ['--sheet', 'Cover'],
    code: 'invalid-input',
    says: /“Cover” looks like headings/,
  },
];

for (const { what, file, name, words = [], code = 'file-not-readable', says } of refused) {
  test(`refused: ${what}`, async ({ folder, programs, filledDatabase }) => {
    const path = typeof file === 'string' && !name ? file : join(folder, name ?? 'register.xlsx');
    if (path !== file) await writeFile(path, typeof file === 'string' ? await readFile(file) : file);
    await expectRefused({ folder, programs, filledDatabase }, path, words, code, says);
  });
}

test('refused: a file that is not there, and a folder', async ({ folder, programs, filledDatabase }) => {
  await expectRefused(
    { folder, programs, filledDatabase },
    join(folder, 'none.xlsx'),
    [],
    'file-not-readable',
    /“?none\.xlsx”? |not there/,
  );
  await mkdir(join(folder, 'folder.xlsx'));
  await expectRefused(
    { folder, programs, filledDatabase },
    join(folder, 'folder.xlsx'),
    [],
    'file-not-readable',
    /folder/,
  );
});

test.describe('read all the same', () => {
  const counts = { update: 0, unchanged: 0, conflict: 0, error: 0, errors: [] };

  test('200,000 coloured rows with nothing in them below the two that count', async ({ folder, programs }) => {
    await writeFile(join(folder, 'coloured.xlsx'), coloured(200_000));
    const { code, answer } = await programs.task('import', '--file', join(folder, 'coloured.xlsx'), ...onNew(folder));
    expect({ code, answer }).toMatchObject({ code: 0, answer: { ...counts, rows: 2, add: 2 } });
  });

  test('a CSV in Windows-1252: names keep their letters', async ({ folder, programs }) => {
    const csv = 'ODS code,Practice name,Contractor\r\nTP1F9,Chloë’s Opticians – Müller,Chloë Müller\r\n';
    const bytes = Buffer.from(csv.replace('’', '\x92').replace('–', '\x96'), 'latin1');
    await writeFile(join(folder, 'windows.csv'), bytes);
    const words = ['import', '--file', join(folder, 'windows.csv'), '--commit', ...onNew(folder)];
    expect(await programs.task(...words)).toMatchObject({ code: 0, answer: { ...counts, rows: 1, add: 1 } });
    const { problems } = (await programs.task('list', ...onNew(folder))).answer;
    expect(problems).toMatchObject([{ odsCode: 'TP1F9', name: 'Chloë’s Opticians – Müller' }]);
  });

  test('several sheets: the one with a register is found, or the one named is taken', async ({ folder, programs }) => {
    const path = join(folder, 'sheets.xlsx');
    const more = [['TP3CD', 'Yeo Opticians', 'Yeo LLP', '']];
    await writeFile(path, workbook({ Cover: [['Optometry']], New: [HEADINGS, ...ROWS], Old: [HEADINGS, ...more] }));
    const found = await programs.task('import', '--file', path, ...onNew(folder));
    expect(found).toMatchObject({ code: 0, answer: { ...counts, sheet: 'New', rows: 2, add: 2 } });
    const named = await programs.task('import', '--file', path, '--sheet', 'Old', ...onNew(folder));
    expect(named).toMatchObject({ code: 0, answer: { ...counts, sheet: 'Old', rows: 1, add: 1 } });
  });

  test('two columns that could be the same field: one is taken, the other is named as left out', async ({
    folder,
    programs,
  }) => {
    const rows = [
      ['ODS code', 'Practice code', 'Practice name'],
      ['TP1F9', 'TP2AB', 'Penrose Opticians'],
    ];
    await writeFile(join(folder, 'twice.xlsx'), workbook({ Register: rows }));
    const { code, answer } = await programs.task('import', '--file', join(folder, 'twice.xlsx'), ...onNew(folder));
    expect({ code, answer }).toMatchObject({ code: 0, answer: { rows: 1, columnsLeftOut: ['Practice code'] } });
  });

  test('the register as another office suite saved it', async ({ folder, programs }) => {
    const words = ['import', '--file', fixture('register-libreoffice.xlsx'), ...onNew(folder)];
    const { code, answer } = await programs.task(...words);
    expect({ code, answer }).toMatchObject({ code: 0, answer: { rows: 629, add: 596, error: 26 } });
  });
});

const onNew = (folder: string) => ['--database', join(folder, 'new.sqlite')];

interface Fixtures {
  folder: string;
  programs: Programs;
  filledDatabase: string;
}

async function expectRefused(
  { folder, programs, filledDatabase }: Fixtures,
  path: string,
  words: string[],
  code: string,
  says: RegExp,
) {
  const database = join(folder, 'register.sqlite');
  await copyFile(filledDatabase, database);
  const before = await readFile(filledDatabase);
  const { code: ended, answer } = await programs.task(
    ...['import', '--file', path, '--database', database, '--commit'],
    ...words,
  );
  expect(answer).toEqual({ error: { code, message: expect.stringMatching(says) } });
  expect(ended).toBe(1);
  const { message } = answer.error;
  expect(message, 'plain words').not.toMatch(/undefined|null|NaN|\[object|Error:|\bE[A-Z]{4,}\b|\bat \w+ \(|node:/);
  expect(message, 'says what became of the data').toMatch(/[Nn]othing was|was not read|not saved|Choose|Open it in/);
  expect((await readFile(database)).equals(before), 'the database is, byte for byte, what it was').toBe(true);
}
