/** One worksheet's XML to rows. Knows the shapes that the various writers give a cell; evaluates and follows nothing. */
import { dateFromSerial, isIsoDate } from './dates';
import { damaged } from './errors';
import { type Limits, SheetTally } from './limits';
import { RichText } from './shared-strings';
import { cellName, decodeEscapes, unneutralise } from './text';
import type { Cell, DateCell, ErrorCell, Row } from './types';
import type { Attributes, XmlHandler } from './xml';

/** What the cells of a workbook have in common. */
export type CellContext = {
  limits: Limits;
  /** Undefined when the workbook has no such part. */
  strings: readonly string[] | undefined;
  dates: readonly boolean[];
  system1904: boolean;
};

export const NO_RESULT = 'formula without a stored result';
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const ERROR_CELL = (text: string): ErrorCell => ({ kind: 'error', text });

const R = 114;
const S = 115;
const T = 116;

export class SheetHandler implements XmlHandler {
  /** Rows finished since they were last taken. */
  rows: Row[] = [];
  readonly tally: SheetTally;
  readonly #context: CellContext;
  readonly #inline: RichText;
  readonly #days = new Map<number, DateCell | ErrorCell>();
  #depth = 0;
  #inData = false;
  #inRow = false;
  #inCell = false;
  #inInline = false;
  #rowNumber = 0;
  #cells: Cell[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #taking = false;
  #hasValue = false;
  #hasFormula = false;
  #hasInline = false;

  constructor(context: CellContext) {
    this.#context = context;
    this.#inline = new RichText(context.limits);
    this.tally = new SheetTally(context.limits);
  }

  open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#inCell) this.#openInCell(name);
    else if (this.#inRow) {
      if (this.#depth === 4 && name === 'c') this.#beginCell(attributes);
    } else if (this.#inData) {
      if (this.#depth === 3 && name === 'row') this.#beginRow(attributes);
    } else if (this.#depth === 1) {
      if (name !== 'worksheet') throw damaged('The part that should be a sheet is something else.');
    } else if (this.#depth === 2 && name === 'sheetData') this.#inData = true;
  }

  text(piece: string): void {
    if (this.#taking) {
      this.#value = this.#value === '' ? piece : this.#value + piece;
      if (this.#value.length > 8 * this.#context.limits.cellText) this.tally.text(this.#value.length, this.#where);
    } else if (this.#inInline) this.#inline.text(piece);
  }

  close(name: string): void {
    this.#depth -= 1;
    if (this.#inInline) {
      if (this.#depth === 4) this.#inInline = false;
      else this.#inline.close();
    } else if (this.#inCell) {
      this.#taking = false;
      if (this.#depth === 3) this.#endCell();
    } else if (this.#inRow) {
      if (this.#depth === 2) this.#endRow();
    } else if (this.#inData && this.#depth === 1 && name === 'sheetData') this.#inData = false;
  }

  takeRows(): Row[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  #where = (): string => cellName(this.#column, this.#rowNumber);

  #beginRow(attributes: Attributes): void {
    const written = attributes.get('r');
    this.#rowNumber = written === undefined ? this.#rowNumber + 1 : Number(written);
    if (!(Number.isInteger(this.#rowNumber) && this.#rowNumber >= 1 && this.#rowNumber <= LAST_ROW)) {
      throw damaged('It has a row with an impossible number.');
    }
    this.#inRow = true;
    this.#column = -1;
    this.#cells = [];
  }

  #endRow(): void {
    this.#inRow = false;
    if (this.#cells.length === 0) return;
    this.tally.row(this.#cells.length);
    this.rows.push({ number: this.#rowNumber, cells: this.#cells });
  }

  #beginCell(attributes: Attributes): void {
    this.#inCell = true;
    this.#type = 'n';
    this.#style = 0;
    this.#value = '';
    this.#hasValue = this.#hasFormula = this.#hasInline = false;
    let column = this.#column + 1;
    // By position and not by name: this runs for every cell.
    const { text, at, count } = attributes;
    for (let i = 0; i < count * 4; i += 4) {
      const from = at[i] ?? 0;
      if ((at[i + 1] ?? 0) - from !== 1) continue;
      const name = text.charCodeAt(from);
      const valueFrom = at[i + 2] ?? 0;
      const valueTo = at[i + 3] ?? 0;
      if (name === R) column = columnOf(text, valueFrom, valueTo);
      else if (name === S) this.#style = Number(text.slice(valueFrom, valueTo));
      else if (name === T) this.#type = text.slice(valueFrom, valueTo);
    }
    if (column < 0 || column >= LAST_COLUMN) throw damaged('It has a cell with an impossible address.');
    this.#column = column;
  }

  #openInCell(name: string): void {
    if (this.#inInline) this.#inline.open(name);
    else if (this.#depth === 5) {
      if (name === 'v') this.#hasValue = this.#taking = true;
      else if (name === 'f') this.#hasFormula = true;
      else if (name === 'is') {
        this.#hasInline = this.#inInline = true;
        this.#inline.begin();
      }
    }
  }

  #endCell(): void {
    this.#inCell = false;
    const cell = this.#cell();
    if (cell === null) return;
    const column = this.#column;
    this.tally.column(column, this.#where);
    if (typeof cell === 'string') this.tally.text(cell.length, this.#where);
    const cells = this.#cells;
    if (column === cells.length) cells.push(cell);
    else {
      if (column < cells.length && cells[column] !== null) throw damaged(`Cell ${this.#where()} is in it twice.`);
      while (cells.length < column) cells.push(null);
      cells[column] = cell;
    }
  }

  #cell(): Cell {
    if (this.#hasInline && !this.#hasValue) return textCell(this.#inline.result());
    const value = this.#value;
    if (value === '') {
      // A formula that gave an empty text has been worked out; one with nothing stored has not.
      return this.#hasFormula && this.#type !== 'str' ? ERROR_CELL(NO_RESULT) : null;
    }
    switch (this.#type) {
      case 's':
        return this.#shared(value);
      case 'n':
        return this.#number(value);
      case 'str':
      case 'inlineStr':
        return textCell(unneutralise(decodeEscapes(value)));
      case 'b':
        return boolean(value.trim());
      case 'e':
        return ERROR_CELL(value.trim().slice(0, 100));
      case 'd':
        return isoDate(value.trim());
      default:
        return ERROR_CELL('a kind of value that is not known');
    }
  }

  #shared(value: string): Cell {
    const { strings } = this.#context;
    if (strings === undefined) throw damaged('The part that holds its texts is missing.');
    const text = strings[Number(value)];
    if (text === undefined) throw damaged(`Cell ${this.#where()} points to a text that is not there.`);
    return textCell(text);
  }

  #number(value: string): Cell {
    const number = NUMBER.test(value) ? Number(value) : Number.NaN;
    if (!Number.isFinite(number)) return ERROR_CELL(`"${value.trim().slice(0, 40)}", which is not a number`);
    if (this.#context.dates[this.#style] !== true) return number;
    // A sheet has far more date cells than different dates.
    let day = this.#days.get(number);
    if (day === undefined) {
      day = Object.freeze(dateFromSerial(number, this.#context.system1904));
      if (this.#days.size < 50_000) this.#days.set(number, day);
    }
    return day;
  }
}

const textCell = (text: string): Cell => (text === '' ? null : text);

function boolean(value: string): Cell {
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  return ERROR_CELL(`"${value.slice(0, 40)}", which is neither true nor false`);
}

function isoDate(value: string): Cell {
  const iso = value.slice(0, 10);
  if (isIsoDate(iso) && /^(?:T|$)/.test(value.slice(10))) return { kind: 'date', iso };
  return ERROR_CELL(`"${value.slice(0, 40)}", which is not a date`);
}

/** The column of an address such as AB12, counted from 0; -1 when it is no address. */
function columnOf(text: string, from: number, to: number): number {
  let column = 0;
  let i = from;
  for (; i < to && i < from + 4; i += 1) {
    const letter = text.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  if (i === from || i === to) return -1;
  for (; i < to; i += 1) {
    const digit = text.charCodeAt(i);
    if (digit < 48 || digit > 57) return -1;
  }
  return column - 1;
}
