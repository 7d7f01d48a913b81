import { type Cell, cellText, isBlank, type SheetRow } from './cell';
import type { ImportKind } from './kinds/declare';
import { isKnownHeading } from './match-columns';

/** How many rows from the top are looked at. */
export const HEADING_SEARCH_ROWS = 30;

/** How well a row would do as headings: the number of cells that name a field, 0 where it can't be one. */
export function headingScore(cells: readonly Cell[], kind: ImportKind): number {
  const filled = cells.filter((cell) => !isBlank(cell));
  // Headings are text. A row with numbers or dates is data, whatever else it says.
  if (filled.length < 2 || filled.some((cell) => typeof cell !== 'string')) return 0;
  const texts = filled.map((cell) => cellText(cell));
  // A merged title repeats itself in every cell that it covers.
  if (new Set(texts).size === 1) return 0;
  const known = texts.filter((text) => text.length <= 100 && isKnownHeading(text, kind)).length;
  return known >= 2 && known * 3 >= filled.length ? known : 0;
}

/**
 * Finds the row of headings near the top of a sheet: the one with most cells that name a field, the upper of two
 * that are equal. Titles and notes above it are passed over. Null where no row looks like headings.
 */
export function findHeadingRow(rows: readonly SheetRow[], kind: ImportKind): number | null {
  let best: { row: number; score: number } | null = null;
  for (const row of rows.slice(0, HEADING_SEARCH_ROWS)) {
    const score = headingScore(row.cells, kind);
    if (score > (best?.score ?? 0)) best = { row: row.number, score };
  }
  return best?.row ?? null;
}
