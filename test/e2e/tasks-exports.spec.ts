// Would catch: a kind that the program can't save or that comes back changed through the real worker, an answer in another
// shape than README says, a template that does not open, and a failed export that leaves half a file or no sentence.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, utils } from 'xlsx';
import { expect, test } from './support/program';

const KINDS = ['register', 'contractors', 'recipients', 'ods-sites'];

test('every kind is saved as a workbook and comes back without a change', async ({
  folder,
  programs,
  filledDatabase,
}) => {
  for (const what of KINDS) {
    const out = join(folder, 'exports', `${what}.xlsx`);
    const { code, answer, stderr } = await programs.task(
      'export',
      '--what',
      what,
      '--out',
      out,
      '--database',
      filledDatabase,
    );
    expect({ code, answer }).toEqual({ code: 0, answer: { what, file: out, rows: expect.any(Number) } });
    expect(await readdir(join(folder, 'exports')), 'no temporary file is left').toContain(`${what}.xlsx`);
    if (answer.rows === 0) continue;
    expect(stderr, 'progress goes to standard error').toMatch(/^writing \d+$/m);
    const again = await programs.task('import', '--file', out, '--database', filledDatabase);
    const { rows } = answer;
    expect(again.answer).toMatchObject({ kind: what, rows, unchanged: rows, add: 0, update: 0, conflict: 0, error: 0 });
  }
  expect(await readdir(join(folder, 'exports'))).toHaveLength(KINDS.length);
});

test('practices and register are the same rows', async ({ folder, programs, filledDatabase }) => {
  const sheets = [];
  for (const what of ['practices', 'register']) {
    const out = join(folder, `${what}.csv`);
    const { answer } = await programs.task('export', '--what', what, '--out', out, '--database', filledDatabase);
    expect(answer).toEqual({ what, file: out, rows: 596 });
    sheets.push(await readFile(out, 'utf8'));
  }
  expect(sheets[0]).toBe(sheets[1]);
});

test('a template opens with its headings, and importing it empty says that there are no rows', async ({
  folder,
  programs,
}) => {
  const database = join(folder, 'new.sqlite');
  for (const kind of KINDS) {
    const out = join(folder, `${kind}.xlsx`);
    const { code, answer } = await programs.task('template', '--kind', kind, '--out', out, '--database', database);
    expect({ code, answer }).toEqual({ code: 0, answer: { kind, file: out, rows: 0 } });
    const book = read(await readFile(out));
    const [first = ''] = book.SheetNames;
    const [headings = []] = utils.sheet_to_json<string[]>(book.Sheets[first] ?? {}, { header: 1 });
    expect(headings.length).toBeGreaterThan(5);
    expect(book.SheetNames).toContain('How to fill in');
    const empty = await programs.task('import', '--file', out, '--database', database);
    expect(empty.code).toBe(1);
    expect(empty.answer.error.message).toContain('has no rows below its headings, so there is nothing to import');
  }
});

test('what can’t be saved is said in a sentence, and what was there stays', async ({
  folder,
  programs,
  filledDatabase,
}) => {
  const open = join(folder, 'open.xlsx');
  await writeFile(open, 'before');
  await writeFile(join(folder, '~$open.xlsx'), '');
  const blocked = join(folder, 'file-in-the-way');
  await writeFile(blocked, '');
  const taken = join(folder, 'folder.xlsx');
  await mkdir(taken);
  const attempts: [out: string, message: RegExp][] = [
    [open, /"open\.xlsx" is open in Excel/],
    [join(blocked, 'list.xlsx'), /The folder for "list\.xlsx" is not there/],
    [taken, /"folder\.xlsx" is the name of a folder/],
  ];
  for (const [out, message] of attempts) {
    const words = ['export', '--what', 'register', '--out', out, '--database', filledDatabase];
    const { code, answer } = await programs.task(...words);
    expect(code).toBe(1);
    expect(answer.error).toMatchObject({ code: 'file-not-writable', message: expect.stringMatching(message) });
  }
  expect(await readFile(open, 'utf8')).toBe('before');
  const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
  expect(left, 'temporary files').toEqual([]);
});

test('a word that names no kind is wrong usage', async ({ folder, programs }) => {
  for (const words of [
    ['export', '--what', 'users', '--out', join(folder, 'x.xlsx')],
    ['template', '--kind', 'users', '--out', join(folder, 'x.xlsx')],
    ['template', '--kind', 'register', '--out', join(folder, 'x.pdf')],
  ]) {
    const { code, answer } = await programs.task(...words);
    expect(code).toBe(2);
    expect(answer.error.code).toBe('wrong-usage');
    expect(answer.error.message).toMatch(/Use: task (export|template) --/);
  }
});
