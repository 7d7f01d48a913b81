// Would catch: a mail of the last hour of a day that stands under the wrong day, a search that misses a sender, and a file
// that goes to the import where it should be logged.

import { todayInLondon } from '@shared/domain/calendar-date';
import { momentInLondon, readTime, timeInLondon } from '@shared/domain/london-moment';
import {
  matchesNotification,
  NOTIFICATION_COLUMNS,
  receivedOn,
  type TableNotification,
} from '@shared/domain/notifications/columns';
import { droppedAs } from '@shared/domain/notifications/dropped-file';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const row = (facts: Partial<TableNotification> = {}): TableNotification => ({
  receivedAt: '2024-07-01T12:00:00.000Z',
  channel: 'email',
  senderName: 'Zoë Penrose',
  senderAddress: 'zoe@penrose.example',
  subject: 'New shared mailbox',
  kind: 'new-shared-mailbox',
  practice: { odsCode: 'TP1F9', name: 'Penrose Opticians' },
  contractor: { name: 'Amy Penrose Ltd' },
  state: 'new',
  owner: 'h.yeo',
  dueOn: null,
  outcome: '',
  overdue: false,
  mine: false,
  ...facts,
});

describe('the day of receipt', () => {
  it('is London’s, not that of the time in UTC', () => {
    expect(receivedOn(row({ receivedAt: '2024-07-01T23:30:00.000Z' }))).toBe('2024-07-02');
    expect(receivedOn(row({ receivedAt: '2024-12-01T23:30:00.000Z' }))).toBe('2024-12-01');
  });

  it('is the same as the clock in London says, for every moment', () => {
    const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(receivedOn({ receivedAt: moment.toISOString() })).toBe(todayInLondon(moment));
      }),
    );
  });
});

describe('the search', () => {
  it('finds every word in any of the facts that it names, whatever their accents and case', () => {
    for (const text of ['zoe penrose', 'TP1F9', 'tp1f9 mailbox', 'amy ltd', 'H.Yeo', ''])
      expect(matchesNotification(row(), text), text).toBe(true);
    expect(matchesNotification(row(), 'zoe truro')).toBe(false);
  });

  it('goes by the row at hand, not by one that looked the same before', () => {
    expect(matchesNotification(row({ subject: 'Leaver' }), 'leaver')).toBe(true);
    expect(matchesNotification(row(), 'leaver')).toBe(false);
  });
});

it('gives every column a value for a notification that says nothing', () => {
  const empty = row({ senderName: '', senderAddress: '', subject: '', practice: null, contractor: null, owner: '' });
  for (const { id, value } of NOTIFICATION_COLUMNS) expect(value(empty), id).toBeTypeOf('string');
});

describe('times', () => {
  it('are read as people write them, and nothing else is', () => {
    const read = {
      '14:30': '14:30',
      '9.05': '09:05',
      '2pm': '14:00',
      '12:15 am': '00:15',
      '12 pm': '12:00',
      1430: '14:30',
    };
    for (const [typed, time] of Object.entries(read)) expect(readTime(typed), typed).toBe(time);
    for (const typed of ['', '25:00', '14:60', '14', 'noon', '13pm', '0am']) expect(readTime(typed), typed).toBeNull();
  });

  it('come back from the moment that they were made into, summer and winter', () => {
    for (const date of ['2024-01-15', '2024-07-15']) {
      const moment = momentInLondon(date, '14:30') ?? '';
      expect([todayInLondon(new Date(moment)), timeInLondon(moment)]).toEqual([date, '14:30']);
    }
    expect(momentInLondon('2024-07-15', '14:30')).toBe('2024-07-15T13:30:00.000Z');
    // Shown twice in autumn, and left out in spring.
    expect(momentInLondon('2024-10-27', '01:30')).toBe('2024-10-27T00:30:00.000Z');
    expect(momentInLondon('2024-03-31', '01:30')).toBe('2024-03-31T01:30:00.000Z');
    expect(momentInLondon('tomorrow', '14:30')).toBeNull();
  });
});

describe('a dropped file', () => {
  const zip = Uint8Array.of(0x50, 0x4b, 3, 4);
  it('goes by its name, and by its first bytes where the name says nothing', () => {
    expect(droppedAs('a.msg', zip)).toBe('mail');
    expect(droppedAs('A.EML', new Uint8Array())).toBe('mail');
    for (const name of ['r.xlsx', 'r.XLS', 'r.csv', 'r.ods'])
      expect(droppedAs(name, new Uint8Array()), name).toBe('workbook');
    expect(droppedAs('register', zip)).toBe('workbook');
    expect(droppedAs('mail', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe('mail');
  });
});
