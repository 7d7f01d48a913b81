import type { EditionContent, EditionEntry, ListCheck, ListDifference } from '@shared/domain/distribution-list/edition';
import type { DifferenceLine } from '@shared/ipc/editions';

// Holds the place of the rules of comparing until they are here.
export function compareContents(from: readonly EditionEntry[], to: readonly EditionEntry[]): ListDifference {
  const before = new Map(from.map((each) => [each.address, each]));
  const after = new Map(to.map((each) => [each.address, each]));
  return {
    added: to.filter(({ address }) => !before.has(address)),
    removed: from.filter(({ address }) => !after.has(address)),
    changed: [],
  };
}
export const staticChanges = ({ added, removed }: ListDifference) => ({
  adds: added.map(({ address }) => address),
  removes: removed.map(({ address }) => address),
});
export function explainDifference(
  difference: ListDifference,
  _from: EditionContent,
  _to: EditionContent,
  _causes: ReadonlyMap<string, unknown>,
): Record<'added' | 'removed' | 'changed', DifferenceLine[]> {
  const line = ({ address, name, odsCode, practiceId, recipientId, reason }: EditionEntry): DifferenceLine => ({
    ...{ address, name, odsCode, practiceId, recipientId, reason },
    addressBefore: '',
    cause: null,
    fields: [],
  });
  return { added: difference.added.map(line), removed: difference.removed.map(line), changed: [] };
}
export const checksOf = (_entry: EditionEntry): ListCheck[] => [];
