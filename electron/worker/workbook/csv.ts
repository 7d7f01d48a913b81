/** Opens CSV and TSV. Every value stays text: guessing types is how leading zeros and dates get lost. */
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { ChunkDecoder, guessEncoding } from './decode';
import { detectDelimiter, separatorHint } from './dialect';
import { WorkbookError } from './errors';
import { SheetTally, type Watch } from './limits';
import type { SheetSource } from './opened';
import { cellName, unneutralise } from './text';
import type { Cell, Row, TextDialect } from './types';

export const CSV_SHEET = 'CSV';
const CHUNK = 64 * 1024;
const BATCH_ROWS = 500;

export function csvSheet(bytes: Buffer, chosen: Partial<TextDialect>): { source: SheetSource; dialect: TextDialect } {
  const guess = guessEncoding(bytes);
  const encoding = chosen.encoding ?? guess.encoding;
  const body = bytes.subarray(guess.skip);
  const sample = decodeSample(body.subarray(0, CHUNK), encoding);
  const hint = separatorHint(sample);
  const dialect = { encoding, delimiter: chosen.delimiter ?? hint?.delimiter ?? detectDelimiter(sample) };
  const unit = encoding.startsWith('utf-16') ? 2 : 1;
  const rows = body.subarray((hint?.length ?? 0) * unit);
  return {
    dialect,
    source: { name: CSV_SHEET, hidden: false, size: bytes.length, read: (watch) => readCsv(rows, dialect, watch) },
  };
}

/** The last character of a sample may be cut; a wrong choice of encoding is told later, when the whole is read. */
function decodeSample(bytes: Buffer, encoding: TextDialect['encoding']): string {
  try {
    return new ChunkDecoder(encoding).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

async function* readCsv(bytes: Buffer, dialect: TextDialect, watch: Watch): AsyncGenerator<Row[]> {
  const collector = new Collector(watch);
  const decoder = new ChunkDecoder(dialect.encoding);
  const parser = parse({
    delimiter: dialect.delimiter,
    // All three, longest first: files joined from several sources mix them.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: false,
    // A quote that is never closed would otherwise swallow the whole file.
    max_record_size: 4 * 1024 * 1024,
    on_record: (record: string[], { lines }) => collector.take(record, lines),
  });
  const failed = new Promise<never>((_, reject) => {
    parser.once('error', (error) => reject(inWords(error, collector.lines)));
  });
  // It is awaited in races only, and may fail when nobody is waiting.
  failed.catch(() => {});
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      watch.check();
      const text = decode(decoder, bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length, dialect);
      await Promise.race([failed, new Promise((resolve) => parser.write(text, resolve))]);
      // Parsing never waits for anything, so messages such as "cancel" get their turn here.
      await Promise.race([failed, setImmediate()]);
      if (collector.rows.length >= BATCH_ROWS) yield collector.takeRows();
    }
    await Promise.race([failed, new Promise<void>((resolve) => parser.once('end', resolve).resume().end())]);
    if (collector.rows.length > 0) yield collector.takeRows();
  } finally {
    parser.destroy();
  }
}

function decode(decoder: ChunkDecoder, chunk: Buffer, last: boolean, { encoding }: TextDialect): string {
  try {
    const text = decoder.decode(chunk, last);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new WorkbookError(
    'unsupported-type',
    `The text of this file is not ${encoding.toUpperCase()}, so it was not read that way. Choose another way under “Letters”, or open it in Excel, save it as “CSV UTF-8” or “Excel Workbook (.xlsx)”, and import that.`,
  );
}

class Collector {
  rows: Row[] = [];
  /** Lines of the file in the records so far; one record may have several. */
  lines = 0;
  #records = 0;
  readonly #tally: SheetTally;

  constructor(watch: Watch) {
    this.#tally = new SheetTally(watch.limits);
  }

  take(record: readonly string[], lines: number): null {
    this.#records += 1;
    this.lines = lines;
    const number = this.#records;
    const cells: Cell[] = [];
    record.forEach((raw, column) => {
      const text = unneutralise(raw);
      if (text === '') return;
      const where = () => cellName(column, number);
      this.#tally.column(column, where);
      this.#tally.text(text.length, where);
      while (cells.length < column) cells.push(null);
      cells.push(text);
    });
    if (cells.length > 0) {
      this.#tally.row(cells.length);
      this.rows.push({ number, cells });
    }
    return null;
  }

  takeRows(): Row[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }
}

/** `lines` are those before the record with the fault. */
function inWords(error: unknown, lines: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const open = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  const line = !open && typeof error.lines === 'number' ? error.lines : lines + 1;
  const fault = open
    ? `A quotation mark (") that begins in line ${line} is never closed`
    : `Line ${line} has a quotation mark (") in a place where it can't be`;
  return new WorkbookError(
    'csv-quotes',
    `${fault}, so it isn't certain where its values begin and end, and nothing was read. Open the file in a text editor and put that line right, or save it again from Excel, and import it again.`,
    { cause: error },
  );
}
