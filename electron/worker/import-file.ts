import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ABOUT_ROWS, ABOUT_SHEET, type AboutSheet, NOTHING_ABOUT, readAbout } from '@shared/domain/imports/about-sheet';
import type { SheetRow } from '@shared/domain/imports/cell';
import { HEADING_SEARCH_ROWS } from '@shared/domain/imports/heading-row';
import { importKinds } from '@shared/domain/imports/kinds';
import { scoreKinds } from '@shared/domain/imports/recognise-kind';
import { AppError } from '@shared/ipc/errors';
import type { EngineProgress, FileSource, ImportEngine, TextDialect } from '../services/imports/engine';
import type { Limits } from './workbook/limits';
import { openWorkbook } from './workbook/open';
import type { OpenedWorkbook } from './workbook/types';
import { asAppError } from './worker-errors';

/** How files are read: within which limits, and who is told how far it is. */
interface Reading {
  limits: Partial<Limits>;
  onProgress: (progress: EngineProgress) => void;
}

/** The file of an import: what it holds, and the rows of the sheet that was read last. */
export class ImportFile {
  readonly #source: FileSource;
  readonly #workbook: OpenedWorkbook;
  readonly #reading: Reading;
  /** Of the whole file, taken before a workbook's bytes are let go. */
  readonly #digest: string;
  #rows: { sheet: string; rows: SheetRow[] } | null = null;
  /** What the file says of itself, once that was looked up. */
  #about: AboutSheet | null = null;

  private constructor(source: FileSource, workbook: OpenedWorkbook, digest: string, reading: Reading) {
    // Only a text file is ever read again, another way.
    this.#source = workbook.format === 'csv' || 'path' in source ? source : { name: source.name, bytes: NO_BYTES };
    this.#workbook = workbook;
    this.#digest = digest;
    this.#reading = reading;
  }

  /** Whether its days are counted from 1904. */
  get date1904(): boolean {
    return this.#workbook.date1904;
  }

  static async open(source: FileSource, how: Reading, dialect?: TextDialect): Promise<ImportFile> {
    const onProgress = (done: number) => how.onProgress({ step: 'reading', done, total: null });
    const workbook = await reading(openWorkbook(source, how.limits, { dialect, onProgress }));
    return new ImportFile(source, workbook, await digestOf(source), how);
  }

  /** The same text file, read another way. */
  async reread(dialect: TextDialect): Promise<ImportFile> {
    if (this.#workbook.format !== 'csv')
      throw new AppError('invalid-input', 'This is a workbook: there is no other way to read it. Nothing was changed.');
    return ImportFile.open(this.#source, this.#reading, dialect);
  }

  async about(): ReturnType<ImportEngine['open']> {
    const { name, sheets, dialect = null } = this.#workbook;
    return {
      fileName: name,
      sheets: sheets.map(({ name, hidden, rowCount, problem }) => ({
        name,
        hidden,
        rowCount,
        problem: problem?.message ?? '',
      })),
      suggestedSheet: await this.#suggestSheet(),
      dialect,
      asAt: (await this.says()).asAt,
      digest: this.#digest,
    };
  }

  /** The sheet with the best row of headings; of equal ones the one with more rows, hidden ones last. */
  async #suggestSheet(): Promise<string> {
    const readable = this.#workbook.sheets.filter(({ problem }) => problem === undefined);
    const only = readable[0] ?? this.#workbook.sheets[0];
    if (readable.length <= 1) return only?.name ?? '';
    const scored = [];
    for (const { name, hidden, rowCount } of readable.slice(0, SCORED_SHEETS)) {
      const top = await this.#firstRows(name, HEADING_SEARCH_ROWS);
      const score = scoreKinds(top, importKinds)[0]?.score ?? 0;
      scored.push({ name, hidden, score, rowCount });
    }
    scored.sort((a, b) => Number(a.hidden) - Number(b.hidden) || b.score - a.score || b.rowCount - a.rowCount);
    // A hidden sheet is only suggested where no visible one has headings at all.
    return (scored.find(({ score }) => score > 0) ?? scored[0])?.name ?? '';
  }

  /** What an export of the console says of itself; nothing for other files. */
  async says(): Promise<AboutSheet> {
    const sheet = this.#workbook.sheets.find(({ name, problem }) => name === ABOUT_SHEET && problem === undefined);
    this.#about ??= sheet ? readAbout(await this.#firstRows(sheet.name, ABOUT_ROWS)) : NOTHING_ABOUT;
    return this.#about;
  }

  async #firstRows(name: string, limit: number): Promise<SheetRow[]> {
    const rows: SheetRow[] = [];
    await reading(
      (async () => {
        for await (const batch of this.#workbook.readSheet(name)) {
          rows.push(...batch.slice(0, limit));
          if (rows.length >= limit) break;
        }
      })(),
    );
    return rows.slice(0, limit);
  }

  /** All rows of a sheet. They are kept until another sheet is asked for. */
  async rowsOf(name: string): Promise<SheetRow[]> {
    if (this.#rows?.sheet === name) return this.#rows.rows;
    this.#rows = null;
    const total = this.#workbook.sheets.find((sheet) => sheet.name === name)?.rowCount ?? null;
    const rows: SheetRow[] = [];
    const onProgress = (done: number) => this.#reading.onProgress({ step: 'reading', done, total });
    await reading(
      (async () => {
        for await (const batch of this.#workbook.readSheet(name, { onProgress }))
          for (const row of batch) rows.push(row);
      })(),
    );
    this.#rows = { sheet: name, rows };
    return rows;
  }

  close(): Promise<void> {
    return this.#workbook.close();
  }
}

/** Sheets whose headings are looked at; a person chooses among any others. */
const SCORED_SHEETS = 20;
const NO_BYTES = new Uint8Array(0);

async function digestOf(source: FileSource): Promise<string> {
  const hash = createHash('sha256');
  if ('bytes' in source) hash.update(source.bytes);
  else for await (const chunk of createReadStream(source.path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

async function reading<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asAppError(error, 'reading');
  }
}
