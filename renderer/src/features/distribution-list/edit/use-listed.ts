import { useRequest } from '@renderer/app/queries';
import { addressKey } from '@shared/domain/mailbox-address';
import type { ListEntry } from '@shared/ipc/distribution-list';
import { useMemo } from 'react';

/** What is on a list as it is stored; of one that is new, what is on the list of everyone. */
export interface Listed {
  /** False until it is known. */
  isKnown: boolean;
  /** "penrose@nhs.net · Penrose Opticians · TP1F9" leads to the address. */
  byLine: ReadonlyMap<string, string>;
  lines: readonly string[];
  /** Entries that the rule brings, by address. */
  byRule: ReadonlyMap<string, ListEntry>;
  /** Addresses that are left out by hand already. */
  excluded: ReadonlySet<string>;
}

const lineOf = ({ address, name, odsCode }: ListEntry) =>
  [address, name, odsCode].filter((part) => part !== '').join(' · ');

export function useListed(listId: string | null): Listed {
  const list = useRequest('distributionList.get', listId === null ? {} : { listId }).data;
  return useMemo(() => {
    const byRule = (list?.entries ?? []).filter(({ source }) => source !== 'extra');
    const byLine = new Map(byRule.map((entry) => [lineOf(entry), entry.address]));
    return {
      isKnown: list !== undefined,
      byLine,
      lines: [...byLine.keys()],
      byRule: new Map(byRule.map((entry) => [addressKey(entry.address), entry])),
      excluded: new Set(
        (list?.problems ?? []).filter(({ kind }) => kind === 'excluded').map(({ address }) => addressKey(address)),
      ),
    };
  }, [list]);
}
