/** Zip files by hand, so that tests can make the ones that no program writes. */
import { crc32, deflateRawSync } from 'node:zlib';

export type ZipPart = {
  name: string;
  data: string | Uint8Array;
  /** 0 stored, 8 deflated (the usual). */
  method?: number;
  /** General purpose bits; 1 means encrypted. */
  flags?: number;
  /** What the directory claims, when it should lie. */
  claimedSize?: number;
  claimedCrc?: number;
  /** The directory points to the part with this index instead of its own. */
  sharesDataOf?: number;
};

export function makeZip(parts: readonly ZipPart[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    const raw = Buffer.from(part.data as Uint8Array);
    const method = part.method ?? 8;
    const data = method === 8 ? deflateRawSync(raw) : raw;
    const name = Buffer.from(part.name, 'utf8');
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(part.flags ?? 0x800, 0);
    fields.writeUInt16LE(method, 2);
    fields.writeUInt32LE(0x21_0000, 4);
    fields.writeUInt32LE(part.claimedCrc ?? crc32(raw), 8);
    fields.writeUInt32LE(data.length, 12);
    fields.writeUInt32LE(part.claimedSize ?? raw.length, 16);
    fields.writeUInt16LE(name.length, 20);
    const offset = part.sharesDataOf === undefined ? at : (offsets[part.sharesDataOf] ?? 0);
    offsets.push(offset);
    if (part.sharesDataOf === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\x00', 'latin1'), fields, Buffer.alloc(2), name, data]);
      chunks.push(local);
      at += local.length;
    }
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(offset, 12);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00\x14\x00', 'latin1'), fields, tail, name]));
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, listed, end]);
}
