// The form for what was said about MFA. It breaks when a fact gets a date or a method that its form never asked for, when
// a day to come is recorded, or when a wrong date gets past the form.
import { describe, expect, it } from 'vitest';
import { emptyMfaFact, MFA_FACT_KINDS, type MfaFact, mfaFact } from '../../../shared/domain/mfa/facts';
import { askedFact, MFA_KINDS_ASKED, recordFormProblems } from '../../../shared/domain/mfa/record-form';

const TODAY = '2025-03-10';
const fact = (values: Partial<MfaFact>): MfaFact => ({ ...emptyMfaFact, asAt: TODAY, ...values });

describe('what is recorded', () => {
  it('holds nothing that the form of its kind does not ask for', () => {
    const typed = fact({ happenedOn: '2025-03-01', method: 'SMS', words: 'By phone' });
    for (const kind of MFA_FACT_KINDS) {
      const { date, method } = MFA_KINDS_ASKED[kind];
      const recorded = askedFact({ ...typed, kind });
      expect(recorded.happenedOn, kind).toBe(date ? '2025-03-01' : '');
      expect(recorded.method, kind).toBe(method ? 'SMS' : '');
      expect(mfaFact.parse(recorded), kind).toEqual(recorded);
    }
  });

  it('takes a reminder as the staff’s own, known on its day', () => {
    expect(askedFact(fact({ kind: 'reminded', happenedOn: '2025-02-01', source: 'nas' }))).toMatchObject({
      source: 'staff',
      happenedOn: '2025-02-01',
      asAt: '2025-02-01',
    });
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', fact({}), {}],
    ['nothing without any date', fact({ asAt: '' }), {}],
    ['nothing of today', fact({ happenedOn: TODAY }), {}],
    ['a date that is none', fact({ happenedOn: 'soon' }), { happenedOn: expect.stringContaining('Enter a date') }],
    ['an as-at date that is none', fact({ asAt: '31 2 2025' }), { asAt: expect.stringContaining('Enter a date') }],
    ['a day to come', fact({ happenedOn: '2025-03-11', asAt: '' }), { happenedOn: 'The date can’t be in the future' }],
    ['an as-at day to come', fact({ asAt: '2025-03-11' }), { asAt: 'The date can’t be in the future' }],
    [
      'what was known before it happened',
      fact({ happenedOn: '2025-03-02', asAt: '2025-03-01' }),
      { asAt: expect.stringContaining('before it happened') },
    ],
    [
      'a reset without its day',
      fact({ kind: 'password-reset' }),
      { happenedOn: 'Enter a date, for example 6 August 2018' },
    ],
    ['a reminder without its day', fact({ kind: 'reminded', asAt: '' }), { happenedOn: expect.any(String) }],
    ['a long method', fact({ method: 'x'.repeat(101) }), { method: 'Use 100 characters or fewer' }],
    ['long words', fact({ words: 'x'.repeat(301) }), { words: 'Use 300 characters or fewer' }],
  ])('%s', (_title, given, problems) => {
    expect(recordFormProblems(given, TODAY)).toEqual(problems);
  });
});
