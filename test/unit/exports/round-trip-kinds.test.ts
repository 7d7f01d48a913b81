// Would catch: an export that its own import would take for a change, for any kind and whatever the register holds.
import { exportColumns, exportedValue } from '@shared/domain/exports/exported-value';
import { SOUTH_WEST_ICBS } from '@shared/domain/icb';
import type { Cell } from '@shared/domain/imports/cell';
import { ExistingRecords } from '@shared/domain/imports/existing-records';
import { importKinds } from '@shared/domain/imports/kinds';
import type { FieldDeclaration, ImportKind, RowValues } from '@shared/domain/imports/kinds/declare';
import { matchColumns } from '@shared/domain/imports/match-columns';
import type { PlanContext } from '@shared/domain/imports/plan';
import { planImport } from '@shared/domain/imports/plan-import';
import { fieldReader } from '@shared/domain/imports/read-field';
import { scoreKinds } from '@shared/domain/imports/recognise-kind';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRecords } from './random-records';

const context: PlanContext = { today: '2026-11-22', icbs: [...SOUTH_WEST_ICBS], contractors: [] };
const dayFirst = (iso: string) => iso.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');

/** A record as the cells of a file: what the writers write and our readers give back. */
function cellsOf(kind: ImportKind, values: RowValues, format: 'xlsx' | 'csv'): Cell[] {
  const columns = exportColumns(kind);
  return kind.fields.map((field, index): Cell => {
    const written = exportedValue(field, values[field.id] ?? '', context.icbs);
    if (written === '') return null;
    const isDate = columns[index]?.type === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(written));
    if (format === 'csv') return isDate ? dayFirst(String(written)) : String(written);
    return isDate ? { kind: 'date', iso: String(written) } : written;
  });
}

function planOf(kind: ImportKind, records: RowValues[], rows: Cell[][], clearEmpty = false) {
  return planImport({
    kind,
    rows: rows.map((cells, index) => ({ number: index + 2, cells })),
    columns: kind.fields.map(({ id, label }, index) => ({ index, field: id, heading: label })),
    existing: new ExistingRecords(
      kind,
      records.map((values, index) => ({
        id: `id-${index}`,
        version: 1,
        updatedAt: '2026-11-20T10:00:00.000Z',
        values,
      })),
    ),
    context,
    wishes: { clearEmpty, asAt: '2026-11-21T10:00:00.000Z' },
  });
}

describe.each(importKinds.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  it.each(['xlsx', 'csv'] as const)('any register, exported as .%s, comes back without a change', (format) => {
    fc.assert(
      fc.property(anyRecords(kind, { maxLength: 5 }), fc.boolean(), (records, clearEmpty) => {
        const rows = records.map((values) => cellsOf(kind, values, format));
        const { counts, rows: planned } = planOf(kind, records, rows, clearEmpty);
        const changes = planned.filter(({ action }) => action !== 'unchanged');
        expect(changes.map(({ action, reason, values }) => ({ action, reason, values }))).toEqual([]);
        expect(counts).toMatchObject({ rows: records.length, unchanged: records.length, missing: 0 });
      }),
      { numRuns: 400 },
    );
  });

  it('one cell changed in an exported row is still a change', () => {
    const fields = kind.fields.filter(
      ({ id, saysMoreOf, notKept }) => !kind.keyFields.includes(id) && !saysMoreOf && !notKept,
    );
    const text = fields.find(({ type }) => type === 'text') ?? fields.find(({ type }) => type === 'date');
    if (!text) throw new Error('The kind has no text and no date to change');
    fc.assert(
      fc.property(anyRecords(kind, { minLength: 1, maxLength: 1 }), ([record = {}]) => {
        const next = another(record, text);
        const rows = [cellsOf(kind, { ...record, [text.id]: next }, 'xlsx')];
        const [planned] = planOf(kind, [record], rows).rows;
        // A row that is refused for another of its cells, or that is said to be older, is no silent loss either.
        const isSaid = planned?.problems?.some(({ field, level }) => field === text.id && level === 'warning');
        if (planned?.action !== 'error' && !isSaid) expect(planned?.values?.[text.id]).toBe(next);
      }),
      { numRuns: 100 },
    );
  });

  it('headings are matched each to its own field, and tell the kind', () => {
    const headings = exportColumns(kind).map(({ header }) => header);
    expect(matchColumns(headings, kind).map(({ field }) => field)).toEqual(kind.fields.map(({ id }) => id));
    expect(scoreKinds([{ number: 1, cells: headings }], importKinds)[0]?.kind).toBe(kind.id);
  });

  it('each choice is read by its label, and each example by its field', () => {
    for (const field of kind.fields) {
      const read = fieldReader(field, context);
      for (const [value, label] of Object.entries(field.choices ?? {}))
        expect([value, field.weak ?? '', ''], `${field.label}: ${label}`).toContain(read(label).value);
      if (field.example === '') continue;
      expect(read(field.example), field.label).not.toMatchObject({ level: 'error' });
      expect(read(field.example).value, field.label).not.toBe('');
    }
  });
});

function another(record: RowValues, { id, type }: FieldDeclaration): string {
  const [first = '', second = ''] = type === 'date' ? ['2024-08-19', '2024-08-20'] : ['Changed here', 'Changed again'];
  return record[id] === first ? second : first;
}
