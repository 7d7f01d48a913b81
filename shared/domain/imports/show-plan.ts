import {
  CONTRACT_TYPE_LABELS,
  LIST_MARK_LABELS,
  MAILBOX_KIND_LABELS,
  MAILBOX_STATUS_LABELS,
  PRACTICE_STATUS_LABELS,
  YES_NO_LABELS,
} from '../codes';
import type { IcbFacts } from '../icb';
import { showPhone } from '../phone';
import { showDate } from '../show-date';
import { tidyLines } from '../text';
import { cellText } from './cell';
import type { PlanAction } from './plan';
import type { ImportPlan, PlannedRow } from './plan-import';
import type { FieldProblem, MappedColumn } from './read-row';
import { type ImportField, importField } from './register-kind';

/** One value of a planned row as it is shown: `new` is what the register would hold, `old` where that is a change. */
export interface ShownCell {
  old?: string;
  new: string;
  problems: { level: 'error' | 'warning' | 'note'; text: string; suggestion?: string }[];
}
export interface ShownRow {
  row: number;
  action: PlanAction;
  odsCode: string;
  reason: string;
  cells: Partial<Record<ImportField, ShownCell>>;
}

const LABELS: Partial<Record<ImportField, Record<string, string>>> = {
  mailboxKind: MAILBOX_KIND_LABELS,
  onList: LIST_MARK_LABELS,
  contractType: CONTRACT_TYPE_LABELS,
  status: PRACTICE_STATUS_LABELS,
  mailboxStatus: MAILBOX_STATUS_LABELS,
  dispensingOnly: YES_NO_LABELS,
};

/** A canonical value in words for a person: dates "6 August 2018", numbers in national form, choices by label. */
export function showValue(field: ImportField, value: string, icbs: readonly IcbFacts[]): string {
  if (value === '') return '';
  const { type } = importField(field);
  if (type === 'date') return showDate(value);
  if (type === 'phone') return showPhone(value);
  if (type === 'icb') return icbs.find(({ odsCode }) => odsCode === value)?.name ?? value;
  return LABELS[field]?.[value] ?? value;
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
  for (const field of plan.fields) {
    const own = problems.filter((problem) => problem.field === field);
    const shown = showCell(field, planned, read.values[field], own, columns);
    cells[field] = {
      ...(shown.old === undefined ? {} : { old: showValue(field, shown.old, icbs) }),
      new: showValue(field, shown.value, icbs),
      problems: own.map(({ level, text, suggestion }) => ({ level, text, ...(suggestion ? { suggestion } : {}) })),
    };
  }
  const { row, action, odsCode, reason } = planned;
  return { row: row.number, action, odsCode, reason, cells };
}

function showCell(
  field: ImportField,
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
