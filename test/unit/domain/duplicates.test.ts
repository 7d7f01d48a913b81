import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bareName,
  type DuplicateContractor,
  type DuplicatePractice,
  isOneLetterApart,
  likelyDuplicateContractors,
  likelyDuplicatePractices,
} from '../../../shared/domain/duplicates';

const contractor = (id: string, name: string, more: Partial<DuplicateContractor> = {}): DuplicateContractor => ({
  id,
  name,
  tradingNames: '',
  hqOdsCode: '',
  ...more,
});
const practice = (id: string, more: Partial<DuplicatePractice> = {}): DuplicatePractice => ({
  id,
  odsCode: id,
  name: 'Truro Opticians',
  status: 'open',
  mailboxKind: 'shared',
  mailboxAddress: '',
  phone: '',
  postcode: '',
  predecessorCode: '',
  successorCode: '',
  ...more,
});
const contractorReasons = (a: DuplicateContractor, b: DuplicateContractor) =>
  likelyDuplicateContractors([a, b]).flatMap(({ reasons }) => reasons);
const practiceReasons = (...all: DuplicatePractice[]) =>
  likelyDuplicatePractices(all).flatMap(({ reasons }) => reasons);

describe('contractors that may be one', () => {
  it.each([
    ['Gale Eyecare Ltd', 'Gale Eyecare Limited', /same but for the kind of firm/],
    ['Gale & Partners', 'The Gale LLP', /same but for the kind of firm/],
    ['Gale and Sons', "Gale's & Sons Co", null],
    ['Penrose Opticians', 'Penrose Optcians', /one letter/],
    ['Penrose Opticians', 'Penrsoe Opticians', /one letter/],
    ['Branch 1 Holdings', 'Branch 2 Holdings', null],
    ['Leigh', 'Leith', null],
    ['George Gale', 'Amy Penrose', null],
  ])('%s and %s', (a, b, expected) => {
    const reasons = contractorReasons(contractor('a', a), contractor('b', b));
    if (expected === null) expect(reasons).toEqual([]);
    else expect(reasons).toEqual([expect.stringMatching(expected)]);
  });

  it('says each reason once, for headquarters and trading names', () => {
    const a = contractor('a', 'A Vision Ltd', { hqOdsCode: 'TPX1Q', tradingNames: 'See Well\nLook' });
    const b = contractor('b', 'Quite Another', { hqOdsCode: 'TPX1Q', tradingNames: 'see well ltd' });
    expect(contractorReasons(a, b)).toEqual(['Both have the headquarters code TPX1Q.', 'Both trade as “see well”.']);
  });

  it('never pairs those without code or trading name (an empty value is not the same value)', () => {
    expect(contractorReasons(contractor('a', 'George Gale'), contractor('b', 'Amy Penrose'))).toEqual([]);
  });

  // A firm called "The Company Ltd" must not become nothing, and with it the same as all others like it.
  it('keeps a name that is nothing but firm words', () => {
    expect(bareName('The Company Ltd')).toBe('the company ltd');
  });

  it('counts comparisons that grow with the register, not with its square, even where all names are alike', () => {
    const effortOf = (count: number, name: (n: number) => string) => {
      const effort = { comparisons: 0 };
      likelyDuplicateContractors(
        Array.from({ length: count }, (_, n) => contractor(String(n), name(n))),
        effort,
      );
      return effort.comparisons;
    };
    const letters = (n: number) => n.toString(26).replace(/\d/g, (digit) => String.fromCharCode(113 + Number(digit)));
    for (const name of [(n: number) => `Opticians ${letters(n)}`, () => 'Vision Express Group']) {
      const [small, large] = [effortOf(1_000, name), effortOf(10_000, name)];
      expect(large).toBeLessThan(small * 15);
    }
  });
});

describe('practices that may be one', () => {
  it.each([
    ['the same mailbox', { mailboxAddress: 'optometry.tp1f9@nhs.net' }, /the mailbox optometry\.tp1f9@nhs\.net/],
    ['the same phone and postcode', { phone: '+441632960001', postcode: 'TR1 1AA' }, /phone and postcode/],
  ])('%s', (_what, same, expected) => {
    expect(practiceReasons(practice('A', same), practice('B', same))).toEqual([expect.stringMatching(expected)]);
    expect(practiceReasons(practice('A', same), practice('B', { ...same, status: 'closed' }))).toEqual([]);
  });

  it.each([
    ['postcode alone', { postcode: 'TR1 1AA' }],
    ['phone alone', { phone: '+441632960001' }],
    ['name alone', {}],
    ['the Egress address of their contractor', { mailboxKind: 'egress', mailboxAddress: 'nhs@gale.example' }],
  ])('never by %s', (_what, same) => {
    expect(practiceReasons(practice('A', same), practice('B', same))).toEqual([]);
  });

  it('a predecessor that is still open, and codes that differ by O and 0', () => {
    expect(practiceReasons(practice('TP1F9'), practice('A1B2C', { predecessorCode: 'TP1F9' }))).toHaveLength(1);
    expect(
      practiceReasons(practice('TP1F9', { status: 'closed' }), practice('A1B2C', { predecessorCode: 'TP1F9' })),
    ).toEqual([]);
    expect(practiceReasons(practice('TPO1X'), practice('TP01X', { status: 'closed' }))).toEqual([
      expect.stringContaining('letter O and the digit 0'),
    ]);
  });
});

it('one letter apart is what changing one letter gives, whichever way it is asked', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.constantFrom('x', 'é', ' '),
      (name, at, letter) => {
        const place = at % name.length;
        const changed = name.slice(0, place) + letter + name.slice(place + 1);
        const longer = name.slice(0, place) + letter + name.slice(place);
        for (const other of [changed, longer])
          if (other !== name) {
            expect(isOneLetterApart(name, other)).toBe(true);
            expect(isOneLetterApart(other, name)).toBe(true);
          }
        expect(isOneLetterApart(name, name)).toBe(false);
        expect(isOneLetterApart(name, `${name}ab`)).toBe(false);
      },
    ),
  );
});
