import { showDate } from '../show-date';
import { fold } from '../text';
import {
  compareNewness,
  isStatusKind,
  MFA_FACT_LABELS,
  type MfaFact,
  type MfaFactKind,
  type RecordedMfaFact,
} from './facts';

/** What counts when what a file tells is held against what is known. Dates are ISO text, '' where nobody said. */
export type ToldMfa = Pick<MfaFact, 'kind' | 'happenedOn' | 'asAt' | 'method'>;

/**
 * `same`: nothing is to be written. `newer`: it is recorded. `older`: the register knows something newer, so nothing is
 * written, and that is said. `question`: nobody can say which of the two holds, so it waits for a person's yes.
 */
export type ToldVerdict = 'same' | 'newer' | 'older' | 'question';

/** The day from which something is known; '' where nobody said. */
export const knownOn = ({ asAt, happenedOn }: Pick<MfaFact, 'asAt' | 'happenedOn'>): string => asAt || happenedOn;

const isExemption = (kind: MfaFactKind) => kind === 'exempt' || kind === 'not-exempt';
const isAbout = (kind: MfaFactKind, other: MfaFactKind): boolean =>
  isStatusKind(kind) ? isStatusKind(other) : isExemption(kind) ? isExemption(other) : kind === other;

/** The newest held fact on the same matter: how somebody stands, an exemption, a reset, a reminder. */
export function newestHeld<Fact extends RecordedMfaFact>(facts: readonly Fact[], kind: MfaFactKind): Fact | null {
  let newest: Fact | null = null;
  for (const fact of facts)
    if (isAbout(kind, fact.kind) && (newest === null || compareNewness(fact, newest) > 0)) newest = fact;
  return newest;
}

/** Holds what a file tells against the newest fact that is held on the matter, `newestHeld`; null where there is none. */
export function compareTold(held: ToldMfa | null, told: ToldMfa): ToldVerdict {
  if (held === null) return 'newer';
  const [known, on] = [knownOn(held), knownOn(told)];
  if (on !== '' && known !== '' && on < known) return 'older';
  if (held.kind !== told.kind) {
    if (saysLess(held, told)) return on === '' || known !== '' ? 'same' : 'newer';
    return on !== '' && on !== known ? 'newer' : 'question';
  }
  if (on > known) return 'newer';
  return on === known && held.method === '' && fold(told.method) !== '' ? 'newer' : 'same';
}

/**
 * Whoever is prompted, restricted or without access isn't registered: that much takes nothing from what is known more
 * exactly. A prompt is over after some days, so a newer word counts.
 */
function saysLess(held: ToldMfa, told: ToldMfa): boolean {
  if (told.kind !== 'not-registered') return false;
  if (held.kind === 'prompted') return knownOn(told) === '' || knownOn(told) === knownOn(held);
  return held.kind === 'restricted' || held.kind === 'access-lost';
}

/** Why what a file tells is not simply taken, with both dates; '' where it is, or says nothing new. */
export function whyNotTaken(held: ToldMfa | null, told: ToldMfa): string {
  const verdict = compareTold(held, told);
  if (held === null || verdict === 'same' || verdict === 'newer') return '';
  const both = `The register has “${saidOn(held)}”, the file “${saidOn(told)}”`;
  if (verdict === 'older') return `${both}: what is older changes nothing`;
  if (knownOn(told) !== '') return `${both}. Tick the row if the file is right`;
  return `${both}. Tick the row if the file is right: it then counts as known today`;
}

/** "Registered, as at 6 August 2018" */
export function saidOn(fact: ToldMfa): string {
  const label = MFA_FACT_LABELS[fact.kind];
  const on = knownOn(fact);
  if (on === '') return `${label}, no date given`;
  return fact.asAt === '' ? `${label} on ${showDate(on)}` : `${label}, as at ${showDate(on)}`;
}
