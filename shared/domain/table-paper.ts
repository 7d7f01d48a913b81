import { showDate } from './show-date';

/** A table as it leaves the console: copied, exported or printed, exactly as it was looked at. */
export const MOST_ROWS = 100_000;
/** More would be a book of hundreds of pages. */
export const MOST_PRINTED_ROWS = 10_000;
export const LONGEST_CELL = 10_000;

export interface TablePaper {
  /** "Practices". */
  title: string;
  /** The saved view's name; '' where it has none. */
  viewName: string;
  /** What narrows it, a line each. */
  filters: string[];
  order: string;
  columns: { header: string; type: 'text' | 'date' | 'number' }[];
  /** Dates as ISO text, all else as people read it. */
  rows: string[][];
}

/** Apostrophes already there count too, so that taking one off again gives back every text. */
const FORMULA_LIKE = /^'*[=+\-@\t\r]/;
const neutral = (text: string) => (FORMULA_LIKE.test(text) ? `'${text}` : text);

/** Excel here reads a date as day, month, year. */
const sheetDate = (iso: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}` : neutral(iso);

type Column = TablePaper['columns'][number];

function cellText(cell: string, type: Column['type'] | undefined): string {
  if (type === 'date') return sheetDate(cell);
  return type === 'number' && /^-?\d+(\.\d+)?$/.test(cell) ? cell : neutral(cell);
}

/** Excel's own quoting: a cell with a tab, line break or quotation mark goes between quotation marks. */
const quoted = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** As Excel takes a table from the clipboard; text that could run as a formula is made harmless. */
export function tableTsv({ columns, rows }: Pick<TablePaper, 'columns' | 'rows'>, headings = true): string {
  const lines = [
    ...(headings ? [columns.map(({ header }) => quoted(neutral(header)))] : []),
    ...rows.map((row) => columns.map(({ type }, index) => quoted(cellText(row[index] ?? '', type)))),
  ];
  return lines.map((cells) => `${cells.join('\t')}\r\n`).join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll('\n', '<br>');

/** The same for programs that take a formatted table; says that codes are text, or Excel would make a number of 1E5. */
export function tableHtml({ columns, rows }: Pick<TablePaper, 'columns' | 'rows'>, headings = true): string {
  const head = columns.map(({ header }) => `<th>${escaped(neutral(header))}</th>`).join('');
  const body = rows
    .map((row) => {
      const cells = columns.map(({ type }, index) => {
        const style = type === 'text' ? ` style="mso-number-format:'\\@'"` : '';
        return `<td${style}>${escaped(cellText(row[index] ?? '', type))}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
  return `<table>${headings ? `<thead><tr>${head}</tr></thead>` : ''}<tbody>${body}</tbody></table>`;
}

/** As a person reads it on paper. */
export const printedCell = (cell: string, type: Column['type']): string => (type === 'date' ? showDate(cell) : cell);

/** Whether a table needs the paper's long side. */
export function isWideTable({ columns, rows }: Pick<TablePaper, 'columns' | 'rows'>): boolean {
  return columns.length > 6 || paperWidths({ columns, rows }).reduce((sum, width) => sum + width, 0) > 95;
}

/** How wide each column needs to be, in characters: as its heading and most of its cells, within reason. */
export function paperWidths({ columns, rows }: Pick<TablePaper, 'columns' | 'rows'>): number[] {
  const some = rows.slice(0, 500);
  return columns.map(({ header, type }, index) => {
    const lengths = some.map((row) => printedCell(row[index] ?? '', type).length).sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
    return Math.min(Math.max(usual, header.length, 6), 40);
  });
}
