import { todayInLondon } from '@shared/domain/calendar-date';
import { noMfaCounts } from '@shared/domain/mfa/practice-access';
import type { Workspace } from '../../services/workspace';
import type { Task } from './arguments';

type MfaTask = Extract<Task, { name: 'mfa' }>;

/** How everybody's MFA and every practice's access stand on a day, by the policy as it is now. */
export async function mfa({ mfa }: Workspace, { at }: MfaTask) {
  const day = await mfa.onDay(at ?? todayInLondon(new Date()));
  const counts = noMfaCounts();
  for (const person of day.people) counts[person.mfa.state] += 1;
  const practices = await day.access();
  return {
    at: day.on,
    counts,
    practices: practices.map(({ odsCode, status, reasons }) => ({ odsCode, status, reasons })),
  };
}
