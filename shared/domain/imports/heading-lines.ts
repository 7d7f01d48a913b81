import { tidy } from '../text';
import { type Cell, cellText, isBlank, type SheetRow } from './cell';
import type { ImportKind } from './kinds/declare';
import { isKnownHeading } from './match-columns';

/** The headings of a sheet, which may stand in two lines, with a line of notes below them. */
export interface HeadingBlock {
  /** Number of the first line. */
  row: number;
  /** Lines that hold headings and notes; the rows of data begin below them. */
  lines: number;
  /** By column; '' where there is none. Line breaks within a cell are kept, because they part a heading from its note. */
  texts: string[];
}

const LONGEST_HEADING = 100;

/** What a line of notes says of a column: a unit, a form, whether it has to be filled in. */
const NOTE =
  /^(?:\(.*\)|\[.*\]|[dmy]{1,4}([/. -])[dmy]{1,4}\1[dmy]{2,4}|y(?:es)?\s*[/|,]\s*n(?:o)?(?:\s*[/|,].{1,20})?|text|free text|date|number|numeric|drop-?down|list|mandatory|required|optional|if (?:known|any|applicable)|(?:e\.?g\.?|for example|example|format|max(?:imum)?|up to)\b.*)\.?$/i;

/** The headings that begin in a row, taken together with the line below where the two only make sense together. */
export function headingBlock(rows: readonly SheetRow[], row: number, kind: ImportKind): HeadingBlock {
  const first = rows.find(({ number }) => number === row);
  const below = rows.find(({ number }) => number === row + 1);
  const single = first?.cells.map(cellText) ?? [];
  const block: HeadingBlock = { row, lines: 1, texts: single };
  if (first && below) {
    const pair = pairOf(first.cells, below.cells, kind);
    if (pair && knownAmong(pair.texts, kind) > knownAmong(single, kind)) {
      block.lines = 2;
      block.texts = pair.texts;
    }
  }
  const next = rows.find(({ number }) => number === row + block.lines);
  if (next && isNotes(next.cells)) block.lines += 1;
  return block;
}

/** Cells of headings that name a field. */
export function knownAmong(texts: readonly string[], kind: ImportKind): number {
  return texts.filter((text) => text !== '' && text.length <= LONGEST_HEADING && isKnownHeading(text, kind)).length;
}

/** Every filled cell says something about its column, and none is a value. */
function isNotes(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return (
    filled.length > 0 && filled.every((cell) => typeof cell === 'string' && cell.length <= 200 && NOTE.test(tidy(cell)))
  );
}

/** Two lines read as one: `grouped` counts the columns whose field is only named by both lines together. */
export interface HeadingPair {
  texts: string[];
  grouped: number;
}

/** "Mailbox" above "Address" and "Kind": the group's name goes with each of its columns. Undefined for other rows. */
export function pairOf(above: readonly Cell[], below: readonly Cell[], kind: ImportKind): HeadingPair | undefined {
  const isText = (cell: Cell) => isBlank(cell) || typeof cell === 'string';
  if (!above.every(isText) || !below.every(isText) || isTitle(above, below)) return undefined;
  const width = Math.max(above.length, below.length);
  let group = '';
  let grouped = 0;
  const names = (text: string) => text.length <= LONGEST_HEADING && isKnownHeading(text, kind);
  const texts = Array.from({ length: width }, (_, index) => {
    const top = cellText(above[index]).trim();
    const bottom = cellText(below[index]).trim();
    // A group goes on over the empty cells to its right, and only where there are headings under it.
    if (top !== '') group = bottom === '' ? '' : top;
    else if (bottom === '') group = '';
    if (bottom === '') return top;
    const whole = `${group} ${bottom}`.trim();
    if (group !== '' && names(whole)) grouped += 1;
    else if (names(bottom)) return bottom;
    return whole;
  });
  return { texts, grouped };
}

/** One text over everything, merged or not, is no group of columns. */
function isTitle(above: readonly Cell[], below: readonly Cell[]): boolean {
  const texts = new Set(above.filter((cell) => !isBlank(cell)));
  if (texts.size !== 1) return texts.size === 0;
  const isFilled = (cell: Cell) => !isBlank(cell);
  return above.findIndex(isFilled) <= below.findIndex(isFilled);
}
