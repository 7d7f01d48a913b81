import type { ListHead } from '@shared/ipc/distribution-list';

/** A list as routes name it; left out, the list of everyone. */
export const askedList = ({ id, isMain }: Pick<ListHead, 'id' | 'isMain'>): { listId?: string } =>
  isMain ? {} : { listId: id };

/** As it stands at the beginning of a sentence. */
export const atBeginning = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "2 added, 1 removed and 3 changed". */
export const changesInWords = ({ added, removed, changed }: { added: number; removed: number; changed: number }) =>
  `${added} added, ${removed} removed and ${changed} changed`;
