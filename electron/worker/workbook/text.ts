/** The two disguises that text wears in spreadsheets: `_xHHHH_` escapes, and the apostrophe before a formula sign. */

/** In a workbook, characters that XML can't hold are written as `_x000D_`, and a literal `_x000D_` as `_x005F_x000D_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

// Control characters, lone surrogates and the two non-characters; \t and \n are fine, \r would come back as \n.
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML can't hold
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

export function encodeEscapes(text: string): string {
  return text.replace(UNWRITABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Apostrophes already there count too, so that `unneutralise` is the exact inverse for every text. */
const FORMULA_LIKE = /^'*[=+\-@\t\r]/;
const NEUTRALISED = /^'+[=+\-@\t\r]/;

/** Puts an apostrophe before text that a spreadsheet program could run as a formula. Never for numbers. */
export function neutralise(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text;
}

/** Takes one leading apostrophe off again. */
export function unneutralise(text: string): string {
  // Looked at first by code, because this runs for every text of a sheet.
  return text.charCodeAt(0) === 39 && NEUTRALISED.test(text) ? text.slice(1) : text;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

export const cellName = (column: number, row: number): string => `${columnLetters(column)}${row}`;
