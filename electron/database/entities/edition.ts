import type { RecipientGroup } from '@shared/domain/codes';
import type { LeftOutKind, ListSource } from '@shared/domain/distribution-list/edition';
import { EntitySchema } from 'typeorm';
import { integer, key, optionalInteger, optionalKey, optionalText, text, timestamp } from './base';

/** A list as it was published. Editions and what is in them are only ever added: the database refuses all else. */
export interface EditionRecord {
  id: string;
  listId: string;
  /** Counts from 1 in each list. */
  number: number;
  publishedAt: string;
  publishedBy: string;
  reason: string;
  /** The list's name and rule as they were. */
  listName: string;
  ruleWords: string;
  /** How many entries it has, and what differs from the edition before. */
  entries: number;
  added: number;
  removed: number;
  changed: number;
  /** The edition that was put back with it; null mostly. */
  putBack: number | null;
}

export const EditionEntity = new EntitySchema<EditionRecord>({
  name: 'edition',
  columns: {
    id: { ...key, primary: true },
    listId: key,
    number: integer,
    publishedAt: timestamp,
    publishedBy: text(200),
    reason: text(500),
    listName: text(80),
    ruleWords: text(2000),
    entries: integer,
    added: integer,
    removed: integer,
    changed: integer,
    putBack: optionalInteger,
  },
});

/** An entry as it was published; `place` is where it stood. */
export interface EditionEntryRecord {
  editionId: string;
  place: number;
  address: string;
  name: string;
  odsCode: string;
  source: ListSource;
  groupCode: RecipientGroup | null;
  owner: string;
  practiceId: string | null;
  recipientId: string | null;
  reason: string;
}

/** Columns that entries and those left out share. */
const placed = {
  editionId: { ...key, primary: true },
  place: { ...integer, primary: true },
  address: text(254),
  name: text(300),
  odsCode: text(10),
  owner: text(300),
  practiceId: optionalKey,
  recipientId: optionalKey,
  reason: text(1000),
};

export const EditionEntryEntity = new EntitySchema<EditionEntryRecord>({
  name: 'edition_entry',
  columns: { ...placed, source: text(10), groupCode: optionalText(20) },
});

/** Somebody whom the list was about and who had no entry of their own, and why. */
export interface EditionLeftOutRecord {
  editionId: string;
  place: number;
  owner: string;
  address: string;
  name: string;
  odsCode: string;
  practiceId: string | null;
  recipientId: string | null;
  kind: LeftOutKind;
  reason: string;
}

export const EditionLeftOutEntity = new EntitySchema<EditionLeftOutRecord>({
  name: 'edition_left_out',
  columns: { ...placed, kind: text(20) },
});
