import {
  columnLetter,
  findColumnProblems,
  firstChoices,
  problemsOfFailure,
} from '@renderer/features/imports/wizard/column-rules';
import { undoWords, workWords } from '@renderer/features/imports/wizard/words';
import { describe, expect, test } from 'vitest';
import { columns } from './support';

const required = [{ field: 'odsCode' as const, message: 'Choose the column with the ODS code.' }];
const labelOf = (field: string) => (field === 'odsCode' ? 'ODS code' : 'Name');

describe('columns', () => {
  test('matched columns are right as they stand', () => {
    const problems = findColumnProblems(columns, firstChoices(columns), required, labelOf);
    expect(problems.lines.size).toBe(0);
    expect(problems.missing).toEqual([]);
  });

  test('two columns on one field are said at both, and a column without a heading by its letter', () => {
    const choices = firstChoices(columns).map((choice) =>
      choice.index === 2 ? { index: 2, field: 'odsCode' as const } : choice,
    );
    const { lines } = findColumnProblems(columns, choices, required, labelOf);
    expect(lines.get(0)).toBe('ODS code is also chosen for column C. Choose it for one column only.');
    expect(lines.get(2)).toBe('ODS code is also chosen for “ODS Code”. Choose it for one column only.');
    expect(lines.has(1)).toBe(false);
  });

  test('a required field without a column is said', () => {
    const choices = firstChoices(columns).map((choice) => ({ ...choice, field: null }));
    expect(findColumnProblems(columns, choices, required, labelOf).missing).toEqual(required);
  });

  test('messages of the app come to their lines', () => {
    const failure = { code: 'invalid-input' as const, message: 'x', fields: { 'column.12': 'Twice', sheet: 'no' } };
    expect([...problemsOfFailure(failure)]).toEqual([[12, 'Twice']]);
    expect(problemsOfFailure(null).size).toBe(0);
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s in Excel', (index, letters) => expect(columnLetter(index)).toBe(letters));
});

describe('words', () => {
  test('progress says the step and how far it is', () => {
    const progress = {
      type: 'import-progress' as const,
      sessionId: '',
      step: 'writing' as const,
      done: 1200,
      total: 50000,
    };
    expect(workWords({ what: 'writing', progress, cancelling: false })).toBe(
      'Writing to the register: 1,200 of 50,000 rows',
    );
    expect(workWords({ what: 'writing', progress: null, cancelling: false })).toBe('Making a backup');
    expect(
      workWords({ what: 'opening', progress: { ...progress, step: 'reading', total: null }, cancelling: false }),
    ).toBe('Reading the file: 1,200 rows');
    expect(workWords({ what: 'writing', progress, cancelling: true })).toBe('Cancelling');
  });

  test('undo says what goes and what is put back', () => {
    const preview = { batchId: '', added: 1, updated: 0, changedSince: [] };
    expect(undoWords(preview)).toEqual(['1 practice that this import added will be removed.']);
    expect(undoWords({ ...preview, added: 0 })).toEqual(['There is nothing left to undo.']);
  });
});
