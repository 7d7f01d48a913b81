import type { AuditSource } from '../audited';
import { RECIPIENT_GROUP_LABELS } from '../codes';
import { type Cause, causeOf, causeWords } from './causes';
import type { ChangedEntry, EditionContent, EditionEntry, EditionLeftOut, ListDifference, ListSource } from './edition';

/** One line of a comparison as people read it. `shared/ipc/editions.ts` has the same over IPC. */
export interface ExplainedLine {
  /** After the change; of a removed entry, the one it had. */
  address: string;
  /** Where the address itself changed; '' otherwise. */
  addressBefore: string;
  name: string;
  odsCode: string;
  practiceId: string | null;
  recipientId: string | null;
  /** Why, in a sentence. */
  reason: string;
  cause: { source: AuditSource; id: string | null; label: string; at: string; actor: string } | null;
  /** Of a changed entry, what differs. */
  fields: { label: string; before: string; after: string }[];
}

export interface ExplainedDifference {
  added: ExplainedLine[];
  removed: ExplainedLine[];
  changed: ExplainedLine[];
}

/**
 * A difference with the reason of each line: what keeps an entry off the later side, what kept it off the earlier one,
 * or what changed, and then the cause where the history says it. `causes` are by owner, with those of the list itself
 * under `LIST_OWNER`. `inRegister` are the owners that the register has at the later side; without it, nothing is said
 * of the register.
 */
export function explainDifference(
  difference: ListDifference,
  from: EditionContent,
  to: EditionContent,
  causes: ReadonlyMap<string, readonly Cause[]>,
  inRegister?: ReadonlySet<string>,
): ExplainedDifference {
  const [before, after] = [sideOf(from, difference), sideOf(to, difference)];
  const line = (entry: EditionEntry, reason: string, cause: Cause | null): ExplainedLine => {
    const { address, name, odsCode, practiceId, recipientId } = entry;
    const words = cause === null ? '' : ` (${causeWords(cause)})`;
    const facts = { address, addressBefore: '', name, odsCode, practiceId, recipientId };
    return { ...facts, reason: `${reason}${words}`, cause: cause === null ? null : withoutFacts(cause), fields: [] };
  };
  return {
    added: difference.added.map((entry) => {
      const kept = leftOutOf(entry, before);
      const cause = causeOf('added', entry, kept?.kind ?? null, causes);
      return line(entry, addedReason(entry, kept, before, cause), cause);
    }),
    removed: difference.removed.map((entry) => {
      const kept = leftOutOf(entry, after);
      const cause = causeOf('removed', entry, kept?.kind ?? null, causes);
      return line(entry, kept?.reason ?? removedReason(entry, after, cause, inRegister), cause);
    }),
    changed: difference.changed.map((change) => {
      const moved = change.before.address !== change.after.address;
      const cause = causeOf(moved ? 'address' : 'changed', change.after, null, causes);
      const explained = line(change.after, changedReason(change), cause);
      return { ...explained, addressBefore: moved ? change.before.address : '', fields: fieldsOf(change) };
    }),
  };
}

/** A side of the comparison, as far as the difference asks about it. Keys are owners. */
interface Side {
  entries: ReadonlyMap<string, EditionEntry>;
  leftOut: ReadonlyMap<string, EditionLeftOut>;
}

/** An Egress account's entry is found under the practice that holds it as well. */
function sideOf({ entries, leftOut }: EditionContent, { added, removed }: ListDifference): Side {
  // A difference is short mostly, and a list may be long: only who is asked about gets into the maps.
  const asked = [...added, ...removed];
  const owners = new Set(asked.flatMap((entry) => [entry.owner, practiceKey(entry) ?? '']));
  const practices = new Set(asked.map(({ practiceId }) => practiceId));
  const held = new Map<string, EditionEntry>();
  for (const entry of entries)
    if (entry.practiceId !== null && practices.has(entry.practiceId)) held.set(`practice:${entry.practiceId}`, entry);
  for (const entry of entries) if (owners.has(entry.owner)) held.set(entry.owner, entry);
  const out = leftOut.filter(({ owner }) => owners.has(owner));
  return { entries: held, leftOut: new Map(out.map((each) => [each.owner, each])) };
}

const practiceKey = ({ practiceId }: EditionEntry) => (practiceId === null ? null : `practice:${practiceId}`);

/** What is said of the owner on a side where it has no entry. An Egress account is spoken of by the practice that held its entry. */
function leftOutOf(entry: EditionEntry, { leftOut }: Side): EditionLeftOut | null {
  const key = practiceKey(entry);
  return leftOut.get(entry.owner) ?? (key === null ? undefined : leftOut.get(key)) ?? null;
}

function addedReason(entry: EditionEntry, kept: EditionLeftOut | null, before: Side, cause: Cause | null): string {
  if (kept !== null) return `Before: ${kept.reason}`;
  if (entry.source === 'extra') return entry.reason;
  const held = before.entries.get(practiceKey(entry) ?? entry.owner);
  if (held !== undefined && held.address !== entry.address)
    return `Before: ${called(entry)} was on the list with ${held.address}`;
  if (cause?.action === 'add') return 'New in the register';
  if (cause?.action === 'restore') return 'Back from the bin';
  return cause === null ? 'New on the list' : 'Covered by the list’s rule now';
}

function removedReason(
  entry: EditionEntry,
  after: Side,
  cause: Cause | null,
  inRegister?: ReadonlySet<string>,
): string {
  const held = after.entries.get(practiceKey(entry) ?? entry.owner) ?? after.entries.get(entry.owner);
  if (held !== undefined && held.address !== entry.address)
    return `Now: ${called(entry)} is on the list with ${held.address}`;
  if (entry.source === 'extra') return 'Taken off by hand: it is not added any more';
  if (inRegister === undefined) return 'Not covered by the list any more';
  const key = practiceKey(entry);
  const isThere = inRegister.has(entry.owner) || (key !== null && inRegister.has(key));
  if (!isThere || cause?.action === 'remove') return 'Not in the register any more';
  return 'Not covered by the list’s rule any more';
}

function changedReason({ before, after }: ChangedEntry): string {
  const said: string[] = [];
  if (before.address !== after.address) said.push(`Address changed from ${before.address} to ${after.address}`);
  else if (before.owner !== after.owner)
    said.push(`The address is now that of ${called(after)}, before of ${called(before)}`);
  if (before.owner === after.owner) {
    if (before.name !== after.name) said.push(`Name changed from ${before.name} to ${after.name}`);
    if (before.odsCode !== after.odsCode) said.push(codeReason(before, after));
  }
  if (before.source !== after.source) said.push(`It is now ${SOURCES[after.source]}, before ${SOURCES[before.source]}`);
  if (before.group !== after.group) said.push(`Group changed from ${groupOf(before)} to ${groupOf(after)}`);
  if (said.length > 0) return said.join('. ');
  return before.reason === after.reason ? 'Another record has the address now' : `Now: ${after.reason}`;
}

/** An Egress account stands in a list with the code of one of the practices that it serves. */
function codeReason(before: EditionEntry, after: EditionEntry): string {
  const words = `from ${before.odsCode || 'none'} to ${after.odsCode || 'none'}`;
  return after.source === 'egress' && before.source === 'egress'
    ? `The practice that it is listed with changed ${words}`
    : `ODS code changed ${words}`;
}

const SOURCES: Record<ListSource, string> = {
  practice: 'a practice’s mailbox',
  egress: 'a contractor’s Egress account',
  recipient: 'another recipient',
  extra: 'added by hand',
};
const SOURCE_LABELS: Record<ListSource, string> = {
  practice: 'Practice',
  egress: 'Egress account',
  recipient: 'Other recipient',
  extra: 'Added by hand',
};
const groupOf = ({ group }: EditionEntry) => (group === null ? 'none' : RECIPIENT_GROUP_LABELS[group]);

function fieldsOf({ before, after }: ChangedEntry): ExplainedLine['fields'] {
  const shown: [string, (entry: EditionEntry) => string][] = [
    ['Address', ({ address }) => address],
    ['Name', ({ name }) => name],
    ['ODS code', ({ odsCode }) => odsCode],
    ['Source', ({ source }) => SOURCE_LABELS[source]],
    ['Group', ({ group }) => (group === null ? '' : RECIPIENT_GROUP_LABELS[group])],
    ['Why it is on the list', ({ reason }) => reason],
  ];
  return shown
    .map(([label, show]) => ({ label, before: show(before), after: show(after) }))
    .filter((field) => field.before !== field.after);
}

const called = ({ odsCode, name }: EditionEntry) => (odsCode === '' ? name : `${odsCode} ${name}`);

const withoutFacts = ({ source, id, label, at, actor }: Cause) => ({ source, id, label, at, actor });
