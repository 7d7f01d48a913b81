// What was told about an account, in whichever order and however late. It breaks when an older report takes away what a
// newer one said, when a file without a date does, or when what is told today changes how somebody stood last year.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/calendar';
import {
  compareNewness,
  isStatusKind,
  MFA_FACT_KINDS,
  type MfaFactKind,
  mfaFact,
  mfaFactWords,
  type RecordedMfaFact,
} from '../../../shared/domain/mfa/facts';
import { type MfaPolicy, mfaPolicy } from '../../../shared/domain/mfa/policy';
import { MFA_STATES, mfaStanding } from '../../../shared/domain/mfa/state';
import { ACCOUNT_ORIGINS } from '../../../shared/domain/people/codes';
import { fact, on, policy, states, subject } from '../../support/mfa';

const today = '2025-06-10';
const of = (...facts: RecordedMfaFact[]) => mfaStanding(subject(facts), policy(), today);

describe('what was told', () => {
  it('is registered since the first of the row of facts that say so, by the newest method', () => {
    const row = [
      fact('registered', '2024-08-12', { happenedOn: '2024-08-10', method: 'SMS' }),
      fact('registered', '2025-01-05', { method: 'Authenticator app' }),
      fact('registered', '2025-02-05'),
    ];
    expect(of(...row)).toMatchObject({
      since: '2024-08-10',
      asAt: '2025-02-05',
      method: 'Authenticator app',
      why: 'Registered on 10 August 2024 by Authenticator app.',
    });
    expect(of(...row.slice(1))).toMatchObject({
      since: '',
      why: 'Registered by Authenticator app; since when is not known.',
    });
  });

  it('broken and registered again is registered since the second time', () => {
    const first = fact('registered', '2024-08-10', { happenedOn: '2024-08-10' });
    const broken = fact('not-registered', '2025-02-01');
    const again = fact('registered', '2025-02-09', { happenedOn: '2025-02-08' });
    expect(of(first, broken, again)).toMatchObject({ state: 'registered', since: '2025-02-08' });
    expect(states('2025-02-01', [-1, 0, 6, 7], subject([first, broken, again]))).toEqual([
      'registered',
      'not-registered',
      'not-registered',
      'registered',
    ]);
  });

  it('known later than the day holds from the day', () => {
    const who = subject([fact('registered', '2024-11-20', { happenedOn: '2024-10-01' })]);
    expect(states('2024-10-01', [-1, 0, 1], who)).toEqual(['restricted', 'registered', 'registered']);
    // Before it, the inference: who registered on 1 October had not done so.
    expect(on('2024-08-18', who)[0]).toBe('not-registered');
    expect(mfaStanding(who, policy(), '2024-09-30')).toMatchObject({ asAt: '2024-11-20', source: 'practice' });
    // A report that has no date of registration says nothing about the days before it.
    expect(on('2024-09-30', subject([fact('registered', '2024-11-20')]))[0]).toBe('unknown');
  });

  it('in a report older than what is known changes nothing', () => {
    const newer = fact('registered', '2025-03-01', { recordedOn: '2025-03-02' });
    const late = fact('not-registered', '2024-12-01', { recordedOn: '2025-06-01' });
    expect(of(newer, late)).toEqual(of(newer));
    expect(of(late, newer)).toEqual(of(newer));
  });

  it('without a date gives way to what has one, and counts where nothing else was told', () => {
    const undated = fact('not-registered', '', { recordedOn: '2025-06-01' });
    const dated = fact('registered', '2024-08-10', { happenedOn: '2024-08-10' });
    expect(of(undated)).toMatchObject({ state: 'restricted', asAt: '' });
    expect(of(undated, dated)).toMatchObject({ state: 'registered', since: '2024-08-10' });
    // Who was still not registered then had not registered before.
    expect(mfaStanding(subject([undated]), policy(), '2025-05-31').state).toBe('restricted');
    expect(mfaStanding(subject([undated]), policy(), '2024-08-20').state).toBe('prompted');
    const someDay = fact('registered', '', { recordedOn: '2025-06-01' });
    expect(mfaStanding(subject([someDay]), policy(), '2025-05-31').state).toBe('unknown');
    const later = fact('registered', '', { recordedOn: '2025-06-02' });
    expect(of(later, undated).state).toBe('registered');
    // The row of registrations is not broken by it.
    expect(of(dated, undated, fact('registered', '2025-06-03'))).toMatchObject({ since: '2024-08-10' });
    expect(of(fact('exempt', '2025-01-01'), fact('not-exempt', '', { recordedOn: '2025-06-01' })).state).toBe('exempt');
  });

  it('on one day counts as it was recorded', () => {
    const first = fact('not-registered', '2025-03-01', { recordedAt: '2025-03-02T09:00:00.000Z' });
    const second = fact('registered', '2025-03-01', { recordedAt: '2025-03-02T09:00:01.000Z' });
    expect(of(second, first).state).toBe('registered');
  });

  it('as exempt holds until it ends, and does not hide that somebody registered or was moved', () => {
    const exempt = fact('exempt', '2024-08-01', { words: 'No mobile allowed on the ward' });
    expect(of(exempt)).toMatchObject({
      state: 'exempt',
      since: '2024-08-01',
      next: null,
      why: 'Exempt since 1 August 2024: No mobile allowed on the ward.',
    });
    expect(of(exempt, fact('exempt', '2025-01-01')).since).toBe('2024-08-01');
    expect(of(exempt, fact('not-registered', '2025-01-01')).state).toBe('exempt');
    expect(of(exempt, fact('registered', '2025-01-01')).state).toBe('registered');
    expect(of(exempt, fact('access-lost', '2025-01-01')).state).toBe('access-lost');
    expect(of(exempt, fact('restricted', '2025-01-01')).state).toBe('restricted');
    expect(of(fact('restricted', '2024-07-01'), exempt).state).toBe('exempt');
    expect(states('2025-01-01', [-1, 0, 1], subject([exempt, fact('not-exempt', '2025-01-01')]))).toEqual([
      'exempt',
      'unknown',
      'unknown',
    ]);
  });

  it('about somebody who left, or by reminding, makes no state', () => {
    const left = subject([fact('registered', '2024-08-10')], { hasLeft: true });
    expect(on(today, left)).toEqual(['left', '']);
    expect(of(fact('reminded', '2025-01-01'), fact('password-reset', '2025-01-01')).state).toBe('unknown');
  });

  it('is refused where it was known before it happened, and is said in one line', () => {
    const early = {
      kind: 'registered',
      happenedOn: '2024-08-10',
      asAt: '2024-08-09',
      method: '',
      source: 'nas',
      words: '',
    };
    expect(mfaFact.safeParse(early).error?.issues[0]?.path).toEqual(['asAt']);
    const whole = mfaFact.parse({ ...early, asAt: '2024-08-11', method: 'SMS', words: 'User Enabled' });
    expect(mfaFactWords(whole)).toBe('Registered on 10 August 2024 (SMS): User Enabled; NAS, as at 11 August 2024');
  });
});

const start = '2024-07-01';
const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays(start, n));
const anyFact = fc
  .record({
    kind: fc.constantFrom<MfaFactKind>(...MFA_FACT_KINDS),
    asAt: day,
    back: fc.integer({ min: 0, max: 60 }),
    shape: fc.constantFrom('both', 'known', 'happened', 'undated'),
    recordedAfter: fc.integer({ min: 0, max: 90 }),
  })
  .map(({ kind, asAt, back, shape, recordedAfter }) =>
    fact(kind, shape === 'both' || shape === 'known' ? asAt : '', {
      happenedOn: shape === 'both' || shape === 'happened' ? addDays(asAt, -back) : '',
      recordedOn: addDays(asAt, recordedAfter),
    }),
  );
const anyPolicy: fc.Arbitrary<MfaPolicy> = fc.oneof(
  fc.constant(policy()),
  fc.record({
    mfaDefaultFrom: day,
    mfaPromptFrom: day,
    mfaSnoozeDays: fc.integer({ min: 1, max: 40 }),
    mfaRestrictedFrom: day,
    mfaExpiryDays: fc.integer({ min: 1, max: 120 }),
    mfaAccessLostFrom: day,
    mfaAccessLostOn: fc.boolean(),
  }),
);
const account = fc.record({
  accountCreatedOn: fc.oneof(fc.constant(''), day),
  origin: fc.constantFrom(...ACCOUNT_ORIGINS),
  hasLeft: fc.constant(false),
});
const anyone = fc.record({ facts: fc.array(anyFact, { maxLength: 6 }), account });
const holds = (each: RecordedMfaFact) => each.happenedOn || each.asAt || each.recordedOn;
const isDated = ({ asAt, happenedOn }: RecordedMfaFact) => asAt !== '' || happenedOn !== '';

describe('whatever was told, under whichever policy', () => {
  it('there is one state with a reason, and nothing comes before the day or stood before its source', () => {
    fc.assert(
      fc.property(anyone, anyPolicy, day, ({ facts, account: values }, rules, at) => {
        expect(mfaPolicy.safeParse(rules).success).toBe(true);
        const found = mfaStanding(subject(facts, values), rules, at);
        expect(MFA_STATES).toContain(found.state);
        expect(found.why).toMatch(/^[A-Z].*\.$/);
        expect(found.since <= at).toBe(true);
        if (found.next !== null) expect(found.next.on >= at).toBe(true);
        expect(found.method === '' || found.state === 'registered').toBe(true);
        expect(found.source === null).toBe(found.factId === '');
        if (found.factId !== '') expect(facts.some(({ id }) => id === found.factId)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('the order in which it was told to the function never matters', () => {
    const shuffled = anyone.chain((who) =>
      fc.shuffledSubarray(who.facts, { minLength: who.facts.length }).map((other) => ({ who, other })),
    );
    fc.assert(
      fc.property(shuffled, anyPolicy, day, ({ who, other }, rules, at) => {
        expect(mfaStanding(subject(other, who.account), rules, at)).toEqual(
          mfaStanding(subject(who.facts, who.account), rules, at),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('what holds from a later day changes nothing today, except that who registered then, or still had not, had not before', () => {
    fc.assert(
      fc.property(anyone, anyFact, anyPolicy, day, ({ facts, account: values }, extra, rules, at) => {
        fc.pre(holds(extra) > at);
        const before = mfaStanding(subject(facts, values), rules, at);
        const after = mfaStanding(subject([...facts, extra], values), rules, at);
        const isInferred = after.factId === extra.id;
        if (!isInferred) expect(after).toEqual(before);
        else {
          expect(extra.kind !== 'registered' || extra.happenedOn !== '').toBe(true);
          expect(facts.some((each) => isStatusKind(each.kind) && holds(each) <= at)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('an older dated fact never changes from whom today’s state comes, and the state only by the move', () => {
    fc.assert(
      fc.property(anyone, anyFact, anyPolicy, day, ({ facts, account: values }, extra, rules, at) => {
        const before = mfaStanding(subject(facts, values), rules, at);
        const source = facts.find(({ id }) => id === before.factId);
        fc.pre(source !== undefined && isStatusKind(source.kind) && holds(source) <= at);
        fc.pre(isStatusKind(extra.kind) && isDated(extra));
        fc.pre(source !== undefined && compareNewness(extra, source) < 0);
        const after = mfaStanding(subject([...facts, extra], values), rules, at);
        expect(after.factId).toBe(before.factId);
        // What shows that somebody was in order on the day of the move, or not, takes the move away or adds it.
        if (after.state !== before.state) expect([before.state, after.state]).toContain('restricted');
      }),
      { numRuns: 1000 },
    );
  });

  // Catches: a calendar of coming dates that leaves out the day on which somebody is moved or loses access.
  it('a state lasts until the date that is said to come next, and without one for good', () => {
    fc.assert(
      fc.property(anyone, anyPolicy, day, ({ facts, account: values }, rules, at) => {
        const who = subject(
          facts.filter((each) => holds(each) <= at),
          { ...values, accountCreatedOn: values.accountCreatedOn > at ? '' : values.accountCreatedOn },
        );
        const { state, next } = mfaStanding(who, rules, at);
        // No date of a policy here, and nothing that follows from one, lies later.
        const end = next?.on ?? addDays(start, 460);
        for (let then = at; then < end; then = addDays(then, 1))
          expect(mfaStanding(who, rules, then).state).toBe(state);
      }),
      { numRuns: 150 },
    );
  });
});
