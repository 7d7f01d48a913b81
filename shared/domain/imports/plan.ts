import type { IcbFacts } from '../icb';
import type { LinkedUsers } from './kinds/linked-users-known';
import type { ToldAccount } from './kinds/mfa-report';

/** What an import does with a row. `skip` is for rows that aren't meant for the register: totals, other regions. */
export const PLAN_ACTIONS = ['add', 'update', 'unchanged', 'conflict', 'error', 'skip'] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

/** A contractor of the register, as it is spelt there; its headquarters' code is '' where not known. */
export interface KnownContractor {
  name: string;
  hqOdsCode: string;
  /** A practice of the register from which the file tells that the code is this contractor's; absent where it is on record. */
  learntFrom?: string;
}

/** What a plan has to know besides the rows and the records that they are about. */
export interface PlanContext {
  /** ISO date in London. */
  today: string;
  icbs: IcbFacts[];
  contractors: KnownContractor[];
  /** The workbook counts days from 1904. */
  date1904?: boolean;
  /** Addresses that the register has for practices and contractors: key → what it is, as a sentence. Only for recipients. */
  knownAddresses?: Readonly<Record<string, string>>;
  /** ODS codes of all practices. Only for kinds whose rows name practices. */
  practiceCodes?: readonly string[];
  /** Addresses of people who have left and that nobody else has. Only for reports about MFA. */
  leftAccounts?: readonly string[];
  /** The same, and what the file says of each account, once the kind has looked at it. */
  told?: { accounts: ReadonlyMap<string, ToldAccount>; left: ReadonlySet<string> };
  /** Shared mailboxes of all practices by ODS code, '' where there is none. Only for linked users. */
  practiceMailboxes?: Readonly<Record<string, string>>;
  /** Who is linked with which practice, and what the file says of them, once the kind has looked at both. */
  linkedUsers?: LinkedUsers;
  /** What the log and the register have, once the kind has looked at both. Only for notifications. */
  known?: { references: ReadonlySet<string>; codes: ReadonlySet<string>; contractors: ReadonlySet<string> };
}

/** What the person wished for besides the columns. */
export interface PlanWishes {
  /** Empty cells of a column empty the field. Without it they change nothing. */
  clearEmpty: boolean;
  /** ISO time of the file; records changed later are shown as conflicts. Null: not known, nothing is held against it. */
  asAt: string | null;
}

/** `rows` is the sum of the six actions; blank rows are counted apart. */
export interface PlanCounts {
  rows: number;
  add: number;
  update: number;
  unchanged: number;
  conflict: number;
  error: number;
  skip: number;
  /** Rows of any action that carry a warning. */
  warnings: number;
  blankRows: number;
  /** Contractors that the register doesn't have and the import would bring. */
  newContractors: number;
  /** Records of the register that the file doesn't speak of. They stay as they are. */
  missing: number;
}
