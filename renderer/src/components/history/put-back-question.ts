/** A step, or what it did to one record. */
export interface Part {
  stepId: string;
  /** Null for the whole step. */
  recordId: string | null;
}

// The question outlives the entry that asked it: once something is put back, the screen's entries are drawn anew.
let asked: Part | null = null;
const listeners = new Set<() => void>();

export const partAsked = (): Part | null => asked;

export function askToPutBack(part: Part | null): void {
  asked = part;
  for (const listener of listeners) listener();
}

export function onAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
