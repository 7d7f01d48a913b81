import type { ReportBlock } from '@shared/domain/reports/document';
import { PaperCell } from './PaperCell';

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

/** A table whose headings are on every page that it goes over. */
export function PaperTable({ table: { label, columns, rows, empty } }: { table: TableBlock }) {
  if (rows.length === 0) return <p className="paper-text">{empty}</p>;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const side = (at: number) => (columns[at]?.align === 'end' ? 'paper-end' : undefined);
  return (
    <table className="paper-table" aria-label={label}>
      <colgroup>
        {columns.map(({ width }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name here
          <col key={at} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ header }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <th key={at} scope="col" className={side(at)}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
          <tr key={line}>
            {columns.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={at} className={side(at)}>
                <PaperCell value={row[at] ?? ''} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
