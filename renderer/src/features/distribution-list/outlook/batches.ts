/** The batches in which the list is copied; `batch` counts from 1. */
export function batchesOf(count: number, size: number): { batch: number; addresses: number }[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => ({
    batch: index + 1,
    addresses: Math.min(size, count - index * size),
  }));
}

/** The size that a person typed, or why it can't be one. Exchange Online takes 1 to 1000 recipients a message. */
export function readBatchSize(text: string): { size: number } | { error: string } {
  const typed = text.trim().replace(/[\s,]/g, '');
  if (typed === '') return { error: 'Enter how many addresses a batch has' };
  if (!/^\d+$/.test(typed)) return { error: 'Enter a whole number' };
  const size = Number(typed);
  if (size < 1 || size > 1000) return { error: 'Enter a number from 1 to 1000' };
  return { size };
}
