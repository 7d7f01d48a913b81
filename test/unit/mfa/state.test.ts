// The state of an account on every day on which it can turn. It breaks when a deadline of the policy falls a day early or
// late, when a password's expiry is counted from the wrong day, or when somebody is shown as safe who is not.
import { describe, expect, it } from 'vitest';
import { todayInLondon } from '../../../shared/domain/calendar-date';
import type { MfaPolicy } from '../../../shared/domain/mfa/policy';
import { mfaStanding, nextExpiry, showMfaSource } from '../../../shared/domain/mfa/state';
import { fact, on, policy, states, subject } from '../../support/mfa';

const lostOn = policy({ mfaAccessLostOn: true });
const told = fact('not-registered', '2024-06-01');
const notRegistered = subject([told]);
const oneDay = [-1, 0, 1];

describe('accounts with MFA from the start', () => {
  it.each([
    ['nas', '2024-07-28', 'unknown'],
    ['nas', '2024-07-29', 'registered'],
    ['nas', '2024-07-30', 'registered'],
    ['nas', '', 'unknown'],
    ['other', '2024-07-29', 'unknown'],
    ['unknown', '2024-07-30', 'unknown'],
  ] as const)('origin %s, created on %s: %s', (origin, accountCreatedOn, state) => {
    expect(on('2024-07-30', subject([], { origin, accountCreatedOn }))).toEqual([state, '']);
  });

  it('are not known before they were created', () => {
    const later = subject([], { origin: 'nas', accountCreatedOn: '2024-07-30' });
    expect(states('2024-07-30', oneDay, later)).toEqual(['unknown', 'registered', 'registered']);
    expect(mfaStanding(later, policy(), '2024-07-29').why).toBe('The account did not exist yet.');
    expect(mfaStanding(later, policy(), '2024-07-30')).toMatchObject({ since: '2024-07-30', source: null, factId: '' });
  });

  // Catches: a password said to have been reset on a day on which the console itself has the person as registered.
  it('that turn out not to be registered were neither prompted nor moved, unless it was told before', () => {
    const nas = { origin: 'nas', accountCreatedOn: '2024-08-01' } as const;
    const after = subject([fact('not-registered', '2024-10-01')], nas);
    expect(states('2024-10-01', oneDay, after)).toEqual(['registered', 'not-registered', 'not-registered']);
    expect(mfaStanding(after, policy(), '2024-10-01').why).toContain('with MFA by default');
    const before = subject([fact('not-registered', '2024-08-20')], nas);
    expect(on('2024-08-20', before)).toEqual(['not-registered', 'restriction-begins 2024-09-02']);
    expect(states('2024-09-02', oneDay, before)).toEqual(['not-registered', 'restricted', 'restricted']);
  });
});

describe('prompts', () => {
  it.each([
    ['2024-08-18', 'not-registered', 'prompts-begin 2024-08-19'],
    ['2024-08-19', 'prompted', 'snooze-ends 2024-09-02'],
    ['2024-08-20', 'prompted', 'snooze-ends 2024-09-02'],
    ['2024-09-01', 'prompted', 'snooze-ends 2024-09-02'],
    ['2024-09-02', 'restricted', 'password-expires 2024-12-01'],
    ['2024-09-03', 'restricted', 'password-expires 2024-12-01'],
  ])('by the policy, on %s: %s', (day, state, next) => {
    expect(on(day, notRegistered)).toEqual([state, next]);
  });

  it.each([
    ['2024-07-20', ['prompted', 'not-registered', 'not-registered'], 'restriction-begins 2024-09-02'],
    ['2024-08-10', ['prompted', 'not-registered', 'not-registered'], 'restriction-begins 2024-09-02'],
    ['2024-08-19', ['prompted', 'restricted', 'restricted'], 'password-expires 2024-12-01'],
    ['2024-10-01', ['prompted', 'restricted', 'restricted'], 'password-expires 2025-01-13'],
  ])('told on %s end after 14 days: on day 13, 14 and 15 %o', (day, expected, next) => {
    const who = subject([fact('prompted', day)]);
    expect(states(day, [13, 14, 15], who)).toEqual(expected);
    expect(on(day, who)[1]).toMatch(/^snooze-ends /);
    expect(on(nextExpiry(day, 14, day), who)[1]).toBe(next);
  });

  // Catches: somebody who put the prompt off on 25 August shown as prompted after everybody was moved.
  it('told shortly before the move end with it, and for an account that came later they run on', () => {
    const put = [fact('prompted', '2024-08-25')];
    expect(on('2024-09-01', subject(put))).toEqual(['prompted', 'snooze-ends 2024-09-02']);
    expect(states('2024-09-02', oneDay, subject(put))).toEqual(['prompted', 'restricted', 'restricted']);
    const young = subject([fact('prompted', '2024-09-05')], { accountCreatedOn: '2024-09-02', origin: 'other' });
    expect(states('2024-09-19', oneDay, young)).toEqual(['prompted', 'not-registered', 'not-registered']);
  });

  it.each([
    ['2024-08-19', 'restricted'],
    ['2024-09-01', 'restricted'],
    ['2024-09-02', 'prompted'],
    ['2024-09-03', 'prompted'],
  ])('of an account created on %s: on 3 September %s', (accountCreatedOn, state) => {
    const who = subject([fact('not-registered', accountCreatedOn)], { accountCreatedOn, origin: 'other' });
    expect(on('2024-09-03', who)[0]).toBe(state);
  });

  it('of an account created after the move end 14 days later, and nobody is moved then', () => {
    const who = subject([fact('not-registered', '2024-10-01')], { accountCreatedOn: '2024-10-01', origin: 'other' });
    expect(states('2024-10-01', [13, 14, 15], who)).toEqual(['prompted', 'not-registered', 'not-registered']);
    expect(mfaStanding(who, policy(), '2024-10-15').why).toBe('Not registered, and the deadline has passed.');
  });
});

describe('the restricted policy', () => {
  it.each([
    ['2024-09-02', '2024-12-01'],
    ['2024-11-30', '2024-12-01'],
    ['2024-12-01', '2024-12-01'],
    ['2024-12-02', '2025-03-01'],
    ['2025-02-28', '2025-03-01'],
    ['2025-03-01', '2025-03-01'],
    ['2025-03-02', '2025-05-30'],
  ])('on %s (days 0, 89, 90, 91, 179, 180, 181) the password expires on %s', (day, expiry) => {
    expect(on(day, notRegistered)).toEqual(['restricted', `password-expires ${expiry}`]);
  });

  it('counts from a reset in between, from the day of it', () => {
    const reset = fact('password-reset', '2024-11-05', { happenedOn: '2024-11-01' });
    const who = subject([told, reset]);
    expect(on('2024-10-31', who)[1]).toBe('password-expires 2024-12-01');
    expect(on('2024-11-01', who)[1]).toBe('password-expires 2025-01-30');
    expect(on('2025-01-30', who)[1]).toBe('password-expires 2025-01-30');
    expect(on('2025-01-31', who)[1]).toBe('password-expires 2025-04-30');
    // A reset of before the move says nothing about it.
    const early = fact('password-reset', '2024-08-25', { happenedOn: '2024-08-25' });
    expect(on('2024-11-01', subject([told, early]))[1]).toBe('password-expires 2024-12-01');
  });

  // Catches: an expiry that a monthly report puts off each time it says the same again.
  it('told again and again stays the same, since the day that was said or the day of the move', () => {
    const again = [
      fact('restricted', '2024-11-01'),
      fact('restricted', '2025-01-10'),
      fact('restricted', '2025-02-10'),
    ];
    expect(on('2025-02-11', subject(again))).toEqual(['restricted', 'password-expires 2025-03-01']);
    const dated = fact('restricted', '2024-11-01', { happenedOn: '2024-10-15' });
    expect(mfaStanding(subject([dated, ...again.slice(1)]), policy(), '2025-02-11')).toMatchObject({
      since: '2024-10-15',
      asAt: '2025-02-10',
      next: { on: '2025-04-13' },
    });
    const young = { accountCreatedOn: '2024-12-01', origin: 'other' } as const;
    expect(mfaStanding(subject(again.slice(1), young), policy(), '2025-02-11').since).toBe('2025-01-10');
    expect(on('2024-08-25', subject([fact('restricted', '2024-08-20')]))[1]).toBe('password-expires 2024-11-18');
  });

  it('does not reach back to those who were registered or exempt on its day', () => {
    const lost = fact('not-registered', '2025-02-01');
    const was = (...before: ReturnType<typeof fact>[]) => on('2025-02-01', subject([...before, lost]))[0];
    expect(was()).toBe('restricted');
    expect(was(fact('registered', '2024-09-02'))).toBe('not-registered');
    expect(was(fact('registered', '2024-09-03'))).toBe('restricted');
    expect(was(fact('exempt', '2024-08-01'), fact('not-exempt', '2024-12-01'))).toBe('not-registered');
    expect(was(fact('exempt', '2024-08-01'), fact('not-exempt', '2024-09-02'))).toBe('restricted');
  });
});

describe('the loss of access', () => {
  const days = (who = notRegistered, rules: MfaPolicy = lostOn) => states('2025-03-26', oneDay, who, rules);
  const exempt = subject([told, fact('exempt', '2024-08-01')]);

  it('comes on its day for everybody who is not registered, when it is switched on', () => {
    const young = subject([fact('not-registered', '2025-03-01')], { accountCreatedOn: '2025-01-10', origin: 'other' });
    expect(days()).toEqual(['restricted', 'access-lost', 'access-lost']);
    expect(days(young)).toEqual(['not-registered', 'access-lost', 'access-lost']);
    expect(days(subject([fact('restricted', '2025-01-10')]))).toEqual(['restricted', 'access-lost', 'access-lost']);
    expect(days(subject([fact('prompted', '2025-03-20')]))).toEqual(['prompted', 'access-lost', 'access-lost']);
    expect(days(exempt)).toEqual(['exempt', 'exempt', 'exempt']);
    expect(days(subject())).toEqual(['unknown', 'unknown', 'unknown']);
    expect(on('2025-03-02', notRegistered, lostOn)[1]).toBe('access-ends 2025-03-26');
    expect(on('2025-02-28', notRegistered, lostOn)[1]).toBe('password-expires 2025-03-01');
    expect(on('2025-03-25', subject([fact('prompted', '2025-03-20')]), lostOn)[1]).toBe('access-ends 2025-03-26');
  });

  it('does not come while it is switched off', () => {
    expect(days(notRegistered, policy())).toEqual(['restricted', 'restricted', 'restricted']);
    expect(days(subject([fact('prompted', '2025-03-20')]), policy())).toEqual(['prompted', 'prompted', 'prompted']);
    expect(days(exempt, policy())).toEqual(['exempt', 'exempt', 'exempt']);
  });

  it('ends with the registration, and begins for an account of later with the account', () => {
    expect(days(subject([told, fact('registered', '2025-03-27')]))).toEqual([
      'restricted',
      'access-lost',
      'registered',
    ]);
    const late = subject([fact('not-registered', '2025-05-02')], { accountCreatedOn: '2025-05-01', origin: 'other' });
    expect(mfaStanding(late, lostOn, '2025-05-02')).toMatchObject({ state: 'access-lost', since: '2025-05-01' });
    // NAS gave it MFA from the start: until somebody said otherwise it was taken for registered.
    const nas = subject([fact('not-registered', '2025-05-10')], { accountCreatedOn: '2025-05-01', origin: 'nas' });
    expect(states('2025-05-10', oneDay, nas, lostOn)).toEqual(['registered', 'access-lost', 'access-lost']);
    expect(mfaStanding(nas, lostOn, '2025-05-11').since).toBe('2025-05-10');
    const broken = subject([fact('registered', '2025-01-01'), fact('not-registered', '2025-06-01')]);
    expect(mfaStanding(broken, lostOn, '2025-06-02')).toMatchObject({ state: 'access-lost', since: '2025-06-01' });
  });

  it('that somebody told stays until something newer is told, switched on or off', () => {
    const who = subject([fact('access-lost', '2024-11-01'), fact('access-lost', '2024-12-01')]);
    expect(mfaStanding(who, policy(), '2025-01-01')).toMatchObject({
      state: 'access-lost',
      since: '2024-11-01',
      next: null,
    });
    expect(on('2024-12-31', subject([...who.facts, fact('registered', '2024-12-31')]))[0]).toBe('registered');
  });
});

describe('each date of the policy', () => {
  it.each<[Partial<MfaPolicy>, string, string[]]>([
    [{ mfaPromptFrom: '2024-08-01' }, '2024-08-01', ['not-registered', 'prompted', 'prompted']],
    [{ mfaSnoozeDays: 5 }, '2024-08-24', ['prompted', 'not-registered', 'not-registered']],
    [{ mfaRestrictedFrom: '2024-10-01' }, '2024-09-02', ['prompted', 'not-registered', 'not-registered']],
    [{ mfaRestrictedFrom: '2024-10-01' }, '2024-10-01', ['not-registered', 'restricted', 'restricted']],
    [{ mfaRestrictedFrom: '2024-08-01' }, '2024-08-01', ['not-registered', 'restricted', 'restricted']],
    [
      { mfaAccessLostFrom: '2025-05-01', mfaAccessLostOn: true },
      '2025-05-01',
      ['restricted', 'access-lost', 'access-lost'],
    ],
    [
      { mfaAccessLostFrom: '2024-08-25', mfaAccessLostOn: true },
      '2024-08-25',
      ['prompted', 'access-lost', 'access-lost'],
    ],
  ])('%o turns the state on %s', (values, day, expected) => {
    expect(states(day, oneDay, notRegistered, policy(values))).toEqual(expected);
  });

  it('for default MFA and for expiries counts too', () => {
    const nas = subject([], { origin: 'nas', accountCreatedOn: '2024-07-29' });
    expect(on('2024-08-01', nas, policy({ mfaDefaultFrom: '2024-07-30' }))[0]).toBe('unknown');
    expect(on('2024-09-02', notRegistered, policy({ mfaExpiryDays: 30 }))[1]).toBe('password-expires 2024-10-02');
    expect(on('2024-09-15', notRegistered, policy({ mfaRestrictedFrom: '2024-10-01' }))[1]).toBe(
      'restriction-begins 2024-10-01',
    );
  });
});

describe('today', () => {
  // Catches: a deadline that falls an hour early or late because a day is taken from UTC or from the machine's clock.
  it.each([
    ['2024-08-18T22:59:59Z', 'not-registered'],
    ['2024-08-18T23:00:00Z', 'prompted'],
    ['2024-08-19T00:30:00+01:00', 'prompted'],
    ['2024-09-01T22:59:59Z', 'prompted'],
    ['2024-09-01T23:00:00Z', 'restricted'],
    ['2025-03-25T23:59:59Z', 'restricted'],
    ['2025-03-26T00:00:00Z', 'access-lost'],
  ])('at %s London has the day on which the account is %s', (moment, state) => {
    expect(on(todayInLondon(new Date(moment)), notRegistered, lostOn)[0]).toBe(state);
  });

  // The clocks go back on 27 October 2024 and forward on 30 March 2025: neither makes a day longer or shorter here.
  it.each([
    ['2024-10-26T22:59:59Z', '2024-10-26'],
    ['2024-10-26T23:00:00Z', '2024-10-27'],
    ['2024-10-27T23:59:59Z', '2024-10-27'],
    ['2024-10-28T00:00:00Z', '2024-10-28'],
    ['2025-03-30T00:59:59Z', '2025-03-30'],
    ['2025-03-30T22:59:59Z', '2025-03-30'],
    ['2025-03-30T23:00:00Z', '2025-03-31'],
  ])('at %s a password of one day expires at the end of %s', (moment, day) => {
    const who = subject([fact('restricted', '2024-09-02')]);
    expect(on(todayInLondon(new Date(moment)), who, policy({ mfaExpiryDays: 1 }))[1]).toBe(`password-expires ${day}`);
  });
});

it('says who told it, and as at which day', () => {
  const who = (...facts: ReturnType<typeof fact>[]) =>
    showMfaSource(mfaStanding(subject(facts), policy(), '2025-07-01'));
  expect(who(fact('registered', '2025-06-06', { source: 'nas' }))).toBe('NAS, as at 6 June 2025');
  expect(who(fact('registered', '', { source: 'spreadsheet' }))).toBe('A spreadsheet, no date given');
  expect(who()).toBe('');
  const nas = subject([], { origin: 'nas', accountCreatedOn: '2024-08-06' });
  expect(showMfaSource(mfaStanding(nas, policy(), '2025-07-01'))).toBe('By the policy');
});
