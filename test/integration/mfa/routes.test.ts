// The routes about MFA as the page asks them. It breaks when an answer holds more or less than the contract says, or when a
// page isn't told that something changed.
import { expect, it, vi } from 'vitest';
import type { HandlerContext } from '../../../electron/ipc/handlers';
import { mfaHandlers } from '../../../electron/ipc/handlers/mfa';
import { peopleHandlers } from '../../../electron/ipc/handlers/people';
import { DEFAULT_MFA_POLICY } from '../../../shared/domain/mfa/policy';
import { mfaRoutes } from '../../../shared/ipc/mfa';
import { peopleRoutes } from '../../../shared/ipc/people';
import { scratchWorkspace } from '../../support/workspace';
import { site, somebody, told } from './support';

async function make() {
  const workspace = await scratchWorkspace();
  const emit = vi.fn();
  const context = { workspace: () => workspace, emit } as unknown as HandlerContext;
  const { id: practiceId } = await site(workspace, 'TP1F9');
  const amy = await somebody(workspace, 'Amy Penrose', practiceId);
  return { context, emit, practiceId, amy };
}

it('answers with exactly what the contract says', async () => {
  const { context, practiceId, amy } = await make();
  const fact = told({ kind: 'not-registered', asAt: '2024-07-01' });
  const [recorded] = await mfaHandlers['mfa.record']({ people: [amy], fact }, context);
  const span = { scope: { of: 'all' as const }, from: '2024-07-01', to: '2024-12-31' };
  const policy = { ...DEFAULT_MFA_POLICY, mfaAccessLostOn: true };
  const answers = [
    [mfaRoutes['mfa.practices'], await mfaHandlers['mfa.practices']({}, context)],
    [mfaRoutes['mfa.counts'], await mfaHandlers['mfa.counts']({}, context)],
    [mfaRoutes['mfa.ofPractice'], await mfaHandlers['mfa.ofPractice']({ practiceId }, context)],
    [mfaRoutes['mfa.ofPerson'], await mfaHandlers['mfa.ofPerson']({ personId: amy.id }, context)],
    [mfaRoutes['mfa.previewPolicy'], await mfaHandlers['mfa.previewPolicy'](policy, context)],
    [mfaRoutes['mfa.series'], await mfaHandlers['mfa.series'](span, context)],
    [mfaRoutes['mfa.calendar'], await mfaHandlers['mfa.calendar'](span, context)],
    [mfaRoutes['mfa.record'], [recorded]],
    [peopleRoutes['people.list'], await peopleHandlers['people.list']({}, context)],
    [peopleRoutes['people.get'], await peopleHandlers['people.get']({ id: amy.id }, context)],
  ] as const;
  for (const [route, answer] of answers) {
    expect(answer).toBeTruthy();
    expect(route.output.parse(answer)).toEqual(answer);
  }
});

it('tells the page of each change, and of none that was refused', async () => {
  const { context, emit, amy } = await make();
  const fact = told({ kind: 'not-registered', asAt: '2024-07-01' });
  const [first] = await mfaHandlers['mfa.record']({ people: [amy], fact }, context);
  expect(emit).toHaveBeenLastCalledWith({ type: 'data-changed' });
  const [second] = await mfaHandlers['mfa.reminded'](
    { people: [{ id: amy.id, version: first?.version ?? 0 }], on: '2024-07-02' },
    context,
  );
  const { facts } = await mfaHandlers['mfa.ofPerson']({ personId: amy.id }, context);
  const target = { personId: amy.id, factId: facts[0]?.id ?? '' };
  await mfaHandlers['mfa.removeFact']({ ...target, version: second?.version ?? 0 }, context);
  expect(emit).toHaveBeenCalledTimes(3);
  await expect(mfaHandlers['mfa.record']({ people: [amy], fact }, context)).rejects.toMatchObject({
    code: 'changed-since',
  });
  expect(emit).toHaveBeenCalledTimes(3);
});
