import { checkPostcode } from '@shared/domain/postcode';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('postcodes', () => {
  // Catches: real forms being flagged (all six, the Girobank and the forces), or case and blank left in disorder.
  it.each([
    ['TA1 7JE', 'ok', 'TA1 7JE'],
    ['M1 1AA', 'ok', 'M1 1AA'],
    ['EC1A 1BB', 'ok', 'EC1A 1BB'],
    ['W1A 0AX', 'ok', 'W1A 0AX'],
    ['GIR 0AA', 'ok', 'GIR 0AA'],
    ['BFPO 57', 'ok', 'BFPO 57'],
    ['ta17je', 'note', 'TA1 7JE'],
    ['TA1  7JE\u00A0', 'note', 'TA1 7JE'],
    ['BA20 4PC', 'note', 'BA20 4PC'],
    ['TA1', 'warning', 'TA1'],
    ['Taunton', 'warning', 'Taunton'],
    ['', 'ok', ''],
  ])('%j is %s', (text, level, value) => {
    expect(checkPostcode(text)).toMatchObject({ level, value });
  });

  // Catches: O and 0 put right without asking.
  it('offers a correction for O and 0', () => {
    expect(checkPostcode('BS21 OBZ')).toMatchObject({ level: 'warning', value: 'BS21 OBZ', suggestion: 'BS21 0BZ' });
  });

  // Catches: a rule that refuses: a wrong postcode must never keep a practice out of the register.
  it('never refuses, and settles after one reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const checked = checkPostcode(text);
        expect(checked.level).not.toBe('error');
        expect(checkPostcode(checked.value).value).toBe(checked.value);
      }),
    );
  });
});
