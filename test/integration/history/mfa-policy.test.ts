// The policy of MFA as a setting. It breaks when people's states don't follow a date that is changed or put back, when the
// switch doesn't come through the database and the history, or when the preview is not what saving then does.
import { expect, it } from 'vitest';
import { policyOf } from '../../../renderer/src/features/settings/team-values';
import { emptyMfaFact } from '../../../shared/domain/mfa/facts';
import { emptyLink } from '../../../shared/domain/people/links';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings-form';
import { practice } from '../../support/forms';
import { person } from '../../support/people';
import { scratchWorkspace } from '../../support/workspace';
import { allSteps } from './support';

const part = (stepId = '', recordId: string | null = null) => ({ stepId, recordId });

/** Two who are not registered, one who is: under the usual policy two are restricted whichever day it is. */
async function make() {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await workspace.practices.save(null, practice());
  for (const [fullName, kind] of [
    ['Amy Penrose', 'not-registered'],
    ['Ben Carne', 'not-registered'],
    ['Cara Rowe', 'registered'],
  ] as const) {
    const nhsAddress = `${fullName.toLowerCase().replace(' ', '.')}@nhs.net`;
    const link = { practiceId, link: { ...emptyLink, role: 'owner' as const, startedOn: '2023-01-09' } };
    const form = person({ fullName, nhsAddress, accountCreatedOn: '2023-01-09', origin: 'other' });
    const saved = await workspace.people.save(null, form, link);
    await workspace.mfa.record([saved], { ...emptyMfaFact, kind, happenedOn: '2024-09-05', asAt: '2024-09-05' });
  }
  const states = async () => (await workspace.people.list()).map(({ mfa }) => mfa.state);
  const status = async () => (await workspace.mfa.practices())[0]?.status;
  return { ...workspace, states, status };
}

it('a date that is changed moves people’s states, as the preview said; put back, they stand as before', async () => {
  const { settings, mfa, history, states, status, ...rest } = await make();
  expect(await states()).toEqual(['restricted', 'restricted', 'registered']);
  const changed = { ...DEFAULT_SETTINGS, mfaRestrictedFrom: '2999-01-01' };
  const preview = await mfa.previewPolicy(policyOf(changed));
  expect(preview).toMatchObject({ people: 2, moves: [{ from: 'restricted', to: 'not-registered', count: 2 }] });
  expect(preview.examples.map(({ fullName }) => fullName)).toEqual(['Amy Penrose', 'Ben Carne']);
  expect(await states()).toEqual(['restricted', 'restricted', 'registered']);
  await settings.save(0, changed);
  expect(await states()).toEqual(['not-registered', 'not-registered', 'registered']);

  const [step] = await allSteps({ settings, mfa, history, ...rest });
  expect(step?.entries[0]).toMatchObject({
    record: { name: 'Restricted policy from' },
    changes: [{ before: '2 September 2024', after: '1 January 2999' }],
  });
  await history.undo(part(step?.stepId));
  expect(await settings.get()).toEqual(DEFAULT_SETTINGS);
  expect(await states()).toEqual(['restricted', 'restricted', 'registered']);
  expect(await status()).toBe('amber');
});

it('the switch of lost access counts while it is on, and its date alone never does', async () => {
  const { settings, mfa, history, states, status, ...rest } = await make();
  const dated = await settings.save(0, { ...DEFAULT_SETTINGS, mfaAccessLostFrom: '2025-01-01' });
  expect(await states()).toEqual(['restricted', 'restricted', 'registered']);
  const on = { ...dated.form, mfaAccessLostOn: true };
  expect((await mfa.previewPolicy(policyOf(on))).moves).toEqual([{ from: 'restricted', to: 'access-lost', count: 2 }]);
  const saved = await settings.save(dated.version, on);
  expect(saved.form).toMatchObject({ mfaAccessLostOn: true, mfaAccessLostFrom: '2025-01-01' });
  expect(await states()).toEqual(['access-lost', 'access-lost', 'registered']);
  expect(await status()).toBe('red');
  const [step] = await allSteps({ settings, mfa, history, ...rest });
  expect(step?.entries[0]?.changes).toMatchObject([{ before: 'Off', after: 'On' }]);
  await history.undo(part(step?.stepId));
  expect(await settings.get()).toMatchObject({ mfaAccessLostOn: false, mfaAccessLostFrom: '2025-01-01' });
  const [back] = await allSteps({ settings, mfa, history, ...rest });
  await history.undo(part(back?.stepId));
  expect((await settings.get()).mfaAccessLostOn).toBe(true);
  expect(await states()).toEqual(['access-lost', 'access-lost', 'registered']);
});
