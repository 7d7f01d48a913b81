/** Writes CSV for Excel: UTF-8 with a byte order mark, CRLF, and no text that could run as a formula. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { saveAtomically } from './save';
import { neutralise } from './text';
import { asText, ownValue, type WriteColumn, type WriteRows } from './values';

export type WriteCsvOptions = {
  path: string;
  columns: readonly WriteColumn[];
  rows: WriteRows;
  signal?: AbortSignal | undefined;
};

/** Beyond what must be quoted: what another program, or our own detection, could take for a line end or a delimiter. */
const NEEDS_QUOTES = /[\r\n;\t|]/;

export async function writeCsv({ path, columns, rows, signal }: WriteCsvOptions): Promise<void> {
  await saveAtomically(
    path,
    (temporary) =>
      pipeline(
        Readable.from(records(columns, rows)),
        stringify({ bom: true, record_delimiter: '\r\n', quoted_match: NEEDS_QUOTES }),
        createWriteStream(temporary, { flags: 'wx' }),
        { signal },
      ),
    signal,
  );
}

async function* records(columns: readonly WriteColumn[], rows: WriteRows): AsyncGenerator<string[]> {
  yield columns.map(({ header }) => neutralise(header));
  for await (const row of rows) {
    yield columns.map(({ key, type }) => {
      const value = ownValue(row, key);
      const text = asText(value, type);
      // A number such as -5 is no formula, and stays as it is.
      return typeof value === 'string' ? neutralise(text) : text;
    });
  }
}
