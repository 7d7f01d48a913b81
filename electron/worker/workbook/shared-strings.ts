/** The table of texts that most cells point into. */
import { damaged, WorkbookError } from './errors';
import type { Limits } from './limits';
import { decodeEscapes, unneutralise } from './text';
import type { Attributes, XmlHandler } from './xml';

/** Gathers the text of one `si` or `is`: plain, or in formatted runs. Reading aids (`rPh`) are left out. */
export class RichText {
  value = '';
  readonly #most: number;
  #depth = 0;
  #taking = false;
  #skipFrom = 0;

  constructor(limits: Limits) {
    // Raw text can be longer than the cell's: each character may be an escape of seven.
    this.#most = limits.cellText * 7;
  }

  begin(): void {
    this.value = '';
    this.#depth = 0;
    this.#skipFrom = 0;
    this.#taking = false;
  }

  open(name: string): void {
    this.#depth += 1;
    if (this.#skipFrom > 0) return;
    if (name === 't' && this.#depth <= 2) this.#taking = true;
    else if (name !== 'r') this.#skipFrom = this.#depth;
  }

  text(piece: string): void {
    if (!this.#taking) return;
    this.value = this.value === '' ? piece : this.value + piece;
    if (this.value.length > this.#most) {
      throw new WorkbookError(
        'text-too-long',
        `A cell holds more text than the limit of ${this.#most / 7} characters, so this workbook was not read. Shorten that text in Excel, save the file and import it again.`,
      );
    }
  }

  close(): void {
    if (this.#skipFrom === this.#depth) this.#skipFrom = 0;
    this.#taking = false;
    this.#depth -= 1;
  }

  result(): string {
    return unneutralise(decodeEscapes(this.value));
  }
}

export class SharedStringsHandler implements XmlHandler {
  readonly strings: string[] = [];
  readonly #limits: Limits;
  readonly #text: RichText;
  #depth = 0;
  #inItem = false;
  #characters = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#text = new RichText(limits);
  }

  open(name: string, _attributes: Attributes): void {
    this.#depth += 1;
    if (this.#inItem) {
      this.#text.open(name);
    } else if (this.#depth === 1) {
      if (name !== 'sst') throw damaged('The part that should hold its texts is something else.');
    } else if (this.#depth === 2 && name === 'si') {
      this.#inItem = true;
      this.#text.begin();
    }
  }

  text(piece: string): void {
    if (this.#inItem) this.#text.text(piece);
  }

  close(_name: string): void {
    this.#depth -= 1;
    if (!this.#inItem) return;
    if (this.#depth === 1) this.#finish();
    else this.#text.close();
  }

  #finish(): void {
    this.#inItem = false;
    const value = this.#text.result();
    this.#characters += value.length;
    this.strings.push(value);
    if (this.strings.length > this.#limits.cells || this.#characters > this.#limits.sheetText) {
      throw new WorkbookError(
        'too-large',
        'This workbook holds more text than can be read at once, so it was not read. Save the sheet that you need as a workbook of its own, and import that.',
      );
    }
  }
}
