import { type Cell, cellText, type SheetRow } from './cell';

/** How the line is called under which the console's own exports say when they were made. */
export const AS_AT = 'As at';

/**
 * When one of the console's own exports was made, from the rows of its sheet "About": the line "As at" holds the time
 * for people, and in a further cell the same as ISO text. Null where there is no such line.
 */
export function asAtOf(rows: readonly SheetRow[]): string | null {
  const line = rows.find(({ cells }) => cells.some((cell) => cellText(cell).trim() === AS_AT));
  return line?.cells.map(isoTime).find((time) => time !== null) ?? null;
}

function isoTime(cell: Cell): string | null {
  const text = cellText(cell).trim();
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text)) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
