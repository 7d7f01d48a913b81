/** The kinds of record whose changes the history keeps. */
export const AUDITED = ['practice', 'contractor', 'application', 'icb', 'setting', 'recipient'] as const;
export type Audited = (typeof AUDITED)[number];
