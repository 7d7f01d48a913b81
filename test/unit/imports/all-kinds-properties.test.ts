import { SOUTH_WEST_ICBS } from '@shared/domain/icb';
import type { Cell, SheetRow } from '@shared/domain/imports/cell';
import { Corrections } from '@shared/domain/imports/corrections';
import { ExistingRecords } from '@shared/domain/imports/existing-records';
import { importKinds } from '@shared/domain/imports/kinds';
import {
  type FieldDeclaration,
  type FieldType,
  fieldOf,
  type ImportKind,
  type RowValues,
} from '@shared/domain/imports/kinds/declare';
import type { PlanContext } from '@shared/domain/imports/plan';
import { planImport } from '@shared/domain/imports/plan-import';
import type { ImportPlan } from '@shared/domain/imports/planned';
import { showPlannedRow } from '@shared/domain/imports/show-plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kept } from './support';

/** Cells as they are met, by the type of their field: clean, messy, doubtful and wrong. */
const CELLS: Partial<Record<FieldType, Cell[]>> = {
  'ods-code': ['TP1F9', 'tp1f9 ', 'A1B2C', 'AOB2C', '!!'],
  'related-code': ['TP2DH', 'H0001', 'h0001 ', 'n/a', '!!'],
  text: ['Penrose', ' Penrose\u00A0Ltd', 'PENROSE limited', 24, '-', '=1+1'],
  postcode: ['TR1 2AB', 'tr12ab', 'TR1 2AO', 'TR1'],
  phone: [1872123456, '01872 123456', 'tbc', '+353 1 234 5678'],
  icb: ['QT6', 'Cornwall', 'Kent', 'n/a'],
  address: ['optometry.tp1f9@nhs.net', 'A@nhs.net', 'j@gmail.com', 'tbc', 'a@nhs.uk'],
  addresses: ['a@nhs.net; b@nhs.net', 'tbc'],
  date: [45385, '03/04/2024', '2027-01-31', 'soon', '31/02/2024', { kind: 'date', iso: '2024-04-03' }],
  'whole-number': ['3', 12, 'many'],
  lines: ['One; Two', 'One\nTwo'],
  notes: ['moved', 'a\r\nb ', 'tbc'],
};
const junk = fc.string({ unit: 'binary', maxLength: 5 });

function cellOf({ type, choices = {}, example }: FieldDeclaration): fc.Arbitrary<Cell> {
  const texts = [...(CELLS[type] ?? ['Y', 'x', 'odd']), ...Object.values(choices), example];
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...texts) },
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: junk },
  );
}

const numbered = (rows: Cell[][]): SheetRow[] => rows.map((cells, index) => ({ number: index + 2, cells }));
const fileOf = (kind: ImportKind) =>
  fc.array(fc.tuple(...kind.fields.map(cellOf)) as fc.Arbitrary<Cell[]>, { maxLength: 5 }).map(numbered);

const context: PlanContext = {
  today: '2026-11-22',
  icbs: [...SOUTH_WEST_ICBS],
  contractors: [{ name: 'Penrose Ltd', hqOdsCode: 'H0001' }],
};

type Stored = Map<string, RowValues>;

/** What the register has before the first file of kinds that add nobody: reports about people who are there. */
const SEEDS: Partial<Record<ImportKind['id'], RowValues[]>> = {
  'mfa-registration': accounts({ registered: 'yes', lastUpdated: '2024-01-31', method: 'SMS' }),
  'portal-mfa': accounts({ status: 'user-enabled', reportDate: '2024-01-31', method: '' }),
};

function accounts(known: RowValues): RowValues[] {
  const unknown = Object.fromEntries(Object.keys(known).map((id) => [id, '']));
  return ['a@nhs.net', 'optometry.tp1f9@nhs.net', 'amy.penrose1@nhs.net'].map((address, n) => ({
    address,
    displayName: 'Amy Penrose',
    ...(n === 0 ? unknown : known),
  }));
}

const seeded = (kind: ImportKind): Stored =>
  new Map((SEEDS[kind.id] ?? []).map((values, n) => [`seed-${n}`, values] as const));

function planOf(kind: ImportKind, rows: readonly SheetRow[], stored: Stored = seeded(kind), clearEmpty = false) {
  const records = [...stored].map(([id, values]) => ({ id, version: 1, updatedAt: '', values }));
  return planImport({
    kind,
    rows,
    columns: kind.fields.map(({ id }, index) => ({ index, field: id, heading: id })),
    existing: new ExistingRecords(kind, records),
    context: { ...context, contractors: contractorsOf(kind, stored) },
    wishes: { clearEmpty, asAt: null },
  });
}

/** Whoever is written is a contractor of the register from then on. */
function contractorsOf(kind: ImportKind, stored: Stored): PlanContext['contractors'] {
  const names = [...stored.values()].map(({ name = '', contractorName = '', hqOdsCode = '' }) =>
    kind.record === 'contractor' ? { name, hqOdsCode } : { name: contractorName, hqOdsCode: '' },
  );
  return [...context.contractors, ...names.filter(({ name }) => name !== '')];
}

/** What the register has for a record of which nothing is known. */
const DEFAULTS: Record<string, string> = {
  status: 'open',
  mailboxKind: 'unknown',
  mailboxStatus: 'live',
  group: 'other',
};

/** The register after all rows that can be were written to it, questions too. */
function applied(plan: ImportPlan, stored: Stored = seeded(plan.kind)): Stored {
  const { kind } = plan;
  const blank = Object.fromEntries(
    kind.fields.map(({ id, weak, choices }) => [id, choices ? (DEFAULTS[id] ?? weak ?? '') : '']),
  );
  const after = new Map(stored);
  for (const { values, existing } of plan.rows) {
    if (values === null) continue;
    const id = existing?.id ?? `id-${after.size}`;
    const next = { ...blank, ...after.get(id), ...values };
    after.set(id, kind.id === 'register' ? kept(next) : next);
  }
  return after;
}

/** What is only said more of something goes when that changes. */
function goesWith(kind: ImportKind, id: string, values: RowValues): boolean {
  const of = fieldOf(kind, id).saysMoreOf;
  const others = kind.fields.filter((field) => of !== undefined && (field.id === of || field.saysMoreOf === of));
  return others.some((field) => (values[field.id] ?? '') !== '');
}

describe.each(importKinds.map((kind) => [kind.id, kind] as const))('any file of the kind %s', (_, kind) => {
  const file = fileOf(kind);

  // Catches: the same file twice changing something, with or without emptying.
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(file, file, fc.boolean(), (before, rows, clearEmpty) => {
        const stored = applied(planOf(kind, before));
        const first = planOf(kind, rows, stored, clearEmpty);
        const again = planOf(kind, rows, applied(first, stored), clearEmpty);
        // A row that was a question without an answer may be another one once the rows above are written.
        const settled = again.rows.filter((__, n) => first.rows[n]?.action !== 'conflict' || first.rows[n]?.values);
        expect(settled.map(({ values }) => values).filter((values) => values !== null)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  // Catches: a row dropped or counted twice, a record written by two rows, a field emptied that nobody asked to empty.
  it('is accounted for row by row, and empties nothing unless asked', () => {
    fc.assert(
      fc.property(file, file, fc.boolean(), (before, rows, clearEmpty) => {
        const { counts, rows: planned } = planOf(kind, rows, applied(planOf(kind, before)), clearEmpty);
        const { add, update, unchanged, conflict, error, skip } = counts;
        expect(add + update + unchanged + conflict + error + skip).toBe(counts.rows);
        expect(counts.rows + counts.blankRows).toBe(rows.length);
        expect(planned.map(({ row }) => row.number)).toEqual([...new Set(planned.map(({ row }) => row.number))]);
        const written = planned.flatMap(({ values, existing }) => (values && existing ? [existing.id] : []));
        expect(written).toEqual([...new Set(written)]);
        for (const { action, reason, values, existing } of planned) {
          if (action === 'error' || action === 'conflict' || action === 'skip') expect(reason).not.toBe('');
          if (action === 'add' || action === 'update') expect(values).not.toBeNull();
          if (action === 'error' || action === 'skip' || action === 'unchanged') expect(values).toBeNull();
          for (const [field, value] of Object.entries(values ?? {}))
            if (value === '' && !goesWith(kind, field, values ?? {}))
              expect({ clearEmpty, filled: existing?.values[field] !== '' }).toEqual({
                clearEmpty: true,
                filled: true,
              });
        }
      }),
      { numRuns: 200 },
    );
  });

  // Catches: a preview that shows another change than the one that is written.
  it('shows what is written', () => {
    fc.assert(
      fc.property(file, file, (before, rows) => {
        const plan = planOf(kind, rows, applied(planOf(kind, before)));
        for (const planned of plan.rows.filter(({ existing, values }) => existing && values)) {
          const { cells } = showPlannedRow(planned, plan, context.icbs);
          const changed = kind.fields.map(({ id }) => id).filter((id) => cells[id]?.old !== undefined);
          expect(changed.toSorted()).toEqual(Object.keys(planned.values ?? {}).toSorted());
        }
      }),
      { numRuns: 100 },
    );
  });

  // Catches: a corrected cell that is read otherwise than the same text in the file.
  it('is the same with corrections as with a corrected file', () => {
    const cell = fc.record({
      at: fc.nat({ max: 4 }),
      field: fc.nat({ max: kind.fields.length - 1 }),
      text: fc.oneof(fc.constantFrom('', 'TP1F9', 'Penrose', '03/04/2024', 'a@nhs.net', 'Y'), junk),
    });
    fc.assert(
      fc.property(file, fc.array(cell, { maxLength: 4 }), (rows, cells) => {
        const corrections = new Corrections();
        const edited = rows.map(({ number, cells: own }) => ({ number, cells: [...own] }));
        for (const { at, field, text } of cells) {
          const row = rows[at];
          const target = edited[at];
          if (!row || !target) continue;
          corrections.set(row, field, text);
          if (corrections.has(row.number, field)) target.cells[field] = text === '' ? null : text;
          else target.cells[field] = row.cells[field] ?? null;
        }
        const outcome = ({ counts, rows: planned }: ImportPlan) => ({
          counts,
          rows: planned.map(({ action, reason, values, key }) => ({ action, reason, values, key })),
        });
        expect(outcome(planOf(kind, corrections.apply(rows)))).toEqual(outcome(planOf(kind, edited)));
      }),
      { numRuns: 100 },
    );
  });
});
