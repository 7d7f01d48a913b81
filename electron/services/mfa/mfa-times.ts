import { addMonths } from '@shared/domain/calendar';
import { comingFor } from '@shared/domain/mfa/coming';
import { countedInSteps, isThereOn, monthEnds, opensOn, type SeriesAccount } from '@shared/domain/mfa/series';
import { MFA_NEXT_LABELS } from '@shared/domain/mfa/state';
import { AppError } from '@shared/ipc/errors';
import type { MfaCalendarDay, MfaScope, MfaSeriesPoint } from '@shared/ipc/mfa';
import { inSlices } from '../in-slices';
import type { MfaData, MfaLink, MfaPerson, MfaPractice } from './mfa-data';

interface Span {
  scope: MfaScope;
  from: string;
  to: string;
}

/** Longer than anybody looks at; each month asks for the state of everybody. */
const MOST_MONTHS = { series: 120, calendar: 36 };

/** How many stood how, at the ends of months. */
export async function seriesOf({ people, policy }: MfaData, span: Span): Promise<MfaSeriesPoint[]> {
  refuseSpan(span, MOST_MONTHS.series);
  return inSlices(countedInSteps(accountsIn(people, span.scope), policy, monthEnds(span.from, span.to)));
}

/** What is coming, day by day. */
export async function calendarOf(data: MfaData, span: Span): Promise<MfaCalendarDay[]> {
  refuseSpan(span, MOST_MONTHS.calendar);
  return inSlices(calendarInSteps(data, span));
}

function refuseSpan({ from, to }: Span, most: number): void {
  const refuse = (message: string) => {
    throw new AppError('invalid-input', `${message}.`, { to: message });
  };
  if (to < from) refuse('The end can’t be before the start');
  if (to > addMonths(from, most)) refuse(`Choose ${most / 12} years or fewer`);
}

function isWithin({ icbCode, contractorId }: MfaPractice, scope: MfaScope): boolean {
  if (scope.of === 'all') return true;
  return scope.of === 'icb' ? icbCode === scope.code : contractorId === scope.id;
}

interface Within extends SeriesAccount {
  account: MfaPerson;
  within: MfaLink[] | null;
}

function* accountsIn(people: readonly MfaPerson[], scope: MfaScope): Generator<Within> {
  for (const account of people)
    yield {
      account,
      within: scope.of === 'all' ? null : account.links.filter(({ practice }) => isWithin(practice, scope)),
    };
}

function* calendarInSteps({ people, policy }: MfaData, { scope, from, to }: Span) {
  const days = new Map<string, MfaCalendarDay['entries']>();
  const put = (on: string, what: string, person: MfaPerson, practices: readonly MfaPractice[]) => {
    const { id, fullName } = person;
    const entry = { what, person: { id, fullName }, practices: practices.map(shown) };
    const known = days.get(on);
    if (known === undefined) days.set(on, [entry]);
    else known.push(entry);
  };
  for (const each of accountsIn(people, scope)) {
    const { account, within } = each;
    if (within === null || within.length > 0) {
      for (const { on, what } of comingFor(account, policy, { from, to })) {
        if (!isThereOn(each, on)) continue;
        const open = account.links.filter((link) => opensOn(link, on));
        put(
          on,
          sentence(MFA_NEXT_LABELS[what]),
          account,
          open.map(({ practice }) => practice),
        );
      }
      const ends = Map.groupBy(within ?? account.links, ({ endedOn }) => endedOn);
      for (const [on, links] of ends)
        if (on !== '' && on >= from && on <= to)
          put(
            on,
            'Leaves',
            account,
            links.map(({ practice }) => practice),
          );
    }
    yield;
  }
  const inOrder = [...days.keys()].sort();
  return inOrder.map((on): MfaCalendarDay => ({ on, entries: days.get(on) ?? [] }));
}

const shown = ({ id, odsCode, name }: MfaPractice) => ({ id, odsCode, name });
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
