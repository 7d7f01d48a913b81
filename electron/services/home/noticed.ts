import type { NoticedContractor, NoticedPractice } from '@shared/domain/home/coming';
import type { DataSource } from 'typeorm';

/** Practices under notice of which the day is known, by ODS code. */
const practices = (reader: DataSource): Promise<NoticedPractice[]> =>
  reader.query(
    `SELECT p.id, p.ods_code AS "odsCode", p.name, p.notice_given_on AS "noticeGivenOn" FROM practice p
     WHERE p.deleted_at IS NULL AND p.status = 'notice' AND p.notice_given_on IS NOT NULL ORDER BY p.ods_code`,
  );

/** Contractors of which notice is recorded, by name. */
const contractors = (reader: DataSource): Promise<NoticedContractor[]> =>
  reader.query(
    `SELECT c.id, c.name, c.notice_given_on AS "noticeGivenOn", COALESCE(c.contract_end, '') AS "contractEnd"
     FROM contractor c WHERE c.deleted_at IS NULL AND c.notice_given_on IS NOT NULL ORDER BY c.name_key`,
  );

/** Whose contracts are under notice. */
export async function loadNoticed(reader: DataSource) {
  const [ofPractices, ofContractors] = await Promise.all([practices(reader), contractors(reader)]);
  return { practices: ofPractices, contractors: ofContractors };
}
