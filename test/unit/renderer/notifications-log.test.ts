// Would catch: an address, a chip or a saved view that shows other notifications than it says.

import { showSize } from '@renderer/features/notifications/intake/Attachments';
import { fileProblem } from '@renderer/features/notifications/intake/file-problem';
import { notificationTable } from '@renderer/features/notifications/log/table';
import * as addresses from '@renderer/features/tables/address';
import { countedViews } from '@renderer/features/tables/model';
import type { TableView } from '@shared/domain/table-view';
import { tableView } from '@shared/domain/table-view-schema';
import type { NotificationRow } from '@shared/ipc/notifications';
import { describe, expect, it } from 'vitest';

const { tableViewOf } = addresses;
const readView = (search: Record<string, unknown>) => addresses.readAddress(notificationTable, search);
const viewIdOf = (address: addresses.TableAddress) => addresses.viewIdOf(notificationTable, address);
const definitionOf = (id: string) => addresses.definitionOf(notificationTable, id, []);
const addressOf = (id: string, base: TableView, view: TableView) =>
  addresses.addressOf(notificationTable, id, base, view);

const row = (facts: Partial<NotificationRow>): NotificationRow => ({
  id: '00000000-0000-4000-8000-000000000001',
  version: 1,
  receivedAt: '2024-07-01T12:00:00.000Z',
  channel: 'email',
  senderName: '',
  senderAddress: '',
  subject: '',
  kind: 'other',
  practice: null,
  contractor: null,
  state: 'new',
  owner: '',
  dueOn: null,
  outcome: '',
  overdue: false,
  mine: false,
  ...facts,
});

describe('the console’s own views', () => {
  it('count what answers to them, and leave what is done to "Done"', () => {
    const counts = countedViews(notificationTable, [
      row({}),
      row({ owner: 'me', mine: true, state: 'in-progress' }),
      row({ owner: 'me', mine: true, state: 'done' }),
      row({ state: 'no-action' }),
      row({ owner: 'other', overdue: true, state: 'reopened' }),
    ]).map(({ id, count }) => [id, count]);
    expect(Object.fromEntries(counts)).toEqual({
      waiting: 3,
      mine: 1,
      unassigned: 1,
      overdue: 1,
      done: 2,
      all: undefined,
    });
  });

  it('can each be saved and read back as they are', () => {
    for (const { id, definition } of notificationTable.builtIn) {
      expect(tableView.parse(definition), id).toEqual(definition);
      const address = addressOf(id, definition, definition);
      expect(viewIdOf(address)).toBe(id);
      expect(tableViewOf(address, definitionOf(viewIdOf(address)))).toEqual(definition);
    }
  });
});

describe('the address', () => {
  it('says only what differs from the view, and brings it back', () => {
    const base = definitionOf('mine');
    const looked = { ...base, search: '123', sorts: [{ column: 'subject', descending: true }] };
    const address = addressOf('mine', base, looked);
    expect(address).toEqual({ q: '123', view: 'mine', sorts: looked.sorts });
    expect(tableViewOf(readView(address as Record<string, unknown>), base)).toEqual(looked);
  });

  it('shows what is waiting where it is mistyped', () => {
    expect(readView({ view: 7, q: 123, columns: 'x', filters: [{ kind: 'values', column: 'nonsense' }] })).toEqual({
      q: '123',
      view: '7',
      filters: [],
    });
    expect(definitionOf('no such view')).toBe(notificationTable.standard);
  });
});

describe('what can’t be taken as a mail', () => {
  it('is said in words; the rest is read', () => {
    expect(fileProblem({ name: 'a.eml', size: 10 })).toBe('');
    expect(fileProblem({ name: 'a.eml', size: 0 })).toContain('is empty, or a folder');
    expect(fileProblem({ name: 'a.msg', size: 41 * 1024 * 1024 })).toContain('larger than 40 MB');
    expect(fileProblem({ name: 'a.xlsx', size: 10 })).toContain('is a spreadsheet');
  });

  it('shows sizes as people read them', () => {
    expect([null, 0, 2048, 3.4 * 1024 * 1024].map(showSize)).toEqual(['', '1 KB', '2 KB', '3.4 MB']);
  });
});
