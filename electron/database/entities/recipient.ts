import type { RecipientGroup } from '@shared/domain/codes';
import { EntitySchema } from 'typeorm';
import { longText, type Stamped, stamps, text } from './base';

/** Somebody who gets the list's mails and holds no mailbox in the register: a colleague of an LOC or an ICB. */
export interface RecipientRecord extends Stamped {
  name: string;
  /** In lower case, unique among recipients that aren't in the bin. */
  address: string;
  groupCode: RecipientGroup;
  organisation: string;
  icbCode: string;
  reason: string;
  onList: 'yes' | 'no';
  notes: string;
}

export const RecipientEntity = new EntitySchema<RecipientRecord>({
  name: 'recipient',
  columns: {
    ...stamps,
    name: text(200),
    address: text(254),
    // "group" is a word of SQL.
    groupCode: text(20),
    organisation: text(200),
    icbCode: text(10),
    reason: text(500),
    onList: text(10),
    notes: longText,
  },
});
