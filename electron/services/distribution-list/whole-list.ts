import { type WholeList, wholeListInSteps } from '@shared/domain/distribution-list/derive';
import { canonicalAddress } from '@shared/domain/distribution-list/egress-account';
import { MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import type { ListRecipient } from '@shared/domain/distribution-list/listed-recipients';
import type { DataSource } from 'typeorm';
import { inSlices } from '../in-slices';
import type { PracticeLine } from '../practices/practice-queries';

/**
 * The distribution list of everyone in the register: practices, contractors' Egress accounts and other recipients, without
 * those that were left out by hand.
 */
export async function wholeList(
  reader: DataSource,
  practices: readonly PracticeLine[],
  excluded: ReadonlyMap<string, string>,
): Promise<WholeList> {
  const recipients = await loadRecipients(reader);
  // Only recipients may have one of them.
  const aliases = recipients.length === 0 ? new Map<string, string>() : await loadAliases(reader);
  return inSlices(wholeListInSteps(practices, recipients, aliases, excluded));
}

interface RecipientRow {
  id: string;
  name: string;
  address: string;
  group_code: ListRecipient['group'];
  organisation: string;
  icb_code: string;
  reason: string;
  on_list: 'yes' | 'no';
}

export async function loadRecipients(reader: DataSource): Promise<ListRecipient[]> {
  const rows = (await reader.query(
    `SELECT id, name, address, group_code, organisation, icb_code, reason, on_list FROM recipient
     WHERE deleted_at IS NULL ORDER BY name, id`,
  )) as RecipientRow[];
  return rows.map(({ id, group_code: group, on_list: onList, icb_code: icbCode, ...facts }) => ({
    ...facts,
    recipientId: id,
    group,
    icbCode,
    onList,
  }));
}

/** Older addresses that still lead to an open mailbox, with that mailbox's address. */
export async function loadAliases(reader: Pick<DataSource, 'query'>): Promise<Map<string, string>> {
  const rows = (await reader.query(
    `SELECT m.address, m.aliases FROM mailbox m JOIN practice p ON p.id = m.practice_id
     WHERE m.aliases <> '' AND m.status <> 'closed' AND m.deleted_at IS NULL AND p.deleted_at IS NULL`,
  )) as { address: string; aliases: string }[];
  return new Map(rows.flatMap(({ address, aliases }) => aliases.split('\n').map((alias) => [alias, address] as const)));
}

/** What staff left out of the list of everyone by hand, with the reason: a practice with such an address is not on it. */
export async function loadLeftOutByHand(reader: Pick<DataSource, 'query'>): Promise<Map<string, string>> {
  const rows = (await reader.query(
    `SELECT address, reason FROM list_exception
     WHERE list_id = '${MAIN_LIST}' AND kind = 'exclusion' AND deleted_at IS NULL`,
  )) as { address: string; reason: string }[];
  return new Map(rows.map(({ address, reason }) => [canonicalAddress(address), reason]));
}
