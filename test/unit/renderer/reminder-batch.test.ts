// A batch of reminders, step by step. It breaks when one is counted as noted that was not, when one gets lost between the
// chosen and the summary, or when a contractor of two chosen practices is written to twice.
import { expect, it } from 'vitest';
import {
  type BatchAction,
  batchReducer,
  draftAtHand,
  firstState,
  ownersOf,
} from '../../../renderer/src/features/access/reminders/batch-state';

const draft = (id: string) => ({ of: 'practice' as const, id, name: `Practice ${id}`, odsCode: id, people: 2 });
const leftOut = [{ of: 'practice' as const, id: 'X', name: 'X', odsCode: 'X', why: 'The practice is closed.' }];
const begin = (...ids: string[]): BatchAction => ({ type: 'begin', batch: { drafts: ids.map(draft), leftOut } });
const goOn = (noted: boolean, why = ''): BatchAction => ({ type: 'go-on', noted, why });
const run = (...actions: BatchAction[]) => actions.reduce(batchReducer, firstState);
const outcomes = (...actions: BatchAction[]) =>
  run(...actions).results.map(({ draft: { id }, outcome }) => [id, outcome]);

it('goes from one to the next, and ends behind the last', () => {
  expect(draftAtHand(firstState)).toBeNull();
  expect(draftAtHand(run(begin('A', 'B')))?.id).toBe('A');
  expect(draftAtHand(run(begin('A', 'B'), goOn(true)))?.id).toBe('B');
  const end = run(begin('A', 'B'), goOn(true), goOn(false));
  expect([end.stage, draftAtHand(end), end.leftOut]).toEqual(['end', null, leftOut]);
});

it('tells what was noted from what was only opened, skipped, or could not be written after all', () => {
  const all = [begin('A', 'B', 'C', 'D'), { type: 'handed-on' } as const, goOn(true), { type: 'handed-on' } as const];
  expect(outcomes(...all, goOn(false), goOn(false), goOn(false, 'Nobody is linked with it.'))).toEqual([
    ['A', 'noted'],
    ['B', 'handed-on'],
    ['C', 'skipped'],
    ['D', 'left-out'],
  ]);
});

it('accounts for the rest when a person stops, and does nothing more then', () => {
  const stopped = [begin('A', 'B', 'C'), goOn(true), { type: 'handed-on' } as const, { type: 'stop' } as const];
  const expected = [
    ['A', 'noted'],
    ['B', 'handed-on'],
    ['C', 'not-reached'],
  ];
  expect(outcomes(...stopped)).toEqual(expected);
  expect(outcomes(...stopped, goOn(true), { type: 'handed-on' }, { type: 'stop' })).toEqual(expected);
});

it('ends at once where nobody can be reminded, and says who was left out', () => {
  expect(run(begin())).toMatchObject({ stage: 'end', results: [], leftOut });
});

it('writes to each practice, or to each contractor once', () => {
  const rows = [
    { id: '1', contractorId: 'a' },
    { id: '2', contractorId: 'b' },
    { id: '3', contractorId: 'a' },
    { id: '4', contractorId: null },
  ];
  expect(ownersOf(rows, 'practice').map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  expect(ownersOf(rows, 'contractor')).toEqual([
    { of: 'contractor', id: 'a' },
    { of: 'contractor', id: 'b' },
  ]);
});
