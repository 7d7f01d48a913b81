import type { ApplicationRow } from '@shared/ipc/applications';

export type ApplicationFilter =
  | 'in-progress'
  | 'contractor'
  | 'NHSBSA'
  | 'CCHub'
  | 'without-code'
  | 'finished'
  | 'withdrawn';

/** The chips above the table, in their order. */
export const FILTERS: readonly { id: ApplicationFilter; label: string; tone?: 'bad' }[] = [
  { id: 'in-progress', label: 'In progress' },
  { id: 'contractor', label: 'Waiting for the contractor' },
  { id: 'NHSBSA', label: 'Waiting for NHSBSA' },
  { id: 'CCHub', label: 'Waiting for us' },
  { id: 'without-code', label: 'Sent without a code', tone: 'bad' },
  { id: 'finished', label: 'Finished' },
  { id: 'withdrawn', label: 'Withdrawn' },
];

export function isIn(row: ApplicationRow, filter: ApplicationFilter): boolean {
  if (filter === 'finished' || filter === 'withdrawn' || filter === 'in-progress') return row.state === filter;
  if (filter === 'without-code') return row.sentWithoutCode;
  return row.waitingFor === filter;
}

export const ACTOR_WORDS = { contractor: 'Contractor', NHSBSA: 'NHSBSA', CCHub: 'CCHub (us)' } as const;

/** What the row is called: the practice, or for an Egress account the contractor. */
export const ownerName = (row: ApplicationRow) => row.practice?.name ?? row.contractorName;

export const STATE_WORDS = { 'in-progress': 'In progress', finished: 'Finished', withdrawn: 'Withdrawn' } as const;
