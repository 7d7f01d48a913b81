import { cellSources } from './cell-sources';
import { KnownSpellings } from './known-spellings';
import type { PlanCounts } from './plan';
import type { ImportPlan, PlanInput, PlannedRow } from './planned';
import { isBlankRow, rowReader } from './read-row';
import { RowPlanner } from './row-planner';

/**
 * Plans an import: what each row would do to the register. A pure function of its input, and the very plan that is
 * applied later. Rows are matched by the keys of the kind; every row that isn't blank counts once.
 */
export function planImport(given: PlanInput): ImportPlan {
  const input = prepared(given);
  const { kind, columns, existing, context, choices, onProgress } = input;
  const read = rowReader(kind, columns, context, choices);
  const spellings = new KnownSpellings(context.contractors);
  const planner = new RowPlanner(input, read, spellings);
  const counts: PlanCounts = {
    rows: 0,
    add: 0,
    update: 0,
    unchanged: 0,
    conflict: 0,
    error: 0,
    skip: 0,
    warnings: 0,
    blankRows: 0,
    newContractors: 0,
    missing: 0,
  };
  const rows: PlannedRow[] = [];
  for (const [index, row] of input.rows.entries()) {
    if (isBlankRow(row)) {
      counts.blankRows += 1;
      continue;
    }
    const planned = planner.plan(row);
    rows.push(planned);
    counts.rows += 1;
    counts[planned.action] += 1;
    if (index % 2000 === 1999) onProgress?.(index + 1);
  }
  // A repeat further down may have put a warning on a row above.
  counts.warnings = rows.filter(({ warned }) => warned).length;
  counts.newContractors = spellings.added;
  const spokenOf = new Set(rows.map((row) => row.existing));
  const missing = existing.all.filter((record) => !spokenOf.has(record));
  counts.missing = missing.length;
  return { kind, rows, counts, fields: planner.fields(), missing, read, sourceOf: cellSources(kind, columns) };
}

/** Kinds that learn from the whole file see all of it once before. */
function prepared(input: PlanInput): PlanInput {
  const { kind, rows, columns, existing, context, choices } = input;
  if (kind.prepare === undefined) return input;
  const read = rowReader(kind, columns, context, choices);
  const filled = rows.filter((row) => !isBlankRow(row));
  const values = filled.map((row) => read(row).values);
  const numbers = filled.map(({ number }) => number);
  const known = existing.all.map((record) => record.values);
  return { ...input, context: kind.prepare(values, known, context, numbers) };
}
