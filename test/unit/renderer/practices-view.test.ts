// Would catch: an address, a link or a saved view that shows other practices than it says.
import { applicationTable } from '@renderer/features/applications/view';
import { contractorTable } from '@renderer/features/contractors/view';
import { icbNames, practiceTable } from '@renderer/features/practices/view';
import * as addresses from '@renderer/features/tables/address';
import { countedViews, isNarrowed } from '@renderer/features/tables/model';
import { APPLICATION_COLUMNS } from '@shared/domain/application-columns';
import { PRACTICE_COLUMNS } from '@shared/domain/practice-columns';
import { compileFilters } from '@shared/domain/table-columns';
import { tableView } from '@shared/domain/table-view-schema';
import type { PracticeRow } from '@shared/ipc/practices';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const STANDARD = practiceTable.standard;
const readView = (search: Record<string, unknown>) => addresses.readAddress(practiceTable, search);
const definitionOf = (id: string, saved: Parameters<typeof addresses.definitionOf>[2]) =>
  addresses.definitionOf(practiceTable, id, saved);
const { addressOf, tableViewOf } = addresses;

const row = (facts: Partial<PracticeRow> = {}): PracticeRow => ({
  id: '00000000-0000-4000-8000-000000000001',
  odsCode: 'TP1F9',
  name: 'Penrose Opticians',
  contractorId: '00000000-0000-4000-8000-000000000002',
  contractorName: 'Amy Penrose Ltd',
  town: 'Truro',
  postcode: 'TR1 2AB',
  icbName: 'NHS Cornwall and the Isles of Scilly ICB',
  mailboxAddress: 'optometry.tp1f9@nhs.net',
  mailboxKind: 'shared',
  status: 'open',
  listState: 'on',
  listReason: 'Marked as on the list',
  ...facts,
});

describe('the view in the address', () => {
  it('keeps what it knows and leaves out the rest', () => {
    const filters = [{ kind: 'text', column: 'town', text: 'Bath', not: false }];
    expect(readView({ q: 'truro', view: 'attention', filters, sorts: [{ column: 'town', descending: true }] })).toEqual(
      {
        q: 'truro',
        view: 'attention',
        filters,
        sorts: [{ column: 'town', descending: true }],
      },
    );
    expect(readView({ q: '', view: 5, columns: 'odsCode', filters: 7, sorts: null, other: 1 })).toEqual({ view: '5' });
  });

  it('takes a search that looks like a number as text', () => {
    expect(readView({ q: 123 })).toEqual({ q: '123' });
  });

  it('is the same when it is read again, and always a view that can be saved', () => {
    const keys = fc.constantFrom('q', 'view', 'columns', 'widths', 'sorts', 'filters');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.anything()), (search) => {
        const view = readView(search);
        expect(readView({ ...view })).toEqual(view);
        expect(() => tableView.parse(tableViewOf(view, STANDARD))).not.toThrow();
      }),
    );
  });

  it('says only what differs from its view, and says all of that', () => {
    const base = definitionOf('attention', []);
    expect(addressOf(practiceTable, 'attention', base, base)).toEqual({ view: 'attention' });
    expect(addressOf(practiceTable, 'all', STANDARD, STANDARD)).toEqual({});
    const looked = { ...base, columns: ['town'], widths: { town: 90 }, filters: [], sorts: [], search: 'x' };
    expect(tableViewOf(addressOf(practiceTable, 'attention', base, looked), base)).toEqual(looked);
  });

  it('knows when something is filtered; an order filters nothing', () => {
    expect(isNarrowed(STANDARD, practiceTable.whole)).toBe(false);
    expect(isNarrowed({ ...STANDARD, sorts: [] }, practiceTable.whole)).toBe(false);
    expect(isNarrowed({ ...STANDARD, search: 'x' }, practiceTable.whole)).toBe(true);
    expect(isNarrowed(definitionOf('no-mailbox', []), practiceTable.whole)).toBe(true);
  });
});

describe('the views', () => {
  it('are standard ones where there is no such view any more', () => {
    expect(definitionOf('gone', [])).toEqual(STANDARD);
    expect(
      definitionOf('own', [{ id: 'own', definition: { ...STANDARD, columns: ['shoeSize', 'town'] } }]).columns,
    ).toEqual(['town']);
  });

  const isIn = (view: string, practice: PracticeRow) =>
    compileFilters(definitionOf(view, []).filters, PRACTICE_COLUMNS)(practice);

  it('show all, closed ones too, when nothing is asked', () => {
    expect(isIn('all', row({ status: 'closed' }))).toBe(true);
  });

  it('ask after the mailboxes of practices that are not closed only', () => {
    expect(isIn('no-mailbox', row({ mailboxKind: 'none', mailboxAddress: '' }))).toBe(true);
    expect(isIn('no-mailbox', row({ mailboxKind: 'unknown', mailboxAddress: '', status: 'notice' }))).toBe(true);
    expect(isIn('no-mailbox', row({ mailboxKind: 'none', mailboxAddress: '', status: 'closed' }))).toBe(false);
    expect(isIn('no-mailbox', row())).toBe(false);
  });

  it('want attention for doubtful entries', () => {
    expect(isIn('attention', row({ listState: 'check' }))).toBe(true);
    expect(isIn('attention', row({ listState: 'off' }))).toBe(false);
    expect(isIn('attention', row({ listState: 'check', status: 'closed' }))).toBe(false);
  });

  it('count the rows that they show', () => {
    const rows = [row({ listState: 'check' }), row({ mailboxAddress: '' }), row()];
    expect(countedViews(practiceTable, rows).map(({ id, count }) => [id, count])).toEqual([
      ['all', undefined],
      ['no-mailbox', 1],
      ['attention', 1],
    ]);
  });

  it('name only columns that there are', () => {
    for (const { builtIn, known } of [practiceTable, contractorTable, applicationTable])
      for (const { definition } of builtIn) {
        const named = [
          ...definition.columns,
          ...[...definition.sorts, ...definition.filters].map(({ column }) => column),
        ];
        expect(named.filter((id) => !known.has(id))).toEqual([]);
      }
  });

  // Catches: a button "Show all" that leaves some out, because the table's first view narrows it.
  it('have one that leaves nothing out', () => {
    for (const { whole } of [practiceTable, contractorTable, applicationTable])
      expect(whole.definition.filters).toEqual([]);
  });

  it('sort applications by who must act: their values are those of the rows', () => {
    const waiting = applicationTable.builtIn.filter(({ id }) => ['contractor', 'nhsbsa', 'cchub'].includes(id));
    const labels = APPLICATION_COLUMNS.find(({ id }) => id === 'who')?.labels ?? {};
    expect(
      waiting
        .flatMap(({ definition }) => definition.filters.flatMap((each) => ('values' in each ? each.values : [])))
        .toSorted(),
    ).toEqual(Object.keys(labels).toSorted());
  });

  it('offer the ICBs that there are, once each, by alphabet', () => {
    expect(icbNames([row(), row({ icbName: 'NHS Devon ICB' }), row({ icbName: '' }), row()])).toEqual([
      'NHS Cornwall and the Isles of Scilly ICB',
      'NHS Devon ICB',
    ]);
  });
});
