interface Ordered {
  name: string;
  odsCode: string;
  practiceId: string | null;
  recipientId?: string | null;
  /** Of an extra, which has no other id. */
  owner?: string;
}

const idOf = ({ practiceId, recipientId, owner }: Ordered) => practiceId ?? recipientId ?? owner ?? '';
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** By name, code and id. Names are put in lower case once each, not once a comparison: there may be 100,000. */
export function inOrder<Item extends Ordered>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, name: item.name.toLowerCase() }))
    .sort(
      (a, b) =>
        compare(a.name, b.name) || compare(a.item.odsCode, b.item.odsCode) || compare(idOf(a.item), idOf(b.item)),
    )
    .map(({ item }) => item);
}

/** Whether one comes before the other in the order of lists. */
export const isBefore = (one: Ordered, other: Ordered): boolean => inOrder([other, one])[0] === one;

export function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
