import { type Cell, cellText, isBlank, type SheetRow } from '@shared/domain/imports/cell';
import { type HeadingBlock, headingBlock } from '@shared/domain/imports/heading-lines';
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

/** A sheet in memory with its headings. */
export interface OpenedSheet {
  name: string;
  /** The first line of the headings. */
  headingRow: number | null;
  /** The headings by column index; '' where a column has none. */
  headings: string[];
  /** The rows below the headings that aren't blank. */
  data: SheetRow[];
  view: Omit<SheetColumns, 'choices'>;
  headingSet: string;
}

/**
 * Finds or takes the heading row of a sheet and says what its columns are. `headingRow` null means: find it; 0: there
 * are no headings, and the columns are taken by their position.
 */
export function openSheet(name: string, rows: SheetRow[], kind: ImportKind, headingRow: number | null): OpenedSheet {
  const found = headingRow ?? (fitsByPosition(rows, kind) ? 0 : findHeadingRow(rows, kind));
  const block = found ? headingBlock(rows, found, kind) : { row: 0, lines: 0, texts: [] };
  const above = found ? block.row + block.lines - 1 : 0;
  const data = rows.filter((row) => row.number > above && !isBlankRow(row));
  const texts = found === null ? [] : textsOf(block, data);
  const headings = texts.map(tidy);
  const last = data.at(-1)?.number ?? above;
  const columns = found === null ? [] : columnsOf(texts, data, found === 0 ? kind.positions : null, kind);
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
      headingLines: block.lines,
      rowCount: data.length,
      blankRows: last - above - data.length,
      preview: rows
        .filter((row) => !isBlankRow(row))
        .slice(0, PREVIEW_ROWS)
        .map(previewRow),
      columns,
    },
  };
}

/** One text a column, also for columns that have values and no heading. */
function textsOf({ texts }: HeadingBlock, data: SheetRow[]): string[] {
  const width = data.reduce((widest, { cells }) => Math.max(widest, cells.length), texts.length);
  return Array.from({ length: width }, (_, index) => texts[index] ?? '');
}

/** `texts` still have their line breaks: what stands below one may be a note on the heading. */
function columnsOf(
  texts: string[],
  data: SheetRow[],
  positions: ImportKind['positions'],
  kind: ImportKind,
): SheetColumns['columns'] {
  const matches = positions
    ? texts.map((_, index) => {
        const field = positions.fields[index] ?? null;
        return { index, field, reason: field === null ? ('none' as const) : ('position' as const), because: '' };
      })
    : matchColumns(texts, kind);
  return matches
    .map((match) => ({ ...match, heading: tidy(texts[match.index] ?? ''), samples: samplesOf(match.index, data) }))
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
