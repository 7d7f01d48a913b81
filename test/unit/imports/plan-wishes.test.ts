import { Corrections } from '@shared/domain/imports/corrections';
import { KEEP_IN_NOTES } from '@shared/domain/imports/kinds/declare';
import { showPlannedRow } from '@shared/domain/imports/show-plan';
import { describe, expect, it } from 'vitest';
import { planToys } from './toy-kind';

const amy = { code: 'TP1F9', email: 'amy@nhs.net', name: 'Amy', town: 'Truro', told: '2024-04-03', live: 'yes' };
const ben = { code: 'TP2DH', email: 'ben@nhs.net', name: 'Ben', town: 'Bude' };
const existing = [amy, ben];

describe('which record a row is about', () => {
  // Catches: a row written to another record than the one it means, or a question that nobody is asked.
  it.each([
    ['the first key decides', ['TP1F9', '', 'Amy', 'Bath'], 'update', 'Amy', /^$/],
    ['the second where the first is empty', ['', 'amy@nhs.net', 'Amy', 'Bath'], 'update', 'Amy', /^$/],
    ['an unsure key is a question', ['', '', 'Amy', 'Bath'], 'conflict', 'Amy', /^Only the name is the same/],
    ['an unsure key, nothing to change', ['', '', 'Amy', 'Truro'], 'unchanged', 'Amy', /^$/],
    [
      'two keys, two records',
      ['TP1F9', 'ben@nhs.net', 'Amy', 'Bath'],
      'conflict',
      'Amy',
      /^The code is that of “Amy”, the email that of “Ben”/,
    ],
    ['no key leads anywhere', ['TP9ZZ', 'new@nhs.net', 'Zoe', 'Bath'], 'add', '', /^$/],
    ['no key at all', ['', '', '', 'Bath'], 'error', '', /Nobody can say/],
  ])('%s', (_, cells, action, name, reason) => {
    const [row] = planToys(['code', 'email', 'name', 'town'], [cells], { existing }).rows;
    expect({ action: row?.action, name: row?.existing?.values.name ?? '' }).toEqual({ action, name });
    expect(row?.reason).toMatch(reason);
  });

  // Catches: a question that can't be answered, or one that is answered by itself.
  it('asks so that a person can tick it, and never ticks it itself', () => {
    const plan = planToys(
      ['code', 'email', 'name', 'town'],
      [
        ['', '', 'Amy', 'Bath'],
        ['TP2DH', 'ben@nhs.net', 'Ben', 'Bath'],
      ],
      { existing },
    );
    const ticks = plan.rows.map((row) => showPlannedRow(row, plan, []).tick);
    expect(ticks).toEqual(['off', 'on']);
    expect(plan.rows[0]?.values).toEqual({ town: 'Bath' });
  });

  // Catches: two rows that name one record by different keys, each written as if the other weren't there.
  it('sees that two rows mean one record, though they name it by different keys', () => {
    const plan = planToys(
      ['code', 'email', 'name', 'town'],
      [
        ['TP1F9', '', 'Amy', 'Bath'],
        ['', 'amy@nhs.net', 'Amy', 'Wells'],
      ],
      { existing },
    );
    expect(plan.rows.map(({ action }) => action)).toEqual(['update', 'conflict']);
    expect(plan.rows[1]?.values).toBeNull();
  });
});

describe('records changed after the file was made', () => {
  const changed = '2026-11-01T09:00:00.000Z';
  it.each([
    ['the file is newer', '2026-11-02T00:00:00.000Z', 'Bath', 'update'],
    ['it was changed later', '2026-10-31T23:59:59.000Z', 'Bath', 'conflict'],
    ['at the same moment', changed, 'Bath', 'update'],
    ['the file’s age is not known', null, 'Bath', 'update'],
    ['changed later, and the file says the same', '2026-10-31T00:00:00.000Z', 'Truro', 'unchanged'],
  ])('%s', (_, asAt, town, action) => {
    const given = { existing, updatedAt: changed, wishes: { asAt } };
    const [row] = planToys(['code', 'name', 'town'], [['TP1F9', 'Amy', town]], given).rows;
    expect(row?.action).toBe(action);
    if (action === 'conflict') {
      expect(row?.reason).toContain('Changed here on 1 November 2026');
      expect(row?.values).toEqual({ town: 'Bath' });
    }
  });
});

describe('empty cells', () => {
  const wishes = { clearEmpty: true };
  // Catches: a field emptied that has no column, that a record needs or is told apart by, or that another cell fills.
  it.each([
    ['change nothing unless asked', ['code', 'town'], ['TP1F9', ''], {}, null],
    ['empty their field when asked', ['code', 'town', 'told'], ['TP1F9', '', ' '], wishes, { town: '', told: '' }],
    ['leave a field without a column alone', ['code', 'told'], ['TP1F9', ''], wishes, { told: '' }],
    ['never empty what a record needs', ['code', 'name'], ['TP1F9', ''], wishes, null],
    ['never empty what it is told apart by', ['code', 'email'], ['TP1F9', ''], wishes, null],
    ['never empty a choice', ['code', 'live'], ['TP1F9', ''], wishes, null],
    ['of a joined field: all must be empty', ['code', 'street', 'street'], ['TP1F9', '', '2'], wishes, { street: '2' }],
    ['empty what one cell fills', ['code', 'place'], ['TP1F9', ''], wishes, { town: '' }],
    ['leave what another column fills', ['code', 'place', 'town'], ['TP1F9', '', 'Truro'], wishes, null],
    ['are not those that say “n/a”', ['code', 'town'], ['TP1F9', 'n/a'], wishes, null],
  ])('%s', (_, fields, cells, given, values) => {
    const [row] = planToys(fields, [cells], { existing, wishes: given }).rows;
    expect(row?.values).toEqual(values);
    expect(row?.action).toBe(values === null ? 'unchanged' : 'update');
  });

  it('of a new record leave nothing behind', () => {
    const [row] = planToys(['code', 'name', 'town'], [['TP9ZZ', 'Zoe', '']], { wishes }).rows;
    expect(row).toMatchObject({ action: 'add', values: { code: 'TP9ZZ', name: 'Zoe' } });
  });
});

describe('columns that are no field of their own', () => {
  const added = (fields: string[], cells: (string | null)[]) => planToys(fields, [cells]).rows[0]?.values;

  // Catches: parts joined in the order of the file instead of the name's, a split that beats a field's own column.
  it.each([
    ['joins parts in their order', ['code', 'surname', 'forename'], ['TP1F9', 'Lee', 'Amy'], { name: 'Amy Lee' }],
    ['joins what is there', ['code', 'surname', 'forename'], ['TP1F9', 'Lee', null], { name: 'Lee' }],
    ['the whole beats its parts', ['code', 'name', 'surname'], ['TP1F9', 'Amy', 'Lee'], { name: 'Amy' }],
    [
      'joins columns of one field',
      ['code', 'name', 'street', 'street'],
      ['T', 'A', '1', 'High St'],
      { street: '1, High St' },
    ],
    ['splits a cell', ['code', 'name', 'place'], ['T', 'A', 'Truro, TR1 2AB'], { town: 'Truro', postcode: 'TR1 2AB' }],
    [
      'a field’s own column knows better than a split',
      ['code', 'name', 'place', 'town'],
      ['T', 'A', 'Truro, TR1 2AB', 'Bude'],
      { town: 'Bude', postcode: 'TR1 2AB' },
    ],
    [
      'keeps a column in the notes, under its heading',
      ['code', 'name', KEEP_IN_NOTES, KEEP_IN_NOTES],
      ['T', 'A', ' blue  door', ''],
      { notes: 'Heading 3: “blue door”' },
    ],
  ])('%s', (_, fields, cells, values) => {
    const code = ['TP1F9', ...cells.slice(1)];
    expect(added(fields, code)).toMatchObject(values);
  });

  // Catches: notes that grow by the same line with each import.
  it('keeps a text in the notes once', () => {
    const fields = ['code', 'name', KEEP_IN_NOTES];
    const notes = 'Asked twice\nHeading 3: “blue door”';
    const [row] = planToys(fields, [['TP1F9', 'Amy', 'blue door']], { existing: [{ ...amy, notes }] }).rows;
    expect(row?.action).toBe('unchanged');
  });
});

describe('values as a person says they are read', () => {
  it.each([
    ['a text that is no choice', 'perhaps', { perhaps: 'yes' }, { live: 'yes' }],
    ['whatever blanks are around it', '  per  haps ', { 'per haps': 'no' }, { live: 'no' }],
    ['also against the rule', 'Y', { Y: 'no' }, { live: 'no' }],
    ['as nothing', 'Y', { Y: '' }, {}],
    ['only that very text', 'Yes', { Y: 'no' }, { live: 'yes' }],
  ])('%s', (_, cell, live, values) => {
    const [row] = planToys(['code', 'name', 'live'], [['TP1F9', 'Amy', cell]], { choices: { live } }).rows;
    expect(row?.values).toEqual({ code: 'TP1F9', name: 'Amy', ...values });
  });
});

describe('rows that aren’t meant for the register', () => {
  it.each([
    ['a sum', ['Total', '', '620'], 'skip', 'A row of totals'],
    ['a sum with another word', ['Grand total:', '12', ''], 'skip', 'A row of totals'],
    ['what the kind passes over', ['TP9ZZ', 'Zoe', 'Elsewhere'], 'skip', 'Not ours'],
    ['somebody called Total', ['TP9ZZ', 'Total Eyes', 'Bude'], 'add', ''],
  ])('%s', (_, cells, action, reason) => {
    const [row] = planToys(['code', 'name', 'town'], [cells]).rows;
    expect(row).toMatchObject({ action, reason });
  });
});

describe('a corrected cell', () => {
  // Catches: a row padded wrongly, so that the correction lands in another column.
  it('stands where it was put, also beyond the end of a short row', () => {
    const corrections = new Corrections();
    const row = { number: 7, cells: ['TP1F9'] };
    corrections.set(row, 3, 'Truro');
    expect(corrections.apply([row])).toEqual([{ number: 7, cells: ['TP1F9', null, null, 'Truro'] }]);
    expect(row.cells).toEqual(['TP1F9']);
    corrections.set(row, 3, '');
    expect(corrections.count).toBe(0);
  });

  it('is shown with the text that can be corrected, which may stand in one of several columns', () => {
    const plan = planToys(
      ['code', 'forename', 'surname', 'street', 'street', 'place'],
      [['TP1F9', 'Amy', null, '1', 'High St', 'Truro, TR1']],
    );
    const [planned] = plan.rows;
    if (!planned) throw new Error('No row');
    const { cells } = showPlannedRow(planned, plan, []);
    expect(cells.name).toMatchObject({ index: 1, raw: 'Amy' });
    expect(cells.street).toMatchObject({ index: null, raw: '' });
    expect(cells.postcode).toMatchObject({ index: 5, raw: 'Truro, TR1' });
  });
});
