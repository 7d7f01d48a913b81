import { dropProblem } from '@renderer/features/imports/start/drop';
import type { Work } from '@renderer/features/imports/wizard/state';
import { batchWords, planWords, sheetWords, undoWords, workWords } from '@renderer/features/imports/wizard/words';
import type { ImportProgress } from '@shared/ipc/events';
import { describe, expect, test } from 'vitest';
import { file as opened, summary } from './support';

const progress: ImportProgress = { type: 'import-progress', sessionId: '', step: 'writing', done: 5, total: 10 };
const work: Work = { what: 'writing', progress: null, pace: null, cancelling: false };

describe('words', () => {
  test('a commit begins with the backup, and then says what the app says', () => {
    expect(workWords(work)).toBe('Making a backup');
    expect(workWords({ ...work, progress })).toBe('Writing to the register');
    expect(workWords({ ...work, progress, cancelling: true })).toBe('Cancelling');
  });

  test('the plan in one line, in the words of its kind', () => {
    expect(planWords(summary, 'register')).toBe('38 practices to add, 573 practices to update, 2 questions to answer');
    const one = { ...summary, add: 1, update: 0, tickable: 1 };
    expect(planWords(one, 'register')).toBe('1 practice to add');
    expect(planWords(one, 'ods-sites')).toBe('1 practice could be added');
    expect(planWords(one, 'contractors')).toBe('1 contractor to add');
    expect(planWords({ ...summary, add: 0, update: 0, tickable: 0 }, 'register')).toBe('There is nothing to import');
    expect(planWords({ ...summary, rows: 0 }, 'register')).toBe('There are no rows to import');
  });

  test('an import in the list', () => {
    const kind = 'register';
    expect(batchWords({ kind, added: 1, updated: 0, left: 0 })).toBe('1 practice added');
    expect(batchWords({ kind, added: 0, updated: 1200, left: 1 })).toBe('1,200 practices updated, 1 row not imported');
    expect(batchWords({ kind: 'contractors', added: 0, updated: 2, left: 0 })).toBe('2 contractors updated');
    expect(batchWords({ kind, added: 0, updated: 0, left: 0 })).toBe('Nothing changed');
  });

  test('undo says what goes and what is put back', () => {
    const words = (added: number, updated: number, contractors = 0) =>
      undoWords({ added, updated, contractors }, 'register');
    expect(words(1, 0)).toEqual(['1 practice that this import added will be removed.']);
    expect(words(0, 1)).toEqual(['1 practice that it updated will be put back as it was.']);
    expect(words(0, 2)).toEqual(['2 practices that it updated will be put back as they were.']);
    expect(words(3, 0, 2)).toContain('2 contractors that came with them will be removed as well.');
    expect(words(0, 0)).toEqual(['There is nothing left to undo.']);
    const people = undoWords({ added: 2, updated: 1, contractors: 0 }, 'linked-users');
    expect(people.join(' ')).toBe(
      '2 people that this import added will be removed. 1 person that it updated will be put back as it was.',
    );
  });

  test('the sheet in one line, with headings and without', () => {
    const sheet = { sheet: 'A', headingRow: 4, rows: 1 };
    expect(sheetWords(opened, sheet)).toBe('Sheet “A” · Headings on row 4 · 1 row');
    const text = { dialect: { delimiter: ',' as const, encoding: 'utf-8' as const } };
    expect(sheetWords(text, { ...sheet, headingRow: 0 })).toBe('No headings · 1 row');
  });
});

describe('dropped files', () => {
  const file = { name: 'register.xlsx', size: 1000 };
  test('one workbook is taken', () => expect(dropProblem([file], 100)).toBe(''));
  test('several are to come one at a time', () =>
    expect(dropProblem([file, file], 100)).toMatch(/2 files .* one at a time/));
  test('a text or an attachment without bytes is no file', () => expect(dropProblem([], 100)).toMatch(/^No file/));
  test('a folder has no bytes', () => expect(dropProblem([{ ...file, size: 0 }], 100)).toMatch(/empty, or a folder/));
  // Catches: a limit that was raised in Settings and still turns files away, or one that was lowered and doesn't.
  test.each([5, 100])('the limit that staff set is said: %d MB', (mostMb) => {
    const size = mostMb * 1024 * 1024;
    expect(dropProblem([{ ...file, size: size + 1 }], mostMb)).toMatch(`larger than ${mostMb} MB`);
    expect(dropProblem([{ ...file, size }], mostMb)).toBe('');
  });
});
