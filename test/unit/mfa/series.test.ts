// How many stood how in the past. It breaks when a month is left out or counted twice, when somebody is counted before the
// account existed or vanishes after leaving, or when what was told later is not seen in the months that it speaks of.
import { describe, expect, it } from 'vitest';
import { hasLeftOn, type MfaAccount, remindedOn } from '../../../shared/domain/mfa/account';
import { countedInSteps, isThereOn, monthEnds, type SeriesAccount } from '../../../shared/domain/mfa/series';
import type { LinkFacts } from '../../../shared/domain/people/links';
import { fact, policy } from '../../support/mfa';

const link = (startedOn: string, endedOn = '', accessRemovedOn = ''): LinkFacts => ({
  role: 'owner',
  startedOn,
  endedOn,
  accessRemovedOn,
});
const account = (values: Partial<MfaAccount> = {}): MfaAccount => ({
  facts: [],
  accountCreatedOn: '2023-01-01',
  origin: 'other',
  state: 'live',
  links: [],
  ...values,
});

function counted(accounts: SeriesAccount[], days: string[]) {
  const steps = countedInSteps(accounts, policy(), days);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.map(({ on, counts }) => [on, ...Object.entries(counts).filter(([, n]) => n > 0)]);
  }
}
const all = (each: MfaAccount): SeriesAccount => ({ account: each, within: null });

describe('the ends of months', () => {
  it.each([
    ['2024-07-01', '2024-09-15', ['2024-07-31', '2024-08-31', '2024-09-15']],
    ['2024-07-31', '2024-08-31', ['2024-07-31', '2024-08-31']],
    ['2023-11-30', '2024-03-01', ['2023-11-30', '2023-12-31', '2024-01-31', '2024-02-29', '2024-03-01']],
    ['2024-07-05', '2024-07-05', ['2024-07-05']],
    ['2024-07-05', '2024-07-31', ['2024-07-31']],
  ])('from %s to %s are %o', (from, to, ends) => {
    expect(monthEnds(from, to)).toEqual(ends);
  });
});

describe('how many stood how', () => {
  it('follows the facts by the day on which they hold, whenever they were told', () => {
    const told = fact('registered', '2025-06-01', { happenedOn: '2024-10-10', recordedOn: '2025-06-02' });
    expect(
      counted([all(account({ facts: [told] }))], ['2024-08-18', '2024-08-31', '2024-09-30', '2024-10-31']),
    ).toEqual([
      ['2024-08-18', ['not-registered', 1]],
      ['2024-08-31', ['prompted', 1]],
      ['2024-09-30', ['restricted', 1]],
      ['2024-10-31', ['registered', 1]],
    ]);
  });

  it('counts from the day the account existed, and who left as left', () => {
    const late = account({ accountCreatedOn: '2024-09-15' });
    const undated = account({ accountCreatedOn: '' });
    const gone = account({ state: 'left', links: [link('2023-02-01', '2024-09-20')] });
    expect(counted([late, undated, gone].map(all), ['2024-08-31', '2024-09-15', '2024-09-20'])).toEqual([
      ['2024-08-31', ['unknown', 2]],
      ['2024-09-15', ['unknown', 3]],
      ['2024-09-20', ['unknown', 2], ['left', 1]],
    ]);
  });

  it('of some practices counts those who could open a mailbox of theirs', () => {
    const [first, second] = [link('2024-01-01', '2024-08-01', '2024-08-05'), link('2024-07-15')];
    const moved = account({ links: [first, second] });
    const there = (within: LinkFacts[], on: string, who = moved) => isThereOn({ account: who, within }, on);
    expect(there([first], '2023-12-31')).toBe(false);
    expect(there([first], '2024-07-31')).toBe(true);
    // Left, and the access was still there.
    expect(there([first], '2024-08-04')).toBe(true);
    expect(there([first], '2024-08-05')).toBe(false);
    expect(there([second], '2024-07-14')).toBe(false);
    expect(there([second], '2024-08-05')).toBe(true);
    expect(there([], '2024-08-05')).toBe(false);
    // Who has left altogether is counted as left wherever they were.
    const left = account({ state: 'left', links: [first] });
    expect(there([first], '2024-09-01', left)).toBe(true);
    expect(there([first], '2022-12-31', left)).toBe(false);
  });
});

describe('an account', () => {
  it('has left from the day on which the last practice was left', () => {
    const left = (on: string, links: LinkFacts[], state: MfaAccount['state'] = 'left') =>
      hasLeftOn({ state, links }, on);
    const both = [link('2023-01-01', '2024-03-01'), link('2024-05-01', '2024-08-01')];
    expect(['2022-12-31', '2024-02-29', '2024-04-01', '2024-07-31', '2024-08-01'].map((on) => left(on, both))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(left('2024-08-01', both, 'live')).toBe(false);
    expect(left('2020-01-01', [])).toBe(true);
    // The access was taken away before the end.
    expect(left('2024-07-15', [link('2024-05-01', '2024-08-01', '2024-07-10')])).toBe(true);
    // To leave on a day to come.
    expect(left('2025-01-01', [link('2023-01-01', '2025-02-01')])).toBe(false);
  });

  it('was last reminded on the newest day that is not to come', () => {
    const facts = [
      fact('reminded', '2024-08-05'),
      fact('reminded', '2024-08-20'),
      fact('registered', '2024-09-01'),
      fact('reminded', '2024-08-12'),
    ];
    expect(remindedOn(facts, '2024-08-19')).toBe('2024-08-12');
    expect(remindedOn(facts, '2024-12-01')).toBe('2024-08-20');
    expect(remindedOn(facts, '2024-08-04')).toBe('');
  });
});
