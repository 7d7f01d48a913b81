import { fold } from '@shared/domain/text';
import type { ListEntry } from '@shared/ipc/distribution-list';

export type ListFilter = 'all' | 'problem' | 'left-out';

interface Searchable {
  address: string;
  name: string;
  odsCode: string;
  reason: string;
}

export const withProblem = (entries: readonly ListEntry[]): ListEntry[] =>
  entries.filter(({ problem }) => problem !== '');

/** Rows in which every word of the search is found: in the address, the name, the ODS code or the reason. */
export function matching<Row extends Searchable>(rows: readonly Row[], search: string): readonly Row[] {
  const words = fold(search).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = fold(`${row.name} ${row.odsCode} ${row.reason} ${row.address}`);
    return words.every((word) => text.includes(word));
  });
}
