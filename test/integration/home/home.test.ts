// Would catch: a count of the home page that the database doesn't bear out, one that stays after something changed or a day
// began, work that holds everything else up.
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { HomeService } from '../../../electron/services/home/home-service';
import { importWholeFile } from '../../../electron/services/imports/import-whole-file';
import type { Workspace } from '../../../electron/services/workspace';
import { addDays } from '../../../shared/domain/calendar';
import { todayInLondon } from '../../../shared/domain/calendar-date';
import { MAIN_LIST } from '../../../shared/domain/distribution-list/list-form';
import { isWaiting } from '../../../shared/domain/notifications/codes';
import { sql } from '../../e2e/support/sqlite';
import { list, practice } from '../../support/forms';
import { notification } from '../../support/notifications';
import { SAMPLE, scratchWorkspace } from '../../support/workspace';
import { addMany, site, somebody, told } from '../mfa/support';

const today = todayInLondon(new Date());
const ago = (days: number) => addDays(today, -days);
const counts = async (workspace: Workspace) => {
  const [register, accounts] = await Promise.all([workspace.home.register(), workspace.home.accounts()]);
  const all = Object.entries({ ...register.counts, ...accounts.counts });
  return Object.fromEntries(all.map(([id, { count }]) => [id, count]));
};
const countOf = async (workspace: Workspace, statement: string) => {
  const [row] = await sql(workspace.databaseFile, `SELECT count(*) AS n FROM ${statement}`);
  return Number(row?.n);
};

async function fill(workspace: Workspace) {
  const a = await site(workspace, 'TP1AA');
  const b = await site(workspace, 'TP2BB');
  await workspace.practices.save(
    null,
    practice({ odsCode: 'TP3CC', mailboxAddress: '', mailboxKind: 'none', status: 'notice', noticeGivenOn: ago(75) }),
  );
  await workspace.practices.save(
    null,
    practice({ odsCode: 'TP4DD', mailboxAddress: '', mailboxKind: 'unknown', status: 'closed', closedOn: ago(400) }),
  );
  for (const [days, values] of [
    [1, {}],
    [4, { state: 'in-progress' as const, dueOn: ago(1) }],
    [9, { state: 'reopened' as const, dueOn: today }],
    [30, { state: 'done' as const, dueOn: ago(20), outcome: 'Done' }],
  ] as const)
    await workspace.notifications.save(
      null,
      notification({ receivedAt: `${ago(days)}T12:00:00.000Z`, dueOn: '', subject: `${days} days`, ...values }),
    );
  const amy = await somebody(workspace, 'Amy Penrose', a.id);
  const ben = await somebody(workspace, 'Ben Carne', a.id, {}, { role: 'member' });
  await somebody(workspace, 'Cat Lowen', b.id, {}, { role: 'member' });
  await workspace.mfa.record([amy], told({ kind: 'restricted', happenedOn: ago(90), asAt: ago(90) }));
  await workspace.mfa.record([ben], told({ kind: 'access-lost', happenedOn: ago(3), asAt: ago(3) }));
  return { a, b };
}

it('counts what the database holds, by statements that know nothing of tables', async () => {
  const workspace = await scratchWorkspace();
  await fill(workspace);
  const found = await counts(workspace);
  const living = 'deleted_at IS NULL';
  const waiting = `notification WHERE ${living} AND state NOT IN ('done', 'no-action')`;
  expect(found).toMatchObject({
    waiting: await countOf(workspace, waiting),
    overdue: await countOf(workspace, `${waiting} AND due_on < '${today}'`),
    noMailbox: await countOf(
      workspace,
      `practice p WHERE p.${living} AND p.status <> 'closed' AND NOT EXISTS
        (SELECT 1 FROM mailbox m WHERE m.practice_id = p.id AND m.${living} AND m.status <> 'closed' AND m.address <> '')`,
    ),
    restricted: await countOf(workspace, "mfa_fact WHERE kind = 'restricted'"),
    accessLost: await countOf(workspace, "mfa_fact WHERE kind = 'access-lost'"),
    noOwner: await countOf(
      workspace,
      `practice p JOIN mailbox m ON m.practice_id = p.id AND m.kind = 'shared' AND m.status = 'live' AND m.${living}
       WHERE p.status <> 'closed' AND NOT EXISTS (SELECT 1 FROM person_link l WHERE l.practice_id = p.id AND l.role = 'owner')`,
    ),
    atRisk: 2,
    practicesAtRisk: 1,
    passwords: 1,
  });
  expect(found).toMatchObject({ waiting: 3, overdue: 1, noMailbox: 1, restricted: 1, accessLost: 1, noOwner: 1 });
});

it('tells the oldest that waits, and what is coming', async () => {
  const workspace = await scratchWorkspace();
  await fill(workspace);
  const { counts: of, waiting } = await workspace.home.register();
  expect(of.waiting).toEqual({ count: 3, first: ago(9) });
  expect(waiting.map(({ subject }) => subject)).toEqual(['9 days', '4 days', '1 days']);
  const { coming, people } = await workspace.home.accounts();
  expect(people).toBe(3);
  expect(coming[0]).toMatchObject({ on: today, accounts: [{ what: 'Password expires', people: 1, practices: 1 }] });
  expect(coming.flatMap(({ contracts }) => contracts?.practices ?? [])).toMatchObject([{ odsCode: 'TP3CC' }]);
});

it('what waits is what of the whole log waits', async () => {
  const workspace = await scratchWorkspace();
  await fill(workspace);
  const list = await workspace.notifications.list();
  expect(await workspace.notifications.waiting()).toEqual(list.filter(({ state }) => isWaiting(state)));
});

it('is right again after each change, and on the next day', async () => {
  const workspace = await scratchWorkspace();
  const { a } = await fill(workspace);
  let day = today;
  const { databaseFile, practices, applications, notifications, people, mfa, imports, backups, lists } = workspace;
  const asked = { times: 0 };
  const reader = { query: () => Promise.resolve([{ data_version: 1 }]) } as never;
  const home = new HomeService({
    reader,
    databaseFile,
    practices: {
      list: () => {
        asked.times += 1;
        return practices.list();
      },
    },
    applications,
    notifications,
    people,
    mfa,
    imports,
    backups,
    lists,
    today: () => day,
  });
  await Promise.all([home.register(), home.register()]);
  expect(asked.times).toBe(1);
  day = addDays(today, 1);
  expect((await home.register()).today).toBe(day);
  expect(asked.times).toBe(2);

  expect((await counts(workspace)).noMailbox).toBe(1);
  await workspace.practices.save(a, practice({ odsCode: 'TP1AA', mailboxAddress: '', mailboxKind: 'unknown' }));
  expect((await counts(workspace)).noMailbox).toBe(2);
});

it('tells what of the list is not published, of other lists only what was published before', async () => {
  const workspace = await scratchWorkspace();
  await fill(workspace);
  const lists = async () =>
    (await workspace.home.register()).lists.map(({ name, latest, waiting }) => [name, latest?.number ?? null, waiting]);
  expect(await lists()).toEqual([['Distribution list', null, 2]]);
  const { fingerprint } = await workspace.distributionList.get();
  await workspace.editions.publish(MAIN_LIST, 'First', fingerprint);
  expect(await lists()).toEqual([['Distribution list', 1, 0]]);
  const other = await workspace.lists.save(null, list({ name: 'Devon' }));
  await site(workspace, 'TP9ZZ');
  // Nobody waits for a list that was never sent to anybody.
  expect(await lists()).toEqual([['Distribution list', 1, 1]]);
  const devon = await workspace.distributionList.get(other.id);
  await workspace.editions.publish(other.id, 'First', devon.fingerprint);
  expect(await lists()).toEqual([['Distribution list', 1, 1]]);
  await site(workspace, 'TP8YY', { icbCode: 'QJK' });
  expect(await lists()).toEqual([
    ['Distribution list', 1, 2],
    ['Devon', 1, 1],
  ]);
});

it('an import with rows left out waits until it is settled, and again once that is taken back', async () => {
  const workspace = await scratchWorkspace();
  await importWholeFile(workspace.imports, SAMPLE);
  const [batch] = await workspace.imports.batches();
  if (batch === undefined) throw new Error('There is no import');
  const waiting = async () => (await workspace.home.register()).imports;
  expect(await waiting()).toEqual({
    waiting: 1,
    rows: batch.left,
    newest: { fileName: 'register.xlsx', at: batch.at },
  });
  await workspace.imports.settle(batch.id, true);
  expect(await waiting()).toEqual({ waiting: 0, rows: 0, newest: null });
  expect((await workspace.imports.batches())[0]?.settled).toBe(true);
  await workspace.imports.settle(batch.id, false);
  expect((await waiting()).waiting).toBe(1);
  await expect(workspace.imports.settle('00000000-0000-4000-8000-000000000009', true)).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('says of backups whether there is one, and makes one', async () => {
  const workspace = await scratchWorkspace();
  const state = async () => (await workspace.home.register()).backup;
  const folder = path.join(path.dirname(workspace.databaseFile), 'backups');
  expect(await state()).toEqual({ lastAt: null, state: 'none', folder });
  await mkdir(folder);
  const old = path.join(folder, 'register-2026-01-01.db');
  await writeFile(old, '');
  const then = new Date(Date.now() - 8 * 86_400_000);
  await utimes(old, then, then);
  expect((await state()).state).toBe('old');
  const { path: file, at } = await workspace.backups.makeNow();
  expect(await sql(file, 'SELECT count(*) AS n FROM mailing_list')).toEqual([{ n: 1 }]);
  expect(await state()).toEqual({ lastAt: at, state: 'good', folder });
});

it('counts ten thousand people without holding up what else is asked', async () => {
  const workspace = await scratchWorkspace();
  const { id } = await site(workspace, 'TP1AA');
  await addMany(workspace.databaseFile, 10_000, id);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const { counts: of } = await workspace.home.accounts();
  clearInterval(timer);
  // Not registered and told so before the deadline: the policy has moved all of them.
  expect(of.atRisk.count).toBe(10_000);
  expect(of.practicesAtRisk.count).toBe(1);
  expect(turns).toBeGreaterThan(10);
});
