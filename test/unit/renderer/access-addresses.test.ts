// Addresses of pictures and calendar: it breaks when one that was typed wrong leads to a question that can't be answered.
import { readCalendar } from '@renderer/features/access/calendar/view';
import { readPictures } from '@renderer/features/access/pictures/view';
import { readScope, scopeOf } from '@renderer/features/access/scope/view';
import { mfaScope } from '@shared/ipc/mfa';
import { expect, it } from 'vitest';

const contractor = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

it.each([
  [{}, {}, { of: 'all' }],
  [{ icb: 'QT6' }, { icb: 'QT6' }, { of: 'icb', code: 'QT6' }],
  [{ contractor }, { contractor }, { of: 'contractor', id: contractor }],
  [{ icb: 'QT6', contractor }, { contractor }, { of: 'contractor', id: contractor }],
  [{ icb: 'qt6 or so' }, {}, { of: 'all' }],
  [{ contractor: 'somebody' }, {}, { of: 'all' }],
  [{ icb: 7 }, {}, { of: 'all' }],
])('reads whose accounts %j is about', (search, view, scope) => {
  expect(readScope(search)).toEqual(view);
  expect(scopeOf(readScope(search))).toEqual(scope);
  expect(mfaScope.safeParse(scope).success).toBe(true);
});

it('takes only real days', () => {
  expect(readPictures({ from: '2024-07-01', to: '2024-02-30', icb: 'QT6' })).toEqual({
    from: '2024-07-01',
    icb: 'QT6',
  });
  expect(readCalendar({ day: '2026-11-22', contractor })).toEqual({ day: '2026-11-22', contractor });
  expect(readCalendar({ day: '2026-11-31' })).toEqual({});
  expect(readCalendar({ day: 20261122 })).toEqual({});
});
