import { checkOdsCode, isPracticeCode, normaliseOdsCode } from '@shared/domain/ods-code';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('ODS codes', () => {
  // Catches: a code that looks the same on screen being taken for another practice.
  it.each([
    ['TP1F9', 'TP1F9'],
    [' tp1f9\u00A0', 'TP1F9'],
    ['\u200Ba1b2c\uFEFF', 'A1B2C'],
    ['TP 1F9', 'TP1F9'],
  ])('reads %j as %s', (text, code) => {
    expect(normaliseOdsCode(text)).toBe(code);
    expect(checkOdsCode(text).value).toBe(code);
  });

  // Catches: refusing codes of headquarters and older kinds, or accepting what is none.
  it.each([
    ['TP1F9', 'ok'],
    ['e6s4g', 'ok'],
    ['TP 1F9', 'note'],
    ['RW3', 'warning'],
    ['8HK57', 'warning'],
    ['V12345', 'warning'],
    ['AB', 'error'],
    ['TP-1F9', 'error'],
    ['12345678901', 'error'],
  ])('%s is %s', (text, level) => {
    expect(checkOdsCode(text).level).toBe(level);
  });

  it('asks for a code where there is none', () => {
    expect(checkOdsCode(' \u00A0').text).toBe('Enter the ODS code');
  });

  // Catches: a correction applied without a person's yes, or offered for letters that are right.
  it.each([
    ['AOB2C', 'A0B2C'],
    ['A1020', 'A1O2O'],
    ['A12B3', undefined],
    ['01B2C', 'O1B2C'],
    ['A1B20', 'A1B2O'],
  ])('offers a correction for %s and keeps it as it is', (text, suggestion) => {
    const checked = checkOdsCode(text);
    expect(checked.level).toBe('warning');
    expect(checked.value).toBe(text);
    expect(checked.suggestion).toBe(suggestion);
  });

  // Catches: a code that changes each time it passes through, so that the same file twice isn't the same.
  it('settles after one reading, and only suggests real forms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 14 }), (text) => {
        const once = normaliseOdsCode(text);
        expect(normaliseOdsCode(once)).toBe(once);
        const { suggestion } = checkOdsCode(text);
        if (suggestion !== undefined) expect(isPracticeCode(suggestion)).toBe(true);
      }),
    );
  });
});
