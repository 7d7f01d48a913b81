// The calendar's rules: it breaks when the next date is over or not the earliest, when somebody is lost from the printed
// month, or when a kind of date has no short words.
import { type ComingDay, comingPaper, groupByWhat, nextDay, shortWhat } from '@shared/domain/mfa/coming-days';
import { MFA_NEXT, MFA_NEXT_LABELS } from '@shared/domain/mfa/state';
import { expect, it } from 'vitest';

const entry = (what: string, fullName: string, ...codes: string[]): ComingDay['entries'][number] => ({
  what,
  person: { id: fullName, fullName },
  practices: codes.map((odsCode) => ({ id: odsCode, odsCode, name: `Practice ${odsCode}` })),
});
const days: ComingDay[] = [
  { on: '2026-11-03', entries: [entry('Password expires', 'Amy')] },
  { on: '2026-11-20', entries: [] },
  {
    on: '2026-11-25',
    entries: [
      entry('Leaves', 'Zoe', 'TP1F9'),
      entry('Password expires', 'Ben', 'TP1F9', 'A0H0P'),
      entry('Password expires', 'Amy'),
    ],
  },
];

it('puts those together to whom the same happens, most first, by name', () => {
  const groups = groupByWhat(days[2]?.entries ?? []);
  expect(groups.map(({ what, entries }) => [what, entries.map(({ person }) => person.fullName)])).toEqual([
    ['Password expires', ['Amy', 'Ben']],
    ['Leaves', ['Zoe']],
  ]);
});

it.each([
  ['2026-11-01', '2026-11-03'],
  ['2026-11-03', '2026-11-03'],
  ['2026-11-04', '2026-11-25'],
  ['2026-11-26', '2026-12-01'],
  ['2026-12-02', null],
])('on %s the next date is %s', (today, next) => {
  const practices = [{ next: null }, { next: { on: '2026-12-01' } }, { next: { on: '2026-11-30' } }];
  expect(nextDay(days, practices.slice(0, 2), today)).toBe(next);
});

it('takes what practices say where that is earlier', () => {
  expect(nextDay(days, [{ next: { on: '2026-11-10' } }], '2026-11-04')).toBe('2026-11-10');
  expect(nextDay([], [], '2026-11-04')).toBeNull();
});

it('has a line on paper for each person and day, with all practices', () => {
  const paper = comingPaper(days, '2026-11-01', 'All practices');
  expect(paper.viewName).toBe('November 2026');
  expect(paper.rows).toEqual([
    ['2026-11-03', 'Password expires', 'Amy', ''],
    ['2026-11-25', 'Password expires', 'Amy', ''],
    ['2026-11-25', 'Password expires', 'Ben', 'TP1F9 Practice TP1F9\nA0H0P Practice A0H0P'],
    ['2026-11-25', 'Leaves', 'Zoe', 'TP1F9 Practice TP1F9'],
  ]);
});

it('has short words for everything that can come', () => {
  for (const what of MFA_NEXT) {
    const label = MFA_NEXT_LABELS[what];
    expect(shortWhat(label.charAt(0).toUpperCase() + label.slice(1)).length).toBeLessThanOrEqual(16);
  }
  expect(shortWhat('Password expires')).toBe('Passwords expire');
  expect(shortWhat('Leaves')).toBe('Leaves');
});
