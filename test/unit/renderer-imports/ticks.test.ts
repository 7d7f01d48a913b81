import {
  actionsOf,
  allTicked,
  countTicked,
  isTicked,
  tick,
  tickAll,
  untickedRows,
} from '@renderer/features/imports/wizard/ticks';
import { describe, expect, test } from 'vitest';
import { summary } from './support';

const rowsOf = {
  add: Array.from({ length: 38 }, (_, at) => at + 5),
  update: Array.from({ length: 573 }, (_, at) => at + 100),
};
const load = (calls: string[]) => async (action: 'add' | 'update', offset: number, limit: number) => {
  calls.push(`${action} ${offset}`);
  return rowsOf[action].slice(offset, offset + limit).map((row) => ({ row }));
};

describe('ticks', () => {
  test('all rows to add and to update go in unless unticked', () => {
    expect(countTicked(allTicked, summary)).toBe(611);
    const ticks = tick(allTicked, 'add', 6, false);
    expect(countTicked(ticks, summary)).toBe(610);
    expect(isTicked(ticks, 'add', 6)).toBe(false);
    expect(isTicked(ticks, 'update', 6)).toBe(true);
  });

  test('ticking a row twice counts it once', () => {
    const once = tick(allTicked, 'add', 6, false);
    expect(countTicked(tick(once, 'add', 6, false), summary)).toBe(610);
    expect(countTicked(tick(tick(once, 'add', 6, true), 'add', 6, true), summary)).toBe(611);
  });

  test('with none ticked, single rows can be ticked', () => {
    const ticks = tick(tickAll(allTicked, ['add', 'update'], false), 'update', 101, true);
    expect(countTicked(ticks, summary)).toBe(1);
    expect(isTicked(ticks, 'update', 101)).toBe(true);
    expect(isTicked(ticks, 'update', 102)).toBe(false);
  });

  test('"all" means the rows that the filter shows', () => {
    expect(actionsOf('all')).toEqual(['add', 'update']);
    expect(actionsOf('update')).toEqual(['update']);
    expect(actionsOf('error')).toEqual([]);
    expect(actionsOf('warnings')).toEqual([]);
  });
});

describe('rows left out of a commit', () => {
  test('asks for no rows where only few are unticked', async () => {
    const calls: string[] = [];
    expect(await untickedRows(tick(allTicked, 'add', 6, false), summary, load(calls))).toEqual([6]);
    expect(calls).toEqual([]);
  });

  test('names every row of an action without the few that are ticked', async () => {
    const calls: string[] = [];
    const ticks = tick(tickAll(allTicked, ['update'], false), 'update', 101, true);
    const rows = await untickedRows(ticks, summary, load(calls));
    expect(rows).toHaveLength(572);
    expect(rows).not.toContain(101);
    expect(calls).toEqual(['update 0', 'update 500']);
  });
});
