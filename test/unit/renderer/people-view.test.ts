// Would catch: a chip, an address or a saved view of the people that shows others than it says, and a column that says
// something else than the person's page.
import { peopleColumns } from '@renderer/features/people/columns';
import { peopleTable } from '@renderer/features/people/view';
import * as addresses from '@renderer/features/tables/address';
import { countedViews } from '@renderer/features/tables/model';
import { MFA_STATES, type MfaState } from '@shared/domain/mfa/state';
import { PEOPLE_COLUMNS, type PeopleColumnId } from '@shared/domain/people/people-columns';
import { compileFilters, shownCell, sortRows } from '@shared/domain/table-columns';
import { tableView } from '@shared/domain/table-view-schema';
import type { PersonRow } from '@shared/ipc/people';
import { describe, expect, it } from 'vitest';

const standing = (state: MfaState, values: Partial<PersonRow['mfa']> = {}): PersonRow['mfa'] => ({
  state,
  since: '',
  asAt: '',
  source: null,
  method: '',
  why: '',
  next: null,
  ...values,
});
const row = (facts: Partial<PersonRow> = {}): PersonRow => ({
  id: '00000000-0000-4000-8000-000000000001',
  version: 1,
  fullName: 'Zoë O’Brien',
  nhsAddress: 'zoe.obrien@nhs.net',
  state: 'live',
  origin: 'nas',
  accountCreatedOn: '2024-03-01',
  practices: [
    {
      id: '00000000-0000-4000-8000-000000000002',
      odsCode: 'TP1F9',
      name: 'Penrose Opticians',
      role: 'owner',
      standing: 'current',
    },
  ],
  icbs: ['NHS Devon ICB'],
  accessLeft: 0,
  mfa: standing('unknown'),
  remindedOn: '',
  ...facts,
});
const shown = (id: PeopleColumnId, facts: Partial<PersonRow>) => {
  const column = PEOPLE_COLUMNS.find((each) => each.id === id);
  return column ? shownCell(column, row(facts)) : undefined;
};

describe('the chips', () => {
  it('count what answers to them', () => {
    const people = [
      ...MFA_STATES.flatMap((state, index) => Array.from({ length: index + 1 }, () => row({ mfa: standing(state) }))),
      row({ state: 'left', mfa: standing('left'), accessLeft: 2 }),
    ];
    const counts = Object.fromEntries(countedViews(peopleTable, people).map(({ id, count }) => [id, count]));
    const of = (state: MfaState) => MFA_STATES.indexOf(state) + 1;
    expect(counts).toEqual({
      all: undefined,
      access: 1,
      'access-lost': of('access-lost'),
      restricted: of('restricted'),
      'not-registered': of('not-registered'),
      prompted: of('prompted'),
      unknown: of('unknown'),
      left: 1,
    });
  });

  it('can each be saved, and come back from their address', () => {
    for (const { id, definition } of peopleTable.builtIn) {
      expect(tableView.parse(definition), id).toEqual(definition);
      const address = addresses.addressOf(peopleTable, id, definition, definition);
      expect(addresses.viewIdOf(peopleTable, address)).toBe(id);
      expect(addresses.tableViewOf(address, addresses.definitionOf(peopleTable, id, []))).toEqual(definition);
    }
  });

  it('put who must act first before the others', () => {
    const chip = peopleTable.builtIn.find(({ id }) => id === 'restricted');
    const expires = (on: string) => standing('restricted', { next: { on, what: 'password-expires' } });
    const people = [
      row({ fullName: 'Ann', mfa: expires('2025-06-02') }),
      row({ fullName: 'Cy', mfa: expires('2025-05-01') }),
      row({ fullName: 'Bea', mfa: expires('2025-05-01') }),
    ];
    const sorted = sortRows(people, chip?.definition.sorts ?? [], PEOPLE_COLUMNS);
    expect(sorted.map(({ fullName }) => fullName)).toEqual(['Bea', 'Cy', 'Ann']);
  });
});

describe('the columns', () => {
  it('each have a cell, and the table knows every one that a chip asks for', () => {
    expect(peopleColumns.map(({ id }) => id)).toEqual(PEOPLE_COLUMNS.map(({ id }) => id));
    expect(new Set(PEOPLE_COLUMNS.map(({ header }) => header)).size).toBe(PEOPLE_COLUMNS.length);
    for (const { definition } of peopleTable.builtIn)
      for (const id of definition.columns) expect(peopleTable.known.has(id), id).toBe(true);
  });

  it('say who said so, the policy where nobody did, and nothing where nothing is known', () => {
    expect(shown('mfaSource', { mfa: standing('registered', { source: 'nas' }) })).toBe('NAS');
    expect(shown('mfaSource', { mfa: standing('registered') })).toBe('By the policy');
    expect(shown('mfaSource', { mfa: standing('unknown') })).toBe('');
    expect(shown('mfaSource', { mfa: standing('left') })).toBe('');
  });

  it('say the next date and what comes then', () => {
    const mfa = standing('restricted', { next: { on: '2025-06-02', what: 'password-expires' } });
    expect(shown('mfaNextOn', { mfa })).toBe('2 June 2025');
    expect(shown('mfaNextWhat', { mfa })).toBe('Password expires');
    expect(shown('mfaNextOn', {})).toBe('');
    expect(shown('mfaNextWhat', {})).toBe('');
  });

  it('name practices and ICBs, and are empty where no access is left to take away', () => {
    expect(shown('practices', {})).toBe('TP1F9 Owner');
    expect(shown('icbs', { icbs: ['NHS Devon ICB', 'NHS Dorset ICB'] })).toBe('NHS Devon ICB; NHS Dorset ICB');
    expect(shown('accessLeft', {})).toBe('');
    expect(shown('accessLeft', { accessLeft: 2 })).toBe('2');
  });

  it('filter by date and by state', () => {
    const people = [row({ remindedOn: '2025-03-01' }), row({ remindedOn: '' }), row({ mfa: standing('exempt') })];
    const dates = compileFilters([{ kind: 'dates', column: 'remindedOn', from: '2025-01-01', to: '' }], PEOPLE_COLUMNS);
    expect(people.filter(dates)).toEqual([people[0]]);
    const states = compileFilters([{ kind: 'values', column: 'mfa', values: ['exempt'] }], PEOPLE_COLUMNS);
    expect(people.filter(states)).toEqual([people[2]]);
  });
});

describe('the search', () => {
  it.each([
    ['zoe obrien', true],
    ['O’Brien penrose', true],
    ['tp1f9', true],
    ['zoe.obrien@nhs.net', true],
    ['zoe exeter', false],
    ['devon', false],
  ])('of “%s”', (search, found) => {
    expect(peopleTable.matches(row(), search)).toBe(found);
  });
});
