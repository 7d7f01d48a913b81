import { editionsOf, orderOf, periodOf, readReports, scopeKindOf, withScope } from '@renderer/features/reports/address';
import { MAIN_LIST } from '@shared/domain/distribution-list/main-list';
import { describe, expect, it } from 'vitest';

const A = '00000000-0000-7000-8000-00000000000a';
const B = '00000000-0000-7000-8000-00000000000b';
const now = { today: '2026-11-22', latest: 3 };

// Breaks when an old or mistyped address makes a report about something else than it says, or none at all.
describe('the address of the reports', () => {
  it('what it does not know is left out', () => {
    expect(
      readReports({
        what: 'other',
        icb: 'not a code',
        contractor: 'x',
        practices: 'a,b',
        closed: 'yes',
        from: '2026-02-30',
        edition: 0,
        since: 'now',
        list: 'x',
        other: 1,
      }),
    ).toEqual({});
  });

  it('comes back from itself unchanged', () => {
    for (const search of [
      { what: 'practice-status', practices: `${A},${B}`, closed: true },
      { what: 'notifications', icb: 'QJK', from: '2026-10-01', to: '2026-10-31' },
      { what: 'edition', list: A, edition: 'now', since: 2 },
      { what: 'edition', edition: 4, since: 'none' },
      { what: 'mfa-status', of: 'contractor' },
    ])
      expect(readReports(search)).toEqual(search);
  });

  it('each practice is in once, and the narrowest of several scopes counts', () => {
    expect(readReports({ practices: `${A},${A},bad,${B}`, contractor: A, icb: 'QJK' })).toEqual({
      practices: `${A},${B}`,
    });
    expect(readReports({ contractor: A, icb: 'QJK', of: 'practices' })).toEqual({ contractor: A });
  });

  it('the list of everyone is the one that is not named', () => {
    expect(readReports({ list: MAIN_LIST })).toEqual({});
    expect(orderOf({ what: 'edition' }, now)).toMatchObject({ listId: MAIN_LIST });
  });

  it('nothing is ordered while something has still to be chosen or to be known', () => {
    expect(orderOf({}, now)).toBeNull();
    for (const scope of ['icb', 'contractor', 'practices'] as const)
      expect(orderOf({ what: 'practice-status', of: scope }, now)).toBeNull();
    expect(orderOf({ what: 'edition' }, { ...now, latest: undefined })).toBeNull();
    expect(orderOf({ what: 'notifications', from: '2026-12-01' }, now)).toBeNull();
  });

  it('each kind is ordered with its own fields alone', () => {
    const view = { of: undefined, icb: 'QJK', closed: true, from: '2026-11-01', since: 1, edition: 2 } as const;
    const scope = { of: 'icb', code: 'QJK' };
    expect(orderOf({ ...view, what: 'practice-status' }, now)).toEqual({
      what: 'practice-status',
      scope,
      closed: true,
    });
    expect(orderOf({ ...view, what: 'data-quality' }, now)).toEqual({ what: 'data-quality', scope });
    expect(orderOf({ ...view, what: 'notifications' }, now)).toEqual({
      what: 'notifications',
      scope,
      from: '2026-11-01',
      to: '2026-11-22',
    });
    expect(orderOf({ ...view, what: 'edition' }, now)).toEqual({
      what: 'edition',
      listId: MAIN_LIST,
      number: 2,
      since: 1,
    });
  });

  it('another scope takes the place of the one before', () => {
    const view = withScope({ what: 'mfa-status', practices: A, closed: true }, { icb: 'QJK' });
    expect(view).toEqual({ what: 'mfa-status', closed: true, icb: 'QJK' });
    expect(scopeKindOf(view)).toBe('icb');
    expect(scopeKindOf(withScope(view, {}))).toBe('all');
  });

  it('left out, the period is the last month, up to the day that is named', () => {
    expect(periodOf({}, '2026-11-22')).toEqual({ from: '2026-10-22', to: '2026-11-22' });
    expect(periodOf({ to: '2026-03-31' }, '2026-11-22')).toEqual({ from: '2026-02-28', to: '2026-03-31' });
  });

  it('an edition is told against the one before it, the first against none, the list as it is now against the newest', () => {
    expect(editionsOf({}, 3)).toEqual({ number: 3, since: 2 });
    expect(editionsOf({}, 1)).toEqual({ number: 1, since: null });
    expect(editionsOf({}, null)).toEqual({ number: null, since: null });
    expect(editionsOf({ edition: 'now' }, 3)).toEqual({ number: null, since: 3 });
    expect(editionsOf({ edition: 2, since: 'none' }, 3)).toEqual({ number: 2, since: null });
    expect(editionsOf({ edition: 3, since: 1 }, 3)).toEqual({ number: 3, since: 1 });
  });
});
