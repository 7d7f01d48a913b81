import type { Cell } from '@shared/domain/imports/cell';
import { registerKind } from '@shared/domain/imports/kinds/register';
import { showPlannedRow } from '@shared/domain/imports/show-plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, context, type Facts, planOf } from './support';

/** Cells as they are met: clean, messy, doubtful and wrong. */
const CELLS: Record<string, Cell[]> = {
  odsCode: ['TP1F9', 'tp1f9 ', 'A1B2C', 'AOB2C', '8HK57', 'T P1F8'],
  practiceName: ['Penrose', ' Penrose\u00A0Opticians', 24, true],
  contractorName: ['Penrose Ltd', 'PENROSE limited', 'Jo & Co', 'Jo and Co'],
  address1: ['1 Fore Street', '-1', '=1+1', null],
  address2: ['-', 'Old Town', null],
  town: ['Truro', 'truro', null],
  county: ['Cornwall', null],
  postcode: ['TR1 2AB', 'tr12ab', 'TR1 2AO', 'TR1', null],
  phone: [1872123456, '01872 123456', '01872 123456 / 07700 900123', 'tbc', '12', '+353 1 234 5678', null],
  icb: ['QT6', 'Cornwall', '11N', 'Kent', 'n/a', null],
  mailboxAddress: [
    'optometry.tp1f9@nhs.net',
    'Optometry.TP1F9 @nhs.net',
    'x@y.example',
    'j@gmail.com',
    'tbc',
    'none',
    null,
  ],
  mailboxKind: ['Shared', 'Store', 'Egress', 'None', 'n/a', 'Unknown', 'pigeon', null],
  toldOn: [45385, '03/04/2024', 'tbc', 'March 2024', { kind: 'date', iso: '2024-04-03' }, null],
  onList: ['Y', 'N', 'x', 'n/a', true, null],
  contractType: ['M', 'both', 'odd', null],
  status: ['Open', 'Closed', 'moved', null],
  closedOn: ['2024-01-31', '2027-01-31', 'soon', null],
  mailboxStatus: ['Live', 'requested', 'closed', 'n/a', 'odd', null],
  aliases: ['optometry.tp2dh@nhs.net', 'A@nhs.net; b@nhs.net', 'tbc', 'no at', null],
  predecessorCode: ['TP2DH', 'tp2dh ', '!!', 'n/a', null],
  successorCode: ['A1B2C', null],
  openedOn: ['01/04/2019', 'soon', null],
  noticeGivenOn: ['2024-12-31', null],
  dispensingOnly: ['Y', 'No', 'x', 'n/a', null],
  notes: ['moved from TP2DH', 'a\r\nb ', 'tbc', 'Told on: “tbc”', null],
};
/** What makes an error of the row; rarer, or nothing else would be seen. */
const WRONG: Partial<Record<string, Cell[]>> = {
  odsCode: [null, '!!'],
  practiceName: [null, 'n/a'],
  contractorName: [null],
  town: [{ kind: 'error', text: '#REF!' }],
  county: ['x'.repeat(101)],
  mailboxAddress: ['a@nhs.uk'],
  toldOn: ['31/02/2024'],
};
const cellsOf = (id: string): Cell[] => CELLS[id] ?? [null];
const FIELD_IDS = registerKind.fields.map(({ id }) => id);
const junk = fc.string({ unit: 'binary', maxLength: 6 });
const facts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(
    FIELD_IDS.map((id) => [
      id,
      fc.oneof(
        { weight: 40, arbitrary: fc.constantFrom(...cellsOf(id)) },
        { weight: 1, arbitrary: fc.constantFrom(...(WRONG[id] ?? cellsOf(id))) },
        { weight: id === 'odsCode' ? 0 : 2, arbitrary: junk },
      ),
    ]),
  ),
  { requiredKeys: ['odsCode', 'practiceName', 'contractorName'] },
);
const file = fc.array(facts, { maxLength: 6 });

describe('any file', () => {
  // Catches: the same file twice changing something, whatever the mess in it.
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(file, file, (before, rows) => {
        const register = applied(planOf(before));
        const first = planOf(rows, register);
        const second = planOf(rows, applied(first, register));
        expect(second.rows.map(({ values }) => values).filter((values) => values !== null)).toEqual([]);
        expect(second.counts.newContractors).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  // Catches: a row silently dropped, a count that doesn't add up, an overwritten field that an empty cell emptied.
  it('is accounted for row by row, and empties nothing', () => {
    fc.assert(
      fc.property(file, file, (before, rows) => {
        const register = applied(planOf(before));
        const { counts, rows: planned } = planOf(rows, register);
        expect(counts.add + counts.update + counts.unchanged + counts.conflict + counts.error + counts.skip).toBe(
          counts.rows,
        );
        expect(counts.rows).toBe(planned.length);
        for (const { action, values, reason } of planned) {
          expect(values !== null).toBe(action === 'add' || action === 'update');
          if (action === 'error' || action === 'conflict') expect(reason).not.toBe('');
          for (const value of Object.values(values ?? {})) expect(value).not.toBe('');
        }
      }),
    );
  });

  // Catches: a preview that shows another change than the one that is written.
  it('shows what it writes', () => {
    fc.assert(
      fc.property(file, file, (before, rows) => {
        const plan = planOf(rows, applied(planOf(before)));
        for (const planned of plan.rows.filter(({ action }) => action === 'update')) {
          const { cells } = showPlannedRow(planned, plan, context.icbs);
          const changed = FIELD_IDS.filter((id) => cells[id]?.old !== undefined);
          expect(changed.toSorted()).toEqual(Object.keys(planned.values ?? {}).toSorted());
        }
      }),
    );
  });
});
