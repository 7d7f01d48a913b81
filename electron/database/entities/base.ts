import type { EntitySchemaColumnOptions } from 'typeorm';

/** What every record carries. Times are ISO text in UTC; `version` grows by one at each change. */
export interface Stamped {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  /** When a person deleted the record; it can come back. */
  deletedAt: string | null;
}

/** Types that SQLite and PostgreSQL share, always explicit. */
export const text = (length: number): EntitySchemaColumnOptions => ({ type: 'varchar', length });
export const optionalText = (length: number): EntitySchemaColumnOptions => ({ ...text(length), nullable: true });
export const longText: EntitySchemaColumnOptions = { type: 'text' };
/** A calendar date as ISO text, never a local Date. */
export const optionalDate = optionalText(10);
export const timestamp = text(24);
export const optionalTimestamp = optionalText(24);
export const integer: EntitySchemaColumnOptions = { type: 'integer' };
export const optionalInteger: EntitySchemaColumnOptions = { ...integer, nullable: true };
export const flag: EntitySchemaColumnOptions = { type: 'boolean' };
export const key = text(36);
export const optionalKey = optionalText(36);

export const stamps = {
  id: { ...key, primary: true },
  version: integer,
  createdAt: timestamp,
  updatedAt: timestamp,
  deletedAt: optionalTimestamp,
} satisfies Record<keyof Stamped, EntitySchemaColumnOptions>;
