// Would catch: a line that counts other rows than the view it leads to shows, a date counted as of another month, a card
// whose colour is milder than what it says.
import { accessTable } from '@renderer/features/access/table';
import { applicationTable } from '@renderer/features/applications/view';
import { addressOfLine } from '@renderer/features/home/cards/LineLink';
import { notificationTable } from '@renderer/features/notifications/log/table';
import { peopleTable } from '@renderer/features/people/view';
import { practiceTable } from '@renderer/features/practices/view';
import { definitionOf, readAddress, tableViewOf, viewIdOf } from '@renderer/features/tables/address';
import type { TableModel } from '@renderer/features/tables/model';
import {
  ACCOUNT_CARDS,
  HOME_LINES,
  type HomeLineId,
  type HomeScreen,
  REGISTER_CARDS,
  toneOf,
} from '@shared/domain/home/lines';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-22';
const tables = {
  notifications: notificationTable,
  applications: applicationTable,
  practices: practiceTable,
  people: peopleTable,
  access: accessTable,
} as unknown as Record<HomeScreen, TableModel<object>>;
const ids = Object.keys(HOME_LINES) as HomeLineId[];

/** How a table looks at its rows at the address of a line. */
function viewAt(id: HomeLineId) {
  const line = HOME_LINES[id];
  const table = tables[line.screen];
  // The page's address is text in between.
  const address = readAddress(table, JSON.parse(JSON.stringify(addressOfLine(line, TODAY))));
  return { line, table, view: tableViewOf(address, definitionOf(table, viewIdOf(table, address), [])) };
}

describe('each line', () => {
  it.each(ids)('%s leads to a view that asks the same and nothing more', (id) => {
    const { line, view } = viewAt(id);
    expect(view.filters).toEqual(line.filters(TODAY));
    expect(view.filters).not.toEqual([]);
    expect(view.search).toBe('');
  });

  it.each(ids)('%s asks columns that its table has, and so does its date', (id) => {
    const { line, table } = viewAt(id);
    const known = [...table.known];
    for (const { column } of line.filters(TODAY)) expect(known).toContain(column);
    if (line.date !== undefined) expect(known).toContain(line.date);
  });

  it.each(ids)('%s says one and several', (id) => {
    for (const n of [1, 2]) expect(HOME_LINES[id].words(n)).toMatch(/^[a-z]/);
  });

  it('is on one card', () => {
    const shown = [...REGISTER_CARDS, ...ACCOUNT_CARDS].flatMap(({ main, parts }) => [main, ...parts]);
    expect(shown.toSorted()).toEqual(ids.toSorted());
  });
});

describe('passwords that expire this month', () => {
  const span = (today: string) => HOME_LINES.passwords.filters(today)[1];

  it.each([
    ['2026-11-22', '2026-11-30'],
    ['2026-11-30', '2026-11-30'],
    ['2026-12-01', '2026-12-31'],
    ['2028-02-29', '2028-02-29'],
    ['2027-02-01', '2027-02-28'],
  ])('are on %s those to %s', (today, to) => {
    expect(span(today)).toEqual({ kind: 'dates', column: 'mfaNextOn', from: today, to });
  });
});

describe('a card', () => {
  const [card] = REGISTER_CARDS;
  const tone = (counts: Partial<Record<HomeLineId, number>>) => card && toneOf(card, (id) => counts[id] ?? 0);

  it('has the colour of the worst that there is of', () => {
    expect(tone({ waiting: 3 })).toBe('warn');
    expect(tone({ waiting: 3, overdue: 1 })).toBe('bad');
    expect(tone({})).toBe('info');
  });
});
