/** Bytes to text. Buffer's own decoders are used because they are several times faster than a streaming TextDecoder. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { TextEncoding } from './types';

/** Windows-1252 differs from Latin-1 in these 32 places; the five undefined ones stay as they are. */
const WINDOWS_1252_HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

// Own table: some Node releases decode windows-1252 as Latin-1.
function windows1252(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252_HIGH.charAt(c.charCodeAt(0) - 0x80));
}

/** How many bytes at the end belong to a UTF-8 character that isn't complete yet. */
function unfinishedUtf8(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
  }
  return 0;
}

/** Half a unit, and the first half of a surrogate pair. */
function unfinishedUtf16(bytes: Buffer, bigEndian: boolean): number {
  const odd = bytes.length % 2;
  const high = bytes[bytes.length - odd - (bigEndian ? 2 : 1)] ?? 0;
  return (high & 0xfc) === 0xd8 ? odd + 2 : odd;
}

/** Text of two bytes a character and no mark: Latin letters leave every second byte at 0, and always the same one. */
export function unmarkedUtf16(bytes: Uint8Array): TextEncoding | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > 0 || Math.max(even, odd) * 4 < sample.length) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** A byte order mark tells the encoding for sure. */
export function byteOrderMark(bytes: Uint8Array): { encoding: TextEncoding; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** Decodes chunk by chunk. Bytes that aren't valid in the encoding throw a RangeError. */
export class ChunkDecoder {
  readonly #encoding: TextEncoding;
  #rest: Buffer = Buffer.alloc(0);

  constructor(encoding: TextEncoding) {
    this.#encoding = encoding;
  }

  /** `last` says that no more bytes come. */
  decode(chunk: Buffer, last = false): string {
    if (this.#encoding === 'windows-1252') return windows1252(chunk);
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    const held = last ? 0 : this.#unfinished(bytes);
    this.#rest = held > 0 ? bytes.subarray(bytes.length - held) : Buffer.alloc(0);
    const whole = held > 0 ? bytes.subarray(0, bytes.length - held) : bytes;
    return this.#encoding === 'utf-8' ? utf8(whole) : utf16(whole, this.#encoding === 'utf-16be');
  }

  #unfinished(bytes: Buffer): number {
    if (this.#encoding === 'utf-8') return unfinishedUtf8(bytes);
    return unfinishedUtf16(bytes, this.#encoding === 'utf-16be');
  }
}

function utf8(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) throw new RangeError('invalid UTF-8');
  return bytes.toString('utf8');
}

function utf16(bytes: Buffer, bigEndian: boolean): string {
  if (bytes.length % 2 !== 0) throw new RangeError('half a UTF-16 unit');
  // swap16 works in place, and the bytes belong to the caller.
  return (bigEndian ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
}

/** UTF-8 when the bytes are valid UTF-8, else the encoding of Western Windows programs. */
export function guessEncoding(bytes: Buffer): { encoding: TextEncoding; skip: number } {
  const mark = byteOrderMark(bytes);
  if (mark) return { encoding: mark.encoding, skip: mark.length };
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return { encoding: utf16, skip: 0 };
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', skip: 0 };
}
