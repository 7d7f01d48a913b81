import { type Cell, cellText, isBlank, type SheetRow } from './cell';
import { knownAmong, pairOf } from './heading-lines';
import type { ImportKind } from './kinds/declare';

/** How many rows from the top are looked at. */
export const HEADING_SEARCH_ROWS = 30;

/** How well a row would do as headings: the number of cells that name a field, 0 where it can't be one. */
export function headingScore(cells: readonly Cell[], kind: ImportKind): number {
  const filled = cells.filter((cell) => !isBlank(cell));
  // Headings are text. A row with numbers or dates is data, whatever else it says.
  if (filled.length < 2 || filled.some((cell) => typeof cell !== 'string')) return 0;
  return scoreOf(
    filled.map((cell) => cellText(cell)),
    kind,
  );
}

function scoreOf(texts: string[], kind: ImportKind): number {
  // A merged title repeats itself in every cell that it covers.
  if (new Set(texts).size === 1) return 0;
  const known = knownAmong(texts, kind);
  return known >= 2 && known * 3 >= texts.length ? known : 0;
}

/** How well a row and the one below it would do as headings in two lines; 0 unless both lines are needed. */
function pairScore(row: SheetRow, below: SheetRow | undefined, kind: ImportKind): number {
  if (below?.number !== row.number + 1) return 0;
  const pair = pairOf(row.cells, below.cells, kind);
  if (!pair) return 0;
  const score = scoreOf(
    pair.texts.filter((text) => text !== ''),
    kind,
  );
  const alone = headingScore(below.cells, kind);
  return score > alone || (score === alone && pair.grouped > 0) ? score : 0;
}

/**
 * Finds the headings near the top of a sheet, by the first of their lines: those with most cells that name a field, the
 * upper of two that are equal. Titles and notes above are passed over. Null where nothing looks like headings.
 */
export function findHeadings(rows: readonly SheetRow[], kind: ImportKind): { row: number; score: number } | null {
  let best: { row: number; score: number } | null = null;
  const top = rows.slice(0, HEADING_SEARCH_ROWS);
  for (const [index, row] of top.entries()) {
    const score = Math.max(headingScore(row.cells, kind), pairScore(row, top[index + 1], kind));
    if (score > (best?.score ?? 0)) best = { row: row.number, score };
  }
  return best;
}

/** The row in which the headings begin; null where no row looks like headings. */
export function findHeadingRow(rows: readonly SheetRow[], kind: ImportKind): number | null {
  return findHeadings(rows, kind)?.row ?? null;
}
