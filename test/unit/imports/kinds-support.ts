import { SOUTH_WEST_ICBS } from '@shared/domain/icb';
import type { Cell } from '@shared/domain/imports/cell';
import { type ExistingRecord, ExistingRecords } from '@shared/domain/imports/existing-records';
import type { ImportKind, RowValues } from '@shared/domain/imports/kinds/declare';
import type { KnownContractor, PlanWishes } from '@shared/domain/imports/plan';
import { planImport } from '@shared/domain/imports/plan-import';
import type { ImportPlan } from '@shared/domain/imports/planned';

interface Given {
  existing?: RowValues[];
  contractors?: KnownContractor[];
  wishes?: Partial<PlanWishes>;
}

/** Plans rows of any kind, given as people think of them: values by field. */
export function planKind(kind: ImportKind, rows: Record<string, Cell>[], given: Given = {}): ImportPlan {
  const ids = kind.fields.map(({ id }) => id);
  return planImport({
    kind,
    rows: rows.map((row, index) => ({ number: index + 2, cells: ids.map((id) => row[id] ?? null) })),
    columns: ids.map((field, index) => ({ index, field, heading: field })),
    existing: new ExistingRecords(kind, (given.existing ?? []).map(record)),
    context: { today: '2026-11-22', icbs: [...SOUTH_WEST_ICBS], contractors: given.contractors ?? [] },
    wishes: { clearEmpty: false, asAt: null, ...given.wishes },
  });
}

const record = (values: RowValues, index: number): ExistingRecord => ({
  id: `id-${index}`,
  version: 1,
  updatedAt: '2026-11-01T09:00:00.000Z',
  values,
});
