import { checkPhone, showPhone } from '@shared/domain/phone';
import plan from '@shared/domain/phone-metadata.json';
import fc from 'fast-check';
import max from 'libphonenumber-js/metadata.max.json';
import { describe, expect, it } from 'vitest';

describe('telephone numbers', () => {
  // Catches: numbers of the test ranges, the islands or of services being flagged.
  it.each([
    ['01632 960449', '+441632960449'],
    ['07700 900123', '+447700900123'],
    ['+44 (0)1872 123456', '+441872123456'],
    ['0044 1872 123456', '+441872123456'],
    ['441872123456', '+441872123456'],
    ['(0117) 496-0123', '+441174960123'],
    ['020 7946 0000', '+442079460000'],
    ['07797 712345', '+447797712345'],
    ['07781 123456', '+447781123456'],
    ['07624 123456', '+447624123456'],
    ['0300 311 2233', '+443003112233'],
  ])('%s passes', (text, value) => {
    expect(checkPhone(text)).toEqual({ level: 'ok', value, text: '' });
  });

  // Catches: a number that Excel robbed of its 0 being stored as nonsense.
  it('puts a lost leading 0 back and says so', () => {
    expect(checkPhone('1632960449')).toMatchObject({ level: 'note', value: '+441632960449' });
  });

  // Catches: a number that a spreadsheet wrote as a sum read with other digits, or its loss not being said.
  it('reads a number written as a sum only where all its digits are there', () => {
    expect(checkPhone('1632960449.0')).toMatchObject({ level: 'note', value: '+441632960449' });
    expect(checkPhone('1.632960449E+09')).toMatchObject({ level: 'warning', value: '+441632960449' });
    expect(checkPhone('4.47700900123e11')).toMatchObject({ level: 'warning', value: '+447700900123' });
    expect(checkPhone('1.63296E+09')).toMatchObject({ level: 'warning', value: '', keepInNotes: true });
    expect(checkPhone('1.63296E+09').text).toMatch(/digits are lost/);
  });

  // Catches: refusing what is only doubtful, or losing it.
  it.each([
    ['12345', '12345'],
    ['01872 12345678901', '01872 12345678901'],
    ['+353 1 234 5678', '+35312345678'],
  ])('warns at %s and keeps it', (text, value) => {
    expect(checkPhone(text)).toMatchObject({ level: 'warning', value });
  });

  it.each([
    ['01872 123456 / 07700 900123', '+441872123456'],
    ['01872 123456 ext 12', '+441872123456'],
    ['01872 123456 or 01872 123457', '+441872123456'],
    ['ring the shop', ''],
    ['tbc', ''],
  ])('keeps the whole of %s in the notes', (text, value) => {
    expect(checkPhone(text)).toMatchObject({ level: 'warning', value, keepInNotes: true });
  });

  it.each([
    ['+441632960449', '01632 960449'],
    ['+442079460000', '020 7946 0000'],
    ['+447700900123', '07700 900123'],
    ['+35312345678', '+35312345678'],
    ['12345', '12345'],
    ['', ''],
  ])('shows %s as %s', (stored, shown) => {
    expect(showPhone(stored)).toBe(shown);
  });

  // Catches: an update of the library that leaves our part of its numbering plan behind.
  it('has the numbering plan of the library that is installed', () => {
    const codes = Object.keys(plan.countries);
    expect(codes).toEqual(max.country_calling_codes['44']);
    const countries = max.countries as unknown as Record<string, unknown>;
    expect(plan.countries).toEqual(Object.fromEntries(codes.map((code) => [code, countries[code]])));
  });

  // Catches: a stored or shown number that reads differently the next time round.
  it('settles after one reading, and reads what it shows', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+ ()/-x'), maxLength: 20 }), (text) => {
        const { value } = checkPhone(text);
        expect(checkPhone(value).value).toBe(value);
        expect(checkPhone(showPhone(value)).value).toBe(value);
      }),
    );
  });
});
