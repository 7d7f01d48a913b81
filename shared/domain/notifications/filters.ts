import type { ColumnFilter } from '../table-view';
import { isWaiting, NOTIFICATION_STATES } from './codes';

// What staff ask of the log most; its views and the home page ask it in the same way. Free of the columns, which the first
// screen can do without.

/** Somebody still has to do something. */
export const WAITING: ColumnFilter = { kind: 'values', column: 'state', values: NOTIFICATION_STATES.filter(isWaiting) };
/** And the day on which it was due is past. */
export const OVERDUE: ColumnFilter = { kind: 'values', column: 'overdue', values: ['yes'] };
