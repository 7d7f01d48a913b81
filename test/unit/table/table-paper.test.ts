// Would catch: a formula that runs in Excel, a cell that slips into the next column, a code that becomes a number.
import { isWideTable, tableHtml, tableTsv } from '@shared/domain/table-paper';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const text = (header: string) => ({ header, type: 'text' as const });

it('copies a table as Excel reads one, dates as day, month, year', () => {
  const columns = [
    text('ODS code'),
    { header: 'Told on', type: 'date' as const },
    { header: 'n', type: 'number' as const },
  ];
  expect(
    tableTsv({
      columns,
      rows: [
        ['1E5', '2025-03-12', '-5'],
        ['=1+1', '', 'x'],
      ],
    }),
  ).toBe("ODS code\tTold on\tn\r\n1E5\t12/03/2025\t-5\r\n'=1+1\t\tx\r\n");
});

it('makes formulas harmless in every column, a bad date or number too', () => {
  const columns = [text('a'), { header: 'b', type: 'date' as const }, { header: 'c', type: 'number' as const }];
  const bad = '=HYPERLINK("http://x")';
  const table = { columns, rows: [[bad, bad, bad]] };
  const [cells] = parse(tableTsv(table), { delimiter: '\t', from_line: 2 }) as string[][];
  expect(cells).toEqual([`'${bad}`, `'${bad}`, `'${bad}`]);
  expect(tableHtml(table)).not.toContain('>=');
});

it('gives back the same cells, whatever is in them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
      const safe = (cell: string) => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
      const read = parse(tableTsv({ columns: [text('a'), text('b')], rows }), {
        delimiter: '\t',
        record_delimiter: '\r\n',
        relax_column_count: true,
      });
      expect(read.slice(1)).toEqual(rows.map((row) => row.map(safe)));
    }),
  );
});

it('writes no tag that a cell brings, and marks text as text', () => {
  const html = tableHtml({ columns: [text('a')], rows: [['<img src=x onerror="y">&']] });
  expect(html).toContain('&lt;img src=x onerror=&quot;y&quot;&gt;&amp;');
  expect(html).toContain('mso-number-format');
});

it('turns the paper for many or wide columns', () => {
  expect(isWideTable({ columns: [text('a')], rows: [['x']] })).toBe(false);
  expect(isWideTable({ columns: Array.from({ length: 7 }, () => text('a')), rows: [] })).toBe(true);
  expect(
    isWideTable({
      columns: [text('a'), text('b'), text('c')],
      rows: [['x'.repeat(60), 'y'.repeat(60), 'z'.repeat(60)]],
    }),
  ).toBe(true);
});
