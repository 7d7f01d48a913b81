// Would catch: a chip that counts or shows other practices than it says, a worst practice that doesn't stand first, or an
// owner that is missed where no mailbox waits for one.

import { accessTable } from '@renderer/features/access/table';
import { mfaLine } from '@renderer/features/access/words';
import * as addresses from '@renderer/features/tables/address';
import { countedViews } from '@renderer/features/tables/model';
import { ACCESS_COLUMNS, type AccessColumnId, matchesAccess } from '@shared/domain/mfa/access-columns';
import { noMfaCounts } from '@shared/domain/mfa/practice-access';
import { compileFilters, shownCell, sortRows } from '@shared/domain/table-columns';
import { tableView } from '@shared/domain/table-view-schema';
import type { AccessPersonView, AccessRow } from '@shared/ipc/mfa';
import { describe, expect, it } from 'vitest';

const row = (facts: Partial<AccessRow>): AccessRow => ({
  id: '00000000-0000-4000-8000-000000000001',
  version: 1,
  odsCode: 'TP1F9',
  name: 'Penrose Opticians',
  town: 'Truro',
  icbCode: 'QT6',
  icbName: 'NHS Cornwall and the Isles of Scilly ICB',
  contractorId: null,
  contractorName: 'Penrose Ltd',
  mailboxAddress: 'optometry.tp1f9@nhs.net',
  status: 'good',
  reasons: ['Enough owners, and everybody is registered or exempt.'],
  owners: 2,
  members: 0,
  ownersLevel: 'good',
  needsOwners: true,
  counts: noMfaCounts(),
  accessLeft: 0,
  openRequests: 0,
  next: null,
  remindedOn: '',
  ...facts,
});
const counts = (some: Partial<AccessRow['counts']>) => ({ ...noMfaCounts(), ...some });
const columnOf = (id: AccessColumnId) => {
  const found = ACCESS_COLUMNS.find((column) => column.id === id);
  if (!found) throw new Error(`No column ${id}`);
  return found;
};

describe('the console’s own views', () => {
  const rows = [
    row({}),
    row({ status: 'red', owners: 0, ownersLevel: 'red' }),
    // No mailbox: nobody can be missed as its owner.
    row({ status: 'none', owners: 0, ownersLevel: 'red', needsOwners: false, mailboxAddress: '' }),
    row({ status: 'amber', owners: 1, ownersLevel: 'amber', counts: counts({ restricted: 2 }) }),
    row({ status: 'amber', accessLeft: 3, openRequests: 1, counts: counts({ restricted: 1 }) }),
    row({ status: 'unknown', counts: counts({ unknown: 5 }) }),
  ];

  it('count what answers to them', () => {
    expect(Object.fromEntries(countedViews(accessTable, rows).map(({ id, count }) => [id, count]))).toEqual({
      all: undefined,
      red: 1,
      amber: 2,
      unknown: 1,
      'no-owner': 1,
      'one-owner': 1,
      restricted: 2,
      'access-left': 1,
      requests: 1,
    });
  });

  it('show as many as they count, of columns that there are', () => {
    for (const { id, definition, count } of countedViews(accessTable, rows)) {
      const shown = rows.filter(compileFilters(definition.filters, ACCESS_COLUMNS));
      expect(shown.length, id).toBe(count ?? rows.length);
      for (const column of definition.columns) expect(accessTable.known, id).toContain(column);
    }
  });

  it('can each be saved and read back as they are', () => {
    for (const { id, definition } of accessTable.builtIn) {
      expect(tableView.parse(definition), id).toEqual(definition);
      const address = addresses.addressOf(accessTable, id, definition, definition);
      expect(addresses.viewIdOf(accessTable, address)).toBe(id);
      expect(addresses.tableViewOf(address, addresses.definitionOf(accessTable, id, []))).toEqual(definition);
    }
  });
});

describe('the order', () => {
  it('begins with the worst, and among them with what comes first', () => {
    const rows = [
      row({ name: 'good' }),
      row({ name: 'nobody', status: 'none' }),
      row({ name: 'unknown', status: 'unknown' }),
      row({ name: 'amber, no date', status: 'amber' }),
      row({ name: 'amber, later', status: 'amber', next: { on: '2024-12-31', what: 'password expires' } }),
      row({ name: 'amber, sooner', status: 'amber', next: { on: '2024-12-01', what: 'password expires' } }),
      row({ name: 'red', status: 'red' }),
    ];
    expect(sortRows(rows, accessTable.standard.sorts, ACCESS_COLUMNS).map(({ name }) => name)).toEqual([
      'red',
      'amber, sooner',
      'amber, later',
      'amber, no date',
      'unknown',
      'good',
      'nobody',
    ]);
  });
});

describe('the columns', () => {
  it('show every fact as people read it; nobody is empty, except of owners', () => {
    const shown = (facts: Partial<AccessRow>, id: AccessColumnId) => shownCell(columnOf(id), row(facts));
    expect(shown({ status: 'red' }, 'status')).toBe('Act now');
    expect(shown({ reasons: ['No owner.', '1 person lost access.'] }, 'reasons')).toBe(
      'No owner. 1 person lost access.',
    );
    expect(shown({ owners: 0 }, 'owners')).toBe('0');
    expect(shown({ ownersLevel: 'red' }, 'ownersLevel')).toBe('No owner');
    expect(shown({ ownersLevel: 'red', needsOwners: false }, 'ownersLevel')).toBe('');
    expect(shown({}, 'members')).toBe('');
    expect(shown({ counts: counts({ 'access-lost': 2 }) }, 'access-lost')).toBe('2');
    expect(shown({ counts: counts({ registered: 2 }) }, 'access-lost')).toBe('');
    expect(shown({ next: { on: '2024-12-01', what: 'password expires' } }, 'nextOn')).toBe('1 December 2024');
    expect(shown({ next: { on: '2024-12-01', what: 'password expires' } }, 'nextWhat')).toBe('password expires');
    expect(shown({}, 'nextOn')).toBe('');
    expect(shown({ remindedOn: '2024-08-06' }, 'remindedOn')).toBe('6 August 2024');
  });

  it('have ids and headings of their own', () => {
    expect(new Set(ACCESS_COLUMNS.map(({ id }) => id)).size).toBe(ACCESS_COLUMNS.length);
    expect(new Set(ACCESS_COLUMNS.map(({ header }) => header)).size).toBe(ACCESS_COLUMNS.length);
  });
});

describe('the search', () => {
  it('finds a practice by its facts and reasons, in any case and order of words', () => {
    const penrose = row({ reasons: ['2 people under the restricted policy.'] });
    for (const query of ['tp1f9', 'TRURO penrose', 'penrose ltd', 'optometry tp1f9', 'restricted', ''])
      expect(matchesAccess(penrose, query), query).toBe(true);
    expect(matchesAccess(penrose, 'penrose Bath')).toBe(false);
  });
});

describe('what is said of an account', () => {
  const mfa: AccessPersonView['mfa'] = {
    state: 'restricted',
    since: '2024-09-02',
    asAt: '2024-09-05',
    source: 'nas',
    method: '',
    why: 'Restricted policy since 2 September 2024.',
    next: { on: '2024-12-01', what: 'password-expires' },
  };
  it('names who said it as at when, the next date and the reminder', () => {
    expect(mfaLine({ mfa, remindedOn: '2024-10-01' })).toBe(
      'NAS, as at 5 September 2024 · password expires: 1 December 2024 · reminded on 1 October 2024',
    );
    expect(mfaLine({ mfa: { ...mfa, state: 'unknown', source: null, asAt: '', next: null }, remindedOn: '' })).toBe('');
  });
});
