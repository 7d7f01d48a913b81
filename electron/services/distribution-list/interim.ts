import type { EditionEntry, ListCheck } from '@shared/domain/distribution-list/edition';

export const checksOf = (_entry: EditionEntry): ListCheck[] => [];
