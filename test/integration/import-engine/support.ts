import type { EngineProgress, ExistingRow, FileSource, PlannedChange } from '@electron/services/imports/engine';
import { createImportEngine } from '@electron/worker/import-engine';
import { SOUTH_WEST_ICBS } from '@shared/domain/icb';
import type { PlanContext } from '@shared/domain/imports/plan';

export const SAMPLE = 'resources/sample/register.xlsx';
export const context: PlanContext = { today: '2026-11-22', icbs: [...SOUTH_WEST_ICBS], contractorNames: [] };

/** A CSV as a dropped file. */
export function csv(...lines: string[]): FileSource {
  return { name: 'register.csv', bytes: new TextEncoder().encode(lines.join('\r\n')) };
}

/** Goes through an import as it is suggested, up to the plan. */
export async function planned(source: FileSource, existing: ExistingRow[] = [], contractorNames: string[] = []) {
  const progress: EngineProgress[] = [];
  const engine = createImportEngine((step) => progress.push(step));
  const file = await engine.open(source);
  const sheet = await engine.readSheet(file.suggestedSheet, null);
  await engine.startPlan(
    sheet.columns.map(({ index, field }) => ({ index, field })),
    { ...context, contractorNames },
  );
  for (let at = 0; at < existing.length; at += 100) await engine.addExisting(existing.slice(at, at + 100));
  const plan = await engine.finishPlan();
  return { engine, file, sheet, plan, progress };
}

/** The register as it is after these changes were written to an empty one. */
export function writtenTo(changes: PlannedChange[]): ExistingRow[] {
  return changes.map(({ odsCode, values }) => ({ id: `id-${odsCode}`, version: 1, values }));
}
