import { EntitySchema } from 'typeorm';
import { key, longText, type Stamped, stamps, text } from './base';

/** A distribution list: a rule that says whose addresses come onto it by themselves, and what people decided by hand. */
export interface MailingListRecord extends Stamped {
  name: string;
  /** The name without case; unique among lists that aren't in the bin. */
  nameKey: string;
  /** JSON of a `ListRule`. */
  rule: string;
}

export const MailingListEntity = new EntitySchema<MailingListRecord>({
  name: 'mailing_list',
  columns: { ...stamps, name: text(80), nameKey: text(80), rule: longText },
});

/** An address that somebody put on a list by hand, or took off it. A list has each address once at most. */
export interface ListExceptionRecord extends Stamped {
  listId: string;
  kind: 'extra' | 'exclusion';
  /** In the form in which addresses are compared. */
  address: string;
  /** Of an extra; '' of an exclusion. */
  name: string;
  reason: string;
}

export const ListExceptionEntity = new EntitySchema<ListExceptionRecord>({
  name: 'list_exception',
  columns: { ...stamps, listId: key, kind: text(10), address: text(254), name: text(200), reason: text(500) },
});
