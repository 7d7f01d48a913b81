import { fold } from '../text';
import { type ImportKind, targetsOf } from './kinds/declare';

/** A column and what takes it: a field, a part of one, or a split. `index` counts from 0. */
export interface ColumnMatch {
  index: number;
  field: string | null;
  reason: 'heading' | 'similar' | 'none';
  /** Why, in words; '' where the heading is the field's own. */
  because: string;
}

/** What two headings share: letters and digits, without case, accents, blanks or punctuation. */
export function headingKey(heading: string): string {
  return fold(heading).replaceAll(' ', '');
}

/** What stands behind the file's own columns when rows with problems are saved for correcting. */
export const PROBLEM_COLUMNS = { problem: 'Problem', row: 'Row' } as const;
const ADDED = Object.values(PROBLEM_COLUMNS).map(headingKey).join('|');

/**
 * Names a set of headings, so that a mapping can be found again when the same file comes back, also as the corrected
 * rows of it.
 */
export function headingSet(headings: readonly string[]): string {
  const keys = headings.map(headingKey);
  const own = keys.slice(-2).join('|') === ADDED ? keys.slice(0, -2) : keys;
  return own.join('|');
}

interface Alias {
  key: string;
  field: string;
  alias: string;
}

const aliasCache = new WeakMap<ImportKind, Alias[]>();

function aliasesOf(kind: ImportKind): Alias[] {
  let aliases = aliasCache.get(kind);
  if (!aliases) {
    aliases = targetsOf(kind).flatMap(({ id, label, aliases: others }) =>
      [label, ...others].map((alias) => ({ key: headingKey(alias), field: id, alias })),
    );
    aliasCache.set(kind, aliases);
  }
  return aliases;
}

const LONGEST_HEADING = 200;
/** Looking for headings asks for the same texts again and again: by each kind, alone and along with the row above. */
const READINGS_KEPT = 20_000;
const readingCache = new Map<string, string[]>();

/** A heading as it stands, then without what is in brackets, then the parts around a slash: what it may be read as. */
function readings(whole: string): string[] {
  const known = readingCache.get(whole);
  if (known) return known;
  const found = freshReadings(whole);
  if (readingCache.size >= READINGS_KEPT) readingCache.clear();
  if (whole.length <= LONGEST_HEADING) readingCache.set(whole, found);
  return found;
}

function freshReadings(whole: string): string[] {
  // A cell may hold 32,767 characters; no heading does, and the patterns below take their time over brackets.
  const heading = whole.slice(0, LONGEST_HEADING);
  const plain = heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const parts = plain.split(/[/\n]/);
  return [...new Set([heading, plain, ...(parts.length > 1 ? parts : [])].map(headingKey))].filter((key) => key !== '');
}

/** How far a heading is from an alias: 0 the same … 3 a few letters apart; null for too far. */
function distanceTo(keys: string[], alias: string): number | null {
  const exact = keys.indexOf(alias);
  if (exact >= 0) return exact * 0.1;
  // Short headings are too alike to guess at: "Tel", "ICB", "ODS".
  const allowed = alias.length < 5 ? 0 : alias.length < 9 ? 1 : 2;
  if (allowed === 0) return null;
  const least = Math.min(...keys.map((key) => editDistance(key, alias, allowed)));
  return least <= allowed ? least : null;
}

const keyCache = new WeakMap<ImportKind, Set<string>>();

/** Whether a heading is the name of some field, letter for letter. */
export function isKnownHeading(heading: string, kind: ImportKind): boolean {
  let known = keyCache.get(kind);
  if (!known) {
    known = new Set(aliasesOf(kind).map(({ key }) => key));
    keyCache.set(kind, known);
  }
  for (const key of readings(heading)) if (known.has(key)) return true;
  return false;
}

/**
 * Matches columns to fields by their headings: first the same but for case, blanks and punctuation, then a few letters
 * apart. Each field takes at most one column; the nearest heading wins, then the one further left.
 */
export function matchColumns(headings: readonly string[], kind: ImportKind): ColumnMatch[] {
  const candidates: { index: number; field: string; distance: number; order: number; alias: string }[] = [];
  for (const [index, heading] of headings.entries()) {
    const keys = readings(heading);
    if (keys.length === 0) continue;
    for (const [order, { key, field, alias }] of aliasesOf(kind).entries()) {
      const distance = distanceTo(keys, key);
      if (distance !== null) candidates.push({ index, field, distance, order, alias });
    }
  }
  candidates.sort((a, b) => a.distance - b.distance || a.index - b.index || a.order - b.order);
  const matches = headings.map((_, index): ColumnMatch => ({ index, field: null, reason: 'none', because: '' }));
  const taken = new Set<string>();
  for (const { index, field, distance, alias } of candidates) {
    const match = matches[index];
    if (!match || match.field !== null || taken.has(field)) continue;
    taken.add(field);
    match.field = field;
    match.reason = distance < 1 ? 'heading' : 'similar';
    match.because = becauseOf(distance, alias);
  }
  return matches;
}

/** `distance` counts letters from 1 on. */
function becauseOf(distance: number, alias: string): string {
  if (distance === 0) return '';
  if (distance < 1) return `Part of the heading is “${alias}”`;
  return `${distance === 1 ? 'One letter differs' : `${distance} letters differ`} from “${alias}”`;
}

/** Letters to change, insert or take out, up to `most`; more counts as `most + 1`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}
