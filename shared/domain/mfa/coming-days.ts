import { showMonth } from '../month-grid';
import type { TablePaper } from '../table-paper';
import { MFA_NEXT_LABELS, type MfaNext } from './state';

/** What is coming on a day, as the calendar is told. */
export interface ComingDay {
  /** ISO date. */
  on: string;
  entries: {
    what: string;
    person: { id: string; fullName: string };
    practices: { id: string; odsCode: string; name: string }[];
  }[];
}

const SHORT: Record<MfaNext, string> = {
  'prompts-begin': 'Prompts begin',
  'snooze-ends': 'Prompts end',
  'restriction-begins': 'Restricted',
  'password-expires': 'Passwords expire',
  'access-ends': 'Access lost',
};
const SHORT_OF = new Map(Object.entries(MFA_NEXT_LABELS).map(([what, label]) => [label, SHORT[what as MfaNext]]));
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** For the little room that a day has in the month. */
export const shortWhat = (what: string): string => SHORT_OF.get(lowerFirst(what)) ?? what;

export interface WhatGroup {
  what: string;
  entries: ComingDay['entries'];
}

/** A day's entries by what happens, those with most people first; people by name. */
export function groupByWhat(entries: ComingDay['entries']): WhatGroup[] {
  const groups = Map.groupBy(entries, ({ what }) => what);
  return [...groups]
    .map(([what, own]) => ({ what, entries: own.toSorted(byName) }))
    .sort((a, b) => b.entries.length - a.entries.length || (a.what < b.what ? -1 : 1));
}

const byName = (a: ComingDay['entries'][number], b: ComingDay['entries'][number]) =>
  a.person.fullName.localeCompare(b.person.fullName, 'en-GB');

/** The earliest day from `today` on: of the days at hand, and of what practices say of themselves. */
export function nextDay(
  days: readonly ComingDay[],
  practices: readonly { next: { on: string } | null }[],
  today: string,
): string | null {
  let next: string | null = null;
  const take = (on: string | undefined) => {
    if (on !== undefined && on >= today && (next === null || on < next)) next = on;
  };
  for (const { on, entries } of days) if (entries.length > 0) take(on);
  for (const practice of practices) take(practice.next?.on);
  return next;
}

/** A month's days for paper: a line for each person and practice that something comes to. `who`: whose accounts. */
export function comingPaper(days: readonly ComingDay[], month: string, who: string): TablePaper {
  return {
    title: 'What is coming for accounts',
    viewName: showMonth(month),
    filters: [who, 'Contains personal data: handle it as OFFICIAL-SENSITIVE: PERSONAL'],
    order: 'date',
    columns: [
      { header: 'Date', type: 'date' },
      { header: 'What happens', type: 'text' },
      { header: 'Person', type: 'text' },
      { header: 'Practices', type: 'text' },
    ],
    rows: days.flatMap(({ on, entries }) =>
      groupByWhat(entries).flatMap(({ what, entries: own }) =>
        own.map(({ person, practices }) => [
          on,
          what,
          person.fullName,
          practices.map(({ odsCode, name }) => `${odsCode} ${name}`).join('\n'),
        ]),
      ),
    ),
  };
}
