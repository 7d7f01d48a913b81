import { addressKey } from './mailbox-address';
import { fold } from './text';

export interface DuplicateContractor {
  id: string;
  name: string;
  /** One a line. */
  tradingNames: string;
  hqOdsCode: string;
}

export interface DuplicatePractice {
  id: string;
  odsCode: string;
  name: string;
  status: 'open' | 'notice' | 'closed';
  mailboxKind: string;
  mailboxAddress: string;
  phone: string;
  postcode: string;
  predecessorCode: string;
  successorCode: string;
}

/** Two records that may be one, and why, in sentences. */
export interface LikelyDuplicate {
  left: string;
  right: string;
  reasons: string[];
}

/** Counts comparisons, so that a test can see how the work grows with the register. */
export interface Effort {
  comparisons: number;
}

/** Words that say what kind of firm it is, not which one. */
const FIRM_WORDS =
  /\b(?:the|ltd|limited|llp|plc|lp|cic|inc|co|company|and partners?|and associates?|and sons?|partnership|partners|associates)\b/g;

/** A contractor's name without what firms add to it: "The Gale & Partners Ltd." is "gale". */
export function bareName(name: string): string {
  const folded = fold(name);
  const bare = folded.replace(FIRM_WORDS, ' ').replace(/\s+/g, ' ').trim();
  return bare === '' ? folded : bare;
}

/** Members of a bucket that each new one is compared with: a bucket of thousands must not be compared each with each. */
const COMPARED = 8;
/** Shorter names differ by one letter too often to mean the same. */
const SHORTEST_SIMILAR = 6;

/**
 * Contractors that may be one: the same name but for the kind of firm, the same headquarters, the same trading name, or
 * names that differ by one letter (a misprint). Work grows with the number of contractors, not with its square.
 */
export function likelyDuplicateContractors(
  contractors: readonly DuplicateContractor[],
  effort: Effort = { comparisons: 0 },
): LikelyDuplicate[] {
  const found = new Pairs(effort);
  const bare = new Map(contractors.map((each) => [each.id, bareName(each.name)]));
  found.sameKey(
    contractors,
    ({ id }) => [bare.get(id) ?? ''],
    () => 'The names are the same but for the kind of firm.',
  );
  found.sameKey(
    contractors,
    ({ hqOdsCode }) => [hqOdsCode],
    (code) => `Both have the headquarters code ${code}.`,
  );
  found.sameKey(contractors, tradingKeys, (name) => `Both trade as “${name}”.`);
  found.similar(
    contractors.map((each) => ({ id: each.id, name: bare.get(each.id) ?? '' })),
    'The names differ by one letter.',
  );
  return found.list();
}

const tradingKeys = ({ tradingNames }: DuplicateContractor) =>
  tradingNames.split('\n').map((line) => line.trim() && bareName(line));

/**
 * Practices that may be one: the same mailbox, the same phone at the same postcode, a predecessor or successor that is
 * still open, or codes that differ only by the letter O and the digit 0. Never by postcode or name alone: four opticians
 * share one postcode, and several are called after their town.
 */
export function likelyDuplicatePractices(
  practices: readonly DuplicatePractice[],
  effort: Effort = { comparisons: 0 },
): LikelyDuplicate[] {
  const found = new Pairs(effort);
  const open = practices.filter(({ status }) => status !== 'closed');
  found.sameKey(
    open,
    // An Egress address belongs to the contractor: all its practices have it.
    ({ mailboxKind, mailboxAddress }) => [mailboxKind === 'egress' ? '' : addressKey(mailboxAddress)],
    (address) => `Both have the mailbox ${address}.`,
  );
  found.sameKey(
    open,
    ({ phone, postcode }) => [phone === '' || postcode === '' ? '' : `${phone} ${postcode}`],
    () => 'Both have the same phone and postcode.',
  );
  const byCode = new Map(open.map((each) => [each.odsCode, each]));
  for (const each of open)
    for (const code of [each.predecessorCode, each.successorCode]) {
      const other = code === '' ? undefined : byCode.get(code);
      if (other !== undefined && other.id !== each.id)
        found.add(each.id, other.id, 'One is named as the code before or after the other, and both are open.');
    }
  found.sameKey(
    practices,
    ({ odsCode }) => [odsCode.replaceAll('O', '0')],
    () => 'The codes differ only by the letter O and the digit 0.',
  );
  return found.list();
}

class Pairs {
  readonly #effort: Effort;
  readonly #pairs = new Map<string, LikelyDuplicate>();

  constructor(effort: Effort) {
    this.#effort = effort;
  }

  add(a: string, b: string, reason: string): void {
    const [left, right] = a < b ? [a, b] : [b, a];
    const key = `${left} ${right}`;
    const pair = this.#pairs.get(key);
    if (pair === undefined) this.#pairs.set(key, { left, right, reasons: [reason] });
    else if (!pair.reasons.includes(reason)) pair.reasons.push(reason);
  }

  /** Pairs each record with the first that has the same key; records without a key are passed over. */
  sameKey<T extends { id: string }>(
    records: readonly T[],
    keysOf: (record: T) => string[],
    reason: (key: string) => string,
  ): void {
    const first = new Map<string, string>();
    for (const record of records)
      for (const key of keysOf(record)) {
        if (key === '') continue;
        this.#effort.comparisons += 1;
        const other = first.get(key);
        if (other === undefined) first.set(key, record.id);
        else if (other !== record.id) this.add(other, record.id, reason(key));
      }
  }

  /**
   * Pairs names that differ by one letter: put in, left out, changed, or two that changed places. Two such names share
   * what is left when a letter is taken out of each, so only those are compared. Digits must be the same: "Branch 1" is
   * not a misprint of "Branch 2".
   */
  similar(records: readonly { id: string; name: string }[], reason: string): void {
    const buckets = new Map<string, { id: string; name: string }[]>();
    for (const record of records) {
      if (record.name.length < SHORTEST_SIMILAR) continue;
      const digits = record.name.replace(/\D/g, '');
      for (const key of shortened(record.name)) {
        const bucketKey = `${digits}|${key}`;
        const bucket = buckets.get(bucketKey);
        if (bucket === undefined) {
          buckets.set(bucketKey, [record]);
          continue;
        }
        for (const other of bucket) {
          this.#effort.comparisons += 1;
          if (other.name !== record.name && isOneLetterApart(other.name, record.name))
            this.add(other.id, record.id, reason);
        }
        if (bucket.length < COMPARED) bucket.push(record);
      }
    }
  }

  list(): LikelyDuplicate[] {
    return [...this.#pairs.values()];
  }
}

/** The name, and the name with each one letter taken out. */
function shortened(name: string): Set<string> {
  const keys = new Set([name]);
  for (let at = 0; at < name.length; at += 1) keys.add(name.slice(0, at) + name.slice(at + 1));
  return keys;
}

/** Whether one letter put in, left out or changed, or two neighbours that changed places, make one name of the other. */
export function isOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  );
}
