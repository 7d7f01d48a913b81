// Would catch: a task that answers in another shape than README says, mixes words into its JSON, ends with the wrong code,
// or does something else than the window does with the same file.
import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { read, utils } from 'xlsx';
import { appFolder } from '../support/runtime';
import { SAMPLE_REGISTER } from './support/app';
import { expect, readAnswer, startProgram, test } from './support/program';

const HEADINGS = ['Name', 'E-mail address', 'ODS code', 'Why on the list', 'Please check'];
const exists = (path: string) => stat(path).then(Boolean, () => false);

test('import without --commit plans and writes nothing; with it does what was planned; again changes nothing', async ({
  folder,
  programs,
}) => {
  const database = join(folder, 'new', 'deep', 'register.sqlite');
  const words = ['import', '--file', SAMPLE_REGISTER, '--database', database];

  const plan = await programs.task(...words);
  expect(plan.code).toBe(0);
  expect(plan.answer).toMatchObject({ kind: 'register', committed: false, rows: 629, update: 0, conflict: 0 });
  const { rows, add, update, unchanged, conflict, error, errors } = plan.answer;
  expect(add + update + unchanged + conflict + error).toBe(rows);
  expect(new Set(errors.map((each: { row: number }) => each.row)).size).toBe(error);
  for (const each of errors) {
    expect(each).toEqual({
      row: expect.any(Number),
      column: expect.any(String),
      problem: expect.stringMatching(/^\S/),
    });
  }
  expect(plan.answer).not.toHaveProperty('batch');
  expect(await exists(database), 'a database path is made with its folders').toBe(true);
  expect((await programs.task('list', '--database', database)).answer.entries).toEqual([]);

  const done = await programs.task(...words, '--commit');
  const { committed: _planned, ...planned } = plan.answer;
  expect(done).toMatchObject({ code: 0, answer: { ...planned, committed: true, batch: expect.any(String) } });
  expect(await exists(done.answer.backup), 'the backup that the answer names').toBe(true);
  expect(done.stderr, 'progress goes to standard error').toMatch(/^writing \d+ of 596$/m);

  const again = await programs.task(...words, '--commit');
  expect(again.answer).toMatchObject({ rows, add: 0, update: 0, conflict, error, unchanged: unchanged + add });
});

test('undo takes an import back, once, and what it was is known by its headings', async ({ folder, programs }) => {
  const database = join(folder, 'register.sqlite');
  const file = join(folder, 'recipients.csv');
  await writeFile(file, 'Display name,E-mail address,On DL\r\nDevon LOC,secretary@loc.example,Yes\r\nNobody,,Yes\r\n');
  const done = await programs.task('import', '--file', file, '--database', database, '--commit');
  expect(done).toMatchObject({ code: 0, answer: { kind: 'recipients', add: 1, error: 1, skip: 0, missing: 0 } });
  expect(done.answer.errors).toEqual([{ row: 3, column: 'E-mail address', problem: expect.stringMatching(/\S/) }]);
  const list = async () => (await programs.task('list', '--database', database)).answer.entries;
  expect((await list()).map(({ address }: { address: string }) => address)).toEqual(['secretary@loc.example']);

  const { batch } = done.answer;
  const undone = await programs.task('undo', '--batch', batch, '--database', database);
  expect(undone).toMatchObject({
    code: 0,
    answer: { batch, kind: 'recipients', removed: 1, restored: 0, leftAsIs: 0, changedSince: [], inTheWay: [] },
  });
  expect(await exists(undone.answer.backup), 'the backup that the answer names').toBe(true);
  expect(await list()).toEqual([]);
  for (const again of [batch, 'nonsense']) {
    const refused = await programs.task('undo', '--batch', again, '--database', database);
    expect(refused).toMatchObject({ code: 1, answer: { error: { code: 'not-found' } } });
    expect(refused.answer.error.message).toMatch(/Nothing was changed/);
  }
});

test('list says who is on it and why, and what was left out and why', async ({ programs, filledDatabase }) => {
  const { code, answer } = await programs.task('list', '--database', filledDatabase);
  expect(code).toBe(0);
  expect(answer.entries.length).toBeGreaterThan(200);
  for (const entry of answer.entries) {
    expect(entry).toMatchObject({
      name: expect.stringMatching(/\S/),
      odsCode: expect.stringMatching(/^[A-Z0-9]{3,10}$/),
    });
    expect(entry.address).toMatch(/^[^@\s;]+@[^@\s;]+$/);
    expect(entry.reason).toMatch(/\S/);
  }
  expect(answer.problems.length).toBeGreaterThan(0);
  for (const problem of answer.problems) expect(problem.reason).toMatch(/\S/);
  const everyone = [...answer.entries, ...answer.problems].map(({ odsCode }) => odsCode);
  expect(new Set(everyone).size, 'each of the 596 practices is in one of the two, once').toBe(596);
  expect(everyone).toHaveLength(596);
});

test('export writes a workbook that another library reads, with codes as text', async ({
  folder,
  programs,
  filledDatabase,
}) => {
  const out = join(folder, 'reports', 'list.xlsx');
  const words = ['export', '--what', 'distribution-list', '--out', out, '--database', filledDatabase];
  const { code, answer } = await programs.task(...words);
  expect({ code, answer }).toEqual({
    code: 0,
    answer: { what: 'distribution-list', file: out, rows: expect.any(Number) },
  });

  const { entries } = (await programs.task('list', '--database', filledDatabase)).answer;
  const sheet = read(await readFile(out)).Sheets['Distribution list'];
  if (!sheet) throw new Error('The workbook has no sheet “Distribution list”.');
  const [headings, ...rows] = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
  expect(headings).toEqual(HEADINGS);
  expect(rows.map(([name, address, odsCode]) => ({ name, address, odsCode }))).toEqual(
    entries.map(({ name, address, odsCode }: Record<string, string>) => ({ name, address, odsCode })),
  );
  expect(sheet.C2?.t, 'a code is text').toBe('s');
  expect(answer.rows).toBe(rows.length);
});

test('export writes CSV with a byte order mark and Windows line ends', async ({ folder, programs, filledDatabase }) => {
  const out = join(folder, 'practices.csv');
  const { code, answer } = await programs.task(
    'export',
    '--what',
    'practices',
    '--out',
    out,
    '--database',
    filledDatabase,
  );
  expect({ code, answer }).toEqual({ code: 0, answer: { what: 'practices', file: out, rows: 596 } });
  const bytes = await readFile(out);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(text.match(/(?<=\r)\n/g), 'one line end a row and one for the headings').toHaveLength(1 + 596);
  const [headings, ...rows] = parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][];
  expect(headings?.slice(0, 3)).toEqual(['ODS code', 'Practice name', 'Contractor']);
  expect(rows).toHaveLength(596);
  const formulas = rows.flat().filter((cell) => /^[=+@\t\r-]/.test(cell));
  expect(formulas, 'cells that would run as a formula').toEqual([]);
  expect(rows.flat().filter((cell) => cell.startsWith("'=HYPERLINK")).length, 'those of the sample').toBeGreaterThan(0);
});

test('report writes the practice’s status as a PDF of A4 pages with its facts in it', async ({
  folder,
  programs,
  filledDatabase,
}) => {
  const [entry] = (await programs.task('list', '--database', filledDatabase)).answer.entries;
  const out = join(folder, 'status.pdf');
  const words = ['report', '--practice', entry.odsCode, '--out', out, '--database', filledDatabase];
  const { code, answer } = await programs.task(...words);
  expect({ code, answer }).toMatchObject({ code: 0, answer: { practice: entry.odsCode, practices: 1, file: out } });

  const pdf = await getDocument({ data: new Uint8Array(await readFile(out)) }).promise;
  const page = await pdf.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  // A4 in points; Chromium rounds up to its pixels.
  expect(Math.abs(width - 595.28)).toBeLessThan(1.5);
  expect(Math.abs(height - 841.89)).toBeLessThan(1.5);
  const { items } = await page.getTextContent();
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
  for (const fact of [entry.name, entry.odsCode, entry.address, `Page 1 of ${pdf.numPages}`]) {
    expect(text).toContain(fact);
  }
  const marks = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null;
  expect(marks?.get('Marked'), 'the PDF is tagged').toBe(true);
});

test('--answer writes the same JSON to a file, also when the task failed', async ({ folder, programs }) => {
  const answer = join(folder, 'answers', 'answer.json');
  const listed = await programs.task('list', '--database', join(folder, 'a.sqlite'), '--answer', answer);
  expect(listed.code).toBe(0);
  expect(JSON.parse(await readFile(answer, 'utf8'))).toEqual(listed.answer);
  const failed = await programs.task('import', '--file', join(folder, 'none.xlsx'), '--answer', answer);
  expect(failed.code).toBe(1);
  expect(JSON.parse(await readFile(answer, 'utf8'))).toEqual(failed.answer);
});

test('an answer that can’t be written is said, and what was done stays done', async ({ folder, programs }) => {
  const words = ['list', '--database', join(folder, 'a.sqlite'), '--answer', folder];
  const { code, answer } = await programs.task(...words);
  expect(code).toBe(1);
  expect(answer).toMatchObject({ entries: [], error: { code: 'file-not-writable', message: /folder/ } });
});

const wrong: [what: string, words: string[], says: RegExp][] = [
  ['no task', [], /Say which task/],
  ['a task that there isn’t', ['tidy'], /no task “tidy”/],
  ['a task named like a part of every object', ['constructor'], /no task “constructor”/],
  ['an option that there isn’t', ['list', '--all'], /no option --all/],
  ['a word too many', ['list', 'everything'], /a word too many/],
  ['a value missing', ['import', '--file'], /value is missing/],
  ['no file', ['import', '--commit'], /--file is missing/],
  ['a kind that there isn’t', ['import', '--file', 'x.xlsx', '--kind', 'mailboxes'], /--kind takes register/],
  ['something else to export', ['export', '--what', 'logs', '--out', 'x.csv'], /--what takes practices/],
  ['another format', ['export', '--what', 'practices', '--out', 'x.pdf'], /\.xlsx or \.csv/],
  ['no practice', ['report', '--out', 'x.pdf'], /--practice is missing/],
];
test('words that make no sense end with code 2, JSON that says what would, and no database', async ({
  folder,
  programs,
}) => {
  const outcomes = await Promise.all(wrong.map(([, words]) => programs.task(...words)));
  for (const [index, [what, , says]] of wrong.entries()) {
    const { code, answer } = outcomes[index]!;
    expect({ code, answer }, what).toEqual({
      code: 2,
      answer: { error: { code: 'wrong-usage', message: expect.stringMatching(says) } },
    });
    expect(answer.error.message, what).toMatch(/Use: task /);
  }
  expect(await exists(join(folder, 'user-data', 'register.db'))).toBe(false);
});

test('a practice that there isn’t: code 1, said plainly, and no file', async ({ folder, programs, filledDatabase }) => {
  const out = join(folder, 'none.pdf');
  const words = ['report', '--practice', 'ZZZZZ', '--out', out, '--database', filledDatabase];
  const { code, answer } = await programs.task(...words);
  expect({ code, error: answer.error.code }).toEqual({ code: 1, error: 'not-found' });
  expect(answer.error.message).toContain('“ZZZZZ”');
  expect(await exists(out)).toBe(false);
});

test('`npm run task` as typed at a prompt: paths are meant from where one stands, stdout has the JSON alone', async ({
  folder,
}) => {
  await copyFile(SAMPLE_REGISTER, join(folder, 'register.xlsx'));
  const words = ['run', '--silent', '--prefix', appFolder, 'task', '--', 'import', '--file', 'register.xlsx'];
  const ended = await startProgram('npm', [...words, '--database', 'here.sqlite', '--user-data', 'user-data'], {
    cwd: folder,
    env: { INIT_CWD: folder },
  }).ended;
  expect(ended.code, ended.stderr).toBe(0);
  expect(readAnswer(ended.stdout)).toMatchObject({ rows: 629, committed: false });
  expect(await exists(join(folder, 'here.sqlite'))).toBe(true);
});
