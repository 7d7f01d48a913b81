// The report of an edition, on a real database. Would catch: an edition told by the register of today, changes against another
// one than is named, and a list that can't be put together passed off as empty.
import type { Workspace } from '@electron/services/workspace';
import { MAIN_LIST } from '@shared/domain/distribution-list/main-list';
import { expect, it } from 'vitest';
import { practice } from '../../support/forms';
import { factOf, rowsOf, wordsOf } from '../../support/report-words';
import { scratchWorkspace } from '../../support/workspace';

const report = ({ reports }: Workspace, number: number | null, since: number | null) =>
  reports.document({ what: 'edition', listId: MAIN_LIST, number, since });

async function twoEditions() {
  const workspace = await scratchWorkspace();
  const one = await workspace.practices.save(null, practice());
  await workspace.editions.publish(MAIN_LIST, 'First', null);
  const mailboxAddress = 'optometry.a1b2c@nhs.net';
  await workspace.practices.save(null, practice({ odsCode: 'A1B2C', name: 'Søn & Daughter', mailboxAddress }));
  await workspace.practices.save(one, practice({ onList: 'no' }));
  await workspace.editions.publish(MAIN_LIST, 'Second', null);
  return workspace;
}

it('an edition is told as it was published, whatever the register says since', async () => {
  const workspace = await twoEditions();
  const first = await report(workspace, 1, null);
  expect(first.subject).toBe('Distribution list, edition 1');
  expect(factOf(first, 'Why')).toBe('First');
  expect(rowsOf(first, 'Practices').map(({ Address }) => Address)).toEqual(['optometry.tp1f9@nhs.net']);
  expect(first.parts.map(({ id }) => id)).toEqual(['about', 'addresses', 'left-out']);
  expect(first.personal).toBe(false);
});

it('the changes since another come with their reasons and as adds and removes', async () => {
  const workspace = await twoEditions();
  const second = await report(workspace, 2, 1);
  expect(factOf(second, 'Since edition 1')).toBe('1 added, 1 removed, 0 changed, 0 unchanged');
  expect(rowsOf(second, 'Added')).toMatchObject([{ Address: 'optometry.a1b2c@nhs.net', Name: 'Søn & Daughter' }]);
  const [removed] = rowsOf(second, 'Removed');
  expect(removed?.Address).toBe('optometry.tp1f9@nhs.net');
  expect(removed?.Reason).not.toBe('');
  expect(factOf(second, 'Add (1)')).toBe('optometry.a1b2c@nhs.net');
  expect(factOf(second, 'Take off (1)')).toBe('optometry.tp1f9@nhs.net');
  const { added, removed: gone } = await workspace.editions.compare(MAIN_LIST, 1, 2);
  expect(rowsOf(second, 'Added').map(({ Reason }) => Reason)).toEqual(added.map(({ reason }) => reason));
  expect(rowsOf(second, 'Removed').map(({ Reason }) => Reason)).toEqual(gone.map(({ reason }) => reason));
});

it('the list as it is now is what the list’s screen shows', async () => {
  const workspace = await twoEditions();
  const { entries, problems } = await workspace.distributionList.get(MAIN_LIST);
  const now = await report(workspace, null, 2);
  const words = wordsOf(now).join('\n');
  expect(now.subject).toBe('Distribution list, as it is now');
  for (const { address, reason } of entries) {
    expect(words).toContain(`${address} ; `);
    expect(words).toContain(reason);
  }
  for (const { reason } of problems) expect(words).toContain(reason);
  expect(factOf(now, 'Since edition 2')).toMatch(/^0 added, 0 removed, 0 changed/);
});

it('an edition that there isn’t, and a list that was deleted, are not found', async () => {
  const workspace = await twoEditions();
  await expect(report(workspace, 3, null)).rejects.toMatchObject({ code: 'not-found' });
  await expect(report(workspace, 1, 9)).rejects.toMatchObject({ code: 'not-found' });
  const gone = { what: 'edition', listId: '00000000-0000-7000-8000-00000000dead', number: null, since: null } as const;
  await expect(workspace.reports.document(gone)).rejects.toMatchObject({ code: 'not-found' });
});
