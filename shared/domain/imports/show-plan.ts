import type { IcbFacts } from '../icb';
import { showPhone } from '../phone';
import { showDate } from '../show-date';
import { tidyLines } from '../text';
import { cellText } from './cell';
import type { CellSource } from './cell-sources';
import type { Corrections } from './corrections';
import { type FieldDeclaration, type FieldProblem, fieldOf } from './kinds/declare';
import type { PlanAction } from './plan';
import type { ImportPlan, PlannedRow } from './planned';

/** One value of a planned row as it is shown: `new` is what the register would hold, `old` where that is a change. */
export interface ShownCell {
  old?: string;
  new: string;
  problems: { level: 'error' | 'warning' | 'note'; text: string; suggestion?: string }[];
  /** The column whose cell can be corrected; null where no single one fills the field. */
  index: number | null;
  /** The text of that cell in the file, or its correction. */
  raw: string;
  corrected: boolean;
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
  icbs: readonly IcbFacts[],
  corrections?: Corrections,
): ShownRow {
  const read = plan.read(planned.row);
  const problems = [...read.problems, ...(planned.problems ?? [])];
  const cells: ShownRow['cells'] = {};
  for (const id of plan.fields) {
    const field = fieldOf(plan.kind, id);
    const own = problems.filter((problem) => problem.field === id);
    const source = plan.sourceOf(planned.row, id);
    const raw = source === null ? '' : cellText(planned.row.cells[source.index]);
    const shown: { old?: string; value: string } = field.notKept
      ? { value: read.values[id] ?? '' }
      : showCell(id, planned, read.values[id] ?? '', own, raw);
    cells[id] = {
      ...(shown.old === undefined ? {} : { old: showValue(field, shown.old, icbs) }),
      new: showValue(field, shown.value, icbs),
      problems: own.map(({ level, text, suggestion = '' }) => {
        const offered = offer(suggestion, source, raw, read.values[id] ?? '');
        return { level, text, ...(offered === '' ? {} : { suggestion: offered }) };
      }),
      index: source?.index ?? null,
      raw,
      corrected: source !== null && (corrections?.has(planned.row.number, source.index) ?? false),
    };
  }
  const { row, action, key, reason } = planned;
  return { row: row.number, action, key, reason, tick: tickOf(planned, plan), cells };
}

/** What would have to stand in the cell; of an address in one cell only the part in question is put right. */
function offer(suggestion: string, source: CellSource | null, raw: string, value: string): string {
  if (suggestion === '' || !source?.shared) return suggestion;
  return value !== '' && raw.split(value).length === 2 ? raw.replace(value, () => suggestion) : '';
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
  raw: string,
): { old?: string; value: string } {
  if (problems.some(({ level }) => level === 'error') && value === '') return { value: tidyLines(raw) };
  const old = planned.existing?.values[field] ?? '';
  const next = planned.values?.[field];
  if (planned.action === 'add') return { value: next ?? (value === 'unstated' ? value : '') };
  if (next !== undefined) return { old, value: next };
  if (planned.action === 'conflict' || planned.action === 'error') return { value };
  return { value: planned.existing ? old : value };
}
