/** The zip around a workbook. Everything in its directory is a claim of a stranger; sizes are counted, not believed. */
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { byteOrderMark, ChunkDecoder } from './decode';
import { damaged, unsafe, WorkbookError } from './errors';
import type { Watch } from './limits';
import { type XmlHandler, XmlReader } from './xml';

const CHUNK = 64 * 1024;
const LOCAL_HEADER = 30;

function zipError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const message = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters/i.test(message)) {
    return unsafe('One of its parts is named so that it would land outside the workbook.', error);
  }
  if (/end of central directory|EOF|out of range|past the end/i.test(message)) {
    return damaged('It ends too early, as a file does when a copy or download was cut off.', error);
  }
  return damaged('Its list of parts can not be read.', error);
}

/** Parts that share bytes are how a small file expands to a huge one. */
function refuseOverlaps(entries: Iterable<Entry>): void {
  const spans = [...entries].map((entry) => ({
    from: entry.relativeOffsetOfLocalHeader,
    to: entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize,
  }));
  spans.sort((a, b) => a.from - b.from);
  let end = 0;
  for (const span of spans) {
    if (span.from < end) throw unsafe('Two of its parts lie over each other.');
    end = span.to;
  }
}

export class Package {
  readonly #zip: ZipFile;
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, bytes: Buffer, entries: Map<string, Entry>) {
    this.#zip = zip;
    this.#bytes = bytes;
    this.#entries = entries;
  }

  static async open(bytes: Buffer, watch: Watch): Promise<Package> {
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: false });
      if (zip.entryCount > watch.limits.entries) throw unsafe(`It has ${zip.entryCount} parts.`);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        watch.check();
        if (entry.isEncrypted()) throw passwordProtected();
        const name = entry.fileName.toLowerCase();
        if (entries.has(name)) throw unsafe('Two of its parts have the same name.');
        entries.set(name, entry);
      }
      refuseOverlaps(entries.values());
      return new Package(zip, bytes, entries);
    } catch (error) {
      throw zipError(error);
    }
  }

  /** Names are compared without case, as the format asks. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The expanded size as the file claims it: good for deciding what to keep, not for safety. */
  claimedSize(name: string): number {
    return this.#entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  async *read(name: string, watch: Watch): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw damaged(`Its part "${name}" is missing.`);
    try {
      yield* this.#expand(entry, watch);
    } catch (error) {
      if (error instanceof WorkbookError) throw error;
      throw damaged(`Its part "${entry.fileName}" can not be expanded.`, error);
    }
  }

  async *#expand(entry: Entry, watch: Watch): AsyncGenerator<Buffer> {
    const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const data = this.#bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    if (data.length !== entry.compressedSize) throw damaged('It ends too early.');
    let size = 0;
    let checksum = 0;
    for await (const chunk of chunksOf(data, entry)) {
      size += chunk.length;
      watch.expanded(entry.fileName, entry.compressedSize, size, chunk.length);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (size !== entry.uncompressedSize || checksum !== entry.crc32) {
      throw damaged(`Its part "${entry.fileName}" is not as it was when the file was saved.`);
    }
  }

  async *readText(name: string, watch: Watch): AsyncGenerator<string> {
    let decoder: ChunkDecoder | undefined;
    try {
      for await (const chunk of this.read(name, watch)) {
        decoder ??= new ChunkDecoder(byteOrderMark(chunk)?.encoding ?? 'utf-8');
        yield decoder.decode(chunk);
      }
      if (decoder) yield decoder.decode(Buffer.alloc(0), true);
    } catch (error) {
      throw error instanceof RangeError ? damaged(`Its part "${name}" is not valid text.`, error) : error;
    }
  }

  async parse<H extends XmlHandler>(name: string, handler: H, watch: Watch): Promise<H> {
    const reader = new XmlReader(handler);
    for await (const text of this.readText(name, watch)) reader.write(text);
    reader.end();
    return handler;
  }
}

async function* chunksOf(data: Buffer, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.compressionMethod === 0) {
    for (let at = 0; at < data.length; at += CHUNK) yield data.subarray(at, at + CHUNK);
  } else if (entry.compressionMethod === 8) {
    const inflate = createInflateRaw({ chunkSize: CHUNK });
    try {
      inflate.end(data);
      for await (const chunk of inflate) yield chunk as Buffer;
    } finally {
      inflate.destroy();
    }
  } else {
    throw damaged('It is compressed in a way that Excel does not use.');
  }
}

export function passwordProtected(): WorkbookError {
  return new WorkbookError(
    'password-protected',
    'This file is protected with a password, so it can not be read. Open it in Excel, take the password off (File, Info, Protect Workbook, Encrypt with Password: leave it empty), save it and import it again.',
  );
}
