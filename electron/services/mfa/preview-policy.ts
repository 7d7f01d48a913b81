import { standingOn } from '@shared/domain/mfa/account';
import type { MfaPolicy } from '@shared/domain/mfa/policy';
import { MFA_STATES, type MfaState } from '@shared/domain/mfa/state';
import type { PolicyPreview } from '@shared/ipc/mfa';
import { inSlices } from '../in-slices';
import type { MfaDay } from './mfa-day';

/** Enough to see what is meant. */
const MOST_EXAMPLES = 20;

/** What another policy would change on that day. */
export const previewPolicy = (day: MfaDay, policy: MfaPolicy): Promise<PolicyPreview> =>
  inSlices(previewInSteps(day, policy));

function* previewInSteps({ people, on }: MfaDay, policy: MfaPolicy) {
  const preview: PolicyPreview = { people: 0, moves: [], examples: [] };
  const counts = new Map<string, number>();
  const keyOf = (from: MfaState, to: MfaState) => `${from} ${to}`;
  for (const { person, mfa } of people) {
    const [from, to] = [mfa.state, standingOn(person, policy, on).state];
    if (from !== to) {
      preview.people += 1;
      counts.set(keyOf(from, to), (counts.get(keyOf(from, to)) ?? 0) + 1);
      const { id, fullName } = person;
      if (preview.examples.length < MOST_EXAMPLES) preview.examples.push({ id, fullName, from, to });
    }
    yield;
  }
  preview.moves = MFA_STATES.flatMap((from) =>
    MFA_STATES.map((to) => ({ from, to, count: counts.get(keyOf(from, to)) ?? 0 })),
  ).filter(({ count }) => count > 0);
  return preview;
}
