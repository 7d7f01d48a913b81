import type { ListMark, MailboxKind, PracticeStatus } from '@shared/domain/codes';
import type { ListPractice } from '@shared/domain/distribution-list';
import type { DataSource } from 'typeorm';

/** A practice with its open mailbox, as flat as the table and the list need it. */
export interface PracticeLine extends ListPractice {
  postcode: string;
  icbName: string;
  noMailbox: boolean;
}

interface Row {
  practice_id: string;
  ods_code: string;
  name: string;
  town: string;
  postcode: string;
  status: PracticeStatus;
  on_list: ListMark;
  no_mailbox: number | boolean;
  contractor_id: string;
  contractor_name: string;
  icb_name: string | null;
  kind: Extract<MailboxKind, 'shared' | 'store' | 'egress'> | null;
  address: string;
  mailbox_status: 'live' | 'requested' | 'closed';
  told_on: string | null;
  contractor_egress: string | null;
  predecessor_code: string;
  successor_code: string;
}

/** Every practice in one statement without entities: the table of practices is what the start waits for. */
const LINES = `
  SELECT p.id AS practice_id, p.ods_code, p.name, p.town, p.postcode, p.status, p.on_list, p.no_mailbox,
         c.id AS contractor_id, c.name AS contractor_name, i.short_name AS icb_name,
         CASE WHEN c.egress_status = 'live' AND c.egress_address <> '' THEN c.egress_address END AS contractor_egress,
         p.predecessor_code, p.successor_code,
         m.kind, m.address, m.status AS mailbox_status, m.told_on
  FROM practice p
  JOIN contractor c ON c.id = p.contractor_id
  LEFT JOIN icb i ON i.id = p.icb_id
  LEFT JOIN mailbox m ON m.practice_id = p.id AND m.deleted_at IS NULL AND m.status <> 'closed'
  WHERE p.deleted_at IS NULL
  ORDER BY p.ods_code`;

const NONE: readonly string[] = [];

export async function loadLines(reader: DataSource): Promise<PracticeLine[]> {
  const rows = (await reader.query(LINES)) as Row[];
  return rows.map((row) => ({
    practiceId: row.practice_id,
    odsCode: row.ods_code,
    name: row.name,
    town: row.town,
    postcode: row.postcode,
    status: row.status,
    onList: row.on_list,
    noMailbox: Boolean(row.no_mailbox),
    contractorId: row.contractor_id,
    contractorName: row.contractor_name,
    contractorEgress: row.contractor_egress,
    relatedCodes: row.predecessor_code || row.successor_code ? [row.predecessor_code, row.successor_code] : NONE,
    icbName: row.icb_name ?? '',
    mailbox:
      row.kind === null
        ? null
        : { kind: row.kind, address: row.address, status: row.mailbox_status, toldOn: row.told_on },
  }));
}
