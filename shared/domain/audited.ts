/** The kinds of record whose changes the history keeps. */
export const AUDITED = [
  'practice',
  'contractor',
  'application',
  'icb',
  'setting',
  'recipient',
  'notification',
  'person',
  'request',
  'list',
] as const;
export type Audited = (typeof AUDITED)[number];

/** What a change came from; `notification`: it was asked for by one, whose id is the entry's `batchId`. */
export const AUDIT_SOURCES = ['edit', 'import', 'undo', 'notification'] as const;
export type AuditSource = (typeof AUDIT_SOURCES)[number];

/** The kinds of record that people put into the bin by themselves. */
export const BINNED = ['practice', 'contractor', 'recipient', 'notification', 'person', 'request', 'list'] as const;
export type Binned = (typeof BINNED)[number];
