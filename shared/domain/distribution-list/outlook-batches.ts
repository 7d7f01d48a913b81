/** Addresses in batches of at most `size`, in order. */
export function outlookBatches(addresses: readonly string[], size: number): string[][] {
  const step = Math.max(1, Math.floor(size));
  const batches: string[][] = [];
  for (let start = 0; start < addresses.length; start += step) batches.push(addresses.slice(start, start + step));
  return batches;
}

/** A batch as Outlook's Bcc field takes it: joined with semicolons. */
export function outlookText(addresses: readonly string[]): string {
  return addresses.join('; ');
}
