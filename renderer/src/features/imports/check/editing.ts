import type { PlanRowView, PlanSummary } from '@shared/ipc/imports';

/** The level of the worst that is said about a cell: 0 an error, 1 a warning, 2 anything else. */
function rankOf(row: PlanRowView, field: string): number {
  const levels = row.cells[field]?.problems.map(({ level }) => level) ?? [];
  return levels.includes('error') ? 0 : levels.includes('warning') ? 1 : 2;
}

/** The fields of a row with what is wrong before what is doubtful, and both before the rest. */
export const worstFirst = (row: PlanRowView, fields: PlanSummary['fields']): PlanSummary['fields'] =>
  [...fields].sort((a, b) => rankOf(row, a.id) - rankOf(row, b.id));

/**
 * The field whose cell is edited when a row is to be corrected: the one that was pointed at, else the worst one.
 * Null where nothing can be corrected.
 */
export function fieldToEdit(row: PlanRowView, fields: PlanSummary['fields'], pointedAt: string | null): string | null {
  const possible = fields.map(({ id }) => id).filter((id) => typeof row.cells[id]?.index === 'number');
  if (pointedAt !== null && fields.some(({ id }) => id === pointedAt))
    return possible.includes(pointedAt) ? pointedAt : null;
  return worstFirst(row, fields).find(({ id }) => possible.includes(id))?.id ?? null;
}
