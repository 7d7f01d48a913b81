import { fittingSuggestions } from '@renderer/components/ComboField';
import { readDate } from '@renderer/components/DateField';
import { differences, messagesByField, PRACTICE_FIELDS } from '@renderer/features/practices/edit/values';
import { contractorWarning } from '@renderer/features/practices/edit/warnings';
import { emptyPractice, practiceForm } from '@shared/domain/practice-form';
import { describe, expect, it } from 'vitest';

describe('the practice form', () => {
  it('knows every field of the schema', () => {
    expect([...PRACTICE_FIELDS].sort()).toEqual(Object.keys(practiceForm.shape).sort());
    expect(Object.keys(emptyPractice).sort()).toEqual([...PRACTICE_FIELDS].sort());
  });

  it('asks an empty form for code, name and contractor only', () => {
    const result = practiceForm.safeParse(emptyPractice);
    expect([...new Set(result.error?.issues.map((issue) => issue.path[0]))]).toEqual([
      'odsCode',
      'name',
      'contractorName',
    ]);
  });

  it('puts the messages of the app beside the fields they speak of', () => {
    expect(messagesByField({ 'values.odsCode': 'Taken', 'values.gone': 'x', other: 'y' })).toEqual([
      { field: 'odsCode', message: 'Taken' },
    ]);
  });

  it('shows where two versions part ways, and who changed what', () => {
    const opened = { ...emptyPractice, name: 'Gale Eyecare', town: 'Stroud', county: 'Glos' };
    const mine = { ...opened, town: 'Stonehouse', county: 'Gloucestershire' };
    const newest = { ...opened, name: 'Gale Eyecare and Hearing', county: 'Gloucestershire' };
    expect(differences(mine, opened, newest)).toEqual([
      { field: 'name', mine: 'Gale Eyecare', newest: 'Gale Eyecare and Hearing', changedByOthers: true },
      { field: 'town', mine: 'Stonehouse', newest: 'Stroud', changedByOthers: false },
    ]);
  });
});

describe('a date as it is typed', () => {
  it.each([
    ['6 8 2018', '2018-08-06'],
    ['6/8/2018', '2018-08-06'],
    ['6 August 2018', '2018-08-06'],
    [' ', ''],
    ['31/02/2024', '31/02/2024'],
    ['soon', 'soon'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(readDate(typed)).toBe(kept);
  });
});

describe('the contractor', () => {
  const names = ['Amy Penrose Ltd', 'George Gale', 'Gale & Sons'];

  it('suggests by any part of the name', () => {
    expect(fittingSuggestions('gale', names)).toEqual(['George Gale', 'Gale & Sons']);
    expect(fittingSuggestions('George Gale', names)).toEqual([]);
    expect(fittingSuggestions('x', names)).toEqual([]);
  });

  it('says so when it is a new one, however it is spelt', () => {
    expect(contractorWarning('Amy Penrose Limited', names)).toBeUndefined();
    expect(contractorWarning('', names)).toBeUndefined();
    expect(contractorWarning('Zoë New', undefined)).toBeUndefined();
    expect(contractorWarning('Zoë New', names)).toContain('New contractor');
  });
});
