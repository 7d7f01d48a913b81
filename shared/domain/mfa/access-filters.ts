import type { ColumnFilter } from '../table-view';
import type { AccessColumnId } from './access-columns';

// What staff ask of the table of access most; its views and the home page ask it in the same way.

const is = (column: AccessColumnId, value: string): ColumnFilter[] => [{ kind: 'values', column, values: [value] }];

export const ACT_NOW = is('status', 'red');
/** A live shared mailbox of an open practice that nobody owns. */
export const NO_OWNER = is('ownersLevel', 'red');
export const WITH_PEOPLE_AT_RISK: ColumnFilter[] = [{ kind: 'empty', column: 'atRisk', not: true }];
