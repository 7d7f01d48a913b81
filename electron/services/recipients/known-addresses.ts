import { deriveListStates, type ListStanding } from '@shared/domain/distribution-list';
import { addressKey, checkMailboxAddress } from '@shared/domain/mailbox-address';
import type { DataSource } from 'typeorm';
import { loadAliases } from '../distribution-list/whole-list';
import { addressOf, loadLines, type PracticeLine } from '../practices/practice-queries';

/**
 * Addresses that the register has for practices and contractors, by key, each with a sentence that says whose it is and
 * whether it gets the list's mails already. They are no recipients of their own.
 */
export async function knownAddresses(reader: DataSource): Promise<Record<string, string>> {
  const [lines, aliases, accounts, closed] = await Promise.all([
    loadLines(reader),
    loadAliases(reader),
    loadAccounts(reader),
    loadClosed(reader),
  ]);
  const known = new Map<string, string>();
  const say = (address: string, what: string) => {
    const key = addressKey(checkMailboxAddress(address).value || address);
    if (key !== '' && !known.has(key)) known.set(key, what);
  };
  const standings = deriveListStates(lines);
  // What gets the mails comes first: of two practices with one address, one may be left out.
  const byStanding = lines.map((line) => ({ line, standing: standings.get(line.practiceId) }));
  for (const { line, standing } of byStanding)
    if (isOn(standing)) say(addressOf(line), `Already on the list as ${called(line)}`);
  for (const { line, standing } of byStanding)
    say(addressOf(line), `It is the mailbox of ${called(line)}, which is not on the list: ${standing?.reason ?? ''}`);
  const served = new Set(
    lines
      .filter((line) => line.mailbox?.kind === 'egress' && isOn(standings.get(line.practiceId)))
      .map(({ contractorId }) => contractorId),
  );
  for (const { id, name, address } of accounts)
    say(
      address,
      served.has(id)
        ? `Already on the list as the Egress account of ${name}`
        : `It is the Egress account of ${name}, which is not on the list: none of its practices is marked for it`,
    );
  for (const [alias, address] of aliases)
    say(alias, `An older address of ${address}. ${known.get(address) ?? ''}`.trim());
  for (const { address, name, ods_code } of closed)
    say(address, `It is a closed mailbox of ${called({ name, odsCode: ods_code })}`);
  return Object.fromEntries(known);
}

const isOn = (standing: ListStanding | undefined) => standing !== undefined && standing.state !== 'off';
const called = ({ name, odsCode }: Pick<PracticeLine, 'name' | 'odsCode'>) => `${name}, ${odsCode}`;

function loadAccounts(reader: DataSource): Promise<{ id: string; name: string; address: string }[]> {
  return reader.query(
    `SELECT id, name, egress_address AS address FROM contractor
     WHERE deleted_at IS NULL AND egress_address <> '' ORDER BY name, id`,
  );
}

function loadClosed(reader: DataSource): Promise<{ address: string; name: string; ods_code: string }[]> {
  return reader.query(
    `SELECT m.address, p.name, p.ods_code FROM mailbox m JOIN practice p ON p.id = m.practice_id
     WHERE m.status = 'closed' AND m.deleted_at IS NULL AND p.deleted_at IS NULL AND m.address <> ''
     ORDER BY p.ods_code, m.id`,
  );
}
