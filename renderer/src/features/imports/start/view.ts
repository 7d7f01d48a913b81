/** Which of the earlier imports are listed; left out: all. */
export interface ImportsView {
  earlier?: 'waiting';
}

/** Reads an address; what it doesn't know is left out. */
export const readImports = ({ earlier }: Record<string, unknown>): ImportsView =>
  earlier === 'waiting' ? { earlier } : {};
