import { z } from 'zod';
import type { Facts } from './stamp';

const fields = z.record(z.string(), z.string());

/** The `before` or `after` of an entry. A database file is hostile until parsed. */
export function parseFields(json: string): Facts {
  return fields.parse(JSON.parse(json));
}
