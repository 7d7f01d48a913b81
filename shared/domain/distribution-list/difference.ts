import { finished } from './derive';
import type { ChangedEntry, EditionContent, EditionEntry, ListDifference } from './edition';
import { compare } from './in-order';

/** All facts of an entry: one that differs in any of them is a changed one. */
const EVERY_FACT: Record<keyof EditionEntry, true> = {
  address: true,
  name: true,
  odsCode: true,
  source: true,
  group: true,
  owner: true,
  practiceId: true,
  recipientId: true,
  reason: true,
};
const FACTS = Object.keys(EVERY_FACT) as (keyof EditionEntry)[];

type Entries = Pick<EditionContent, 'entries'>;

/**
 * What leads from one content to the other. The same address on both sides is the same entry, whoever has it; of the
 * rest, an owner with exactly one entry on each side has another address now; all else was added or removed. An address
 * that stands twice in a content counts once, as its first. The order of either side doesn't matter otherwise.
 */
export function compareContents(from: Entries, to: Entries): ListDifference {
  return finished(compareContentsInSteps(from, to));
}

/** Entries a step takes. */
const A_STEP = 2_000;

/** The same in small steps, so that whoever compares long editions can do other things in between. */
export function* compareContentsInSteps(from: Entries, to: Entries): Generator<void, ListDifference> {
  const before = yield* byAddressInSteps(from.entries);
  const after = yield* byAddressInSteps(to.entries);
  const changed: ChangedEntry[] = [];
  const added: EditionEntry[] = [];
  let count = 0;
  for (const [address, entry] of after) {
    if (count++ % A_STEP === 0) yield;
    const old = before.get(address);
    if (old === undefined) added.push(entry);
    else if (!isSame(old, entry)) changed.push({ before: old, after: entry });
  }
  const removed = [...before].flatMap(([address, entry]) => (after.has(address) ? [] : [entry]));
  yield;
  const [left, come] = [onlyOnes(removed), onlyOnes(added)];
  for (const [owner, entry] of come) {
    const old = left.get(owner);
    if (old && entry) changed.push({ before: old, after: entry });
  }
  const stays = ({ owner }: EditionEntry) => !(left.get(owner) && come.get(owner));
  yield;
  const sortedAdded = sorted(added.filter(stays), itself);
  yield;
  const sortedRemoved = sorted(removed.filter(stays), itself);
  yield;
  return { added: sortedAdded, removed: sortedRemoved, changed: sorted(changed, ({ after: entry }) => entry) };
}

/** The entries after a difference, by name. Applied to one side of a comparison it gives the other side. */
export function applyDifference(
  from: readonly EditionEntry[],
  { added, removed, changed }: ListDifference,
): EditionEntry[] {
  const entries = byAddress(from);
  for (const { address } of [...removed, ...changed.map(({ before }) => before)]) entries.delete(address.toLowerCase());
  for (const entry of [...changed.map(({ after }) => after), ...added]) entries.set(entry.address.toLowerCase(), entry);
  return sorted([...entries.values()], itself);
}

/** What is to be done to a static list that is kept by hand: an address that changed is taken off and put on. */
export function staticChanges({ added, removed, changed }: ListDifference): { adds: string[]; removes: string[] } {
  const moved = changed.filter(({ before, after }) => before.address.toLowerCase() !== after.address.toLowerCase());
  return {
    adds: sorted([...added, ...moved.map(({ after }) => after)], itself).map(({ address }) => address),
    removes: sorted([...removed, ...moved.map(({ before }) => before)], itself).map(({ address }) => address),
  };
}

/** Lines of a difference, each counted once. */
export const countOf = ({ added, removed, changed }: ListDifference) => ({
  added: added.length,
  removed: removed.length,
  changed: changed.length,
});

const isSame = (one: EditionEntry, other: EditionEntry) => FACTS.every((fact) => one[fact] === other[fact]);
const itself = (entry: EditionEntry) => entry;

const byAddress = (entries: readonly EditionEntry[]) => finished(byAddressInSteps(entries));

function* byAddressInSteps(entries: readonly EditionEntry[]): Generator<void, Map<string, EditionEntry>> {
  const found = new Map<string, EditionEntry>();
  let count = 0;
  for (const entry of entries) {
    if (count++ % A_STEP === 0) yield;
    const key = entry.address.toLowerCase();
    if (!found.has(key)) found.set(key, entry);
  }
  return found;
}

/** By owner its only entry; null for an owner that has more of them. */
function onlyOnes(entries: readonly EditionEntry[]): Map<string, EditionEntry | null> {
  const found = new Map<string, EditionEntry | null>();
  for (const entry of entries) found.set(entry.owner, found.has(entry.owner) ? null : entry);
  return found;
}

/** By name, code and address, so that it is in one order whatever it was made from. */
function sorted<Item>(items: readonly Item[], entryOf: (item: Item) => EditionEntry): Item[] {
  return items
    .map((item) => ({ item, name: entryOf(item).name.toLowerCase(), entry: entryOf(item) }))
    .sort(
      (a, b) =>
        compare(a.name, b.name) ||
        compare(a.entry.odsCode, b.entry.odsCode) ||
        compare(a.entry.address, b.entry.address),
    )
    .map(({ item }) => item);
}
