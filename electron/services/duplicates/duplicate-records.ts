import type { DuplicateContractor, DuplicatePractice } from '@shared/domain/duplicates';
import type { DuplicatePair } from '@shared/ipc/duplicates';
import type { DataSource } from 'typeorm';

type Side = DuplicatePair['left'];

interface ContractorRow {
  id: string;
  version: number;
  name: string;
  trading_names: string;
  hq_ods_code: string;
  practices: number | string;
}

/** Every contractor as the search for duplicates needs it, and as it is shown. */
export async function loadContractors(reader: DataSource): Promise<{ record: DuplicateContractor; side: Side }[]> {
  const rows = (await reader.query(
    `SELECT c.id, c.version, c.name, c.trading_names, c.hq_ods_code, count(p.id) AS practices
     FROM contractor c LEFT JOIN practice p ON p.contractor_id = c.id AND p.deleted_at IS NULL
     WHERE c.deleted_at IS NULL
     GROUP BY c.id, c.version, c.name, c.trading_names, c.hq_ods_code ORDER BY c.name, c.id`,
  )) as ContractorRow[];
  return rows.map(({ id, version, name, trading_names, hq_ods_code, practices }) => ({
    record: { id, name, tradingNames: trading_names, hqOdsCode: hq_ods_code },
    side: {
      id,
      version,
      name,
      code: hq_ods_code,
      about: Number(practices) === 1 ? '1 practice' : `${practices} practices`,
    },
  }));
}

interface PracticeRow {
  id: string;
  version: number;
  ods_code: string;
  name: string;
  town: string;
  postcode: string;
  phone: string;
  status: DuplicatePractice['status'];
  predecessor_code: string;
  successor_code: string;
  contractor_name: string;
  kind: string | null;
  address: string | null;
}

/** Every practice as the search for duplicates needs it, and as it is shown. */
export async function loadDuplicatePractices(reader: DataSource): Promise<{ record: DuplicatePractice; side: Side }[]> {
  const rows = (await reader.query(
    `SELECT p.id, p.version, p.ods_code, p.name, p.town, p.postcode, p.phone, p.status, p.predecessor_code,
            p.successor_code, c.name AS contractor_name, m.kind, m.address
     FROM practice p
     JOIN contractor c ON c.id = p.contractor_id
     LEFT JOIN mailbox m ON m.practice_id = p.id AND m.deleted_at IS NULL AND m.status <> 'closed'
     WHERE p.deleted_at IS NULL
     ORDER BY p.ods_code`,
  )) as PracticeRow[];
  return rows.map((row) => ({
    record: {
      id: row.id,
      odsCode: row.ods_code,
      name: row.name,
      status: row.status,
      mailboxKind: row.kind ?? '',
      mailboxAddress: row.address ?? '',
      phone: row.phone,
      postcode: row.postcode,
      predecessorCode: row.predecessor_code,
      successorCode: row.successor_code,
    },
    side: {
      id: row.id,
      version: row.version,
      name: row.name,
      code: row.ods_code,
      about: [row.town, row.contractor_name].filter((part) => part !== '').join(' · '),
    },
  }));
}
