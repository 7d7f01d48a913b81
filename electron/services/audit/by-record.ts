import type { AuditEntryRecord } from '../../database/entities/audit-entry';

/** Entries of many records apart, each record's in the order given. */
export function byRecord(entries: readonly AuditEntryRecord[]): Map<string, AuditEntryRecord[]> {
  const records = new Map<string, AuditEntryRecord[]>();
  for (const entry of entries) {
    const own = records.get(entry.entityId);
    if (own === undefined) records.set(entry.entityId, [entry]);
    else own.push(entry);
  }
  return records;
}
