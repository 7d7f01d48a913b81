// What a file tells about MFA against what is known: would catch an older report that overwrites, a contradiction that is
// taken unasked, and a file that changes something the second time.
import { compareTold, newestHeld, type ToldMfa, whyNotTaken } from '@shared/domain/mfa/compare-told';
import type { MfaFact, RecordedMfaFact } from '@shared/domain/mfa/facts';
import { emptyMfaFact, MFA_STATUS_KINDS } from '@shared/domain/mfa/facts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const told = (kind: MfaFact['kind'], asAt = '', facts: Partial<ToldMfa> = {}): ToldMfa => ({
  kind,
  asAt,
  happenedOn: '',
  method: '',
  ...facts,
});
const [OCT_1, OCT_2] = ['2026-10-01', '2026-10-02'];

describe('what a file tells', () => {
  it.each([
    ['newer where nothing is known', null, told('registered'), 'newer'],
    ['newer where it is known later', told('registered', OCT_1), told('not-registered', OCT_2), 'newer'],
    ['newer where the same is known later', told('registered', OCT_1), told('registered', OCT_2), 'newer'],
    ['newer where it has a date and the other has none', told('registered'), told('not-registered', OCT_1), 'newer'],
    ['newer where it dates the same', told('registered'), told('registered', OCT_1), 'newer'],
    ['newer where it adds how', told('registered', OCT_1), told('registered', OCT_1, { method: 'SMS' }), 'newer'],
    ['older', told('registered', OCT_2), told('not-registered', OCT_1), 'older'],
    ['older, although it says the same', told('registered', OCT_2), told('registered', OCT_1), 'older'],
    ['the same', told('registered', OCT_1), told('registered', OCT_1), 'same'],
    [
      'the same with another method',
      told('registered', OCT_1, { method: 'SMS' }),
      told('registered', OCT_1, { method: 'Passkey' }),
      'same',
    ],
    ['the same without a date', told('registered', OCT_1), told('registered'), 'same'],
    ['a question of one day', told('registered', OCT_1), told('not-registered', OCT_1), 'question'],
    ['a question without a date', told('registered', OCT_1), told('not-registered'), 'question'],
    ['a question where neither has one', told('registered'), told('not-registered'), 'question'],
    [
      'older than the day it happened',
      told('registered', '', { happenedOn: OCT_2 }),
      told('not-registered', OCT_1),
      'older',
    ],
    ['newer than an exemption’s end', told('not-exempt', OCT_1), told('exempt', OCT_2), 'newer'],
  ] as const)('is %s', (_, held, said, verdict) => {
    expect(compareTold(held, said)).toBe(verdict);
  });

  // Catches: "restricted since 5 September", as NAS said, lost to a report that can't say more than "not registered".
  it.each(['restricted', 'access-lost'] as const)('“not registered” takes nothing from a dated “%s”', (kind) => {
    for (const day of ['', OCT_1, OCT_2])
      expect(compareTold(told(kind, OCT_1), told('not-registered', day))).toBe('same');
    expect(compareTold(told(kind), told('not-registered', OCT_1))).toBe('newer');
    expect(compareTold(told(kind), told('not-registered'))).toBe('same');
    expect(compareTold(told(kind, OCT_1), told('registered', OCT_2))).toBe('newer');
  });

  // A prompt is over after some days: what is known later counts.
  it('“not registered” counts after “prompted”, not on its day', () => {
    const verdict = (on: string, day: string) => compareTold(told('prompted', on), told('not-registered', day));
    expect([
      verdict(OCT_1, OCT_2),
      verdict('', OCT_1),
      verdict(OCT_1, OCT_1),
      verdict(OCT_1, ''),
      verdict('', ''),
    ]).toEqual(['newer', 'newer', 'same', 'same', 'same']);
  });

  it('says the same once it was taken, whatever it was', () => {
    const fact = fc.record({
      kind: fc.constantFrom(...MFA_STATUS_KINDS),
      asAt: fc.constantFrom('', OCT_1, OCT_2),
      happenedOn: fc.constantFrom('', OCT_1),
      method: fc.constantFrom('', 'SMS'),
    });
    fc.assert(
      fc.property(fact, fact, (held, said) => {
        if (compareTold(held, said) === 'newer') expect(compareTold(said, said)).toBe('same');
        const why = whyNotTaken(held, said);
        expect(why !== '').toBe(['older', 'question'].includes(compareTold(held, said)));
      }),
    );
  });

  it('is explained with both dates', () => {
    expect(whyNotTaken(told('registered', OCT_2), told('not-registered', OCT_1))).toBe(
      'The register has “Registered, as at 2 October 2026”, the file “Not registered, as at 1 October 2026”: what is older changes nothing',
    );
    expect(whyNotTaken(told('registered', '', { happenedOn: OCT_2 }), told('not-registered'))).toBe(
      'The register has “Registered on 2 October 2026”, the file “Not registered, no date given”. Tick the row if the file is right: it then counts as known today',
    );
    expect(whyNotTaken(told('registered', OCT_1), told('not-registered', OCT_1))).toMatch(
      /Tick the row if the file is right$/,
    );
  });
});

describe('the newest of what is held', () => {
  const fact = (id: string, facts: Partial<RecordedMfaFact>): RecordedMfaFact => ({
    ...emptyMfaFact,
    id,
    recordedAt: `2026-11-0${id}T09:00:00.000Z`,
    recordedOn: `2026-11-0${id}`,
    ...facts,
  });
  it('is looked for among facts on the same matter, and a date counts before none', () => {
    const facts = [
      fact('1', { kind: 'restricted', asAt: OCT_1 }),
      fact('2', { kind: 'registered' }),
      fact('3', { kind: 'exempt', asAt: OCT_2 }),
      fact('4', { kind: 'reminded', asAt: OCT_2 }),
    ];
    expect(newestHeld(facts, 'registered')?.id).toBe('1');
    expect(newestHeld(facts, 'not-exempt')?.id).toBe('3');
    expect(newestHeld(facts, 'password-reset')).toBeNull();
  });
});
