import { orderedFields, planColumns, reasonOf } from '@renderer/features/imports/check/plan-columns';
import { blankLines, blocksInSight, fillLines } from '@renderer/features/imports/check/plan-lines';
import type { PlanFilter } from '@renderer/features/imports/wizard/state';
import type { PlanRowView } from '@shared/ipc/imports';
import { describe, expect, test } from 'vitest';

const row = (number: number): PlanRowView => ({
  row: number,
  action: 'add',
  key: 'TP1F9',
  reason: '',
  tick: 'on',
  cells: {},
});

describe('the blocks to fetch', () => {
  test('only the one in sight', () => expect(blocksInSight(80, 110, 50_000)).toEqual([0]));
  test('the next one too when its edge is near', () => expect(blocksInSight(140, 170, 50_000)).toEqual([0, 1]));
  test('the one before too when scrolling back', () => expect(blocksInSight(410, 440, 50_000)).toEqual([1, 2]));
  test('never past the end', () => expect(blocksInSight(180, 199, 200)).toEqual([0]));
  test('a short plan has one block', () => expect(blocksInSight(0, 2, 3)).toEqual([0]));
  test('a jump to the far end fetches nothing on the way', () =>
    expect(blocksInSight(49_970, 49_999, 50_000)).toEqual([249]));
});

describe('the lines of the table', () => {
  test('stand at their places, the others empty', () => {
    const lines = fillLines(blankLines<PlanRowView>(450), [
      { block: 1, rows: [row(205), row(206)] },
      { block: 2, rows: undefined },
    ]);
    expect(lines).toHaveLength(450);
    expect(lines[200]?.row?.row).toBe(205);
    expect(lines[199]?.row).toBeNull();
    expect(lines.every((line, index) => line.index === index)).toBe(true);
  });

  test('an answer with more rows than the plan has adds none', () => {
    expect(fillLines(blankLines<PlanRowView>(1), [{ block: 0, rows: [row(5), row(6)] }])).toHaveLength(1);
  });
});

describe('the columns of the plan', () => {
  const field = (id: string) => ({ id, label: id });

  test('begin with the mailbox, and leave out what has a column of its own', () => {
    const fields = (['odsCode', 'practiceName', 'town', 'mailboxAddress', 'toldOn', 'notes'] as const).map(field);
    expect(orderedFields(fields, 'register').map(({ id }) => id)).toEqual([
      'mailboxAddress',
      'toldOn',
      'town',
      'notes',
    ]);
  });

  test('say of an update which fields change', () => {
    const fields = (['town', 'notes', 'county'] as const).map(field);
    const cell = (old: string | undefined, value: string) => ({
      old,
      new: value,
      problems: [],
      index: 0,
      raw: value,
      corrected: false,
    });
    const cells = { town: cell('Bath', 'Bath'), notes: cell('', 'moved'), county: cell('Avon', 'Somerset') };
    expect(reasonOf({ ...row(5), action: 'update', cells }, fields)).toBe('Changes: notes, county');
    expect(reasonOf({ ...row(5), action: 'update', cells, reason: 'Same as row 4' }, fields)).toBe('Same as row 4');
    expect(reasonOf({ ...row(5), cells }, fields)).toBe('');
  });

  test('of another kind stand in the order of its declaration, its key first', () => {
    const fields = (['name', 'hqOdsCode', 'egressAddress'] as const).map(field);
    expect(orderedFields(fields, 'contractors').map(({ id }) => id)).toEqual(['hqOdsCode', 'egressAddress']);
    expect(planColumns(fields, 'contractors', 'all').map(({ id }) => id)).toEqual([
      'row',
      'what',
      'name',
      'reason',
      'hqOdsCode',
      'egressAddress',
    ]);
  });

  test('give the reason more room where it is what one looks for', () => {
    const width = (filter: PlanFilter) =>
      planColumns([], 'register', filter).find(({ id }) => id === 'reason')?.width ?? 0;
    expect(width('error')).toBeGreaterThan(width('all'));
  });
});
