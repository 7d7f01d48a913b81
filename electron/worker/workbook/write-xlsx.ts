/** Writes .xlsx as if it were made in Excel: typed cells, a frozen heading with a filter, A4 pages that repeat it. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { cancelled } from './errors';
import { saveAtomically } from './save';
import type { WriteColumn, WriteRow, WriteRows } from './values';
import * as parts from './xlsx-parts';
import { sheetXml, type WrittenSheet } from './xlsx-sheet';

export type WriteSheet = { name: string; columns: readonly WriteColumn[]; rows: WriteRows };
export type Facts = ReadonlyArray<readonly [label: string, value: string]>;
export type WriteWorkbookOptions = {
  path: string;
  sheets: readonly WriteSheet[];
  /** Document properties; `facts` become a last sheet called "About". They may be known only once the rows are written. */
  about?: { title?: string; creator?: string; facts?: Facts | (() => Facts) } | undefined;
  signal?: AbortSignal | undefined;
};

/** Half the time of the usual level, for a file that is a tenth larger. */
const COMPRESSION = 3;

export async function writeWorkbook({ path, sheets, about = {}, signal }: WriteWorkbookOptions): Promise<void> {
  const all = about.facts ? [...sheets, aboutSheet(about.facts)] : sheets;
  await saveAtomically(path, (temporary) => write(temporary, all, about, signal), signal);
}

function aboutSheet(facts: Facts | (() => Facts)): WriteSheet {
  return {
    name: 'About',
    columns: [
      { header: 'About this file', key: 'label', type: 'text' },
      { header: 'Details', key: 'value', type: 'text' },
    ],
    rows: (function* (): Generator<WriteRow> {
      for (const [label, value] of typeof facts === 'function' ? facts() : facts) yield { label, value };
    })(),
  };
}

async function write(
  path: string,
  sheets: readonly WriteSheet[],
  { title = '', creator = 'CCHub Console' }: { title?: string; creator?: string },
  signal: AbortSignal | undefined,
): Promise<void> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const sources: Readable[] = [];
  const add = (name: string, chunks: Iterable<Buffer> | AsyncIterable<Buffer>) => {
    const source = Readable.from(chunks, { objectMode: false });
    // The zip passes no failure of a part on.
    source.once('error', (error) => out.destroy(error));
    sources.push(source);
    zip.addReadStream(source, name, { compressionLevel: COMPRESSION });
  };
  const check = () => {
    if (signal?.aborted) throw cancelled();
  };
  const names = new Set<string>();
  const written = sheets.map(({ name }): WrittenSheet => ({ name: sheetName(name, names), range: '' }));
  for (const [name, text] of parts.fixedParts(sheets.length, { title, creator, at: new Date() }))
    zip.addBuffer(Buffer.from(text), name, { compressionLevel: COMPRESSION });
  for (const [index, sheet] of sheets.entries()) {
    const own = written[index];
    if (own) add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, own, check));
  }
  // What the workbook says of its sheets is known once they are written: the parts are made one after the other.
  add(
    'xl/workbook.xml',
    later(() => parts.workbookXml(written)),
  );
  zip.end();
  try {
    await pipeline(out, createWriteStream(path, { flags: 'wx' }), { signal });
  } finally {
    for (const source of sources) source.destroy();
  }
}

async function* later(text: () => string): AsyncGenerator<Buffer> {
  yield Buffer.from(text());
}

/** Excel allows 31 characters, none of `[]:*?/\`, and no two sheets whose names differ only in case. */
function sheetName(wanted: string, taken: Set<string>): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name can't hold control characters either
  const clean = wanted.replace(/[[\]:*?/\\'\u0000-\u001f]/g, ' ').trim() || 'Sheet';
  let name = clean.slice(0, 31);
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${clean.slice(0, 26)} (${n})`;
  taken.add(name.toLowerCase());
  return name;
}
