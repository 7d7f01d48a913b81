import type { IcbFacts } from '@shared/domain/icb';
import type { ImportPlan, PlannedRow } from '@shared/domain/imports/plan-import';
import type { MappedColumn } from '@shared/domain/imports/read-row';
import { showPlannedRow } from '@shared/domain/imports/show-plan';
import type { PlanRowView } from '@shared/ipc/imports';
import type { PlannedChange } from '../services/imports/engine';

/** A finished plan, looked at page by page and handed over for writing in portions. */
export class PlanView {
  readonly plan: ImportPlan;
  readonly #columns: MappedColumn[];
  readonly #icbs: readonly IcbFacts[];
  readonly #filtered = new Map<string, PlannedRow[]>();
  #changing: PlannedRow[];

  constructor(plan: ImportPlan, columns: MappedColumn[], icbs: readonly IcbFacts[]) {
    this.plan = plan;
    this.#columns = columns;
    this.#icbs = icbs;
    this.#changing = plan.rows.filter(({ values }) => values !== null);
  }

  /** A page of the rows that a filter of `PLAN_FILTERS` lets through. */
  rows(filter: string, offset: number, limit: number): { total: number; rows: PlanRowView[] } {
    const through = this.#through(filter);
    const page = through.slice(offset, offset + limit);
    return {
      total: through.length,
      rows: page.map((planned) => showPlannedRow(planned, this.plan, this.#columns, this.#icbs)),
    };
  }

  #through(filter: string): PlannedRow[] {
    if (filter === 'all') return this.plan.rows;
    let rows = this.#filtered.get(filter);
    if (!rows) {
      rows = this.plan.rows.filter((row) => (filter === 'warnings' ? row.warned : row.action === filter));
      this.#filtered.set(filter, rows);
    }
    return rows;
  }

  /** Leaves out the rows of these numbers; the last call counts. */
  untick(numbers: number[]): void {
    const left = new Set(numbers);
    this.#changing = this.plan.rows.filter(({ values, row }) => values !== null && !left.has(row.number));
  }

  /** What is to be written, in the order of the file. */
  changes(offset: number, limit: number): PlannedChange[] {
    return this.#changing.slice(offset, offset + limit).map(changeOf);
  }
}

function changeOf({ row, action, odsCode, existing, values }: PlannedRow): PlannedChange {
  return {
    row: row.number,
    action: action === 'add' ? 'add' : 'update',
    odsCode,
    target: existing === null ? null : { id: existing.id, version: existing.version },
    values: values ?? {},
  };
}
