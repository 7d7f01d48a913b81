// The numbers of the reports on the sample register with its people, counted again by statements of their own and by the
// tables of the screens. Would catch: somebody or some practice left out, counted twice, or in the wrong state or ICB.
import type { Workspace } from '@electron/services/workspace';
import { MFA_STATE_LABELS, MFA_STATES } from '@shared/domain/mfa/state';
import type { ReportOrder } from '@shared/domain/reports/order';
import { expect, it } from 'vitest';
import { sql } from '../../e2e/support/sqlite';
import { factOf, rowsOf, wordsOf } from '../../support/report-words';
import { sampleWorkspace, TODAY } from './sample';

const count = async ({ databaseFile }: Workspace, statement: string): Promise<number> => {
  const [row] = await sql(databaseFile, `SELECT count(*) AS n FROM ${statement}`);
  return Number(row?.n);
};
const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
const numberOf = (text: string | undefined) => (text === '–' ? 0 : Number(text?.replace(',', '')));

const LIVING = 'practice p WHERE p.deleted_at IS NULL';
/** Links whose access was not taken away, of people and practices that are there. */
const LINKED = `(SELECT DISTINCT l.id FROM person_link l JOIN person h ON h.id = l.person_id
  JOIN practice p ON p.id = l.practice_id WHERE l.deleted_at IS NULL AND h.deleted_at IS NULL AND p.deleted_at IS NULL
  AND (l.access_removed_on IS NULL OR l.access_removed_on > '${TODAY}')) linked`;

/** Who has left on the day; one who is said to leave later is still there. */
const THERE = `(h.state <> 'left' OR EXISTS (SELECT 1 FROM person_link x
  WHERE x.person_id = h.id AND x.deleted_at IS NULL AND x.ended_on > '${TODAY}'))`;

const CREATED = `(h.account_created_on IS NULL OR h.account_created_on <= '${TODAY}')`;

it('practice status: every practice once, with its people, its mailbox and its state on the list', async () => {
  const workspace = await sampleWorkspace();
  const order: ReportOrder = { what: 'practice-status', scope: { of: 'all' }, closed: true };
  const { parts } = await workspace.reports.document(order);
  const open = await workspace.reports.document({ ...order, closed: false });
  expect(parts).toHaveLength(await count(workspace, LIVING));
  expect(open.parts).toHaveLength(await count(workspace, `${LIVING} AND p.status <> 'closed'`));
  const devon = await workspace.reports.document({ ...order, scope: { of: 'icb', code: 'QJK' } });
  const inDevon = `${LIVING} AND p.icb_id = (SELECT id FROM icb WHERE ods_code = 'QJK')`;
  expect(devon.parts).toHaveLength(await count(workspace, inDevon));

  expect(sum(parts.map((part) => rowsOf({ parts: [part] }, 'Linked users').length))).toBe(
    await count(workspace, LINKED),
  );
  const mailboxes =
    'mailbox m JOIN practice p ON p.id = m.practice_id WHERE m.deleted_at IS NULL AND p.deleted_at IS NULL';
  expect(sum(parts.map((part) => rowsOf({ parts: [part] }, 'Mailboxes').length))).toBe(
    await count(workspace, mailboxes),
  );

  const table = new Map((await workspace.practices.list()).map((row) => [row.odsCode, row]));
  const labels = { on: 'On', check: 'Check', off: 'Off' };
  for (const part of parts) {
    const row = table.get(part.code);
    expect(factOf({ parts: [part] }, 'State'), part.code).toMatch(new RegExp(`^${labels[row?.listState ?? 'off']} `));
    expect(factOf({ parts: [part] }, 'Reason'), part.code).toBe(row?.listReason);
  }
  const access = new Map((await workspace.mfa.practices()).map((row) => [row.odsCode, row]));
  for (const part of open.parts) {
    const reasons = access.get(part.code)?.reasons ?? [];
    expect(reasons.length, part.code).toBeGreaterThan(0);
    for (const reason of reasons) expect(factOf({ parts: [part] }, 'Access'), part.code).toContain(reason);
  }
});

it('contractor summary: every contractor once with all of its practices, its route and its people', async () => {
  const workspace = await sampleWorkspace();
  const { parts } = await workspace.reports.document({ what: 'contractor-summary', scope: { of: 'all' } });
  expect(parts).toHaveLength(await count(workspace, 'contractor WHERE deleted_at IS NULL'));
  const sites = parts.map((part) => rowsOf({ parts: [part] }, 'Practices').length);
  expect(sum(sites)).toBe(await count(workspace, LIVING));
  const routes = new Map((await workspace.contractors.list()).map(({ name, routeReason }) => [name, routeReason]));
  for (const part of parts) expect(factOf({ parts: [part] }, 'Route'), part.title).toContain(routes.get(part.title));

  const accounts = parts.map((part) => rowsOf({ parts: [part] }, 'state of MFA')[0]);
  const told = await sql(
    workspace.databaseFile,
    `SELECT c.name, count(DISTINCT h.id) AS n FROM contractor c JOIN practice p ON p.contractor_id = c.id
     JOIN person_link l ON l.practice_id = p.id JOIN person h ON h.id = l.person_id
     WHERE c.deleted_at IS NULL AND p.deleted_at IS NULL AND l.deleted_at IS NULL AND h.deleted_at IS NULL
       AND (l.access_removed_on IS NULL OR l.access_removed_on > '${TODAY}')
       AND (l.started_on IS NULL OR l.started_on <= '${TODAY}')
       AND ${CREATED} AND ${THERE}
     GROUP BY c.id`,
  );
  const byName = new Map(told.map(({ name, n }) => [String(name), Number(n)]));
  expect(Object.fromEntries(parts.map(({ title }, at) => [title, numberOf(accounts[at]?.Accounts ?? '–')]))).toEqual(
    Object.fromEntries(parts.map(({ title }) => [title, byName.get(title) ?? 0])),
  );

  const inDevon = await workspace.reports.document({ what: 'contractor-summary', scope: { of: 'icb', code: 'QJK' } });
  const devon = `(SELECT DISTINCT contractor_id FROM ${LIVING} AND p.icb_id = (SELECT id FROM icb WHERE ods_code = 'QJK')) c`;
  expect(inDevon.parts).toHaveLength(await count(workspace, devon));
  expect(inDevon.subject).toBe('Contractors of the practices of Devon');
});

it('MFA status: accounts and practices as the tables have them, and the picture says the same', async () => {
  const workspace = await sampleWorkspace();
  const document = await workspace.reports.document({ what: 'mfa-status', scope: { of: 'all' } });
  // An account that is only created later is not there yet, as in the picture over time.
  const people = (await workspace.people.list()).filter(
    ({ mfa, accountCreatedOn }) => mfa.state !== 'left' && accountCreatedOn <= TODAY,
  );
  expect(people).toHaveLength(
    await count(workspace, `person h WHERE h.deleted_at IS NULL AND ${THERE} AND ${CREATED}`),
  );
  const all = rowsOf(document, 'Accounts by ICB').at(-1);
  expect(all?.ICB).toBe('All');
  for (const state of MFA_STATES.filter((each) => each !== 'left')) {
    const own = people.filter(({ mfa }) => mfa.state === state).length;
    expect(numberOf(all?.[MFA_STATE_LABELS[state]]), state).toBe(own);
  }
  const access = await workspace.mfa.practices();
  const practices = rowsOf(document, 'Practices by ICB').at(-1);
  expect(numberOf(practices?.Practices)).toBe(access.length);
  const worst = access.filter(({ status }) => status === 'red' || status === 'amber');
  expect(rowsOf(document, 'need action')).toHaveLength(worst.length);
  expect(numberOf(practices?.['Act now'])).toBe(access.filter(({ status }) => status === 'red').length);

  const registered = all?.Registered;
  const picture = document.parts.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks));
  const [drawn] = picture.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
  expect(drawn?.rows.at(-1)?.values[0]).toBe(Number(registered));
  expect(sum(drawn?.rows.at(-1)?.values ?? [])).toBe(numberOf(all?.Accounts));
});

it('MFA status of an ICB: its line of the whole report, and everybody who is at risk there', async () => {
  const workspace = await sampleWorkspace();
  const whole = await workspace.reports.document({ what: 'mfa-status', scope: { of: 'all' } });
  const devon = await workspace.reports.document({ what: 'mfa-status', scope: { of: 'icb', code: 'QJK' } });
  for (const table of ['Accounts by ICB', 'Practices by ICB']) {
    const line = rowsOf(whole, table).find(({ ICB }) => ICB === 'Devon (QJK)');
    expect(rowsOf(devon, table), table).toEqual([line]);
  }
  const [accounts] = rowsOf(devon, 'Accounts by ICB');
  const named = new Set(rowsOf(devon, 'at risk').map(({ Name }) => Name));
  expect(named.size).toBe(
    sum(['Not registered', 'Restricted', 'Access lost'].map((state) => numberOf(accounts?.[state]))),
  );
  const overTime = (report: typeof devon) =>
    report.parts
      .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
      .find(({ kind }) => kind === 'picture');
  expect(overTime(devon)).toMatchObject({
    picture: { scope: 'Practices of Devon · 31 July 2024 to 22 November 2026' },
  });
  const series = await workspace.mfa.series({ scope: { of: 'icb', code: 'QJK' }, from: '2024-07-01', to: TODAY });
  const points = overTime(devon);
  expect(points?.kind === 'picture' && points.picture.rows.map(({ values }) => sum(values))).toEqual(
    series.map(({ counts: { left: _, ...counts } }) => sum(Object.values(counts))),
  );
});

it('applications: all that are open, of both routes, and nobody named where nothing is noted', async () => {
  const workspace = await sampleWorkspace();
  const open = 'application WHERE deleted_at IS NULL AND told_on IS NULL AND withdrawn_on IS NULL';
  const practices = (await workspace.practices.list()).filter(({ status }) => status !== 'closed');
  const routes = new Map((await workspace.contractors.list()).map(({ id, route }) => [id, route]));
  const egress = [...routes].find(([, route]) => route === 'egress')?.[0] ?? '';
  const begin = practices.filter(({ contractorId }) => routes.get(contractorId) === 'shared-mailbox').slice(0, 30);
  for (const [at, { id }] of begin.entries()) {
    const begun = await workspace.applications.start({ practiceId: id, contractorId: null });
    const step = await workspace.applications.setStep(begun, 'code-requested', '2026-11-02', null);
    if (at % 5 === 0) await workspace.applications.withdraw(step, '2026-11-03');
  }
  await workspace.applications.start({ practiceId: null, contractorId: egress });
  const document = await workspace.reports.document({ what: 'applications', scope: { of: 'all' } });
  const rows = ['shared NHSmail', 'Egress'].map((words) => rowsOf(document, words).length);
  expect(rows).toEqual([await count(workspace, `${open} AND route = 'shared-mailbox'`), 1]);
  expect(rows[0]).toBe(24);
  expect(await workspace.applications.inProgress()).toBe(25);

  // Each of the contractor's practices waits for its Egress account.
  const site = practices.find(({ contractorId }) => contractorId === egress)?.id ?? '';
  const ofSite = await workspace.reports.document({ what: 'applications', scope: { of: 'practices', ids: [site] } });
  expect([rowsOf(ofSite, 'Egress').length, rowsOf(ofSite, 'shared NHSmail').length]).toEqual([1, 0]);

  expect(document.personal).toBe(false);
  const words = wordsOf(document).join('\n');
  // Many a contractor is called after a person: the name is the contractor's then.
  const contractors = (await workspace.contractors.list()).map(({ name }) => name).join('\n');
  for (const { fullName, nhsAddress } of await workspace.people.list()) {
    if (!contractors.includes(fullName)) expect(words).not.toContain(fullName);
    if (nhsAddress !== '') expect(words).not.toContain(nhsAddress);
  }
});
