import { misprints, misprintsOfBeginning, misspelt, trigrams } from '@shared/domain/misprint';
import { practiceEntry } from '@shared/domain/search-entries';
import { bestOf } from '@shared/domain/search-ranking';
import { lookupKey, readQuery, type SearchEntry } from '@shared/domain/search-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practice } from '../../support/forms';

const word = fc.stringMatching(/^[a-z]{1,12}$/);

describe('misprints', () => {
  // Catches: a wrong, missing, added or swapped letter counted as more than one, so that the word is not found.
  it.each([
    ['penrose', 'penrose', 0],
    ['penrose', 'penrise', 1],
    ['penrose', 'penose', 1],
    ['penrose', 'pennrose', 1],
    ['penrose', 'pernose', 1],
    ['penrose', 'pearise', 2],
    ['penrose', 'truro', 3],
  ])('%s and %s differ by %i', (a, b, count) => {
    expect(misprints(a, b, 2)).toBe(count);
  });

  it('counts the same both ways, and nothing only for the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(misprints(a, b, 3)).toBe(misprints(b, a, 3));
        expect(misprints(a, b, 3) === 0).toBe(a === b);
      }),
    );
  });

  it('every word with one letter wrong is one misprint away', () => {
    fc.assert(
      fc.property(word, (a) => {
        for (const wrong of misspelt(a)) expect(misprints(a, wrong, 1)).toBe(1);
      }),
      { numRuns: 20 },
    );
  });

  // Catches: nothing shown until the whole word is typed.
  it('takes the beginning of a word for the word', () => {
    expect(misprintsOfBeginning('penri', 'penrose', 1)).toBe(1);
    expect(misprintsOfBeginning('xyz', 'xenrose', 1)).toBeGreaterThan(1);
  });

  it('a short word with a wrong letter in the middle shares threes of letters with the right one', () => {
    expect(trigrams('trxro').filter((each) => trigrams('truro').includes(each))).toEqual(['^^t', '^tr', 'ro$']);
  });
});

describe('reading what was typed', () => {
  it('one key for a code or an address however it is written', () => {
    expect(lookupKey(' a0b 2O ')).toBe(lookupKey('AOB20'));
    expect(lookupKey('Optometry. TP1F9 @nhs.net')).toBe(lookupKey('optometry.tp1f9@nhs.net'));
  });

  it('leaves out what stands in every address, unless it is all there is', () => {
    expect(readQuery('penrose@nhs.net').words).toEqual(['penrose']);
    expect(readQuery('nhs net').words).toEqual(['nhs', 'net']);
    expect(readQuery(' … ').words).toEqual([]);
  });
});

describe('the order of answers', () => {
  const entry = (id: string, values: Parameters<typeof practice>[0]): SearchEntry =>
    practiceEntry({ id, ...practice(values) }, values?.contractorName ?? 'Somebody');

  // Catches: the very code that was typed below a practice that only resembles it.
  it('the exact code first, then its name, then where it is', () => {
    const exact = entry('1', { odsCode: 'TPX01', name: 'Other' });
    const named = entry('2', { odsCode: 'TP002', name: 'Tpx01 House' });
    const there = entry('3', { odsCode: 'TP003', name: 'Third', town: 'Tpx01' });
    const found = bestOf([there, named, exact, exact], readQuery('TPXO1'), 10);
    expect(found.map(({ entry: each }) => each.recordId)).toEqual(['1', '2', '3']);
  });

  // Catches: 50 practices of a company hiding the company itself.
  it('keeps room for the other kinds', () => {
    const many = Array.from({ length: 30 }, (_, n) => entry(`p${n}`, { name: 'Penrose' }));
    const company: SearchEntry = { ...entry('c', { name: 'Penrose Holdings' }), kind: 'contractor', lookup: '' };
    const kinds = bestOf([...many, company], readQuery('penrose'), 10).map(({ entry: { kind } }) => kind);
    expect(kinds).toHaveLength(10);
    expect(kinds).toContain('contractor');
  });
});
