import type { SheetRow } from './cell';
import { findHeadings } from './heading-row';
import type { ImportKind, ImportKindId } from './kinds/declare';
import { matchColumns } from './match-columns';

/** How well a sheet fits a kind; 0 where nothing speaks for it. */
export interface KindScore {
  kind: ImportKindId;
  score: number;
}

/**
 * How well the top of a sheet fits each kind, the best first: by the row of headings that names most of its fields, or
 * by the columns' positions where the file has no headings. Of two that fit alike, the one whose rows can be told apart
 * with more certainty, then the one declared first.
 */
export function scoreKinds(top: readonly SheetRow[], kinds: readonly ImportKind[]): KindScore[] {
  return kinds
    .map((kind) => ({ kind: kind.id, score: scoreOf(top, kind), certainty: certaintyOf(top, kind) }))
    .sort((a, b) => b.score - a.score || b.certainty - a.certainty)
    .map(({ kind, score }) => ({ kind, score }));
}

/** Whether the headings, in one line or two, name a certain key of the kind (2), another key (1) or none (0). */
function certaintyOf(top: readonly SheetRow[], kind: ImportKind): 0 | 1 | 2 {
  const found = findHeadings(top, kind);
  if (found === null) return 0;
  const lines = top.filter(({ number }) => number === found.row || number === found.row + 1);
  const texts = lines.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string'));
  const named = new Set(matchColumns(texts, kind).map(({ field }) => field));
  for (const { into, parts } of kind.joins) if (parts.some(({ id }) => named.has(id))) named.add(into);
  if (kind.keys.some(({ id, certain }) => certain && named.has(id))) return 2;
  return kind.keyFields.some((id) => named.has(id)) ? 1 : 0;
}

function scoreOf(top: readonly SheetRow[], kind: ImportKind): number {
  if (fitsByPosition(top, kind)) return kind.positions?.fields.length ?? 0;
  return findHeadings(top, kind)?.score ?? 0;
}

/** Whether the sheet has no headings and its columns stand where the kind's do. */
export function fitsByPosition(top: readonly SheetRow[], kind: ImportKind): boolean {
  const [first] = top;
  return kind.positions !== null && first !== undefined && kind.positions.fits(first.cells);
}
