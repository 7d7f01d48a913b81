import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { AboutFact } from '@shared/domain/exports/about-export';
import type { SheetCells, SheetColumn } from '../services/exports/sheet';
import { writeSheetFile } from './write-sheet-file';

/** Portions that wait to be written; the sender is held up meanwhile. */
const WAITING = 2;

/** A sheet that is written while its rows come in, so that no more than a few portions are ever held. */
export class SheetWriting {
  readonly #portions = new PassThrough({ objectMode: true, highWaterMark: WAITING });
  readonly #done: Promise<void>;
  #about: AboutFact[] = [];

  constructor(path: string, { name, columns }: { name: string; columns: readonly SheetColumn[] }) {
    const keyed = columns.map((column, index) => ({ ...column, key: String(index) }));
    this.#done = writeSheetFile(path, { name, columns: keyed, rows: this.#rows() }, () => this.#about);
    // A failure is told at the next call, whichever that is.
    this.#done.catch(() => this.#portions.destroy());
  }

  async *#rows(): AsyncGenerator<SheetCells> {
    for await (const portion of this.#portions as AsyncIterable<SheetCells[]>) yield* portion;
  }

  /** Done once there is room for another portion. */
  async add(portion: SheetCells[]): Promise<void> {
    if (this.#portions.destroyed) return this.#done;
    if (!this.#portions.write(portion)) await Promise.race([once(this.#portions, 'drain'), this.#done]);
  }

  /** Done once the file stands in its place. */
  async end(about: AboutFact[]): Promise<void> {
    this.#about = about;
    this.#portions.end();
    await this.#done;
  }
}
