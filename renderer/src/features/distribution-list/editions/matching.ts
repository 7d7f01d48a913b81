import { fold } from '@shared/domain/text';

interface Searchable {
  address: string;
  /** Of a change of address. */
  addressBefore?: string;
  name: string;
  odsCode: string;
  reason: string;
}

/** Whether every word of the search is in the address, the name, the ODS code or the reason. */
export function matches(row: Searchable, search: string): boolean {
  const words = fold(search).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const text = fold(`${row.name} ${row.odsCode} ${row.reason} ${row.address} ${row.addressBefore ?? ''}`);
  return words.every((word) => text.includes(word));
}
