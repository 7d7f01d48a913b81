import type { EditionEntry, EditionLeftOut, LeftOutKind } from '@shared/domain/distribution-list/edition';

/** A practice's entry; its owner goes by the address unless it is said. */
export function entry(address: string, changes: Partial<EditionEntry> = {}): EditionEntry {
  return {
    address,
    name: 'Penrose Opticians',
    odsCode: 'TP1F9',
    source: 'practice',
    group: null,
    owner: `practice:${address}`,
    practiceId: 'p1',
    recipientId: null,
    reason: 'Shared mailbox of Penrose Opticians',
    ...changes,
  };
}

export function leftOut(owner: string, kind: LeftOutKind, reason: string, changes: Partial<EditionLeftOut> = {}) {
  const practiceId = owner.startsWith('practice:') ? owner.slice('practice:'.length) : null;
  const none: EditionLeftOut = {
    owner,
    address: '',
    name: 'Penrose Opticians',
    odsCode: 'TP1F9',
    practiceId,
    recipientId: null,
    kind,
    reason,
  };
  return { ...none, ...changes };
}
