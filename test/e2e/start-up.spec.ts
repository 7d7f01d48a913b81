// Would catch: a start that fails without a word, with a stack trace, with the wrong exit code, or that changes the file
// it could not use; a log that misses a step of starting up.
import { chmod, copyFile, mkdir, open, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appFolder } from '../support/runtime';
import { expect, type Programs, test } from './support/program';
import { sql } from './support/sqlite';

const NOTE_DIALOGS = join(appFolder, 'test', 'e2e', 'support', 'note-dialogs.cjs');

interface Said {
  kind: string;
  message: string;
  detail: string;
}

/** Starts the app with a window, answers its messages, and gives back how it ended and what it said. */
async function startOn(programs: Programs, folder: string, words: string[]) {
  const noted = join(folder, 'dialogs.jsonl');
  const { ended } = programs.start(words, {
    preload: NOTE_DIALOGS,
    // Where the app goes as long as it doesn't know its user-data folder.
    env: { CCHUB_TEST_DIALOGS: noted, XDG_CONFIG_HOME: join(folder, 'config') },
  });
  const { code, signal, stdout, stderr } = await ended;
  const lines = (await readFile(noted, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  return { code, signal, output: stdout + stderr, said: lines.map((line) => JSON.parse(line) as Said) };
}

/** Everything in a folder, with the content of files. */
async function contents(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found[path] = entry.isFile() ? (await readFile(path)).toString('base64') : 'a folder';
  }
  return found;
}

async function scribble(file: string, at: number, length: number): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(length, 0xa5), 0, length, at);
  await handle.close();
}

interface Unusable {
  what: string;
  /** Puts something unusable at the database's path. `filled` is a good database. */
  make: (file: string, filled: string) => Promise<unknown>;
  says: RegExp;
}

const unusable: Unusable[] = [
  {
    what: 'a garbage file',
    make: (file) => writeFile(file, 'no database '.repeat(999)),
    says: /is not a CCHub Console/,
  },
  {
    what: 'a file that is damaged in the middle',
    make: async (file, filled) => {
      await copyFile(filled, file);
      const { size } = await stat(file);
      for (let at = 4096; at < size; at += 3 * 4096) await scribble(file, at, 512);
    },
    says: /is damaged.*put back the newest copy/,
  },
  {
    what: 'a file that was cut short',
    make: async (file, filled) => {
      await copyFile(filled, file);
      await truncate(file, 40_000);
    },
    says: /is damaged.*put back the newest copy/,
  },
  {
    what: 'a database of a newer version',
    make: async (file, filled) => {
      await copyFile(filled, file);
      await sql(file, "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')");
    },
    says: /made by a newer version.*Install the newest version/,
  },
  {
    what: 'a database of another program',
    make: (file) => sql(file, 'CREATE TABLE bookmarks (id INTEGER)', 'INSERT INTO bookmarks VALUES (1)'),
    says: /database of another program.*left as it is/,
  },
  { what: 'a folder in its place', make: (file) => mkdir(file), says: /is a folder, not a database file/ },
  {
    what: 'a file that is marked read-only',
    make: async (file, filled) => {
      await copyFile(filled, file);
      await chmod(file, 0o444);
    },
    says: /can't write to.*Ask for the right to write/,
  },
  {
    what: 'a folder that is read-only',
    make: async (file, filled) => {
      await copyFile(filled, file);
      await chmod(join(file, '..'), 0o555);
    },
    says: /can't write to the folder.*Ask for the right to write/,
  },
];

for (const { what, make, says } of unusable) {
  test(`${what}: said in one message, and left as it was`, async ({ folder, programs, filledDatabase }) => {
    const place = join(folder, 'place');
    await mkdir(place);
    await make(join(place, 'register.sqlite'), filledDatabase);
    const before = await contents(place);
    const words = ['--user-data', join(folder, 'user-data'), '--database', join(place, 'register.sqlite')];
    const { code, signal, said, output } = await startOn(programs, folder, words);
    const after = await contents(place);
    await chmod(place, 0o755);

    expect({ code, signal }, output).toEqual({ code: 1, signal: null });
    expect(said).toHaveLength(1);
    const [{ message, detail } = { message: '', detail: '' }] = said;
    expect(message).toBe('CCHub Console can’t open.');
    expect(detail).toMatch(says);
    expect(detail, 'where').toContain(place);
    expect(detail).toContain('Nothing was deleted.');
    expect(detail).not.toMatch(/undefined|\[object|SQLITE_|Error:|\bat \w+ \(/);
    expect(Object.keys(after), 'files beside it').toEqual(Object.keys(before));
    expect(after).toEqual(before);
    const log = await readFile(join(folder, 'user-data', 'logs', 'main.log'), 'utf8');
    expect(log).toMatch(/\[error\] database: failed: database-not-usable/);
  });
}

test('a user-data folder that can’t be made: said before there is a window', async ({ folder, programs }) => {
  await writeFile(join(folder, 'file'), '');
  const words = ['--user-data', join(folder, 'file', 'user-data')];
  const { code, said, output } = await startOn(programs, folder, words);
  expect(code, output).toBe(1);
  expect(said).toEqual([
    {
      kind: expect.any(String),
      message: 'CCHub Console can’t open.',
      detail: expect.stringContaining('may not write there'),
    },
  ]);
});

test('an error that nobody caught ends in a message without a stack, and in the log without its text', async ({
  folder,
  programs,
}) => {
  const throwing = join(folder, 'throw.cjs');
  await writeFile(
    throwing,
    `require(${JSON.stringify(NOTE_DIALOGS)});
     require('electron').app.once('browser-window-created', () => {
       setImmediate(() => { throw new Error('Jane Doe, 1 Fore Street'); });
     });`,
  );
  const noted = join(folder, 'dialogs.jsonl');
  const userData = join(folder, 'user-data');
  const { ended } = programs.start(['--user-data', userData], {
    preload: throwing,
    env: { CCHUB_TEST_DIALOGS: noted },
  });
  const { code, stdout, stderr } = await ended;
  expect(code, stdout + stderr).toBe(1);
  const said = JSON.parse(await readFile(noted, 'utf8')) as Said;
  expect(said.message).toBe('CCHub Console met an unexpected problem and has to close.');
  expect(said.detail).toContain('Everything that was saved is still there.');
  expect(said.detail).not.toMatch(/Jane|Error/);
  const log = await readFile(join(userData, 'logs', 'main.log'), 'utf8');
  expect(log).toMatch(/\[error\] uncaught exception: failed: Error/);
  expect(log + stdout + stderr).not.toContain('Jane');
});

const moments = ['setImmediate', 'did-start-navigation', 'dom-ready', 'did-finish-load'];
for (const moment of moments) {
  test(`a window that is closed while it is opening (${moment}) ends the app in good order`, async ({
    folder,
    programs,
  }) => {
    const close =
      moment === 'setImmediate'
        ? 'setImmediate(() => window.close())'
        : `window.webContents.once('${moment}', () => window.close())`;
    const preload = join(folder, 'close.cjs');
    await writeFile(
      preload,
      `require(${JSON.stringify(NOTE_DIALOGS)});
       require('electron').app.once('browser-window-created', (event, window) => { ${close}; });`,
    );
    const noted = join(folder, 'dialogs.jsonl');
    const words = ['--user-data', join(folder, 'user-data')];
    const { code, signal, stderr } = await programs.start(words, { preload, env: { CCHUB_TEST_DIALOGS: noted } }).ended;
    expect({ code, signal }, stderr).toEqual({ code: 0, signal: null });
    expect(await readFile(noted, 'utf8').catch(() => 'nothing was said')).toBe('nothing was said');
  });
}
