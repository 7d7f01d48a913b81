// The contractor summary on a real database. Would catch: another contractor's practice, person or application, a
// contractor left out because it has no practice, and one in the bin on the paper.
import type { Workspace } from '@electron/services/workspace';
import { beforeEach, expect, it, vi } from 'vitest';
import { contractor } from '../../support/forms';
import { factOf, rowsOf, wordsOf } from '../../support/report-words';
import { scratchWorkspace } from '../../support/workspace';
import { site, somebody, told } from '../mfa/support';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
  return () => vi.useRealTimers();
});

const idOf = async ({ contractors }: Workspace, name: string) =>
  (await contractors.list()).find((each) => each.name === name)?.id ?? '';
const summary = async (workspace: Workspace, name: string) =>
  workspace.reports.document({
    what: 'contractor-summary',
    scope: { of: 'contractor', id: await idOf(workspace, name) },
  });

it('says what is recorded of the contractor, its practices, its people and its applications', async () => {
  const workspace = await scratchWorkspace();
  const egress = { egressStatus: 'live' as const, egressAddress: 'eyes@gmail.com', egressToldOn: '2018-08-06' };
  const values = { ...egress, noticeGivenOn: '2026-11-01', declaredPractices: '4', tradingNames: 'Penrose\nYeo' };
  await workspace.contractors.save(null, contractor(values));
  const own = { contractorName: 'Amy Penrose Ltd' };
  const first = await site(workspace, 'TPAA1', own);
  await site(workspace, 'TPAA2', { ...own, status: 'closed', closedOn: '2020-01-01', onList: 'no' });
  const other = await site(workspace, 'TPAA3', { contractorName: 'Bo Ltd' });
  const amy = await somebody(workspace, 'Amy Ash', first.id);
  await workspace.mfa.record([amy], told({ kind: 'registered', happenedOn: '2026-10-01', asAt: '2026-10-02' }));
  await somebody(workspace, 'Ben Elm', first.id, {}, { startedOn: '2027-01-01' });
  await somebody(workspace, 'Cora Fir', other.id);
  const begin = (practiceId: string) => workspace.applications.start({ practiceId, contractorId: null });
  await begin(first.id);
  await begin(other.id);

  const document = await summary(workspace, 'Amy Penrose Ltd');
  expect(document).toMatchObject({ subject: 'TP0HQ Amy Penrose Ltd', filters: [], contents: false });
  expect(factOf(document, 'Trading names')).toBe('Penrose, Yeo');
  expect(factOf(document, 'Contract ends on')).toBe('1 February 2027');
  expect(factOf(document, 'Route')).toBe('Shared NHSmail mailbox | 1 practice, fewer than 10');
  expect(factOf(document, 'Practices declared')).toMatch(
    /^4 \| The contractor declared 4 practices, the register has 1/,
  );
  expect(rowsOf(document, 'Contacts')).toEqual([
    { Contact: 'Amy Penrose', Role: 'Director', Email: 'amy@penrose.example', Phone: '01632 960001' },
  ]);
  expect(factOf(document, 'Address')).toMatch(/^eyes@gmail\.com \| Check: /);
  expect(factOf(document, 'Told on')).toBe('6 August 2018');
  expect(rowsOf(document, 'Practices')).toMatchObject([
    { Practice: 'TPAA1 | Practice TPAA1', Status: 'Open', Access: 'Needs attention' },
    { Practice: 'TPAA2 | Practice TPAA2', Status: 'Closed', List: 'Off', Access: 'Nobody linked' },
  ]);
  expect(rowsOf(document, 'Applications')).toMatchObject([{ For: 'TPAA1 | Practice TPAA1', Waiting: '0 days' }]);
  expect(rowsOf(document, 'state of MFA')).toMatchObject([{ Registered: '1', Accounts: '1' }]);
});

it('one without a practice is there when it is asked for or all are, one in the bin never', async () => {
  const workspace = await scratchWorkspace();
  await workspace.contractors.save(null, contractor({ name: 'Zeal Ltd' }));
  const gone = await workspace.contractors.save(null, contractor({ name: 'Gone Ltd', hqOdsCode: '' }));
  await site(workspace, 'TPAA1', { contractorName: 'ångström & Co', icbCode: 'QJK' });
  await workspace.bin.remove('contractor', gone);
  const all = await workspace.reports.document({ what: 'contractor-summary', scope: { of: 'all' } });
  expect(all.subject).toBe('All contractors');
  expect(all.parts.map(({ title }) => title)).toEqual(['ångström & Co', 'Zeal Ltd']);
  expect(wordsOf(await summary(workspace, 'Zeal Ltd'))).toContain('The contractor has no practice in the register.');
  const devon = await workspace.reports.document({ what: 'contractor-summary', scope: { of: 'icb', code: 'QJK' } });
  expect(devon.subject).toBe('ångström & Co');
  const refused = workspace.reports.document({ what: 'contractor-summary', scope: { of: 'contractor', id: gone.id } });
  await expect(refused).rejects.toMatchObject({ code: 'not-found' });
});

it('a practice stands for its whole contractor', async () => {
  const workspace = await scratchWorkspace();
  const first = await site(workspace, 'TPAA1', { contractorName: 'Ada Ltd', icbCode: 'QJK' });
  await site(workspace, 'TPAA2', { contractorName: 'Ada Ltd', icbCode: 'QVV' });
  const scope = { of: 'practices' as const, ids: [first.id] };
  const document = await workspace.reports.document({ what: 'contractor-summary', scope });
  expect(rowsOf(document, 'Practices').map(({ Practice }) => Practice?.slice(0, 5))).toEqual(['TPAA1', 'TPAA2']);
});
