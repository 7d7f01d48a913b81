import { showDateTime } from '@shared/domain/calendar-date';
import { paperWidths, printedCell } from '@shared/domain/table-paper';
import type { RouteOutput } from '@shared/ipc/routes';
import './paper.scss';
import './table-paper.scss';

/** A table on paper: its headings again on every page, what narrowed it, and as at when. */
export function TablePaperPage({ paper }: { paper: RouteOutput<'tables.paper'> }) {
  const { table, asAt, preparedBy } = paper;
  const widths = paperWidths(table);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const facts = [
    ...(table.filters.length > 0 ? table.filters : ['All rows']),
    ...(table.order === '' ? [] : [`Sorted by ${table.order}`]),
  ];
  return (
    <article className="paper paper--table" aria-labelledby="paper-title">
      <header>
        <h1 className="paper-title" id="paper-title">
          {table.viewName === '' ? table.title : `${table.title}: ${table.viewName}`}
        </h1>
        <p>
          {table.rows.length.toLocaleString('en-GB')} {table.rows.length === 1 ? 'row' : 'rows'} · As at{' '}
          {showDateTime(asAt)} · Prepared by <bdi>{preparedBy}</bdi>
        </p>
        <p>{facts.join(' · ')}</p>
      </header>
      <table className="paper-grid">
        <colgroup>
          {widths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name here
            <col key={index} style={{ width: `${(100 * width) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ header }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <th key={index} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
            <tr key={at}>
              {table.columns.map(({ type }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={index}>{printedCell(row[index] ?? '', type)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
