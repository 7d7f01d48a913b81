// Would catch: a batch that is left out or sent twice, a place kept for batches that are no longer the same, a chip whose
// count isn't its rows, and a row that stands for two.
import {
  isOutdated,
  NOTHING_OUT,
  nextBatch,
  progressOf,
  withBatch,
} from '@renderer/features/distribution-list/outlook/progress';
import { LIST_COLUMNS, linesOf, listTable, readListTable } from '@renderer/features/distribution-list/table';
import { countedViews, isNarrowed } from '@renderer/features/tables/model';
import { MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import { compileFilters } from '@shared/domain/table-columns';
import type { ListEntry, ListProblem } from '@shared/ipc/distribution-list';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const entry = (facts: Partial<ListEntry> = {}): ListEntry => ({
  address: 'optometry.tp1f9@nhs.net',
  name: 'Penrose Opticians',
  odsCode: 'TP1F9',
  source: 'practice',
  group: null,
  owner: `practice:${id(1)}`,
  practiceId: id(1),
  recipientId: null,
  reason: 'Shared mailbox',
  problem: '',
  checks: [],
  ...facts,
});
const problem = (facts: Partial<ListProblem> = {}): ListProblem => ({
  owner: `practice:${id(2)}`,
  address: '',
  name: 'Closed Opticians',
  odsCode: 'TP2AB',
  practiceId: id(2),
  recipientId: null,
  kind: 'closed',
  reason: 'The practice is closed',
  ...facts,
});

describe('batches on their way out', () => {
  it('are gone through in any order, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.infiniteStream(fc.nat()), (batches, starts) => {
        let progress = progressOf('a', NOTHING_OUT);
        const gone: number[] = [];
        let next: number | null = ((starts.next().value ?? 0) % batches) + 1;
        while (next !== null) {
          gone.push(next);
          progress = withBatch(progress, gone.length % 2 === 0 ? 'copied' : 'drafted', next);
          next = nextBatch(progress, next, batches);
        }
        expect([...gone].sort((a, b) => a - b)).toEqual(Array.from({ length: batches }, (_, index) => index + 1));
      }),
    );
  });

  it('are none of these once the list or the size is another, and that is said', () => {
    const half = withBatch(progressOf('list 1, by 100', NOTHING_OUT), 'copied', 1);
    expect(progressOf('list 1, by 100', half)).toBe(half);
    expect(progressOf('list 2, by 100', half)).toEqual({ made: 'list 2, by 100', copied: [], drafted: [] });
    expect(isOutdated('list 2, by 100', half)).toBe(true);
    expect(isOutdated('list 1, by 100', half)).toBe(false);
    expect(isOutdated('list 2, by 100', NOTHING_OUT)).toBe(false);
  });
});

describe('the table of the list', () => {
  const lines = linesOf({
    entries: [
      entry(),
      entry({
        address: 'two@nhs.net',
        checks: [
          { kind: 'doubtful', text: 'The code differs.' },
          { kind: 'unconfirmed', text: 'Not confirmed since 3 March 2024.' },
        ],
      }),
      entry({ address: 'three@nhs.net', checks: [{ kind: 'unconfirmed', text: 'Never confirmed.' }] }),
      entry({ address: 'office@loc.example', source: 'extra', practiceId: null, owner: 'extra:office@loc.example' }),
    ],
    problems: [
      problem(),
      problem({ kind: 'excluded', address: 'off@nhs.net' }),
      problem({ owner: '', kind: 'duplicate' }),
    ],
  });

  it('counts on each chip the rows that it shows', () => {
    const counts = countedViews(listTable, lines).map(({ name, count }) => [name, count]);
    expect(counts).toEqual([
      ['All', 4],
      ['With a problem', 1],
      ['Not confirmed lately', 2],
      ['By hand', 2],
      ['Left out', 3],
    ]);
    for (const { definition, count } of countedViews(listTable, lines))
      expect(lines.filter(compileFilters(definition.filters, LIST_COLUMNS))).toHaveLength(count ?? -1);
  });

  it('names only columns that it has', () => {
    const named = listTable.builtIn.flatMap(({ definition }) => [
      ...definition.columns,
      ...[...definition.sorts, ...definition.filters].map(({ column }) => column),
    ]);
    expect(named.filter((column) => !listTable.known.has(column))).toEqual([]);
  });

  it('has a row for each that nothing else has', () => {
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it('takes who is on the list for all of it', () => {
    expect(isNarrowed(listTable.standard, listTable.whole)).toBe(false);
    const leftOut = listTable.builtIn.find(({ id: view }) => view === 'left-out')?.definition;
    expect(leftOut && isNarrowed(leftOut, listTable.whole)).toBe(true);
  });

  it('keeps the list in its address, and leaves out the list of everyone and what is none', () => {
    expect(readListTable({ list: id(7), view: 'problem', q: 'truro' })).toEqual({
      list: id(7),
      view: 'problem',
      q: 'truro',
    });
    expect(readListTable({ list: MAIN_LIST })).toEqual({});
    expect(readListTable({ list: '../../x' })).toEqual({});
  });
});
