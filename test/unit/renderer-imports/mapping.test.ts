import { missingForNew, targetGroups, targetNote } from '@renderer/features/imports/columns/fields';
import { countDoubtful, orderedFieldValues, valueLines } from '@renderer/features/imports/columns/value-lines';
import { kindWords } from '@renderer/features/imports/sheet/kind-words';
import { isDay, momentOf } from '@renderer/features/imports/wizard/column-rules';
import { kindOf } from '@shared/domain/imports/kinds';
import { KEEP_IN_NOTES } from '@shared/domain/imports/kinds/declare';
import type { FieldValues } from '@shared/ipc/imports';
import { describe, expect, test } from 'vitest';
import { columns, file } from './support';

const register = kindOf('register');
const choices = (...fields: (string | null)[]) => fields.map((field, index) => ({ index, field }));

describe('what a column may go to', () => {
  test('stands in groups, with the notes where the kind has some', () => {
    const groups = targetGroups(register);
    expect(groups.map(({ label }) => label)).toEqual(['', 'Fields', 'Split into several fields']);
    expect(groups[0]?.options.map(({ value }) => value)).toEqual(['', KEEP_IN_NOTES]);
  });

  test('says how two columns of one field are joined', () => {
    expect(targetNote(register, choices('notes', 'notes'), 'notes')).toMatch(/^2 columns go here: .* line of its own/);
    expect(targetNote(register, choices('address1', 'address1'), 'address1')).toMatch(/with “,” between them/);
    expect(targetNote(register, choices('notes', 'town'), 'notes')).toBe('');
  });

  test('says what a split column fills, without what has a column of its own', () => {
    const note = targetNote(register, choices('wholeAddress', 'postcode'), 'wholeAddress');
    expect(note).toBe('Fills Address line 1, Address line 2, Town and County.');
  });

  // Catches: a column called unused that fills gaps, as surname, forename and “Left?” do.
  test('says what fills the gaps of another column', () => {
    const users = kindOf('linked-users');
    const all = choices('fullName', 'surname', 'forename', 'left', 'endedOn');
    expect(targetNote(users, all, 'surname')).toBe('Used only where the column for “Full name” is empty.');
    expect(targetNote(users, all, 'left')).toBe('Fills End in rows where that is empty.');
    expect(targetNote(users, choices('left'), 'left')).toBe('Fills End.');
  });

  test('a field that a split column fills is not missing', () => {
    const filled = choices('odsCode', 'practiceName');
    expect(missingForNew(register, filled)).toEqual(['Contractor']);
  });
});

describe('how words are read', () => {
  const onList: FieldValues = {
    field: 'onList',
    label: 'On the list',
    choices: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
    texts: [
      { text: '✓', rows: 412, value: 'yes', level: 'ok', note: '' },
      { text: 'perhaps', rows: 3, value: null, level: 'error', note: 'Neither yes nor no' },
      { text: 'Y?', rows: 9, value: 'yes', level: 'warning', note: 'Read as yes' },
    ],
    more: 0,
  };
  const clear: FieldValues = { ...onList, field: 'status', texts: onList.texts.slice(0, 1) };

  test('doubtful ones first', () =>
    expect(valueLines(onList, {}).map(({ text }) => text)).toEqual(['perhaps', 'Y?', '✓']));
  test('what was decided is no doubt any more, and stays in its place', () => {
    const lines = valueLines(onList, { onList: { perhaps: '' } });
    expect(lines[0]).toMatchObject({ text: 'perhaps', said: '', doubtful: false });
    expect(countDoubtful([onList, clear], { onList: { perhaps: '' } })).toBe(1);
  });
  test('fields with a doubt stand first, empty columns not at all', () => {
    const empty = { ...onList, field: 'empty', texts: [] };
    expect(orderedFieldValues([clear, empty, onList]).map(({ field }) => field)).toEqual(['onList', 'status']);
  });
});

describe('the day the file is from', () => {
  const made = { ...file, asAt: '2026-11-20T09:30:00.000Z' };
  test('is the moment that the file itself says, as long as nobody changes it', () =>
    expect(momentOf('2026-11-20', made)).toBe(made.asAt));
  test('is the beginning of a day that a person said', () =>
    expect(momentOf('2026-11-19', made)).toBe('2026-11-19T00:00:00.000Z'));
  test('is not known where it was left empty', () =>
    expect([momentOf('', made), momentOf('', file)]).toEqual([null, null]));
  test('has to be a date', () => expect(['', '2026-11-19', 'last week'].map(isDay)).toEqual([true, true, false]));
});

describe('what a sheet is taken for', () => {
  test('says why', () => {
    expect(kindWords(columns, false)).toBe('Recognised from the headings: 2 of 2 headings are known there.');
    expect(kindWords(columns, true)).toBe('Chosen by you.');
    expect(kindWords({ ...columns, headingRow: 0 }, false)).toMatch(/^Recognised by what stands in which column/);
    expect(kindWords({ ...columns, columns: [] }, false)).toMatch(/^Nothing in the sheet says what it is/);
  });
});
