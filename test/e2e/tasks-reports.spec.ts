// Would catch: a script that gets a report about others than it names, a file where there should be none, and an answer that
// says something else than the PDF.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPdf } from './support/files';
import { expect, type Programs, test } from './support/program';

test.use({ register: 'sample' });

const squeeze = (text: string) => text.replace(/\s+/g, '');

async function pdfOf(programs: Programs, database: string, words: string[], out: string) {
  const { code, answer } = await programs.task('report', ...words, '--out', out, '--database', database);
  expect({ code, answer }, words.join(' ')).toMatchObject({ code: 0, answer: { file: out } });
  const pdf = await readPdf(out);
  expect(answer.pages, words.join(' ')).toBe(pdf.pages.length);
  return { answer, pdf, text: squeeze(pdf.pages.join(' ')) };
}

test('every report is made without a window, about whom it is told', async ({ folder, programs, database }) => {
  test.setTimeout(180_000);
  const published = await programs.task('publish', '--reason', 'Für Mai – “now”', '--database', database);
  expect(published.code).toBe(0);
  const about = ['--contractor', 'ten tors optical LIMITED'];
  for (const [what, words, says] of [
    ['practice-status', about, 'Practice status report'],
    ['contractor-summary', about, 'Ten Tors Optical Ltd'],
    ['mfa-status', about, 'MFA status'],
    ['applications', ['--icb', 'qjk'], 'Applications in progress'],
    ['notifications', ['--all', '--from', '2026-01-01', '--to', '2026-01-31'], 'to 31 January 2026'],
    ['data-quality', about, 'Practices of Ten Tors Optical Ltd'],
    ['edition', ['--edition', '1'], 'Für Mai – “now”'],
  ] as const) {
    const out = join(folder, `${what}.pdf`);
    const { answer, pdf, text } = await pdfOf(programs, database, ['--what', what, ...words], out);
    expect(answer.what).toBe(what);
    expect(answer.parts).toBeGreaterThan(0);
    expect(text, what).toContain(squeeze(says));
    expect(pdf, what).toMatchObject({ isTagged: true, language: 'en-GB' });
    if (what === 'practice-status') {
      expect(answer.practices, 'those that are not closed').toBe(10);
      expect(pdf.outline.length).toBeGreaterThan(0);
    }
  }
});

test('several practices in the order in which they are named, closed or not', async ({
  folder,
  programs,
  database,
}) => {
  const { entries } = (await programs.task('list', '--database', database)).answer;
  const [first, second] = entries.filter((entry: { practiceId: string }) => entry.practiceId);
  const codes = [second.odsCode, first.odsCode];
  const words = ['--what', 'practice-status', '--practice', codes.join(',').toLowerCase()];
  const { answer, text } = await pdfOf(programs, database, words, join(folder, 'two.pdf'));
  expect(answer).toMatchObject({ practices: 2, subject: '2 chosen practices' });
  expect(answer.practice).toBeUndefined();
  expect(text).toContain(squeeze(`Chosen practices: ${codes.join(', ')}`));
});

test('one file for each practice, never over one that is there', async ({ folder, programs, database }) => {
  const out = join(folder, 'made', 'reports');
  const words = ['report', '--what', 'practice-status', '--contractor', 'Ten Tors Optical Ltd', '--each', '--out', out];
  const once = await programs.task(...words, '--database', database);
  expect(once).toMatchObject({ code: 0, answer: { what: 'practice-status', practices: 10, files: 10 } });
  expect(once.answer.folder.startsWith(out)).toBe(true);
  const files = await readdir(once.answer.folder);
  expect(files).toHaveLength(10);
  for (const file of files.slice(0, 2)) {
    const { pages } = await readPdf(join(once.answer.folder, file));
    expect(pages.join(' ')).toContain(file.replace('.pdf', ''));
  }
  const again = await programs.task(...words, '--database', database);
  expect(again.code).toBe(0);
  expect(again.answer.folder).not.toBe(once.answer.folder);
  expect(await readdir(out)).toHaveLength(2);
});

test('who or what there isn’t: code 1, said plainly, and no file', async ({ folder, programs, database }) => {
  const out = join(folder, 'none.pdf');
  const outcomes = await Promise.all(
    [
      ['--practice', 'A1B2C,ZZZZZ'],
      ['--what', 'mfa-status', '--icb', 'QXX'],
      ['--what', 'contractor-summary', '--contractor', 'Nobody plc'],
      ['--what', 'edition', '--edition', '7'],
      ['--what', 'edition', '--list', 'Nowhere'],
    ].map((words) => programs.task('report', ...words, '--out', out, '--database', database)),
  );
  const messages = outcomes.map(({ code, answer }) => {
    expect({ code, error: answer.error?.code }).toEqual({ code: 1, error: 'not-found' });
    return answer.error.message;
  });
  expect(messages[0]).toContain('“A1B2C”');
  expect(messages[1]).toContain('“QXX”');
  expect(messages[2]).toContain('“Nobody plc”');
  expect(messages[3]).toContain('no edition 7');
  expect(messages[4]).toContain('“Nowhere”');
  expect(await readdir(folder)).not.toContain('none.pdf');
});

test('a place that can’t be written to is said, and nothing is left there', async ({ folder, programs, database }) => {
  const taken = join(folder, 'taken');
  await writeFile(taken, 'a file');
  const out = join(taken, 'report.pdf');
  const { code, answer } = await programs.task(
    'report',
    '--what',
    'applications',
    '--out',
    out,
    '--database',
    database,
  );
  expect(code).toBe(1);
  expect(answer.error.message).not.toMatch(/ENOTDIR|Error:/);
  expect(await readdir(folder)).toContain('taken');
});
