// What is coming for an account. It breaks when one of the repeated expiries is missing, when a date is shown for somebody
// who has registered or left by then, or when the days before today are forgotten.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/calendar';
import { type MfaAccount, standingOn } from '../../../shared/domain/mfa/account';
import { comingFor } from '../../../shared/domain/mfa/coming';
import type { MfaFactKind } from '../../../shared/domain/mfa/facts';
import type { MfaPolicy } from '../../../shared/domain/mfa/policy';
import { fact, policy } from '../../support/mfa';

const account = (values: Partial<MfaAccount> = {}): MfaAccount => ({
  facts: [fact('not-registered', '2024-06-01')],
  accountCreatedOn: '2023-01-01',
  origin: 'other',
  state: 'live',
  links: [],
  ...values,
});
const year = { from: '2024-07-01', to: '2025-06-30' };
const said = (who: MfaAccount, span = year, rules: MfaPolicy = policy()) =>
  comingFor(who, rules, span).map(({ on, what }) => `${on} ${what}`);

describe('what is coming', () => {
  it('is the whole way of somebody who never registers', () => {
    expect(said(account())).toEqual([
      '2024-08-19 prompts-begin',
      '2024-09-02 snooze-ends',
      '2024-12-01 password-expires',
      '2025-03-01 password-expires',
      '2025-05-30 password-expires',
    ]);
    expect(said(account(), year, policy({ mfaAccessLostOn: true }))).toEqual([
      '2024-08-19 prompts-begin',
      '2024-09-02 snooze-ends',
      '2024-12-01 password-expires',
      '2025-03-01 password-expires',
      '2025-03-26 access-ends',
    ]);
  });

  it('has the first and the last day of the time asked for', () => {
    expect(said(account(), { from: '2024-12-01', to: '2025-03-01' })).toEqual([
      '2024-12-01 password-expires',
      '2025-03-01 password-expires',
    ]);
    expect(said(account(), { from: '2024-12-02', to: '2025-02-28' })).toEqual([]);
  });

  it('ends with the registration, the leaving and a new reset', () => {
    const facts = account().facts;
    const registered = fact('registered', '2025-01-15', { happenedOn: '2025-01-10' });
    expect(said(account({ facts: [...facts, registered] })).at(-1)).toBe('2024-12-01 password-expires');
    const links = [{ role: 'owner' as const, startedOn: '2023-01-01', endedOn: '2025-03-01', accessRemovedOn: '' }];
    expect(said(account({ state: 'left', links })).at(-1)).toBe('2024-12-01 password-expires');
    const reset = fact('password-reset', '2024-12-10');
    expect(said(account({ facts: [...facts, reset] })).slice(2)).toEqual([
      '2024-12-01 password-expires',
      '2025-03-10 password-expires',
      '2025-06-08 password-expires',
    ]);
  });

  it('is nothing for who is registered, exempt or not known', () => {
    expect(said(account({ facts: [fact('registered', '2024-06-01')] }))).toEqual([]);
    expect(said(account({ facts: [fact('exempt', '2024-06-01')] }))).toEqual([]);
    expect(said(account({ facts: [] }))).toEqual([]);
  });

  it('begins with the account', () => {
    const young = account({
      accountCreatedOn: '2024-10-01',
      facts: [fact('not-registered', '2024-10-01')],
    });
    expect(said(young)).toEqual(['2024-10-15 snooze-ends']);
  });

  // Whatever was told: a day is in it when the day before had it as the next date, and only then.
  it('is what the state of the day before says, on every day', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2024-06-01', n));
    const kinds: MfaFactKind[] = ['registered', 'not-registered', 'prompted', 'restricted', 'password-reset', 'exempt'];
    const facts = fc.array(fc.tuple(fc.constantFrom(...kinds), day), { maxLength: 5 });
    fc.assert(
      fc.property(facts, fc.boolean(), (told, mfaAccessLostOn) => {
        const who = account({ facts: told.map(([kind, on]) => fact(kind, on)) });
        const rules = policy({ mfaAccessLostOn });
        const found = said(who, year, rules);
        const expected: string[] = [];
        for (let on = year.from; on <= year.to; on = addDays(on, 1)) {
          const before = standingOn(who, rules, addDays(on, -1)).next;
          const told = who.facts.some(({ asAt }) => asAt === on);
          const same = standingOn(who, rules, on).next;
          if (told ? same?.on === on : before?.on === on) expected.push(`${on} ${(told ? same : before)?.what}`);
        }
        // On the first day nothing is known of the day before.
        expect(found.filter((entry) => !entry.startsWith(year.from))).toEqual(
          expected.filter((entry) => !entry.startsWith(year.from)),
        );
      }),
    );
  });
});
