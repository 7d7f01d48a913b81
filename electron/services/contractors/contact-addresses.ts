import { isPlainAddress } from '@shared/domain/settings-form';
import { z } from 'zod';

const contacts = z.array(z.object({ email: z.string() })).catch([]);

/** The addresses of a contractor's contacts, in their order. The database may come from anywhere: what is none is left out. */
export function contactAddresses(stored: string): string[] {
  return contacts
    .parse(json(stored))
    .map(({ email }) => email.trim())
    .filter(isPlainAddress);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
