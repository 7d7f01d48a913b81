// Would catch: a script that publishes another list than it names, an edition that changes once it was published, and a
// static list that is not what was published once adds and removes were done to it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, type Programs, test } from './support/program';

const RECIPIENTS = 'Display name,E-mail address,On DL\r\n';

/** Imports a file of recipients that a test writes, as staff would. */
async function importRecipients(programs: Programs, folder: string, database: string, lines: string[]) {
  const file = join(folder, 'recipients.csv');
  await writeFile(file, `${RECIPIENTS}${lines.map((line) => `${line}\r\n`).join('')}`);
  const done = await programs.task('import', '--file', file, '--database', database, '--commit');
  expect(done.code).toBe(0);
}

test('publish freezes the list, list tells editions apart, diff says what changed and why', async ({
  folder,
  programs,
}) => {
  const database = join(folder, 'register.sqlite');
  const task = (...words: string[]) => programs.task(...words, '--database', database);
  const nothing = await task('publish');
  expect(nothing).toMatchObject({ code: 1, answer: { error: { code: 'invalid-input' } } });
  expect(nothing.answer.error.message).toMatch(/There is no address on the list.*Nothing was published\./);

  await importRecipients(programs, folder, database, [
    'Devon LOC,secretary@loc.example,Yes',
    'Dorset LOC,dorset@loc.example,Yes',
  ]);
  const first = await task('publish', '--reason', 'For the mail of May');
  expect(first).toMatchObject({
    code: 0,
    answer: {
      list: 'Distribution list',
      edition: 1,
      reason: 'For the mail of May',
      entries: 2,
      added: 2,
      removed: 0,
      changed: 0,
    },
  });
  await importRecipients(programs, folder, database, [
    'Devon LOC,secretary@loc.example,No',
    'Kernow LOC,kernow@loc.example,Yes',
  ]);
  expect((await task('publish', '--list', 'DISTRIBUTION list')).answer).toMatchObject({
    edition: 2,
    entries: 2,
    added: 1,
    removed: 1,
    changed: 0,
  });

  const { code, answer } = await task('diff', '--from', '1', '--to', '2');
  expect(code).toBe(0);
  expect(answer).toEqual({
    list: 'Distribution list',
    from: 1,
    to: 2,
    added: [
      {
        address: 'kernow@loc.example',
        addressBefore: '',
        name: 'Kernow LOC',
        odsCode: '',
        reason: 'New in the register (import of recipients.csv)',
      },
    ],
    removed: [
      {
        address: 'secretary@loc.example',
        addressBefore: '',
        name: 'Devon LOC',
        odsCode: '',
        reason: 'Marked as not on the list (import of recipients.csv)',
      },
    ],
    changed: [],
    unchanged: 1,
    adds: ['kernow@loc.example'],
    removes: ['secretary@loc.example'],
  });
  expect((await task('diff', '--from', '2')).answer).toMatchObject({
    from: 2,
    to: null,
    added: [],
    removed: [],
    adds: [],
  });

  const addresses = async (...words: string[]) =>
    (await task('list', ...words)).answer.entries.map(({ address }: { address: string }) => address).sort();
  expect(await addresses('--edition', '1'), 'as it was published').toEqual([
    'dorset@loc.example',
    'secretary@loc.example',
  ]);
  expect(await addresses(), 'as it is now').toEqual(['dorset@loc.example', 'kernow@loc.example']);
});

test.describe('of the sample register', () => {
  // A copy: what is published stays in a database, and the filled one is for all tests.
  test.use({ register: 'sample' });

  test('list hands out batches for Bcc, a csv for Outlook and all that is known, as text or as a file', async ({
    folder,
    programs,
    database,
  }) => {
    const task = (...words: string[]) => programs.task(...words, '--database', database);
    const { answer: published } = await task('publish');
    const edition = ['--edition', String(published.edition)];

    const json = (await task('list', ...edition, '--format', 'json')).answer;
    expect(Object.keys(json)).toEqual(['list', 'edition', 'entries', 'problems']);
    expect(json).toMatchObject({ list: 'Distribution list', edition: published.edition });
    expect(json.entries).toHaveLength(published.entries);
    const addresses = json.entries.map(({ address }: { address: string }) => address);

    const outlook = (await task('list', ...edition, '--format', 'outlook')).answer;
    expect(outlook).toMatchObject({ edition: published.edition, batchSize: 500 });
    expect(outlook.batches.flatMap((batch: string) => batch.split('; '))).toEqual(addresses);

    const { csv } = (await task('list', ...edition, '--format', 'csv')).answer;
    const out = join(folder, 'new', 'list.csv');
    const written = (await task('list', ...edition, '--format', 'csv', '--out', out)).answer;
    expect(written).toEqual({ list: 'Distribution list', edition: published.edition, file: out });
    expect(await readFile(out, 'utf8'), 'what is written is what is said').toBe(`\uFEFF${csv}`);
    const rows = parse(csv, { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row['Email Address'])).toEqual(addresses);
    expect(rows.map((row) => row['E-mail Address'])).toEqual(addresses);

    const text = join(folder, 'batches.txt');
    expect((await task('list', '--format', 'outlook', '--out', text)).answer).toMatchObject({
      edition: null,
      file: text,
    });
    expect((await readFile(text, 'utf8')).trim().split(/; |\r\n\r\n/)).toHaveLength(published.entries);
  });
});

test('a list or an edition that is not there is said, with those that are', async ({ folder, programs }) => {
  const database = join(folder, 'register.sqlite');
  const task = (...words: string[]) => programs.task(...words, '--database', database);
  const refused = async (...words: string[]) => {
    const { code, answer } = await task(...words);
    expect(code).toBe(1);
    return answer.error;
  };
  expect(await refused('publish', '--list', 'Devon')).toEqual({
    code: 'not-found',
    message: 'There is no list “Devon”. There are: “Distribution list”. Nothing was done.',
  });
  expect(await refused('list', '--edition', '3')).toEqual({
    code: 'not-found',
    message: 'This list has no edition 3. None of it has been published yet.',
  });
  await importRecipients(programs, folder, database, ['Devon LOC,secretary@loc.example,Yes']);
  await task('publish');
  expect((await refused('diff', '--from', '1', '--to', '9')).message).toBe(
    'This list has no edition 9. It has edition 1 only.',
  );
});
