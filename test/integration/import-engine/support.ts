import type { EngineProgress, FileSource, PlanBasis, PlannedChange } from '@electron/services/imports/engine';
import { createImportEngine } from '@electron/worker/import-engine';
import { SOUTH_WEST_ICBS } from '@shared/domain/icb';
import type { ExistingRecord } from '@shared/domain/imports/existing-records';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { KnownContractor, PlanContext } from '@shared/domain/imports/plan';

export const SAMPLE = 'resources/sample/register.xlsx';
export const context: PlanContext = { today: '2026-11-22', icbs: [...SOUTH_WEST_ICBS], contractors: [] };

/** A CSV as a dropped file. */
export function csv(...lines: string[]): FileSource {
  return { name: 'register.csv', bytes: new TextEncoder().encode(lines.join('\r\n')) };
}

/** What a plan of a register stands on. */
export function basis(columns: PlanBasis['columns']): PlanBasis {
  return { kind: 'register', columns, choices: {}, wishes: { clearEmpty: false, asAt: null }, context };
}

/** Goes through an import as it is suggested, up to the plan. */
export async function planned(
  source: FileSource,
  existing: ExistingRecord[] = [],
  contractors: (string | KnownContractor)[] = [],
  kind: ImportKindId | null = 'register',
) {
  const progress: EngineProgress[] = [];
  const engine = createImportEngine((step) => progress.push(step));
  const file = await engine.open(source);
  const sheet = await engine.readSheet({ sheet: file.suggestedSheet, kind, headingRow: null });
  const known = contractors.map((each) => (typeof each === 'string' ? { name: each, hqOdsCode: '' } : each));
  const columns = sheet.columns.map(({ index, field }) => ({ index, field }));
  await engine.startPlan({ ...basis(columns), kind: sheet.kind, context: { ...context, contractors: known } });
  for (let at = 0; at < existing.length; at += 100) await engine.addExisting(existing.slice(at, at + 100));
  const plan = await engine.finishPlan();
  return { engine, file, sheet, plan, progress };
}

/** The register as it is after these changes were written to an empty one. */
export function writtenTo(changes: PlannedChange[]): ExistingRecord[] {
  return changes.map(({ key, values }) => ({ id: `id-${key}`, version: 1, updatedAt: '', values }));
}
