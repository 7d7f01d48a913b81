import type { ColumnFilter } from './table-view';

// What staff ask of the table of practices most; its views and the home page ask it in the same way.

/** Open, or open with notice given. */
export const OPEN: ColumnFilter = { kind: 'values', column: 'status', values: ['open', 'notice'] };
export const CLOSED: ColumnFilter = { kind: 'values', column: 'status', values: ['closed'] };

/** No address on record, whether staff know that there is none or nobody has said. */
export const NO_MAILBOX: ColumnFilter[] = [OPEN, { kind: 'empty', column: 'mailboxAddress', not: false }];

/** Under notice that was given on one of these days (ISO dates, both count). */
export const underNotice = (from: string, to: string): ColumnFilter[] => [
  { kind: 'values', column: 'status', values: ['notice'] },
  { kind: 'dates', column: 'noticeGivenOn', from, to },
];
