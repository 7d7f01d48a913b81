import type { PlanRowView } from '@shared/ipc/imports';

export const ROWS_A_BLOCK = 200;

/** A line of a table that is fetched as it is looked at; its row is null until then. Lines are told apart by their place. */
export interface Line<Row> {
  index: number;
  row: Row | null;
}
export type PlanLine = Line<PlanRowView>;

export const lineId = (line: Line<unknown>): string => String(line.index);

export const blankLines = <Row>(total: number): Line<Row>[] =>
  Array.from({ length: total }, (_, index) => ({ index, row: null }));

/** The blocks that hold the rows in sight, and the next ones when the edge of a block is near. */
export function blocksInSight(first: number, last: number, total: number): number[] {
  const near = ROWS_A_BLOCK / 4;
  const from = Math.floor(Math.max(first - near, 0) / ROWS_A_BLOCK);
  const to = Math.floor(Math.min(last + near, total - 1) / ROWS_A_BLOCK);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The lines with the rows of the fetched blocks in their places. */
export function fillLines<Row>(
  blank: readonly Line<Row>[],
  blocks: readonly { block: number; rows: readonly Row[] | undefined }[],
): Line<Row>[] {
  const lines = blank.slice();
  for (const { block, rows } of blocks) {
    for (const [at, row] of (rows ?? []).entries()) {
      const index = block * ROWS_A_BLOCK + at;
      if (index < lines.length) lines[index] = { index, row };
    }
  }
  return lines;
}
