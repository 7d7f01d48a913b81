import { applyDifference, compareContents, staticChanges } from '@shared/domain/distribution-list/difference';
import type { EditionEntry } from '@shared/domain/distribution-list/edition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry } from './support';

const compare = (from: EditionEntry[], to: EditionEntry[]) => compareContents({ entries: from }, { entries: to });

describe('the difference of two editions', () => {
  // Catches: an address that changed, shown as somebody who left and somebody new.
  it('has one line for an owner whose address changed', () => {
    const [before, after] = [
      entry('old@nhs.net', { owner: 'practice:p1' }),
      entry('new@nhs.net', { owner: 'practice:p1' }),
    ];
    expect(compare([before], [after])).toEqual({ added: [], removed: [], changed: [{ before, after }] });
    expect(staticChanges(compare([before], [after]))).toEqual({ adds: ['new@nhs.net'], removes: ['old@nhs.net'] });
  });

  // Catches: an address that goes to another owner, taken off the static list and put on it again.
  it('leaves a static list alone where two owners swap their addresses', () => {
    const from = [entry('a@nhs.net', { owner: 'practice:p1' }), entry('b@nhs.net', { owner: 'practice:p2' })];
    const to = [entry('b@nhs.net', { owner: 'practice:p1' }), entry('a@nhs.net', { owner: 'practice:p2' })];
    const difference = compare(from, to);
    expect(difference).toMatchObject({ added: [], removed: [] });
    expect(difference.changed.map(({ before, after }) => before.address === after.address)).toEqual([true, true]);
    expect(staticChanges(difference)).toEqual({ adds: [], removes: [] });
  });

  // Catches: one of several entries of an owner, paired with another at random.
  it('pairs no entries of an owner that has several', () => {
    const of = (address: string) => entry(address, { owner: 'egress:c1' });
    const difference = compare([of('a@x.example'), of('b@x.example')], [of('c@x.example')]);
    expect(difference.changed).toEqual([]);
    expect([difference.added.length, difference.removed.length]).toEqual([1, 2]);
  });

  it('pairs what is left of an owner once the same addresses are taken out', () => {
    const of = (address: string) => entry(address, { owner: 'egress:c1' });
    const difference = compare([of('a@x.example'), of('b@x.example')], [of('b@x.example'), of('c@x.example')]);
    expect(difference).toEqual({
      added: [],
      removed: [],
      changed: [{ before: of('a@x.example'), after: of('c@x.example') }],
    });
  });

  // Catches: a fact that is not looked at, so that the difference doesn't give the other edition.
  it.each([
    { name: 'Another name' },
    { odsCode: 'A1B2C' },
    { source: 'egress' },
    { group: 'loc' },
    { owner: 'practice:p9' },
    { practiceId: null },
    { recipientId: 'r1' },
    { reason: 'Another reason' },
  ] as Partial<EditionEntry>[])('sees that %j is another entry', (changes) => {
    const [before, after] = [entry('a@nhs.net'), entry('a@nhs.net', changes)];
    expect(compare([before], [after]).changed).toEqual([{ before, after }]);
  });

  const ADDRESSES = ['a@nhs.net', 'b@nhs.net', 'c@nhs.net', 'd@x.example', 'e@x.example', 'f@x.example', 'g@x.example'];
  const OWNERS = ['practice:p1', 'practice:p2', 'practice:p3', 'egress:c1', 'recipient:r1', 'extra:a@nhs.net'];
  const anyEntry: fc.Arbitrary<EditionEntry> = fc.record({
    address: fc.constantFrom(...ADDRESSES),
    name: fc.constantFrom('Aa', 'aa', 'Bb', ''),
    odsCode: fc.constantFrom('TP1F9', 'A1B2C', ''),
    source: fc.constantFrom('practice', 'egress', 'recipient', 'extra'),
    group: fc.constantFrom(null, 'loc', 'icb'),
    owner: fc.constantFrom(...OWNERS),
    practiceId: fc.constantFrom(null, 'p1', 'p2'),
    recipientId: fc.constantFrom(null, 'r1'),
    reason: fc.constantFrom('One', 'Other'),
  });
  const edition = fc.uniqueArray(anyEntry, { selector: ({ address }) => address, maxLength: 7 });
  /** Two that share much: parts of the one as they are, with another owner, or with another address. */
  const pair = edition.chain((from) =>
    fc
      .tuple(fc.constant(from), edition, fc.subarray(from), fc.array(fc.constantFrom(...OWNERS), { maxLength: 7 }))
      .map(([first, fresh, kept, owners]): [EditionEntry[], EditionEntry[]] => {
        const others = kept.map((each, i) => ({ ...each, owner: owners[i] ?? each.owner }));
        const taken = new Set(others.map(({ address }) => address));
        return [first, [...others, ...fresh.filter(({ address }) => !taken.has(address))]];
      }),
  );
  const asSet = (entries: readonly EditionEntry[]) => entries.map((each) => JSON.stringify(each)).toSorted();
  const addressesOf = (entries: readonly EditionEntry[]) => entries.map(({ address }) => address).toSorted();

  // Catches: any two editions of which the difference is not the whole truth.
  it('gives the other edition when it is applied, always', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const keys = ['address', 'name', 'odsCode', 'source', 'group', 'owner', 'practiceId', 'recipientId', 'reason'];
        const inKeyOrder = (all: EditionEntry[]) => all.map((each) => JSON.parse(JSON.stringify(each, keys)));
        const applied = applyDifference(from, compare(from, to));
        expect(asSet(inKeyOrder(applied))).toEqual(asSet(inKeyOrder(to)));
      }),
      { numRuns: 1_000 },
    );
  });

  // Catches: a static list that drifts away from the edition although staff did what they were told.
  it('keeps a static list the same as the edition', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const { adds, removes } = staticChanges(compare(from, to));
        const list = new Set(addressesOf(from));
        for (const address of removes) expect(list.delete(address), 'what is removed was there').toBe(true);
        for (const address of adds) {
          expect(list.has(address), 'what is added was not there').toBe(false);
          list.add(address);
        }
        expect([...list].toSorted()).toEqual(addressesOf(to));
      }),
      { numRuns: 1_000 },
    );
  });

  it('has each entry of either side once, or unchanged', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const { added, removed, changed } = compare(from, to);
        const touched = [...removed, ...changed.map(({ before }) => before)];
        const come = [...added, ...changed.map(({ after }) => after)];
        expect(new Set(addressesOf(touched)).size).toBe(touched.length);
        expect(new Set(addressesOf(come)).size).toBe(come.length);
        expect(from.length - touched.length).toBe(to.length - come.length);
        for (const { before, after } of changed) expect(before).not.toEqual(after);
      }),
    );
  });

  it('is empty between a thing and itself, in whatever order', () => {
    fc.assert(
      fc.property(edition, (all) => {
        expect(compare(all, all.toReversed())).toEqual({ added: [], removed: [], changed: [] });
      }),
    );
  });

  it('is the other way round when looked at from the other side', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const [there, back] = [compare(from, to), compare(to, from)];
        expect(back.added).toEqual(there.removed);
        expect(back.removed).toEqual(there.added);
        const turned = back.changed.map(({ before, after }) => JSON.stringify([after, before]));
        expect(turned.toSorted()).toEqual(
          there.changed.map(({ before, after }) => JSON.stringify([before, after])).toSorted(),
        );
      }),
    );
  });

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(pair, fc.infiniteStream(fc.nat()), ([from, to], numbers) => {
        const shuffled = (all: EditionEntry[]) =>
          all
            .map((each) => ({ each, by: numbers.next().value }))
            .toSorted((a, b) => a.by - b.by)
            .map(({ each }) => each);
        expect(compare(shuffled(from), shuffled(to))).toEqual(compare(from, to));
        expect(staticChanges(compare(shuffled(from), shuffled(to)))).toEqual(staticChanges(compare(from, to)));
      }),
    );
  });

  // Catches: addresses that differ in capitals only, taken off and put on.
  it('takes addresses in capitals for the same', () => {
    const [before, after] = [
      entry('A@nhs.net', { owner: 'practice:p1' }),
      entry('a@nhs.net', { owner: 'practice:p1' }),
    ];
    expect(compare([before], [after])).toEqual({ added: [], removed: [], changed: [{ before, after }] });
    expect(staticChanges(compare([before], [after]))).toEqual({ adds: [], removes: [] });
    expect(applyDifference([before], compare([before], [after]))).toEqual([after]);
  });

  // Catches: a comparison that looks through one side for each entry of the other.
  it('compares long editions in a time that grows with their length', () => {
    const long = (n: number, prefix: string) =>
      Array.from({ length: n }, (_, i) => entry(`${prefix}${i}@x.example`, { owner: `practice:${i}`, name: `P ${i}` }));
    const difference = compare(long(30_000, 'a'), long(30_000, 'b'));
    expect(difference.changed).toHaveLength(30_000);
  });
});
