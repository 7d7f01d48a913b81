import type { ReportBlock, ReportCell, ReportDocument } from '@shared/domain/reports/document';
import {
  daysTaken,
  MOST_LINES,
  notificationsDocument,
  type ReportedNotification,
} from '@shared/domain/reports/notifications';
import { describe, expect, it } from 'vitest';

const heading = { subject: 'All practices', asAt: '2026-11-22T09:00:00.000Z', preparedBy: 'Test', filters: ['ICB: D'] };
const told: ReportedNotification = {
  receivedOn: '2026-11-02',
  channel: 'email',
  kind: 'leaver',
  state: 'done',
  senderName: 'Zoë Ó Briain',
  senderAddress: 'zoe@example.com',
  practice: { odsCode: 'TP1F9', name: 'Penrose Opticians' },
  contractor: null,
  owner: 'h.yeo',
  dueOn: '2026-11-04',
  outcome: 'Access taken away',
  dealtWithOn: '2026-11-05',
};
const paper = (notifications: ReportedNotification[]) =>
  notificationsDocument({ from: '2026-11-01', to: '2026-11-30', today: '2026-11-22', notifications }, heading);
const texts = (cell: ReportCell) =>
  typeof cell === 'string' ? cell : [cell.word ?? '', cell.text, ...(cell.lines ?? [])].filter(Boolean).join(' | ');
const tables = (document: ReportDocument) =>
  document.parts
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
    .filter((block): block is Extract<ReportBlock, { kind: 'table' }> => block.kind === 'table')
    .map(({ rows, columns, empty }) => ({ columns, empty, rows: rows.map((row) => row.map(texts)) }));

// Breaks when the report counts a waiting one as dealt with, or invents how long something took.
describe('notifications in a period', () => {
  it('an empty period says so in both tables, and knows no days', () => {
    const document = paper([]);
    for (const { rows, empty } of tables(document)) {
      expect(rows).toEqual([]);
      expect(empty).toBe('Nothing was received in this period.');
    }
    expect(JSON.stringify(document.parts)).not.toMatch(/Calendar days|NaN|null/);
  });

  it('says the period first among what narrowed it, both ends of it', () => {
    expect(paper([told]).filters).toEqual(['Received from 1 November 2026 to 30 November 2026', 'ICB: D']);
  });

  it('counts by kind and state add up to all', () => {
    const [byKind] = tables(
      paper([
        told,
        { ...told, state: 'new', dealtWithOn: '' },
        { ...told, kind: 'other', state: 'no-action', dealtWithOn: '' },
      ]),
    );
    const numbers = (row: string[] | undefined) => row?.slice(1, -1).map((text) => (text === '–' ? 0 : Number(text)));
    const [leavers, others, all] = byKind?.rows ?? [];
    expect(numbers(leavers)).toEqual([2, 1, 0, 1, 0, 0]);
    expect(numbers(others)).toEqual([1, 0, 0, 0, 1, 0]);
    expect(numbers(all)).toEqual([3, 1, 0, 1, 1, 0]);
  });

  it('days are told for what is dealt with and known, else that it waits or is not known', () => {
    const days = (of: Partial<ReportedNotification>) => tables(paper([{ ...told, ...of }]))[1]?.rows[0]?.at(-1);
    expect(days({})).toBe('3 days');
    expect(days({ dealtWithOn: '2026-11-03' })).toBe('1 day');
    expect(days({ dealtWithOn: '' })).toBe('Not known');
    expect(days({ state: 'reopened' })).toBe('Waiting | 20 days');
    expect(daysTaken({ ...told, dealtWithOn: '2026-10-01' }), 'never less than none').toBe(0);
  });

  it('what is overdue is said as such, and no more once it is done', () => {
    const state = (of: Partial<ReportedNotification>) => tables(paper([{ ...told, ...of }]))[1]?.rows[0]?.[4];
    expect(state({ state: 'new' })).toBe('New | h.yeo | Was due 4 Nov 2026');
    expect(state({ state: 'new', dueOn: '2026-11-22' })).toBe('New | h.yeo | Due 22 Nov 2026');
    expect(state({})).toBe('Done | h.yeo');
  });

  it('what nobody recorded is said; names keep their accents, direction and length', () => {
    const name = `بصريات ${'x'.repeat(300)}`;
    const [, list] = tables(
      paper([
        { ...told, practice: null, senderName: '', senderAddress: '', outcome: '' },
        { ...told, practice: { odsCode: 'TP2XX', name }, contractor: { name: 'Not this one' } },
      ]),
    );
    expect(list?.rows[0]?.slice(2, 6)).toEqual(['Not recorded', 'Not recorded', 'Done | h.yeo', 'Not recorded']);
    expect(list?.rows[1]?.slice(2, 4)).toEqual([`TP2XX | ${name}`, 'Zoë Ó Briain | zoe@example.com']);
  });

  it('years of them are counted, and the newest named', () => {
    const old = Array.from({ length: MOST_LINES }, () => told);
    const document = paper([{ ...told, receivedOn: '2026-11-01', kind: 'other' }, ...old]);
    const [byKind, list] = tables(document);
    expect(byKind?.rows.at(-1)?.[1]).toBe('5,001');
    expect(list?.rows).toHaveLength(MOST_LINES);
    expect(
      list?.rows.some((row) => row[1]?.startsWith('Other')),
      'the oldest is not named',
    ).toBe(false);
    expect(JSON.stringify(document)).toContain('the newest 5,000 notifications of 5,001 notifications');
  });

  it('is in order of receipt, whatever the order in which it came', () => {
    const of = (receivedOn: string, odsCode: string) => ({ ...told, receivedOn, practice: { odsCode, name: '' } });
    const [, list] = tables(paper([of('2026-11-03', 'TP1'), of('2026-11-02', 'TP3'), of('2026-11-02', 'TP2')]));
    expect(list?.rows.map((row) => row[2])).toEqual(['TP2', 'TP3', 'TP1']);
  });
});
