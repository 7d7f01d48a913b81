// Would catch: a stored view that breaks the table, a filter that keeps the wrong rows, an order that isn't one.
import {
  type ColumnFacts,
  compileFilters,
  countValues,
  filterWords,
  orderWords,
  sortRows,
  viewWords,
} from '@shared/domain/table-columns';
import {
  type ColumnFilter,
  moveColumn,
  moveColumnTo,
  nextSorts,
  readTableView,
  sameView,
  type TableView,
  withFilter,
} from '@shared/domain/table-view';
import { storedView, tableView } from '@shared/domain/table-view-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

interface Row {
  town: string;
  code: string;
  told: string;
  kind: string;
}
const columns: ColumnFacts<Row>[] = [
  { id: 'town', header: 'Town', kind: 'text', value: (row) => row.town },
  { id: 'code', header: 'ODS code', kind: 'code', value: (row) => row.code },
  { id: 'told', header: 'Told on', kind: 'date', value: (row) => row.told },
  {
    id: 'kind',
    header: 'Kind',
    kind: 'choice',
    value: (row) => row.kind,
    labels: { shared: 'Shared', none: 'None', egress: 'Egress' },
  },
];
const known = new Set(columns.map((column) => column.id));
const base: TableView = { columns: ['code', 'town'], widths: {}, sorts: [], filters: [], search: '' };
const row = (facts: Partial<Row>): Row => ({ town: '', code: '', told: '', kind: '', ...facts });

const anyColumn = fc.constantFrom('town', 'code', 'told', 'kind');
const date = fc.constantFrom('', '2024-02-29', '2025-01-01', '2026-12-31');
const anyFilter: fc.Arbitrary<ColumnFilter> = fc.oneof(
  fc.record({
    kind: fc.constant('values' as const),
    column: anyColumn,
    values: fc.array(fc.string({ maxLength: 5 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    column: anyColumn,
    text: fc.string({ minLength: 1, maxLength: 5 }),
    not: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('empty' as const), column: anyColumn, not: fc.boolean() }),
  fc.record({ kind: fc.constant('dates' as const), column: anyColumn, from: fc.constant('2024-02-29'), to: date }),
);
const anyView: fc.Arbitrary<TableView> = fc.record({
  columns: fc.uniqueArray(anyColumn, { minLength: 1 }),
  widths: fc.dictionary(anyColumn, fc.integer({ min: 48, max: 800 })),
  sorts: fc.uniqueArray(fc.record({ column: anyColumn, descending: fc.boolean() }), { selector: (s) => s.column }),
  filters: fc.uniqueArray(anyFilter, { selector: (filter) => filter.column }),
  search: fc.string({ maxLength: 20 }),
});
const anyRow = fc.record({
  town: fc.constantFrom('', 'Bath', 'bath', 'Truro', 'Zürich', 'Unit 9', 'Unit 10'),
  code: fc.constantFrom('TP001', 'TP00A', 'A1B2C'),
  told: date,
  kind: fc.constantFrom('shared', 'none', 'egress', ''),
});

describe('a view that is read', () => {
  it('is the one that was written, by way of the schema, JSON and back', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(tableView.parse(view)).toEqual(view);
        const back = storedView.parse(JSON.parse(JSON.stringify(view)));
        expect(back).toEqual(view);
        expect(readTableView(back, known, base)).toEqual(view);
        expect(sameView(back, view)).toBe(true);
      }),
    );
  });

  it('is a good view whatever was stored, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            columns: fc.anything(),
            widths: fc.anything(),
            sorts: fc.anything(),
            filters: fc.array(fc.anything()),
            search: fc.anything(),
          }),
        ),
        (junk) => {
          expect(() => tableView.parse(readTableView(junk, known, base))).not.toThrow();
          expect(() => tableView.parse(storedView.parse(junk))).not.toThrow();
        },
      ),
    );
  });

  it('leaves out columns that this version does not know, and keeps the rest', () => {
    const stored = {
      columns: ['town', 'shoeSize', 'code', 'town'],
      widths: { town: 99, shoeSize: 50, code: 1e9, __proto__: 5 },
      sorts: [{ column: 'shoeSize', descending: true }, { column: 'town', descending: true }, 'x'],
      filters: [
        { kind: 'text', column: 'shoeSize', text: 'x', not: false },
        { kind: 'script', column: 'town' },
        { kind: 'empty', column: 'code', not: true },
      ],
    };
    expect(readTableView(stored, known, base)).toEqual({
      columns: ['town', 'code'],
      widths: { town: 99, code: 800 },
      sorts: [{ column: 'town', descending: true }],
      filters: [{ kind: 'empty', column: 'code', not: true }],
      search: '',
    });
    expect(readTableView({ columns: ['shoeSize'] }, known, base).columns).toEqual(base.columns);
  });
});

describe('filters', () => {
  const rows = [
    row({ town: 'St Ives', told: '2025-03-12' }),
    row({ town: 'Zürich', told: '2025-03-13' }),
    row({ town: '' }),
  ];
  const kept = (filter: ColumnFilter) => rows.filter(compileFilters([filter], columns)).map(({ town }) => town);
  it('look for text without case and accents, and for its absence', () => {
    expect(kept({ kind: 'text', column: 'town', text: 'ZURI', not: false })).toEqual(['Zürich']);
    expect(kept({ kind: 'text', column: 'town', text: 'zürich', not: true })).toEqual(['St Ives', '']);
    // A date is looked for as it is shown.
    expect(kept({ kind: 'text', column: 'told', text: '13 march', not: false })).toEqual(['Zürich']);
  });
  it('take both ends of a range of dates, and never an empty date', () => {
    expect(kept({ kind: 'dates', column: 'told', from: '2025-03-12', to: '2025-03-12' })).toEqual(['St Ives']);
    expect(kept({ kind: 'dates', column: 'told', from: '', to: '2026-01-01' })).toEqual(['St Ives', 'Zürich']);
  });
  it('tell empty from not empty', () => {
    expect(kept({ kind: 'empty', column: 'town', not: false })).toEqual(['']);
    expect(kept({ kind: 'values', column: 'town', values: ['', 'St Ives'] })).toEqual(['St Ives', '']);
  });
  it('keep exactly the rows that fit each of them alone, and "not" the others', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyView, (all, { filters }) => {
        const alone = filters.map((filter) => compileFilters([filter], columns));
        expect(all.filter(compileFilters(filters, columns))).toEqual(
          all.filter((one) => alone.every((fits) => fits(one))),
        );
        for (const filter of filters) {
          if (filter.kind !== 'text' && filter.kind !== 'empty') continue;
          const turned = compileFilters([{ ...filter, not: !filter.not }], columns);
          const fits = compileFilters([filter], columns);
          for (const one of all) expect(turned(one)).toBe(!fits(one));
        }
      }),
    );
  });
  it('are one a column, and none when they ask nothing', () => {
    const one = withFilter(base, 'town', { kind: 'empty', column: 'town', not: true });
    const other = withFilter(one, 'town', { kind: 'text', column: 'town', text: 'x', not: false });
    expect(other.filters).toHaveLength(1);
    expect(withFilter(other, 'town', { kind: 'dates', column: 'town', from: '', to: '' }).filters).toEqual([]);
    expect(withFilter(other, 'town', null).filters).toEqual([]);
  });
  it('are told in words', () => {
    const [town, , told, kind] = columns as [ColumnFacts<Row>, ColumnFacts<Row>, ColumnFacts<Row>, ColumnFacts<Row>];
    expect(filterWords({ kind: 'text', column: 'town', text: 'Bath', not: true }, town)).toBe(
      'Town: does not contain “Bath”',
    );
    expect(filterWords({ kind: 'dates', column: 'told', from: '2025-03-12', to: '' }, told)).toBe(
      'Told on: from 12 March 2025',
    );
    expect(filterWords({ kind: 'values', column: 'kind', values: ['shared', ''] }, kind)).toBe('Kind: Shared, empty');
    const view = { ...base, search: 'truro', filters: [{ kind: 'empty' as const, column: 'told', not: false }] };
    expect(viewWords(view, columns)).toEqual(['Search: “truro”', 'Told on: empty']);
    expect(
      orderWords(
        [
          { column: 'town', descending: true },
          { column: 'code', descending: false },
        ],
        columns,
      ),
    ).toBe('Town (descending), then ODS code');
  });
  it('count the values there are, in their own order, empty last', () => {
    const counts = countValues(
      [row({ kind: 'egress' }), row({ kind: 'shared' }), row({}), row({ kind: 'shared' })],
      columns[3] as ColumnFacts<Row>,
    );
    expect(counts.map(({ label, count }) => [label, count])).toEqual([
      ['Shared', 2],
      ['Egress', 1],
      ['Empty', 1],
    ]);
  });
});

describe('the order', () => {
  it('goes by the first column, then the next, with empty cells last in either direction', () => {
    const rows = [
      row({ town: 'b', code: '1' }),
      row({ code: '2' }),
      row({ town: 'a', code: '3' }),
      row({ town: 'B', code: '4' }),
    ];
    const codes = (descending: boolean) =>
      sortRows(
        rows,
        [
          { column: 'town', descending },
          { column: 'code', descending: true },
        ],
        columns,
      ).map((one) => one.code);
    expect(codes(false)).toEqual(['3', '4', '1', '2']);
    expect(codes(true)).toEqual(['4', '1', '3', '2']);
  });
  it('loses and doubles no row, stays the same when sorted again, and is stable', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyView, (rows, { sorts }) => {
        const sorted = sortRows(rows, sorts, columns);
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(sorted).toHaveLength(rows.length);
        expect(sortRows(sorted, sorts, columns)).toEqual(sorted);
        if (sorts.length === 0) expect(sorted).toEqual(rows);
      }),
    );
  });
  it('is turned by a press, added to with Shift, and never quite without one', () => {
    const one = nextSorts([], 'town');
    expect(nextSorts(one, 'town')).toEqual([{ column: 'town', descending: true }]);
    const two = nextSorts(one, 'code', true);
    expect(two).toEqual([
      { column: 'town', descending: false },
      { column: 'code', descending: false },
    ]);
    expect(nextSorts(nextSorts(two, 'code', true), 'code', true)).toEqual(one);
    expect(nextSorts([{ column: 'town', descending: true }], 'town', true)).toEqual(one);
    expect(nextSorts(two, 'town')).toEqual(one);
  });
});

describe('the order of columns', () => {
  it('keeps every column, wherever one is moved', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyColumn, { minLength: 1 }),
        anyColumn,
        anyColumn,
        fc.constantFrom(-1 as const, 1 as const),
        (all, one, to, by) => {
          expect([...moveColumn(all, one, by)].sort()).toEqual([...all].sort());
          expect([...moveColumnTo(all, one, to)].sort()).toEqual([...all].sort());
          if (all.includes(one) && all.includes(to))
            expect(moveColumnTo(all, one, to).indexOf(one)).toBe(all.indexOf(to));
        },
      ),
    );
    expect(moveColumn(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moveColumn(['a', 'b'], 'a', 1)).toEqual(['b', 'a']);
  });
});
