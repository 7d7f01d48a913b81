import type { IcbFacts } from '../icb';

/** What an import does with a row. */
export const PLAN_ACTIONS = ['add', 'update', 'unchanged', 'conflict', 'error'] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

/** What a plan has to know besides the rows and the register. */
export interface PlanContext {
  /** ISO date in London. */
  today: string;
  icbs: IcbFacts[];
  /** The contractors of the register, as they are spelt there. */
  contractorNames: string[];
}

/** `rows` is the sum of the five actions; blank rows are counted apart. */
export interface PlanCounts {
  rows: number;
  add: number;
  update: number;
  unchanged: number;
  conflict: number;
  error: number;
  /** Rows of any action that carry a warning. */
  warnings: number;
  blankRows: number;
  /** Contractors that the register doesn't have and the import would bring. */
  newContractors: number;
}
