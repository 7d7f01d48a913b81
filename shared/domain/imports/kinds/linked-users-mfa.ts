import { compareTold, type ToldMfa, whyNotTaken } from '../../mfa/compare-told';
import { isStatusKind, MFA_FACT_LABELS, type MfaFactKind } from '../../mfa/facts';
import { showDate } from '../../show-date';
import { asideLine } from '../read-row';
import { type FieldProblem, fieldOf, type RowValues } from './declare';
import { LINKED_USERS, MFA_DETAILS } from './linked-users-fields';
import type { Said } from './linked-users-known';

/** A part of what a row would change; `asides` go to the notes. */
export interface Part {
  values: RowValues;
  problems: FieldProblem[];
  asides: string[];
  question: string;
}

export const emptyPart = (): Part => ({ values: {}, problems: [], asides: [], question: '' });

/** Says why a value is not taken, and keeps it for the notes. */
export function setAside(part: Part, id: string, shown: string, why: string): void {
  part.problems.push({ field: id, level: 'warning', text: `${why}: it is kept in the notes` });
  part.asides.push(asideLine(fieldOf(LINKED_USERS, id), shown));
}

/** What a row tells about MFA, without dates to come; null where it tells nothing. */
export function toldIn(values: RowValues, today: string): ToldMfa | null {
  const { mfa = '', mfaDate = '', mfaAsAt = '', mfaMethod = '' } = values;
  if (mfa === '') return null;
  const past = (date: string) => (date > today ? '' : date);
  const method = mfa === 'registered' ? mfaMethod : '';
  return { kind: mfa as MfaFactKind, happenedOn: past(mfaDate), asAt: past(mfaAsAt), method };
}

/** What is told as one text, by which it is compared. */
export const toldText = ({ kind, happenedOn, asAt, method }: ToldMfa): string =>
  [kind, happenedOn, asAt, method].join('\n');

export function toldOf(text: string): ToldMfa {
  const [kind = '', happenedOn = '', asAt = '', method = ''] = text.split('\n');
  return { kind: kind as MfaFactKind, happenedOn, asAt, method };
}

interface Known {
  /** The records of the person, the one that the row is about first; none for somebody new. */
  held: readonly RowValues[];
  /** The link that the row is about; null for a new one. */
  existing: RowValues | null;
  accountCreatedOn: string;
  /** What counts of all rows of the person, where several tell something. */
  said: Said | undefined;
  today: string;
}

/** Holds what a row tells about MFA against what is known of the person. */
export function compareMfa(values: RowValues, { held, existing, accountCreatedOn, said, today }: Known): Part {
  const part = emptyPart();
  const seen = toldIn(values, today);
  keepUntold(part, values, existing, seen);
  if (seen === null) return part;
  const [counts] = said ?? [];
  if (counts !== undefined && counts.value !== toldText(seen)) {
    const other = toldOf(counts.value);
    if (compareTold(other, seen) !== 'same')
      setAside(part, 'mfa', words(seen), `Row ${counts.row} says of this person “${words(other)}”, and that counts`);
    return part;
  }
  const own = withoutEarlyDates(part, seen, accountCreatedOn);
  const known = heldFact(held, own.kind);
  const verdict = compareTold(known, own);
  const why = whyNotTaken(known, own);
  if (verdict === 'older') part.problems.push({ field: 'mfa', level: 'warning', text: why });
  if (verdict === 'older' || verdict === 'same') return part;
  if (isPowerless(own, held)) {
    setAside(part, 'mfa', words(own), POWERLESS[own.kind === 'exempt' ? 'exempt' : 'status']);
    return part;
  }
  part.question = verdict === 'question' ? why : '';
  // Without a date, a person's yes is what dates it.
  const asAt = own.asAt || (verdict === 'question' ? today : '');
  part.values = changed({ ...own, asAt }, values.mfaSource || 'spreadsheet', existing);
  return part;
}

const POWERLESS = {
  exempt: 'The register has this person as registered, and that counts more than an exemption',
  status: 'The register has this person as exempt. End the exemption on the person’s page, if it has ended',
};

/** What would change nothing about how somebody stands: an exemption of the registered, a prompt of the exempt. */
function isPowerless({ kind, asAt, happenedOn }: ToldMfa, held: readonly RowValues[]): boolean {
  const shown = held.find(({ mfa }) => (mfa ?? '') !== '')?.mfa;
  if (shown === 'registered') return kind === 'exempt';
  // Whoever was moved nonetheless, as somebody said later, is exempt no more.
  const isMoved = (kind === 'restricted' || kind === 'access-lost') && (asAt || happenedOn) !== '';
  return shown === 'exempt' && kind !== 'exempt' && kind !== 'registered' && !isMoved;
}

/** The fields that change. With another state all that was told goes along; with the same only what is new. */
function changed(own: ToldMfa, source: string, existing: RowValues | null): RowValues {
  const next: RowValues = {
    mfa: own.kind,
    mfaDate: own.happenedOn,
    mfaAsAt: own.asAt,
    mfaMethod: own.method,
    mfaSource: source,
  };
  const isOther = (existing?.mfa ?? '') !== own.kind;
  const outdated = own.asAt === '' && own.happenedOn > (existing?.mfaAsAt ?? '') ? ['mfaAsAt'] : [];
  const emptied = isOther ? MFA_DETAILS : outdated;
  const kept = Object.entries(next).filter(([id, value]) => {
    const old = existing?.[id] ?? '';
    if (value === '') return old !== '' && (emptied as readonly string[]).includes(id);
    return isOther || value !== old;
  });
  return Object.fromEntries(kept);
}

/** The newest thing that is known on the same matter. */
function heldFact(held: readonly RowValues[], kind: MfaFactKind): ToldMfa | null {
  const [record] = held;
  const exact = isStatusKind(kind) ? record?.heldStatus : record?.heldExemption;
  if (exact !== undefined) return exact === '' ? null : toldOf(exact);
  const shown = held.find(({ mfa }) => (mfa ?? '') !== '');
  const seen = shown === undefined ? null : toldIn(shown, '9999-12-31');
  return seen !== null && isStatusKind(seen.kind) === isStatusKind(kind) ? seen : null;
}

/** Details that belong to nothing, or can't be so yet. */
function keepUntold(part: Part, values: RowValues, existing: RowValues | null, seen: ToldMfa | null): void {
  const texts = { mfaDate: showDate(values.mfaDate ?? ''), mfaAsAt: showDate(values.mfaAsAt ?? '') };
  const shown = { ...texts, mfaMethod: values.mfaMethod ?? '' };
  const taken = { mfaDate: seen?.happenedOn ?? '', mfaAsAt: seen?.asAt ?? '', mfaMethod: seen?.method ?? '' };
  for (const id of ['mfaDate', 'mfaAsAt', 'mfaMethod'] as const) {
    const value = values[id] ?? '';
    if (value === '' || taken[id] !== '') continue;
    // What goes along with another state than the file tells doesn't stay.
    const stays = seen === null || seen.kind === existing?.mfa;
    if (stays && value === existing?.[id]) continue;
    if (seen === null) setAside(part, id, shown[id], 'The row doesn’t say how the MFA stands');
    else if (id === 'mfaMethod') setAside(part, id, shown[id], 'Only who is registered has a method');
    else setAside(part, id, shown[id], `${shown[id]} is still to come`);
  }
}

function withoutEarlyDates(part: Part, seen: ToldMfa, accountCreatedOn: string): ToldMfa {
  const own = { ...seen };
  const early = (date: string) => date !== '' && date < accountCreatedOn;
  const why = `That is before the account was created, on ${showDate(accountCreatedOn)}`;
  if (early(own.happenedOn)) {
    setAside(part, 'mfaDate', showDate(own.happenedOn), why);
    own.happenedOn = '';
  }
  if (early(own.asAt)) {
    setAside(part, 'mfaAsAt', showDate(own.asAt), why);
    own.asAt = '';
  }
  if (own.asAt !== '' && own.asAt < own.happenedOn) {
    setAside(part, 'mfaAsAt', showDate(own.asAt), 'It can’t have been known before it happened');
    own.asAt = '';
  }
  return own;
}

function words({ kind, happenedOn, asAt }: ToldMfa): string {
  const on = happenedOn === '' ? '' : ` on ${showDate(happenedOn)}`;
  return `${MFA_FACT_LABELS[kind]}${on}${asAt === '' ? '' : `, as at ${showDate(asAt)}`}`;
}
