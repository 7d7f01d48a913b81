import type { IcbFacts } from '../icb';
import { showPhone } from '../phone';
import { showDate } from '../show-date';
import { tidyLines } from '../text';
import { cellText } from './cell';
import { type FieldDeclaration, type FieldProblem, fieldOf } from './kinds/declare';
import type { PlanAction } from './plan';
import type { ImportPlan, PlannedRow } from './planned';
import type { MappedColumn } from './read-row';

/** One value of a planned row as it is shown: `new` is what the register would hold, `old` where that is a change. */
export interface ShownCell {
  old?: string;
  new: string;
  problems: { level: 'error' | 'warning' | 'note'; text: string; suggestion?: string }[];
}
export interface ShownRow {
  row: number;
  action: PlanAction;
  /** What the row is told apart by. */
  key: string;
  reason: string;
  /** Whether it can be written, and whether it is unless a person says otherwise. */
  tick: 'on' | 'off' | 'never';
  cells: Record<string, ShownCell>;
}

/** A canonical value in words for a person: dates "6 August 2018", numbers in national form, choices by label. */
export function showValue({ type, choices }: FieldDeclaration, value: string, icbs: readonly IcbFacts[]): string {
  if (value === '') return '';
  if (type === 'date') return showDate(value);
  if (type === 'phone') return showPhone(value);
  if (type === 'icb') return icbs.find(({ odsCode }) => odsCode === value)?.name ?? value;
  return choices?.[value] ?? value;
}

/** A planned row with all its fields, as the preview shows it. */
export function showPlannedRow(
  planned: PlannedRow,
  plan: ImportPlan,
  columns: readonly MappedColumn[],
  icbs: readonly IcbFacts[],
): ShownRow {
  const read = plan.read(planned.row);
  const problems = [...read.problems, ...(planned.problems ?? [])];
  const cells: ShownRow['cells'] = {};
  for (const id of plan.fields) {
    const field = fieldOf(plan.kind, id);
    const own = problems.filter((problem) => problem.field === id);
    const shown = showCell(id, planned, read.values[id] ?? '', own, columns);
    cells[id] = {
      ...(shown.old === undefined ? {} : { old: showValue(field, shown.old, icbs) }),
      new: showValue(field, shown.value, icbs),
      problems: own.map(({ level, text, suggestion }) => ({ level, text, ...(suggestion ? { suggestion } : {}) })),
    };
  }
  const { row, action, key, reason } = planned;
  return { row: row.number, action, key, reason, tick: tickOf(planned, plan), cells };
}

/** Questions and proposals wait for a person's tick. */
export function tickOf({ values, action }: PlannedRow, { kind }: ImportPlan): ShownRow['tick'] {
  if (values === null) return 'never';
  return action === 'conflict' || kind.proposes ? 'off' : 'on';
}

function showCell(
  field: string,
  planned: PlannedRow,
  value: string,
  problems: FieldProblem[],
  columns: readonly MappedColumn[],
): { old?: string; value: string } {
  if (problems.some(({ level }) => level === 'error') && value === '') {
    const index = columns.find((column) => column.field === field)?.index;
    return { value: index === undefined ? '' : tidyLines(cellText(planned.row.cells[index])) };
  }
  const old = planned.existing?.values[field] ?? '';
  const next = planned.values?.[field];
  if (planned.action === 'add') return { value: next ?? (value === 'unstated' ? value : '') };
  if (next !== undefined) return { old, value: next };
  if (planned.action === 'conflict' || planned.action === 'error') return { value };
  return { value: planned.existing ? old : value };
}
