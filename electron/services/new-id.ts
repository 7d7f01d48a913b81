import { randomFillSync } from 'node:crypto';

const ID_BYTES = 16;
/** Random bytes are fetched for many ids at once: one call to the system an id would take longer than writing the row. */
const pool = Buffer.alloc(ID_BYTES * 256);
let used = pool.length;

/**
 * A new record's id: UUID version 7 (RFC 9562), which begins with the time. Ids that grow go to the end of each index,
 * so that an import of many rows does not touch the whole file.
 */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + ID_BYTES);
  used += ID_BYTES;
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
