/** Which cell styles show a number as a date. Nothing else of the styles is of interest. */
import type { Attributes, XmlHandler } from './xml';

/** Built-in formats with a day, month or year; 27–36 and 50–58 are the East Asian ones. 18–21 and 45–47 are times. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** True for formats that show a calendar date. Times and durations (`h:mm`, `[h]:mm`) stay numbers. */
export function isDateFormat(code: string): boolean {
  const tokens = code
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/gs, '')
    .replace(/general/gi, '')
    .replace(/am\/pm|a\/p/gi, 'h');
  const first = (tokens.split(';')[0] ?? '').toLowerCase();
  // Day and year are d and y in every language's Excel; some writers put them as they are typed: TT.MM.JJJJ, jj/mm/aaaa.
  if (/[dy]|tt|jj|aa|åå|гг/.test(first)) return true;
  // Without a day or year, `m` is a month only where there are no hours and seconds to make it minutes.
  return first.includes('m') && !/[hs]/.test(first);
}

export class StylesHandler implements XmlHandler {
  readonly #custom = new Map<number, boolean>();
  readonly #formats: number[] = [];
  #depth = 0;
  #inCellXfs = false;

  /** For each style number that a cell can have: is it a date? Worked out at the end: formats may stand below styles. */
  get dates(): boolean[] {
    return this.#formats.map((id) => this.#custom.get(id) ?? isBuiltInDate(id));
  }

  open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth === 2) this.#inCellXfs = name === 'cellXfs';
    else if (this.#depth === 3 && name === 'numFmt') {
      const code = attributes.get('formatCode');
      const id = Number(attributes.get('numFmtId'));
      if (code !== undefined) this.#custom.set(id, isDateFormat(code));
    } else if (this.#depth === 3 && this.#inCellXfs && name === 'xf') {
      this.#formats.push(Number(attributes.get('numFmtId') ?? 0));
    }
  }

  text(): void {}

  close(): void {
    this.#depth -= 1;
  }
}
