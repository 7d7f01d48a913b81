// Notifications in a period, on a real database. Would catch: a day at the edge of the period or of summer time counted to the
// wrong side, days taken from something else than the last word on it, and a scope that forgets what is about a contractor.
import type { Workspace } from '@electron/services/workspace';
import type { NotificationForm } from '@shared/domain/notifications/notification-form';
import type { ReportScope } from '@shared/domain/reports/order';
import { expect, it, onTestFinished, vi } from 'vitest';
import { practice } from '../../support/forms';
import { notification } from '../../support/notifications';
import { factOf, rowsOf } from '../../support/report-words';
import { scratchWorkspace } from '../../support/workspace';
import { planFile } from '../people/mfa-support';

const today = (now: string) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  onTestFinished(() => void vi.useRealTimers());
};

async function period(workspace: Workspace, from: string, to: string, scope: ReportScope = { of: 'all' }) {
  const document = await workspace.reports.document({ what: 'notifications', scope, from, to });
  return { document, rows: rowsOf(document, 'Notifications received') };
}

const log = (workspace: Workspace, subject: string, values: Partial<NotificationForm>) =>
  workspace.notifications.save(null, notification({ subject, senderName: subject, senderAddress: '', ...values }));

it('both ends of the period count, by London’s days', async () => {
  today('2026-08-01T09:00:00Z');
  const workspace = await scratchWorkspace();
  // Summer time: London's day begins at 23:00 of the day before in UTC.
  await log(workspace, 'before', { receivedAt: '2026-06-30T22:59:59.000Z' });
  await log(workspace, 'first', { receivedAt: '2026-06-30T23:00:00.000Z' });
  await log(workspace, 'last', { receivedAt: '2026-07-31T22:59:59.000Z' });
  await log(workspace, 'after', { receivedAt: '2026-07-31T23:00:00.000Z' });
  const { rows, document } = await period(workspace, '2026-07-01', '2026-07-31');
  expect(rows.map(({ From }) => From)).toEqual(['first', 'last']);
  expect(factOf(document, 'Received')).toBe('2');
  expect(document.filters).toEqual(['Received from 1 July 2026 to 31 July 2026']);
});

it('days are counted to the last time that it was said to be dealt with', async () => {
  today('2026-07-02T09:00:00Z');
  const workspace = await scratchWorkspace();
  const values = { receivedAt: '2026-07-01T09:00:00.000Z', dueOn: '2026-07-08' };
  let saved = await log(workspace, 'twice', values);
  const again = (state: NotificationForm['state'], outcome = '') =>
    workspace.notifications.save(
      saved,
      notification({ ...values, senderName: 'twice', senderAddress: '', state, outcome }),
    );
  saved = await again('done');
  vi.setSystemTime(new Date('2026-07-05T09:00:00Z'));
  saved = await again('reopened');
  const waits = await period(workspace, '2026-07-01', '2026-07-31');
  expect(waits.rows[0]?.['Days taken']).toBe('Waiting | 4 days');
  vi.setSystemTime(new Date('2026-07-06T23:30:00Z'));
  saved = await again('no-action');
  vi.setSystemTime(new Date('2026-07-20T09:00:00Z'));
  // What is only told of it later doesn't count, nor do words that look like a state.
  saved = await again('no-action', 'They wrote "state":"done"');
  const over = await period(workspace, '2026-07-01', '2026-07-31');
  expect(over.rows[0]?.['Days taken']).toBe('6 days');
});

it('what an import brought as done was so before: nobody knows since when', async () => {
  today('2026-07-20T09:00:00Z');
  const workspace = await scratchWorkspace();
  const text = 'Received on,Sender,Subject,State\r\n01/07/2026,Amy,Hello,Done\r\n02/07/2026,Jo,Hi,New\r\n';
  const file = { name: 'log.csv', bytes: new TextEncoder().encode(text) };
  await (await planFile(workspace, file, 'notifications')).commit();
  const { rows } = await period(workspace, '2026-07-01', '2026-07-31');
  expect(rows.map((row) => row['Days taken'])).toEqual(['Not known', 'Waiting | 18 days']);
});

it('a contractor’s are those about itself and about its practices', async () => {
  today('2026-07-02T09:00:00Z');
  const workspace = await scratchWorkspace();
  const receivedAt = '2026-07-01T09:00:00.000Z';
  const one = await workspace.practices.save(null, practice());
  const two = await workspace.practices.save(
    null,
    practice({ odsCode: 'A1B2C', contractorName: 'Other', mailboxKind: 'none', mailboxAddress: '', icbCode: 'QJK' }),
  );
  const contractorId = (await workspace.practices.get(one.id)).contractor.id;
  await log(workspace, 'practice', { receivedAt, practiceId: one.id });
  await log(workspace, 'contractor', { receivedAt, contractorId });
  await log(workspace, 'other', { receivedAt, practiceId: two.id });
  await log(workspace, 'nobody', { receivedAt });
  const names = async (scope: ReportScope) =>
    (await period(workspace, '2026-07-01', '2026-07-01', scope)).rows.map(({ From }) => From).sort();
  expect(await names({ of: 'all' })).toEqual(['contractor', 'nobody', 'other', 'practice']);
  expect(await names({ of: 'contractor', id: contractorId })).toEqual(['contractor', 'practice']);
  expect(await names({ of: 'icb', code: 'QJK' })).toEqual(['other']);
  expect(await names({ of: 'practices', ids: [two.id] })).toEqual(['other']);
});

it('a period that ends before it begins makes no report, and a stopped one is cancelled', async () => {
  const { reports } = await scratchWorkspace();
  const order = { what: 'notifications', scope: { of: 'all' }, from: '2026-07-02', to: '2026-07-01' } as const;
  await expect(reports.document(order)).rejects.toMatchObject({ code: 'invalid-input' });
  const stopped = reports.document({ ...order, from: '2026-07-01' }, { signal: AbortSignal.abort() });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
});
