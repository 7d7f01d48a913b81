import { todayInLondon } from '@shared/domain/calendar-date';
import { showPhone } from '@shared/domain/phone';
import type { PracticeFacts } from '@shared/ipc/practice-table';
import type { DataSource } from 'typeorm';

type Row = Record<Exclude<keyof PracticeFacts, 'updatedOn'>, string | null> & { updatedAt: string };

/** One statement without entities, as for the first answer. The aliases are the names of the facts. */
const FACTS = `
  SELECT p.id, p.address1, p.address2, p.county, p.phone, p.contract_type AS "contractType",
         p.dispensing_only AS "dispensingOnly", p.opened_on AS "openedOn", p.notice_given_on AS "noticeGivenOn",
         p.closed_on AS "closedOn", p.predecessor_code AS "predecessorCode", p.successor_code AS "successorCode",
         m.status AS "mailboxStatus", m.told_on AS "toldOn", m.confirmed_on AS "confirmedOn", m.aliases AS aliases,
         p.on_list AS "onList", p.notes, p.updated_at AS "updatedAt"
  FROM practice p
  LEFT JOIN mailbox m ON m.practice_id = p.id AND m.deleted_at IS NULL AND m.status <> 'closed'
  WHERE p.deleted_at IS NULL`;

/** The facts of all practices that the table's first answer leaves out. */
export async function loadPracticeFacts(reader: DataSource): Promise<PracticeFacts[]> {
  const rows = (await reader.query(FACTS)) as Row[];
  const dayOf = daysInLondon();
  return rows.map(({ updatedAt, ...row }) => ({
    id: row.id ?? '',
    address1: row.address1 ?? '',
    address2: row.address2 ?? '',
    county: row.county ?? '',
    phone: showPhone(row.phone ?? ''),
    contractType: row.contractType ?? '',
    dispensingOnly: row.dispensingOnly ?? '',
    openedOn: row.openedOn ?? '',
    noticeGivenOn: row.noticeGivenOn ?? '',
    closedOn: row.closedOn ?? '',
    predecessorCode: row.predecessorCode ?? '',
    successorCode: row.successorCode ?? '',
    mailboxStatus: row.mailboxStatus ?? '',
    toldOn: row.toldOn ?? '',
    confirmedOn: row.confirmedOn ?? '',
    aliases: row.aliases ?? '',
    onList: row.onList ?? '',
    notes: row.notes ?? '',
    updatedOn: dayOf(updatedAt),
  }));
}

/** London's day of a timestamp. Its clock changes at full hours, so one look a UTC hour is enough. */
function daysInLondon(): (timestamp: string) => string {
  const days = new Map<string, string>();
  return (timestamp) => {
    const hour = timestamp.slice(0, 13);
    let day = days.get(hour);
    if (day === undefined) {
      day = todayInLondon(new Date(timestamp));
      days.set(hour, day);
    }
    return day;
  };
}
