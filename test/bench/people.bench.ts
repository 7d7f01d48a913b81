// People, their MFA and the access of practices as the register grows: the tables, a person's page, what was told recorded
// and the table read again, months and calendar. Measured by the page itself, against reading the same rows with SQL alone.
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import type { PersonRow } from '@shared/ipc/people';
import sqlite3 from 'sqlite3';
import { ask, goToPractices, inScratch, launch, median } from './support/console-app';
import { longestBlock, watchEventLoop } from './support/event-loop';
import { fillPeople } from './support/filled-people';
import { fillRegister } from './support/filled-register';

const SIZES = (process.env.CCHUB_BENCH_PEOPLE ?? '5000,50000').split(',').map(Number);
/** Practices for each person: 20,000 at 50,000 people. */
const PRACTICES = 0.4;
const ROUNDS = 5;

const WORDS = {
  bare: 'the same rows read with SQL alone',
  practices: 'mfa.practices after a change',
  practicesAgain: 'mfa.practices again',
  list: 'people.list after a change',
  listAgain: 'people.list again',
  person: 'people.get',
  practice: 'mfa.ofPractice',
  record: 'mfa.record for one person',
  recordAndList: 'one fact recorded and people.list again',
  series: 'mfa.series, 24 months of all',
  calendar: 'mfa.calendar, 3 months of all',
  blockedList: 'main’s longest block while listing after a change',
  blockedPractices: 'main’s longest block at mfa.practices after a change',
  blockedSeries: 'main’s longest block at series and calendar',
} as const;
type Measured = Record<keyof typeof WORDS, number>;

/** Milliseconds of one question, as the page waits for it: what comes back is not carried any further. */
const timed = (page: Page, route: string, input: unknown): Promise<number> =>
  page.evaluate(
    async ([name, value]) => {
      const { cchub } = window as unknown as { cchub: { request(route: string, input: unknown): Promise<string> } };
      const started = performance.now();
      const answer = await cchub.request(name as string, value);
      const time = performance.now() - started;
      if (!answer.startsWith('{"ok":true')) throw new Error(`${name}: ${answer.slice(0, 500)}`);
      return time;
    },
    [route, input] as const,
  );

async function repeated(work: (round: number) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await work(round));
  return median(times);
}

/** All rows that the tables are made of, as the driver gives them. */
async function readBare(file: string): Promise<number> {
  const database = new sqlite3.Database(file, sqlite3.OPEN_READONLY);
  const all = promisify(database.all.bind(database)) as (statement: string) => Promise<unknown[]>;
  const started = performance.now();
  await all('SELECT id, version, full_name, nhs_address, state, account_created_on, origin FROM person');
  await all('SELECT id, person_id, practice_id, role, started_on, ended_on, access_removed_on FROM person_link');
  await all('SELECT id, person_id, kind, happened_on, as_at, method, source, words, created_at FROM mfa_fact');
  await all(`SELECT s.id, s.version, s.ods_code, s.name, s.town, s.status, s.closed_on, c.name, m.address, m.kind, m.status
    FROM practice s JOIN contractor c ON c.id = s.contractor_id LEFT JOIN mailbox m ON m.practice_id = s.id`);
  const time = performance.now() - started;
  await promisify(database.close.bind(database))();
  return time;
}

/** One fact more about somebody, after which the console knows nothing any more of what it worked out. */
async function record(page: Page, id: string, round: number): Promise<number> {
  const { version } = await ask<{ version: number }>(page, 'people.get', { id });
  const fact = { kind: 'registered', happenedOn: '', asAt: '2025-11-05', method: '', source: 'practice' };
  return timed(page, 'mfa.record', { people: [{ id, version }], fact: { ...fact, words: `Round ${round}` } });
}

async function measure(count: number, folder: string): Promise<Measured> {
  const database = path.join(folder, 'register.db');
  await fillRegister(database, count * PRACTICES, (filled) => fillPeople(filled, count));
  const bare = await repeated(() => readBare(database));
  const { app, page } = await launch(['--user-data', path.join(folder, 'data'), '--database', database]);
  try {
    await goToPractices(page);
    const rows = await ask<PersonRow[]>(page, 'people.list', {});
    const somebody = rows[Math.floor(count / 2)];
    const practice = somebody?.practices[0];
    if (somebody === undefined || practice === undefined) throw new Error('Nobody is in the register');
    const { id } = somebody;
    let round = 0;
    const changed = async (route: string) => {
      round += 1;
      await record(page, id, round);
      return timed(page, route, {});
    };
    const all = { of: 'all' };
    const series = { scope: all, from: '2024-01-01', to: '2025-12-31' };
    const calendar = { scope: all, from: '2025-09-01', to: '2025-11-30' };
    const blocked = async (work: () => Promise<unknown>) => {
      await watchEventLoop(app);
      await work();
      return longestBlock(app);
    };
    const measured: Measured = {
      bare,
      practices: await repeated(() => changed('mfa.practices')),
      practicesAgain: await repeated(() => timed(page, 'mfa.practices', {})),
      list: await repeated(() => changed('people.list')),
      listAgain: await repeated(() => timed(page, 'people.list', {})),
      person: await repeated(() => timed(page, 'people.get', { id })),
      practice: await repeated(() => timed(page, 'mfa.ofPractice', { practiceId: practice.id })),
      record: await repeated((n) => record(page, id, 1_000 + n)),
      recordAndList: await repeated(
        async (n) => (await record(page, id, 2_000 + n)) + (await timed(page, 'people.list', {})),
      ),
      series: await repeated(() => timed(page, 'mfa.series', series)),
      calendar: await repeated(() => timed(page, 'mfa.calendar', calendar)),
      blockedList: await blocked(() => changed('people.list')),
      blockedPractices: await blocked(() => changed('mfa.practices')),
      blockedSeries: await blocked(async () => {
        await timed(page, 'mfa.series', series);
        await timed(page, 'mfa.calendar', calendar);
      }),
    };
    tell(
      `${count} people, ${2 * count} facts, ${count * PRACTICES} practices`,
      measured,
      (ms) => `${ms.toFixed(0)} ms`,
    );
    const ratio = (what: keyof Measured) => `${WORDS[what]} × ${(measured[what] / bare).toFixed(1)}`;
    console.log(`against SQL alone: ${(['practices', 'list', 'recordAndList'] as const).map(ratio).join('; ')}`);
    return measured;
  } finally {
    await app.close();
  }
}

function tell(about: string, measured: Measured, show: (value: number) => string): void {
  const said = Object.entries(WORDS).map(([what, words]) => `${words} ${show(measured[what as keyof Measured])}`);
  console.log(`${about}: ${said.join('; ')}`);
}

const results: Measured[] = [];
for (const size of SIZES) results.push(await inScratch((folder) => measure(size, folder)));
const [before, last] = results.slice(-2);
if (before && last) {
  const growth = Object.fromEntries(
    Object.keys(WORDS).map((what) => [what, last[what as keyof Measured] / before[what as keyof Measured]]),
  ) as Measured;
  const aims = 'aim: tables as the rows, a page and a record at most 3, no block above 50 ms';
  tell(`people: growth from ${SIZES.at(-2)} to ${SIZES.at(-1)} (${aims})`, growth, (times) => `× ${times.toFixed(2)}`);
}
