import { reduce, startState } from '@renderer/features/imports/wizard/reducer';
import { isUnderWay, sessionOf, type WizardEvent, type WizardState } from '@renderer/features/imports/wizard/state';
import { countTicked, tick } from '@renderer/features/imports/wizard/ticks';
import type { RouteError } from '@shared/ipc/errors';
import type { ImportProgress } from '@shared/ipc/events';
import type { CommitResult } from '@shared/ipc/imports';
import { describe, expect, test } from 'vitest';
import { columns, file, summary } from './support';

const run = (...events: WizardEvent[]): WizardState => events.reduce(reduce, startState);
const wishes = { headingRow: null, kind: null };
const toSheet: WizardEvent[] = [{ type: 'opening' }, { type: 'opened', file }];
const toColumns: WizardEvent[] = [...toSheet, { type: 'sheet-read', columns }, { type: 'to-columns' }];
const toCheck: WizardEvent[] = [...toColumns, { type: 'planning' }, { type: 'planned', summary }];
const result: CommitResult = {
  batchId: '7f0c9a52-5d2e-4b62-9a53-0f3b8f2d1c11',
  added: 38,
  updated: 573,
  unchanged: 9,
  left: 14,
  backupFile: 'before import.db',
};
const failure = (code: RouteError['code']): RouteError => ({ code, message: 'It went wrong.' });
const progress = (sessionId = file.sessionId): ImportProgress => ({
  type: 'import-progress',
  sessionId,
  step: 'reading',
  done: 5,
  total: null,
});

function step<Name extends WizardState['step']>(state: WizardState, name: Name) {
  expect(state.step).toBe(name);
  return state as Extract<WizardState, { step: Name }>;
}

describe('the way through', () => {
  test('an opened file leads to the suggested sheet, which is then read', () => {
    const state = step(run(...toSheet), 'sheet');
    expect(state.sheet).toBe('Register 24-25');
    expect(state.work?.what).toBe('reading');
    expect(state.columns).toBeNull();
  });

  test('closing the file dialog leaves everything as it was', () => {
    expect(run({ type: 'opening' }, { type: 'not-opened' })).toEqual(startState);
  });

  test('the columns begin with the matches that were found', () => {
    const state = step(run(...toColumns), 'columns');
    expect(state.choices).toEqual([
      { index: 0, field: 'odsCode' },
      { index: 1, field: 'practiceName' },
      { index: 2, field: null },
    ]);
    expect(state.headingRow).toBe(4);
  });

  test('without a heading row there is no way on', () => {
    step(
      run(...toSheet, { type: 'sheet-read', columns: { ...columns, headingRow: null } }, { type: 'to-columns' }),
      'sheet',
    );
  });

  test('a plan begins with what is suggested ticked and all rows shown', () => {
    const state = step(run(...toCheck), 'check');
    expect(state.filter).toBe('all');
    expect(countTicked(state.ticks, summary)).toBe(611);
    expect(state.work).toBeNull();
  });

  test('a commit ends with its numbers and the rows that had problems', () => {
    const state = step(run(...toCheck, { type: 'writing' }, { type: 'committed', result }), 'done');
    expect(state.problemRows).toBe(14);
    expect(state.result).toEqual(result);
    expect(isUnderWay(state)).toBe(false);
  });
});

describe('going back', () => {
  test('from the check to the columns keeps what was chosen', () => {
    const state = step(
      run(
        ...toColumns,
        { type: 'choose', index: 2, field: 'town' },
        { type: 'planning' },
        { type: 'planned', summary },
        { type: 'back' },
      ),
      'columns',
    );
    expect(state.choices[2]?.field).toBe('town');
  });

  test('a new plan after going back counts on, so that rows of the old one are not shown', () => {
    const again: WizardEvent[] = [{ type: 'back' }, { type: 'planning' }, { type: 'planned', summary }];
    expect(step(run(...toCheck, ...again), 'check').planNumber).toBe(2);
  });

  test('to the sheet and on again keeps all that was said about the columns', () => {
    const said: WizardEvent[] = [
      { type: 'choose', index: 2, field: 'town' },
      { type: 'read-as', field: 'onList', text: '✓', value: 'yes' },
      { type: 'options', clearEmpty: true, asAt: '2024-08-06' },
    ];
    const state = step(run(...toColumns, ...said, { type: 'back' }, { type: 'to-columns' }), 'columns');
    expect(state.choices[2]?.field).toBe('town');
    expect(state.values).toEqual({ onList: { '✓': 'yes' } });
    expect([state.clearEmpty, state.asAt]).toEqual([true, '2024-08-06']);
  });

  test('another heading row makes other columns: what was said about the old ones is gone', () => {
    const again: WizardEvent[] = [
      { type: 'choose', index: 2, field: 'town' },
      { type: 'back' },
      { type: 'reading', sheet: columns.sheet, wishes: { headingRow: 5, kind: null } },
      { type: 'sheet-read', columns: { ...columns, headingRow: 5 } },
      { type: 'to-columns' },
    ];
    expect(step(run(...toColumns, ...again), 'columns').choices[2]?.field).toBeNull();
  });

  test('from the columns to the sheet keeps the sheet that was read', () => {
    expect(step(run(...toColumns, { type: 'back' }), 'sheet').columns).toEqual(columns);
  });

  test('not while the app is at work', () => {
    step(run(...toColumns, { type: 'planning' }, { type: 'back' }), 'columns');
  });
});

describe('answers that come late', () => {
  test('a sheet that is no longer the chosen one is not shown', () => {
    const state = step(
      run(...toSheet, { type: 'reading', sheet: 'Notes', wishes }, { type: 'sheet-read', columns }),
      'sheet',
    );
    expect(state.columns).toBeNull();
    expect(state.work?.what).toBe('reading');
  });

  test('a plan for an import that was given up changes nothing', () => {
    step(run(...toColumns, { type: 'planning' }, { type: 'restart' }, { type: 'planned', summary }), 'start');
  });

  test('progress of another session is not shown', () => {
    const other = progress('11111111-5d2e-4b62-9a53-0f3b8f2d1c11');
    expect(run(...toSheet, { type: 'progress', progress: other, at: 0 }).work?.progress).toBeNull();
  });

  test('the first progress tells the session, so that even opening can be cancelled', () => {
    expect(sessionOf(run({ type: 'opening' }))).toBeNull();
    expect(sessionOf(run({ type: 'opening' }, { type: 'progress', progress: progress(), at: 0 }))).toBe(file.sessionId);
  });
});

describe('what the person asks of the sheet', () => {
  test('is there at once, before the sheet was read anew', () => {
    const asked = { headingRow: 7, kind: 'contractors' as const };
    const events: WizardEvent[] = [
      { type: 'sheet-read', columns },
      { type: 'reading', sheet: columns.sheet, wishes: asked },
    ];
    const state = step(run(...toSheet, ...events), 'sheet');
    expect(state.wishes).toEqual(asked);
    expect(state.columns).toEqual(columns);
  });

  test('a text read another way brings its new sheet', () => {
    const other = { ...file, dialect: { delimiter: ';' as const, encoding: 'utf-8' as const } };
    const state = step(run(...toSheet, { type: 'sheet-read', columns }, { type: 'reread', file: other }), 'sheet');
    expect(state.file.dialect?.delimiter).toBe(';');
  });

  test('a text that can’t be read that way stays as it was read, and one can go on', () => {
    const events: WizardEvent[] = [
      { type: 'sheet-read', columns },
      { type: 'rereading' },
      { type: 'failed', failure: failure('file-not-readable') },
    ];
    const state = step(run(...toSheet, ...events), 'sheet');
    expect([state.columns, state.failed]).toEqual([columns, 'rereading']);
    step(run(...toSheet, ...events, { type: 'to-columns' }), 'columns');
  });

  test('how a text is read can be taken back', () => {
    const said = { type: 'read-as', field: 'onList', text: 'maybe' } as const;
    const state = run(...toColumns, { ...said, value: 'no' }, { ...said, value: null });
    expect(step(state, 'columns').values).toEqual({ onList: {} });
  });
});

describe('a corrected cell', () => {
  test('keeps filter, check and ticks, and makes the rows new', () => {
    const ticks = tick(step(run(...toCheck), 'check').ticks, { row: 9, action: 'conflict', tick: 'off' }, true);
    const corrected: WizardEvent[] = [
      { type: 'filter', filter: 'error' },
      { type: 'correcting' },
      { type: 'corrected', summary: { ...summary, error: 11, corrected: 1 }, ticks },
    ];
    const before = step(run(...toCheck), 'check');
    const state = step(run(...toCheck, ...corrected), 'check');
    expect([state.filter, state.summary.error, state.work]).toEqual(['error', 11, null]);
    expect(state.ticks).toBe(ticks);
    expect([state.planNumber, state.checkNumber]).toEqual([before.planNumber + 1, before.checkNumber]);
  });

  test('that is refused leaves the plan as it was, and says so', () => {
    const failed: WizardEvent = { type: 'failed', failure: failure('internal') };
    const state = step(run(...toCheck, { type: 'correcting' }, failed), 'check');
    expect([state.failed, state.planNumber]).toEqual(['correcting', 1]);
  });

  test('a plan made anew keeps what was ticked', () => {
    const ticks = tick(step(run(...toCheck), 'check').ticks, { row: 9, action: 'add', tick: 'on' }, false);
    const state = run(...toCheck, { type: 'planning' }, { type: 'planned', summary, ticks });
    expect(countTicked(step(state, 'check').ticks, summary)).toBe(610);
  });
});

describe('failures', () => {
  test('a file that cannot be read keeps the person at the start, with the message', () => {
    const state = step(run({ type: 'opening' }, { type: 'failed', failure: failure('file-not-readable') }), 'start');
    expect(state.failure?.message).toBe('It went wrong.');
    expect(state.work).toBeNull();
  });

  test('a failed commit shows the plan again with filter and ticks', () => {
    const state = step(
      run(
        ...toCheck,
        { type: 'filter', filter: 'add' },
        { type: 'writing' },
        { type: 'failed', failure: failure('changed-since') },
      ),
      'check',
    );
    expect(state.filter).toBe('add');
    expect(state.failure?.code).toBe('changed-since');
  });

  test('cancelling says that nothing was imported', () => {
    const state = step(
      run(...toCheck, { type: 'writing' }, { type: 'failed', failure: failure('cancelled') }),
      'start',
    );
    expect(state.said).toBe('Cancelled. Nothing was imported.');
    expect(state.failure).toBeNull();
  });

  test('a change of a column takes the old message away', () => {
    const state = step(
      run(
        ...toColumns,
        { type: 'planning' },
        { type: 'failed', failure: failure('invalid-input') },
        { type: 'choose', index: 0, field: null },
      ),
      'columns',
    );
    expect(state.failure).toBeNull();
    expect(state.asked).toBe(true);
  });
});
