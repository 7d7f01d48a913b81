import { matchesPractice } from '@shared/domain/practice-search';
import { describe, expect, it } from 'vitest';

const row = {
  contractorName: 'Chloë O’Brien & Sons Ltd',
  name: 'Smith-Jones Family Opticians',
  town: 'St Ives',
  odsCode: 'A0B2O',
};

describe('search', () => {
  // Catches: people not finding what is there, because of accents, order, punctuation, or O and 0.
  it.each([
    ['', true],
    ['  ', true],
    ['chloe', true],
    ['OBRIEN sons', true],
    ['ives smith', true],
    ['smith-jones', true],
    ['a0b2o', true],
    ['AOB20', true],
    ['b20', true],
    ['st ives brien opticians', true],
    ['exeter', false],
    ['smith exeter', false],
    ['sm1th', false],
    ['0pticians', false],
  ])('%j finds: %s', (query, found) => {
    expect(matchesPractice(row, query)).toBe(found);
  });

  // Catches: the key of an old row staying on after the row was replaced.
  it('looks at the row it is given', () => {
    expect(matchesPractice({ ...row, town: 'Exeter' }, 'exeter')).toBe(true);
    expect(matchesPractice(row, 'exeter')).toBe(false);
  });

  // Catches: a table of 10,000 practices that stutters at each letter.
  it('goes through 10,000 practices in a blink', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({ ...row, name: `Practice ${i}` }));
    for (const each of rows) matchesPractice(each, 'warm up');
    const start = performance.now();
    expect(rows.filter((each) => matchesPractice(each, 'practice 99 ives'))).toHaveLength(280);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
