import { RECIPIENT_GROUPS } from '@shared/domain/codes';
import { type ListRule, MAIN_RULE } from '@shared/domain/distribution-list/list-form';
import { ruleWords } from '@shared/domain/distribution-list/rule-words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const names = {
  icbs: new Map([
    ['QJK', 'Devon'],
    ['QVV', 'Dorset'],
    ['QSL', 'Somerset'],
  ]),
  contractors: new Map([
    ['c1', 'Penrose Ltd'],
    ['c2', 'Brightview Ltd'],
  ]),
  views: new Map([['v1', 'Without a mailbox']]),
};

describe('a rule in words', () => {
  it.each([
    [MAIN_RULE, 'All practices, with all other recipients'],
    [{ practices: { of: 'all' }, groups: [] }, 'All practices'],
    [
      { practices: { of: 'icbs', codes: ['QVV', 'QJK'] }, groups: ['icb', 'loc'] },
      'Practices of Devon and Dorset, with LOC and ICB recipients',
    ],
    [
      { practices: { of: 'icbs', codes: ['QVV', 'QJK', 'QSL'] }, groups: ['nhs-england', 'other'] },
      'Practices of Devon, Dorset and Somerset, with NHS England and other recipients',
    ],
    // Catches: an ICB that merged away and leaves a hole in the sentence.
    [{ practices: { of: 'icbs', codes: ['QZZ'] }, groups: [] }, 'Practices of QZZ'],
    [
      { practices: { of: 'contractors', ids: ['c1', 'c2'] }, groups: [] },
      'Practices of Brightview Ltd and Penrose Ltd',
    ],
    [
      { practices: { of: 'contractors', ids: ['c1', 'gone'] }, groups: [] },
      'Practices of Penrose Ltd and 1 contractor that is gone',
    ],
    [{ practices: { of: 'contractors', ids: ['x', 'y'] }, groups: [] }, 'Practices of 2 contractors that are gone'],
    [{ practices: { of: 'view', viewId: 'v1' }, groups: [] }, 'Practices of the saved view “Without a mailbox”'],
    [{ practices: { of: 'view', viewId: 'gone' }, groups: [] }, 'Practices of a saved view that is gone'],
    [{ practices: { of: 'none' }, groups: ['loc', 'icb'] }, 'LOC and ICB recipients'],
    [{ practices: { of: 'none' }, groups: [...RECIPIENT_GROUPS] }, 'All other recipients'],
    [{ practices: { of: 'none' }, groups: ['contractor'] }, 'Contractor recipients'],
    [{ practices: { of: 'none' }, groups: [] }, 'Nobody by rule'],
  ] as [ListRule, string][])('%j', (rule, words) => {
    expect(ruleWords(rule, names)).toBe(words);
  });

  // Catches: an edition that can't be kept because its rule takes more room than there is.
  it('never is longer than an edition keeps, and counts who is not named', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), { minLength: 1, maxLength: 300 }),
        fc.nat(20),
        (called, gone) => {
          const ids = [...called.keys()].map(String);
          const rule: ListRule = {
            practices: { of: 'contractors', ids: [...ids, ...Array.from({ length: gone }, (_, i) => `gone ${i}`)] },
            groups: RECIPIENT_GROUPS.slice(1),
          };
          const contractors = new Map(called.map((name, i) => [String(i), name]));
          expect(ruleWords(rule, { ...names, contractors }).length).toBeLessThanOrEqual(2_000);
        },
      ),
    );
    const many = new Map(Array.from({ length: 100 }, (_, i) => [`c${i}`, `Contractor number ${100 + i} Ltd`]));
    const ids = [...many.keys()];
    expect(ruleWords({ practices: { of: 'contractors', ids }, groups: [] }, { ...names, contractors: many })).toMatch(
      /Contractor number 101 Ltd, .* and \d+ more contractors$/,
    );
  });
});
