import {
  columnLetter,
  findColumnProblems,
  firstChoices,
  problemsOfFailure,
} from '@renderer/features/imports/wizard/column-rules';
import { describe, expect, test } from 'vitest';
import { columns } from './support';

const required = [{ field: 'odsCode' as const, message: 'Choose the column with the ODS code.' }];
const labelOf = (field: string) => (field === 'odsCode' ? 'ODS code' : 'Name');

describe('columns', () => {
  test('matched columns are right as they stand', () => {
    const problems = findColumnProblems(columns, firstChoices(columns), [], labelOf);
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

  test('several columns may go where their texts are joined', () => {
    const choices = firstChoices(columns).map((choice) => ({ ...choice, field: 'notes' }));
    const { lines } = findColumnProblems(columns, choices, [], labelOf, (field) => field === 'notes');
    expect(lines.size).toBe(0);
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
