import {
  carryOver,
  countTicked,
  isTicked,
  selectionOf,
  startingFrom,
  suggestedTicks,
  tick,
} from '@renderer/features/imports/wizard/ticks';
import type { PlanRowView } from '@shared/ipc/imports';
import { describe, expect, test } from 'vitest';
import { summary } from './support';

type Row = Pick<PlanRowView, 'row' | 'action' | 'tick'>;
const add = (row: number): Row => ({ row, action: 'add', tick: 'on' });
const conflict = (row: number): Row => ({ row, action: 'conflict', tick: 'off' });
const proposal = (row: number): Row => ({ row, action: 'update', tick: 'off' });
const error = (row: number): Row => ({ row, action: 'error', tick: 'never' });

describe('ticks', () => {
  test('begin as suggested: questions and proposals wait, errors never go in', () => {
    expect(countTicked(suggestedTicks, summary)).toBe(611);
    expect([add(5), conflict(6), proposal(7), error(8)].map((row) => isTicked(suggestedTicks, row))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('one row taken out, and one question answered', () => {
    const ticks = tick(tick(suggestedTicks, add(6), false), conflict(9), true);
    expect(countTicked(ticks, summary)).toBe(611);
    expect([isTicked(ticks, add(6)), isTicked(ticks, conflict(9))]).toEqual([false, true]);
    expect(selectionOf(ticks)).toEqual({ base: 'suggested', toggled: [6, 9] });
  });

  test('saying the same twice counts once, and taking it back leaves nothing', () => {
    const once = tick(suggestedTicks, add(6), false);
    expect(countTicked(tick(once, add(6), false), summary)).toBe(610);
    expect(tick(once, add(6), true)).toEqual(suggestedTicks);
  });

  test('none, and then single rows', () => {
    const ticks = tick(startingFrom('none'), add(6), true);
    expect(countTicked(ticks, summary)).toBe(1);
    expect(isTicked(ticks, add(7))).toBe(false);
  });

  test('all: proposals too, but no question that nobody has looked at', () => {
    const proposed = { ...summary, suggested: 0 };
    expect(countTicked(startingFrom('all'), proposed)).toBe(611);
    expect([isTicked(startingFrom('all'), proposal(7)), isTicked(startingFrom('all'), conflict(8))]).toEqual([
      true,
      false,
    ]);
  });
});

describe('ticks on a plan made anew', () => {
  const rows =
    (...all: Row[]) =>
    async (number: number) =>
      all.find(({ row }) => row === number) ?? null;

  test('a question that was answered yes, and is none any more, still goes in', async () => {
    const ticks = tick(suggestedTicks, conflict(9), true);
    const carried = await carryOver(ticks, rows(add(9)));
    expect(isTicked(carried, add(9))).toBe(true);
    expect(selectionOf(carried).toggled).toEqual([]);
  });

  test('a row that was taken out stays out', async () => {
    const ticks = tick(suggestedTicks, add(6), false);
    const carried = await carryOver(ticks, rows({ row: 6, action: 'update', tick: 'on' }));
    expect(selectionOf(carried).toggled).toEqual([6]);
  });

  test('what can’t be written any more, or is gone, is not counted', async () => {
    const ticks = tick(tick(suggestedTicks, conflict(9), true), conflict(10), true);
    expect(await carryOver(ticks, rows(error(9)))).toEqual(suggestedTicks);
  });
});
