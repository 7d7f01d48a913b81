import { cellText, type SheetRow } from './cell';

/** Cells that a person corrected in the preview, by row and column. The file itself stays as it is. */
export class Corrections {
  readonly #rows = new Map<number, Map<number, string>>();

  /** How many cells are corrected. */
  get count(): number {
    let count = 0;
    for (const cells of this.#rows.values()) count += cells.size;
    return count;
  }

  has(row: number, index: number): boolean {
    return this.#rows.get(row)?.has(index) ?? false;
  }

  /** Null takes the correction back, and so does the text that the file has there anyway. */
  set(row: SheetRow, index: number, text: string | null): void {
    const cells = this.#rows.get(row.number) ?? new Map<number, string>();
    if (text === null || text === cellText(row.cells[index])) cells.delete(index);
    else cells.set(index, text);
    if (cells.size > 0) this.#rows.set(row.number, cells);
    else this.#rows.delete(row.number);
  }

  /** The rows as if the file had been corrected; those without a correction are the same objects. */
  apply(rows: readonly SheetRow[]): readonly SheetRow[] {
    if (this.#rows.size === 0) return rows;
    return rows.map((row) => {
      const corrected = this.#rows.get(row.number);
      if (!corrected) return row;
      const cells = [...row.cells];
      for (const [index, text] of corrected) {
        while (cells.length < index) cells.push(null);
        cells[index] = text === '' ? null : text;
      }
      return { number: row.number, cells };
    });
  }
}
