import type { AuditSource } from '../audited';
import type { EditionEntry, LeftOutKind } from './edition';

/** One step of the history that may have changed a list. */
export interface Cause {
  source: AuditSource;
  /** Of a notification or an import. */
  id: string | null;
  /** "Notification of 3 April 2026", "Import of register.xlsx", "Practice closed"; of what was put back, "Put back". */
  label: string;
  at: string;
  actor: string;
  action: 'add' | 'change' | 'remove' | 'restore';
  /** The facts that it changed, by the names under which the history keeps them. */
  facts: readonly string[];
}

/**
 * Under this, `causes` have what was done to the list itself: its fact `rule`, and the facts `extra:<id>` and
 * `exclusion:<id>` of what was put on it and taken off it by hand. Under `list:<address>` they may have the latter alone.
 */
export const LIST_OWNER = 'list';

/** What keeps somebody off a list, and which facts of the history it hangs on. */
const FACTS_OF: Record<LeftOutKind, readonly string[]> = {
  closed: ['status'],
  'no-mailbox': ['mailboxAddress', 'mailboxKind', 'mailboxStatus', 'egressStatus', 'egressAddress'],
  'not-marked': ['onList', 'icbCode'],
  'marked-off': ['onList'],
  duplicate: ['mailboxAddress', 'mailboxKind', 'address', 'egressAddress', 'egressStatus', 'aliases'],
  malformed: ['mailboxAddress', 'address'],
  'not-live': ['mailboxStatus', 'egressStatus'],
  excluded: [],
};
const ADDRESS = ['mailboxAddress', 'address', 'egressAddress', 'egressStatus', 'mailboxKind', 'mailboxStatus'];
const RULE = ['icbCode', 'contractorName'];
/** All that an entry is made of. */
const ANY = [...new Set([...Object.values(FACTS_OF).flat(), ...ADDRESS, ...RULE])].concat([
  'name',
  'odsCode',
  'group',
  'groupCode',
  'organisation',
  'reason',
  'toldOn',
  'closedOn',
]);

/**
 * The cause of a line: the newest step that touched what the line hangs on, else the newest that touched anything an
 * entry is made of. Null where the history has none.
 */
export function causeOf(
  what: 'added' | 'removed' | 'address' | 'changed',
  entry: EditionEntry,
  leftOut: LeftOutKind | null,
  causes: ReadonlyMap<string, readonly Cause[]>,
): Cause | null {
  const ofList = causes.get(LIST_OWNER) ?? [];
  const ofAddress = causes.get(`${LIST_OWNER}:${entry.address}`) ?? ofList;
  const byHand = (kind: string) => newest(ofAddress, ({ facts }) => facts.some((fact) => fact.startsWith(`${kind}:`)));
  if (leftOut === 'excluded') return byHand('exclusion');
  if (entry.source === 'extra') return byHand('extra');
  const own = causes.get(entry.owner) ?? [];
  const ofPractice = entry.practiceId === null ? [] : (causes.get(`practice:${entry.practiceId}`) ?? []);
  const all = ofPractice === own ? own : [...own, ...ofPractice];
  const wanted = leftOut === null ? (what === 'address' ? ADDRESS : []) : FACTS_OF[leftOut];
  return (
    newest(all, (cause) => touches(cause, wanted)) ??
    (leftOut === null && what !== 'changed' ? newest(all, ({ action }) => action !== 'change') : null) ??
    newest(all, (cause) => cause.action !== 'change' || touches(cause, ANY)) ??
    (what === 'added' || what === 'removed' ? newest(ofList, ({ facts }) => facts.includes('rule')) : null)
  );
}

const touches = ({ facts }: Cause, wanted: readonly string[]) => facts.some((fact) => wanted.includes(fact));

function newest(causes: readonly Cause[], isMeant: (cause: Cause) => boolean): Cause | null {
  let found: Cause | null = null;
  for (const cause of causes) if (isMeant(cause) && (found === null || cause.at > found.at)) found = cause;
  return found;
}

/** A cause as it stands behind a reason: "notification of 3 April 2026", "edited by h.yeo". */
export function causeWords({ source, label, actor }: Cause): string {
  if (source === 'edit') return `edited by ${actor}`;
  const words = label.charAt(0).toLowerCase() + label.slice(1);
  return source === 'undo' ? `${words} by ${actor}` : words;
}
