import { AS_AT_EXACT, KIND } from '../exports/about-export';
import { cellText, type SheetRow } from './cell';
import { IMPORT_KIND_IDS, type ImportKindId } from './kinds/declare';

/** What one of the console's own exports says of itself in its sheet "About"; null where it doesn't. */
export interface AboutSheet {
  /** When it was made, as an ISO time. */
  asAt: string | null;
  kind: ImportKindId | null;
}

export const ABOUT_SHEET = 'About';
/** Lines that are looked at: the sheet has a handful and one for each filter. */
export const ABOUT_ROWS = 200;

export const NOTHING_ABOUT: AboutSheet = { asAt: null, kind: null };

/** Reads the lines of a sheet "About": each has a label and, in the cell after it, a value. */
export function readAbout(rows: readonly SheetRow[]): AboutSheet {
  const textAfter = (label: string) => {
    for (const { cells } of rows) {
      const at = cells.findIndex((cell) => cellText(cell).trim() === label);
      if (at >= 0) return cellText(cells[at + 1]).trim();
    }
    return '';
  };
  const kind = textAfter(KIND);
  return { asAt: isoTime(textAfter(AS_AT_EXACT)), kind: IMPORT_KIND_IDS.find((id) => id === kind) ?? null };
}

/** The time that a text says in ISO form; null for any other text, and for the 31st of February. */
function isoTime(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text)) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 19) !== text.slice(0, 19)
    ? null
    : time.toISOString();
}
