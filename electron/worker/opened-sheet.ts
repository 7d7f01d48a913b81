import { type Cell, cellText, isBlank, type SheetRow } from '@shared/domain/imports/cell';
import { findHeadingRow } from '@shared/domain/imports/heading-row';
import type { ImportKind } from '@shared/domain/imports/kinds/declare';
import { headingSet, matchColumns } from '@shared/domain/imports/match-columns';
import { isBlankRow } from '@shared/domain/imports/read-row';
import { fitsByPosition } from '@shared/domain/imports/recognise-kind';
import { tidy } from '@shared/domain/text';
import type { SheetColumns } from '@shared/ipc/imports';

const PREVIEW_ROWS = 15;
const PREVIEW_COLUMNS = 30;
const PREVIEW_TEXT = 100;
const SAMPLES = 3;
/** Rows in which samples are looked for; a column that is empty so far down is shown without any. */
const SAMPLE_ROWS = 500;

/** A sheet in memory with its heading row. */
export interface OpenedSheet {
  name: string;
  headingRow: number | null;
  /** The headings by column index; '' where a column has none. */
  headings: string[];
  /** The rows below the headings that aren't blank. */
  data: SheetRow[];
  view: SheetColumns;
  headingSet: string;
}

/**
 * Finds or takes the heading row of a sheet and says what its columns are. `headingRow` null means: find it; 0: there
 * are no headings, and the columns are taken by their position.
 */
export function openSheet(name: string, rows: SheetRow[], kind: ImportKind, headingRow: number | null): OpenedSheet {
  const found = headingRow ?? (fitsByPosition(rows, kind) ? 0 : findHeadingRow(rows, kind));
  const headings = found === null ? [] : headingsOf(rows, found);
  const data = rows.filter((row) => row.number > (found ?? 0) && !isBlankRow(row));
  const last = data.at(-1)?.number ?? found ?? 0;
  const columns = found === null ? [] : columnsOf(headings, data, found === 0 ? kind.positions : null, kind);
  return {
    name,
    headingRow: found,
    headings,
    data,
    headingSet: headingSet(headings),
    view: {
      sheet: name,
      kind: kind.id,
      headingRow: found,
      rowCount: data.length,
      blankRows: last - (found ?? 0) - data.length,
      preview: rows
        .filter((row) => !isBlankRow(row))
        .slice(0, PREVIEW_ROWS)
        .map(previewRow),
      columns,
    },
  };
}

function headingsOf(rows: SheetRow[], headingRow: number): string[] {
  const cells = rows.find(({ number }) => number === headingRow)?.cells ?? [];
  let width = cells.length;
  for (const row of rows) if (row.number > headingRow && row.cells.length > width) width = row.cells.length;
  return Array.from({ length: width }, (_, index) => tidy(cellText(cells[index])));
}

function columnsOf(
  headings: string[],
  data: SheetRow[],
  positions: ImportKind['positions'],
  kind: ImportKind,
): SheetColumns['columns'] {
  const matches = positions
    ? headings.map((_, index) => {
        const field = positions.fields[index] ?? null;
        return { index, field, reason: field === null ? ('none' as const) : ('position' as const), because: '' };
      })
    : matchColumns(headings, kind);
  return matches
    .map((match) => ({ ...match, heading: headings[match.index] ?? '', samples: samplesOf(match.index, data) }))
    .filter(({ heading, index }) => heading !== '' || data.some((row) => !isBlank(row.cells[index])));
}

function samplesOf(index: number, data: SheetRow[]): string[] {
  const samples = new Set<string>();
  for (const row of data.slice(0, SAMPLE_ROWS)) {
    const text = shortText(row.cells[index]);
    if (text !== '') samples.add(text);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

function previewRow(row: SheetRow): { row: number; cells: string[] } {
  return { row: row.number, cells: row.cells.slice(0, PREVIEW_COLUMNS).map(shortText) };
}

function shortText(cell: Cell | undefined): string {
  const text = tidy(cellText(cell));
  return text.length > PREVIEW_TEXT ? `${text.slice(0, PREVIEW_TEXT - 1)}…` : text;
}
