import { deriveListStates } from '@shared/domain/distribution-list/derive';
import { addressKey, checkMailboxAddress } from '@shared/domain/mailbox-address';
import type { DataSource } from 'typeorm';
import { loadAliases, loadLeftOutByHand } from '../distribution-list/whole-list';
import { addressOf, loadLines, type PracticeLine } from '../practices/practice-queries';

/**
 * Addresses that the register has for practices and contractors, by key, each with a sentence that says whose it is and
 * whether the list's mails go there already. They are no recipients of their own.
 */
export async function knownAddresses(reader: DataSource): Promise<Record<string, string>> {
  const [lines, excluded, aliases, accounts, closed] = await Promise.all([
    loadLines(reader),
    loadLeftOutByHand(reader),
    loadAliases(reader),
    loadAccounts(reader),
    loadClosed(reader),
  ]);
  const known = new Map<string, string>();
  const say = (address: string, what: string) => {
    const key = addressKey(checkMailboxAddress(address).value || address);
    if (key !== '' && !known.has(key)) known.set(key, what);
  };
  const standings = deriveListStates(lines, excluded);
  const isOn = ({ practiceId }: PracticeLine) => (standings.get(practiceId)?.state ?? 'off') !== 'off';
  const notOn = (line: PracticeLine) => `which is not on the list: ${standings.get(line.practiceId)?.reason ?? ''}`;
  // Of two practices with one address, one may be left out: what gets the mails comes first.
  const [on, off] = [lines.filter(isOn), lines.filter((line) => !isOn(line))];
  for (const line of on) say(addressOf(line), `Already on the list as ${called(line)}`);
  for (const line of off) say(addressOf(line), `It is the mailbox of ${called(line)}, ${notOn(line)}`);
  const served = new Set(
    on.filter(({ mailbox }) => mailbox?.kind === 'egress').map(({ contractorId }) => contractorId),
  );
  for (const { id, name, address } of accounts)
    say(
      address,
      served.has(id)
        ? `Already on the list as the Egress account of ${name}`
        : `It is the Egress account of ${name}, which is not on the list: none of its practices is listed with it`,
    );
  for (const [alias, address] of aliases)
    say(alias, `An older address of ${address}. ${known.get(address) ?? ''}`.trim());
  for (const { address, name, ods_code } of closed)
    say(address, `It is a closed mailbox of ${called({ name, odsCode: ods_code })}`);
  // The letter names shared mailboxes by the practice's code: such an address can be no other's.
  for (const line of lines) say(`optometry.${line.odsCode}@nhs.net`, byCode(line, isOn(line) ? '' : notOn(line)));
  return Object.fromEntries(known);
}

/** An address that carries a practice's code, while the register has another address for it, or none. */
function byCode(line: PracticeLine, notOn: string): string {
  if (notOn !== '') return `It carries the code of ${called(line)}, ${notOn}`;
  return `It carries the code of ${called(line)}, which is on the list with ${addressOf(line)}`;
}

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
