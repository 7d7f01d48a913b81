import { randomBytes } from 'node:crypto';

/** Random digits an id, of which the variant takes the place of one. */
const ID_DIGITS = 20;
const IDS = 256;
const VARIANTS = '89ab';
/** Random digits are fetched for many ids at once: one call to the system an id would take longer than writing the row. */
let pool = '';
let used = 0;
let lastTime = 0;
let timePart = '';

/**
 * A new record's id: UUID version 7 (RFC 9562), which begins with the time. Ids that grow go to the end of each index,
 * so that an import of many rows does not touch the whole file.
 */
export function newId(): string {
  if (used === pool.length) {
    pool = randomBytes((ID_DIGITS / 2) * IDS).toString('hex');
    used = 0;
  }
  const now = Date.now();
  if (now !== lastTime) {
    const time = now.toString(16).padStart(12, '0');
    timePart = `${time.slice(0, 8)}-${time.slice(8)}-7`;
    lastTime = now;
  }
  const random = pool.slice(used, used + ID_DIGITS);
  used += ID_DIGITS;
  const variant = VARIANTS[Number.parseInt(random.charAt(3), 16) % VARIANTS.length];
  return `${timePart}${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(8)}`;
}
