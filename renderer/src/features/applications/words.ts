import type { ApplicationRow } from '@shared/ipc/applications';

export const ACTOR_WORDS = { contractor: 'Contractor', NHSBSA: 'NHSBSA', CCHub: 'CCHub (us)' } as const;

/** What the row is called: the practice, or for an Egress account the contractor. */
export const ownerName = (row: ApplicationRow) => row.practice?.name ?? row.contractorName;

export const STATE_WORDS = { 'in-progress': 'In progress', finished: 'Finished', withdrawn: 'Withdrawn' } as const;

/** The worst first. */
export const WARNING_WORDS = { 'without-code': 'Sent without a code', dates: 'Check the dates' } as const;

export const warningOf = (row: ApplicationRow): keyof typeof WARNING_WORDS | '' => {
  if (row.sentWithoutCode) return 'without-code';
  return row.warnings.length > 0 ? 'dates' : '';
};
