import type { SheetRow } from './cell';
import { findHeadings } from './heading-row';
import type { ImportKind, ImportKindId } from './kinds/declare';

/** How well a sheet fits a kind; 0 where nothing speaks for it. */
export interface KindScore {
  kind: ImportKindId;
  score: number;
}

/**
 * How well the top of a sheet fits each kind, the best first: by the row of headings that names most of its fields, or
 * by the columns' positions where the file has no headings. Of two that fit alike, the one declared first.
 */
export function scoreKinds(top: readonly SheetRow[], kinds: readonly ImportKind[]): KindScore[] {
  return kinds.map((kind) => ({ kind: kind.id, score: scoreOf(top, kind) })).sort((a, b) => b.score - a.score);
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
