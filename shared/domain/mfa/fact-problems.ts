import { showDate } from '../show-date';
import { type MfaFact, newestFact, type RecordedMfaFact } from './facts';

/** What somebody's account says about what may be told of it. */
export interface ToldOf {
  facts: readonly RecordedMfaFact[];
  /** ISO date, '' where not known. */
  accountCreatedOn: string;
}

/** What can't be so about a fact whoever it is told of, by field. `today` is an ISO date in London. */
export function mfaFactProblems({ kind, happenedOn, asAt, method }: MfaFact, today: string): [keyof MfaFact, string][] {
  const found: [keyof MfaFact, string][] = [];
  const future = 'The date can’t be in the future';
  if (happenedOn > today) found.push(['happenedOn', future]);
  if (asAt > today) found.push(['asAt', future]);
  if (method !== '' && kind !== 'registered')
    found.push(['method', 'Only who is registered has a method: clear this field']);
  return found;
}

/** What can't be so about a fact for this account, by field. For someone who left facts are taken, and change nothing. */
export function mfaFactProblemsFor(
  fact: MfaFact,
  { facts, accountCreatedOn }: ToldOf,
  today: string,
): [keyof MfaFact, string][] {
  const { kind, happenedOn, asAt } = fact;
  const found: [keyof MfaFact, string][] = [];
  const early = `That is before the account was created, on ${showDate(accountCreatedOn)}`;
  if (happenedOn !== '' && happenedOn < accountCreatedOn) found.push(['happenedOn', early]);
  else if (asAt !== '' && asAt < accountCreatedOn) found.push(['asAt', early]);
  if (kind === 'not-exempt') {
    const said = facts.filter((each) => each.kind === 'exempt' || each.kind === 'not-exempt');
    if (newestFact(said, happenedOn || asAt || today)?.kind !== 'exempt')
      found.push(['kind', 'There is no exemption that could have ended']);
  }
  return found;
}

/** The same thing said again, word for word. */
export const isSameFact = (a: MfaFact, b: MfaFact): boolean =>
  a.kind === b.kind &&
  a.happenedOn === b.happenedOn &&
  a.asAt === b.asAt &&
  a.method === b.method &&
  a.source === b.source &&
  a.words === b.words;
