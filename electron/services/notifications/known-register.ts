import { todayInLondon } from '@shared/domain/calendar-date';
import type { KnownPractice, KnownRegister } from '@shared/domain/notifications/facts';
import type { DataSource } from 'typeorm';
import type { SettingsService } from '../settings/settings-service';

/** Few enough that reading them holds up nothing else. */
const A_PAGE = 3_000;

/** Each practice as one piece of JSON, because the driver takes its time for each cell. */
const PRACTICES = `
  SELECT json_array(p.id, p.ods_code, p.name, p.town, c.id, c.name, m.address, m.aliases, p.status) AS cells
  FROM practice p
  JOIN contractor c ON c.id = p.contractor_id
  LEFT JOIN mailbox m ON m.practice_id = p.id AND m.deleted_at IS NULL AND m.status <> 'closed'
  WHERE p.deleted_at IS NULL AND p.ods_code > ? ORDER BY p.ods_code LIMIT ${A_PAGE}`;
const CONTRACTORS = `
  SELECT json_array(id, name, egress_address, trading_names) AS cells
  FROM contractor WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT ${A_PAGE}`;

type PracticeCells = [string, string, string, string, string, string, string | null, string | null, string];
type ContractorCells = [string, string, string, string];

/** The register as far as a mail can be matched to it, read page by page. */
export async function knownRegister(reader: DataSource, settings: SettingsService): Promise<KnownRegister> {
  const practices: KnownPractice[] = [];
  for await (const page of pages<PracticeCells>(reader, PRACTICES, ([, odsCode]) => odsCode))
    for (const [id, odsCode, name, town, contractorId, contractorName, address, aliases, status] of page)
      practices.push({
        id,
        odsCode,
        name,
        town,
        contractorId,
        contractorName,
        mailboxAddress: address ?? '',
        aliases: linesOf(aliases ?? ''),
        status,
      });
  const contractors: { id: string; name: string; egressAddress: string; tradingNames: string[] }[] = [];
  for await (const page of pages<ContractorCells>(reader, CONTRACTORS, ([id]) => id))
    for (const [id, name, egressAddress, tradingNames] of page)
      contractors.push({ id, name, egressAddress, tradingNames: linesOf(tradingNames) });
  const { teamAddress, helpdeskAddress, codeAddress } = await settings.get();
  const ownAddresses = [teamAddress, helpdeskAddress, codeAddress].map((address) => address.toLowerCase());
  return { practices, contractors, ownAddresses, today: todayInLondon(new Date()) };
}

async function* pages<Cells>(
  reader: DataSource,
  statement: string,
  keyOf: (cells: Cells) => string,
): AsyncGenerator<Cells[]> {
  let after = '';
  for (;;) {
    const rows = (await reader.query(statement, [after])) as { cells: string }[];
    const page = rows.map(({ cells }) => JSON.parse(cells) as Cells);
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < A_PAGE) return;
    after = keyOf(last);
  }
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');
