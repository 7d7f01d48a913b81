/** How much a file may ask of this computer, and the watch that keeps it to that. */
import { type ImportLimits, USUAL_IMPORT_LIMITS } from '@shared/domain/import-limits';
import { cancelled, unsafe, WorkbookError } from './errors';

export type Limits = {
  /** Size of the file itself. */
  fileBytes: number;
  /** All parts that are read, after expansion, counted while expanding. */
  expandedBytes: number;
  /** Parts in the zip. */
  entries: number;
  /** Expanded to compressed size of one part; only looked at past `RATIO_GRACE_BYTES`. */
  ratio: number;
  /** Rows with content in one sheet; empty ones, however styled, don't count. */
  rows: number;
  /** Number of the last column that may have content. */
  columns: number;
  /** Cells in one sheet, each row counted up to its last cell with content. */
  cells: number;
  /** Characters in one cell. 32,767 is Excel's own limit. */
  cellText: number;
  /** Characters of text in one sheet, a shared text counted each time that it is used. */
  sheetText: number;
  /** For opening, and again for each reading of a sheet. */
  seconds: number;
};

const MiB = 1024 * 1024;

/** The limits that staff set, in the reader's own terms; those on cells and text grow along with the rows. */
export function limitsOf(set: ImportLimits): Omit<Limits, 'entries' | 'ratio' | 'columns' | 'cellText'> {
  return {
    fileBytes: set.importFileMb * MiB,
    expandedBytes: set.importExpandedMb * MiB,
    rows: set.importRows,
    cells: Math.max(8_000_000, set.importRows * 32),
    sheetText: Math.max(256 * MiB, set.importRows * 1024),
    seconds: set.importSeconds,
  };
}

export const DEFAULT_LIMITS: Readonly<Limits> = Object.freeze({
  ...limitsOf(USUAL_IMPORT_LIMITS),
  entries: 2_000,
  ratio: 200,
  columns: 256,
  cellText: 32_767,
});

/** A small part full of spaces has a high ratio and does no harm. */
export const RATIO_GRACE_BYTES = 16 * MiB;

/** The limits that staff can set. */
const OR_RAISE = 'or raise the limit in Settings';

const number = new Intl.NumberFormat('en-GB');
const count = (value: number): string => number.format(value);

export function bytesInWords(bytes: number): string {
  if (bytes >= 1024 * MiB) return `${count(Math.round((bytes / (1024 * MiB)) * 10) / 10)} GB`;
  if (bytes >= MiB) return `${count(Math.round((bytes / MiB) * 10) / 10)} MB`;
  return `${count(Math.ceil(bytes / 1024))} KB`;
}

export function fileTooLarge(bytes: number, limit: number): WorkbookError {
  return new WorkbookError(
    'file-too-large',
    `This file is ${bytesInWords(bytes)} and the limit is ${bytesInWords(limit)}, so it was not read. Take out sheets and pictures that aren't needed, or split it into smaller files, and import those, ${OR_RAISE}.`,
  );
}

/** One watch runs for one operation: time, cancelling and the expanded size. */
export class Watch {
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
  readonly #deadline: number;
  #expanded = 0;

  constructor(limits: Limits, signal?: AbortSignal) {
    this.limits = limits;
    this.signal = signal;
    this.#deadline = performance.now() + limits.seconds * 1000;
    this.check();
  }

  /** Cheap enough to call for every chunk. */
  check(): void {
    if (this.signal?.aborted) throw cancelled();
    if (performance.now() > this.#deadline) {
      throw new WorkbookError(
        'took-too-long',
        `Reading this file took longer than ${count(this.limits.seconds)} seconds and was stopped. Nothing was imported. Split it into smaller files, save it again from Excel with only the sheet that you need, ${OR_RAISE}.`,
      );
    }
  }

  /** `part` and `compressed` are of the part so far expanded to `partBytes`; `added` came just now. */
  expanded(part: string, compressed: number, partBytes: number, added: number): void {
    this.check();
    this.#expanded += added;
    if (partBytes > RATIO_GRACE_BYTES && partBytes > compressed * this.limits.ratio) {
      throw unsafe(`Its part "${part}" expands to more than ${count(this.limits.ratio)} times its size.`);
    }
    if (this.#expanded > this.limits.expandedBytes) {
      throw new WorkbookError(
        'too-large',
        `This workbook expands to more than ${bytesInWords(this.limits.expandedBytes)}, which is the limit, so it was not read. Save the sheet that you need as a workbook of its own and import that, ${OR_RAISE}.`,
      );
    }
  }
}

/** Counts what one sheet holds, and stops it at the limits. */
export class SheetTally {
  readonly #limits: Limits;
  #rows = 0;
  #cells = 0;
  #text = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get rows(): number {
    return this.#rows;
  }

  row(width: number): void {
    this.#rows += 1;
    this.#cells += width;
    if (this.#rows > this.#limits.rows) {
      throw new WorkbookError(
        'too-many-rows',
        `This sheet has more than ${count(this.#limits.rows)} rows with content, which is the limit, so it was not read. Split it into smaller files and import them one after another, ${OR_RAISE}.`,
      );
    }
    if (this.#cells > this.#limits.cells) {
      throw new WorkbookError(
        'too-large',
        `This sheet has more than ${count(this.#limits.cells)} cells, which is the limit, so it was not read. Delete the columns that aren't needed, or split it into smaller files.`,
      );
    }
  }

  column(index: number, where: () => string): void {
    if (index < this.#limits.columns) return;
    throw new WorkbookError(
      'too-many-columns',
      `Cell ${where()} has content, and only the first ${count(this.#limits.columns)} columns are read, so this sheet was not read. Delete the columns that aren't needed, save the file and import it again.`,
    );
  }

  text(length: number, where: () => string): void {
    this.#text += length;
    if (length > this.#limits.cellText) {
      throw new WorkbookError(
        'text-too-long',
        `Cell ${where()} has ${count(length)} characters and the limit is ${count(this.#limits.cellText)}, so this sheet was not read. Shorten the text in that cell, save the file and import it again.`,
      );
    }
    if (this.#text > this.#limits.sheetText) {
      throw new WorkbookError(
        'too-large',
        `This sheet has more than ${count(this.#limits.sheetText)} characters of text, which is the limit, so it was not read. Delete the columns that aren't needed, or split it into smaller files.`,
      );
    }
  }
}
