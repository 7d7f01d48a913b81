import type { IcbFacts } from '@shared/domain/icb';
import type { Corrections } from '@shared/domain/imports/corrections';
import type { ImportPlan, PlannedRow } from '@shared/domain/imports/planned';
import { showPlannedRow, tickOf } from '@shared/domain/imports/show-plan';
import type { PlanRowView, RowSelection } from '@shared/ipc/imports';
import type { PlannedChange } from '../services/imports/engine';

/** A finished plan, looked at page by page and handed over for writing in portions. */
export class PlanView {
  readonly plan: ImportPlan;
  readonly #icbs: readonly IcbFacts[];
  readonly #corrections: Corrections;
  readonly #filtered = new Map<string, PlannedRow[]>();
  #changing: PlannedRow[];

  constructor(plan: ImportPlan, icbs: readonly IcbFacts[], corrections: Corrections) {
    this.plan = plan;
    this.#icbs = icbs;
    this.#corrections = corrections;
    this.#changing = this.#selected({ base: 'suggested', toggled: [] });
  }

  /** Rows that are written unless the person says otherwise; and rows that could be. */
  get tickCounts(): { suggested: number; tickable: number } {
    const tickable = this.plan.rows.filter(({ values }) => values !== null);
    return {
      suggested: tickable.filter((row) => tickOf(row, this.plan) === 'on').length,
      tickable: tickable.length,
    };
  }

  /** A page of the rows that a filter of `PLAN_FILTERS` lets through. */
  rows(filter: string, offset: number, limit: number): { total: number; rows: PlanRowView[] } {
    const through = this.#through(filter);
    const page = through.slice(offset, offset + limit);
    return {
      total: through.length,
      rows: page.map((planned) => showPlannedRow(planned, this.plan, this.#icbs, this.#corrections)),
    };
  }

  #through(filter: string): PlannedRow[] {
    if (filter === 'all' && !this.plan.kind.proposes) return this.plan.rows;
    let rows = this.#filtered.get(filter);
    if (!rows) {
      const isThrough = (row: PlannedRow) =>
        filter === 'all' || (filter === 'warnings' ? row.warned : row.action === filter);
      rows = this.plan.rows.filter(isThrough);
      // Of many proposals those that amount to something come first: a closing is not to be missed among small facts.
      if (this.plan.kind.proposes) rows.sort((a, b) => Number(a.reason === '') - Number(b.reason === ''));
      this.#filtered.set(filter, rows);
    }
    return rows;
  }

  /** Says which rows are to be written, and answers how many; the last call counts. */
  select(selection: RowSelection): number {
    this.#changing = this.#selected(selection);
    return this.#changing.length;
  }

  #selected({ base, toggled }: RowSelection): PlannedRow[] {
    const toggles = new Set(toggled);
    return this.plan.rows.filter((row) => {
      if (row.values === null) return false;
      const isOn = base === 'suggested' ? tickOf(row, this.plan) === 'on' : base === 'all' && row.action !== 'conflict';
      return isOn !== toggles.has(row.row.number);
    });
  }

  missing(offset: number, limit: number): { total: number; records: { key: string; name: string }[] } {
    const { missing, kind } = this.plan;
    const records = missing.slice(offset, offset + limit).map(({ values }) => ({
      key: kind.keys.map(({ of }) => of(values)).find((key) => key !== '') ?? '',
      name: kind.nameOf(values),
    }));
    return { total: missing.length, records };
  }

  /** What is to be written, in the order of the file. */
  changes(offset: number, limit: number): PlannedChange[] {
    return this.#changing.slice(offset, offset + limit).map(changeOf);
  }
}

function changeOf({ row, key, existing, values }: PlannedRow): PlannedChange {
  return {
    row: row.number,
    action: existing === null ? 'add' : 'update',
    key,
    target: existing === null ? null : { id: existing.id, version: existing.version },
    values: values ?? {},
  };
}
