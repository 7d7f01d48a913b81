import { addressKey, checkMailboxAddress } from '../mailbox-address';
import type { ListPractice } from './derive';

/** A practice that has a mailbox. */
export type WithMailbox = ListPractice & { mailbox: NonNullable<ListPractice['mailbox']> };

/** An address as lists compare it; '' where it can't be one. */
export const canonicalAddress = (address: string): string => addressKey(checkMailboxAddress(address).value);

/** A practice served by Egress without an address of its own has its contractor's account, once that is live. */
export function withAccount(practice: ListPractice): ListPractice {
  const { mailbox, contractorEgress } = practice;
  if (mailbox?.kind !== 'egress' || mailbox.status === 'closed' || contractorEgress === null) return practice;
  const account = canonicalAddress(contractorEgress);
  if (account === '') return { ...practice, contractorEgress: null };
  return {
    ...practice,
    mailbox: { ...mailbox, address: canonicalAddress(mailbox.address) || account, status: 'live' },
  };
}

/** One Egress address a contractor: its own account, else the one that most of its practices have, then the first by alphabet. */
export function chosenEgress(practices: Iterable<WithMailbox>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const accounts = new Map<string, string>();
  for (const { contractorId, contractorEgress, mailbox } of practices) {
    if (mailbox.kind !== 'egress') continue;
    if (contractorEgress !== null) accounts.set(contractorId, canonicalAddress(contractorEgress));
    const own = counts.get(contractorId) ?? new Map<string, number>();
    const key = canonicalAddress(mailbox.address);
    own.set(key, (own.get(key) ?? 0) + 1);
    counts.set(contractorId, own);
  }
  const first = ([a, n]: [string, number], [b, m]: [string, number]) => m - n || (a < b ? -1 : 1);
  return new Map([
    ...[...counts].map(([contractorId, own]): [string, string] => [contractorId, [...own].sort(first)[0]?.[0] ?? '']),
    ...accounts,
  ]);
}

/** The address by which a practice is written to. */
export function listedAddress(practice: WithMailbox, chosen: ReadonlyMap<string, string>): string {
  const own = canonicalAddress(practice.mailbox.address);
  return practice.mailbox.kind === 'egress' ? (chosen.get(practice.contractorId) ?? own) : own;
}
