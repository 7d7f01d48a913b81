import type { PlanRowView } from '@shared/ipc/imports';

type LoadRows = (offset: number, limit: number) => Promise<PlanRowView[]>;

/** Headings may take more than one line. */
const HEADING_LINES = 4;
const PAGE = 200;

/** Where the rows of a plan begin in the sheet, and how many blank rows were left out below. */
export interface RowPlaces {
  headingRow: number;
  blankRows: number;
}

/**
 * Finds a row of the plan by its number in the sheet. Rows stand in the order of the sheet and only blank ones are left
 * out, so only the few places are looked at where it can be. Null where the plan doesn't have it.
 */
export async function findRow(row: number, places: RowPlaces, load: LoadRows): Promise<PlanRowView | null> {
  const last = row - places.headingRow - 1;
  if (last < 0) return null;
  const first = Math.max(0, last - places.blankRows - HEADING_LINES);
  for (let offset = first; offset <= last; offset += PAGE) {
    const rows = await load(offset, Math.min(PAGE, last - offset + 1));
    const found = rows.find((each) => each.row === row);
    if (found) return found;
    if (rows.length === 0 || (rows[0]?.row ?? 0) > row) return null;
  }
  return null;
}
