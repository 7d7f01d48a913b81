import type { MailboxKind } from '@shared/domain/codes';
import { EntitySchema } from 'typeorm';
import { key, longText, optionalDate, type Stamped, stamps, text } from './base';

/** A mailbox of a practice. At most one that isn't closed; addresses compare without case and are kept in lower case. */
export interface MailboxRecord extends Stamped {
  practiceId: string;
  kind: Extract<MailboxKind, 'shared' | 'store' | 'egress'>;
  address: string;
  status: 'live' | 'requested' | 'closed';
  /** When CCHub was told of the address. */
  toldOn: string | null;
  /** When the mailbox was last known to work; an inactive one sends no bounce. */
  confirmedOn: string | null;
  /** Older addresses that still lead here, one a line, in lower case. */
  aliases: string;
}

export const MailboxEntity = new EntitySchema<MailboxRecord>({
  name: 'mailbox',
  columns: {
    ...stamps,
    practiceId: key,
    kind: text(20),
    address: text(254),
    status: text(20),
    toldOn: optionalDate,
    confirmedOn: optionalDate,
    aliases: longText,
  },
});
