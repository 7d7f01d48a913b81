// The practice status report of practices that have everything, on a real database. Would catch: a fact that is read from
// the wrong record, another practice's notification, request or application, and a record in the bin on the paper.
import type { Workspace } from '@electron/services/workspace';
import type { ReportDocument } from '@shared/domain/reports/document';
import { beforeEach, expect, it, vi } from 'vitest';
import { contractor, practice } from '../../support/forms';
import { notification } from '../../support/notifications';
import { userRequest } from '../../support/people';
import { factOf, rowsOf, wordsOf } from '../../support/report-words';
import { scratchWorkspace } from '../../support/workspace';
import { site, somebody, told } from '../mfa/support';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
  return () => vi.useRealTimers();
});

const report = ({ reports }: Workspace, ...ids: string[]): Promise<ReportDocument> =>
  reports.document({ what: 'practice-status', scope: { of: 'practices', ids }, closed: false });

it('says what is recorded of the practice, its contractor and its mailboxes', async () => {
  const workspace = await scratchWorkspace();
  await workspace.contractors.save(null, contractor());
  const values = practice({
    aliases: 'old.shop@nhs.net',
    openedOn: '2018-08-06',
    dispensingOnly: 'yes',
    predecessorCode: 'TP1F8',
  });
  const { id, version } = await workspace.practices.save(null, values);
  // The first mailbox is closed by one with the code before this one.
  await workspace.practices.save(
    { id, version },
    { ...values, mailboxAddress: 'optometry.tp1f8@nhs.net', aliases: '' },
  );
  await site(workspace, 'TPAA1', { contractorName: 'Amy Penrose Ltd', status: 'closed', closedOn: '2020-01-01' });
  const document = await report(workspace, id);
  const facts = [
    'Opened on',
    'Address',
    'Phone',
    'ICB',
    'Dispensing only',
    'Code before',
    'Headquarters code',
    'Practices',
  ];
  expect(facts.map((name) => factOf(document, name))).toEqual([
    '6 August 2018',
    '1 Fore Street, Truro, Cornwall, TR1 1AA',
    '01632 960001',
    'NHS Cornwall and the Isles of Scilly ICB (QT6)',
    'Yes',
    'TP1F8',
    'TP0HQ',
    '2 practices in the register',
  ]);
  expect(factOf(document, 'Route to a mailbox')).toBe('Shared NHSmail mailbox | 1 practice, fewer than 10');
  const [live, ...others] = rowsOf(document, 'Mailboxes');
  expect(live?.Address).toMatch(/^optometry\.tp1f8@nhs\.net \| The address carries TP1F8, the code before this one/);
  expect(live?.['Told on']).toBe('12 March 2025');
  expect(others).toEqual([]);
  expect(rowsOf(document, 'Latest changes').map(({ What }) => What?.split(' | ')[0])).toEqual([
    'Mailbox address, Older addresses changed',
    'Practice added',
  ]);
});

it('a mailbox that was closed stands below the one that counts', async () => {
  const workspace = await scratchWorkspace();
  const { id, version } = await workspace.practices.save(null, practice());
  const form = practice({ mailboxKind: 'none', mailboxAddress: '', toldOn: '' });
  const closed = await workspace.practices.save({ id, version }, form);
  expect(rowsOf(await report(workspace, id), 'Mailboxes')).toMatchObject([{ Status: 'Closed' }]);
  vi.advanceTimersByTime(60_000);
  await workspace.practices.save(closed, practice({ mailboxAddress: 'optometry.tp1f8@nhs.net' }));
  expect(rowsOf(await report(workspace, id), 'Mailboxes')).toMatchObject([{ Status: 'Live' }, { Status: 'Closed' }]);
});

it('its people and its requests, whoever works elsewhere too, and nobody of elsewhere alone', async () => {
  const workspace = await scratchWorkspace();
  const { id } = await site(workspace, 'TPAA1');
  const other = await site(workspace, 'TPAA2');
  const amy = await somebody(workspace, 'Amy Ash', id);
  await workspace.mfa.record(
    [amy],
    told({ kind: 'restricted', happenedOn: '2026-10-01', asAt: '2026-10-02', source: 'nas' }),
  );
  await somebody(workspace, 'Ben Elm', id, {}, { role: 'member', endedOn: '2026-11-01' });
  await somebody(workspace, 'Cora Fir', id, {}, { endedOn: '2026-01-01', accessRemovedOn: '2026-01-02' });
  await somebody(workspace, 'Dev Oak', other.id);
  const ask = (practiceId: string, fullName: string) =>
    workspace.userRequests.save(
      null,
      { practiceId, notificationId: null },
      userRequest({ fullName, askedOn: '2026-11-02' }),
    );
  await ask(id, 'Eve Yew');
  await ask(other.id, 'Fay Bay');
  const refused = await ask(id, 'Gus Box');
  await workspace.userRequests.refuse(refused, '2026-11-03', 'Not known to the contractor');
  const document = await report(workspace, id);
  expect(rowsOf(document, 'Linked users')).toMatchObject([
    {
      Name: 'Amy Ash | amy.ash@nhs.net',
      MFA: 'Restricted | since 1 October 2026 | NAS, as at 2 October 2026',
      'What comes next': '30 December 2026 | password expires',
    },
    { Name: 'Ben Elm | ben.elm@nhs.net', 'Since and until': expect.stringContaining('access must be taken away') },
  ]);
  expect(wordsOf(document)).toContain('1 person left before, and has no access any more.');
  expect(rowsOf(document, 'Requests')).toMatchObject([{ Name: 'Eve Yew', 'Asked on': '2 November 2026' }]);
  const { access } = await workspace.mfa.ofPractice(id);
  expect(factOf(document, 'Access')).toBe(['Needs attention', ...access.reasons].join(' | '));
  // Read with all others, as many practices are, it says the same.
  const more = await Promise.all(['TPAA3', 'TPAA4', 'TPAA5'].map((code) => site(workspace, code)));
  const together = await report(workspace, id, ...more.map((each) => each.id));
  const alone = await report(workspace, id);
  expect(together.parts[0]?.sections).toEqual(alone.parts[0]?.sections);
});

it('its newest 200 notifications and how many more, and none of another practice or in the bin', async () => {
  const workspace = await scratchWorkspace();
  const { id } = await site(workspace, 'TPAA1');
  const other = await site(workspace, 'TPAA2');
  const log = (practiceId: string, n: number) => {
    const receivedAt = new Date(Date.UTC(2026, 0, 1, 12) + n * 3_600_000).toISOString();
    return workspace.notifications.save(null, notification({ practiceId, receivedAt, outcome: `Outcome ${n}` }), null);
  };
  for (let n = 0; n < 202; n += 1) await log(id, n);
  await log(other.id, 500);
  await workspace.bin.remove('notification', await log(id, 300));
  const document = await report(workspace, id);
  const rows = rowsOf(document, 'Notifications');
  expect(rows).toHaveLength(200);
  expect(rows.map(({ Outcome }) => Outcome)).toEqual(Array.from({ length: 200 }, (_, n) => `Outcome ${201 - n}`));
  expect(wordsOf(document)).toContain('The latest 200 of 202 notifications; 2 more are left out.');
  expect(rowsOf(await report(workspace, other.id), 'Notifications')).toHaveLength(1);
});

it('its own application, and the contractor’s for Egress where that is the route', async () => {
  const workspace = await scratchWorkspace();
  const { id } = await site(workspace, 'TPAA1', { contractorName: 'Ada Ltd' });
  const begun = await workspace.applications.start({ practiceId: id, contractorId: null });
  const sent = await workspace.applications.setStep(begun, 'form-submitted', '2026-11-12', null);
  expect(factOf(await report(workspace, id), 'Next step')).toMatch(/^Stuck \| The form was submitted without a code/);
  await workspace.applications.withdraw(sent, '2026-11-13');
  expect(factOf(await report(workspace, id), 'Application')).toMatch(/^Withdrawn/);

  const row = (await workspace.contractors.list()).find(({ name }) => name === 'Ada Ltd');
  const { form, version } = await workspace.contractors.get(row?.id ?? '');
  const override = { routeOverride: 'egress' as const, routeOverrideReason: 'Agreed with NHSBSA' };
  await workspace.contractors.save({ id: row?.id ?? '', version }, { ...form, ...override });
  await workspace.applications.start({ practiceId: null, contractorId: row?.id ?? '' });
  const document = await report(workspace, id);
  expect(factOf(document, 'Application')).toBe('In progress | Egress account');
  expect(factOf(document, 'Whose')).toMatch(/^The contractor’s/);
  expect(factOf(document, 'Route to a mailbox')).toBe('Egress account | Staff chose this route: Agreed with NHSBSA');
});

it('tells how far it is, and stops between two portions once it is told to', async () => {
  const workspace = await scratchWorkspace();
  for (let n = 10; n < 35; n += 1) await site(workspace, `TPA${n}`);
  const order = { what: 'practice-status', scope: { of: 'all' }, closed: false } as const;
  const said: { done: number; total: number | null }[] = [];
  await workspace.reports.document(order, { onProgress: (progress) => said.push(progress) });
  expect(said[0]).toEqual({ done: 0, total: 25 });
  expect(said.at(-1)).toEqual({ done: 25, total: 25 });
  expect(said.map(({ done }) => done)).toEqual(said.map(({ done }) => done).toSorted((a, b) => a - b));

  const stop = new AbortController();
  let last = 0;
  const stopped = workspace.reports.document(order, {
    signal: stop.signal,
    onProgress: ({ done }) => {
      last = done;
      if (done > 0) stop.abort();
    },
  });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(last).toBeLessThan(25);
});
