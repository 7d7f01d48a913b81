/** An import as far as it matters whether its rows that were left out were dealt with. */
export interface ImportedFile {
  id: string;
  kind: string;
  fileName: string;
  sheet: string;
  /** ISO time. */
  at: string;
  state: 'committed' | 'undone';
  /** Rows that were not written. */
  left: number;
  /** Somebody said that nothing is left to be done. */
  settled: boolean;
}

/**
 * Whether rows of an import still wait for somebody: some were left out, it was not undone, the same file (by name, sheet
 * and kind) was not imported again since, and nobody has said that they are dealt with.
 */
export function waitsForSomebody(file: ImportedFile, all: readonly ImportedFile[]): boolean {
  if (file.left === 0 || file.state === 'undone' || file.settled) return false;
  return !all.some((later) => later.at > file.at && later.state === 'committed' && isSameFile(later, file));
}

const isSameFile = (a: ImportedFile, b: ImportedFile) =>
  a.kind === b.kind && a.sheet === b.sheet && a.fileName.toLowerCase() === b.fileName.toLowerCase();

/** Those that wait, as they come. */
export const waitingImports = <File extends ImportedFile>(all: readonly File[]): File[] =>
  all.filter((file) => waitsForSomebody(file, all));
