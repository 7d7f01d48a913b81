import type { Channel, NotificationKind, NotificationState } from '@shared/domain/notifications/codes';
import { EntitySchema } from 'typeorm';
import { longText, optionalDate, optionalKey, type Stamped, stamps, text, timestamp } from './base';

/** Something that CCHub was told: who, when, about what, and what became of it. Times are ISO text in UTC. */
export interface NotificationRecord extends Stamped {
  receivedAt: string;
  channel: Channel;
  senderName: string;
  /** In lower case. */
  senderAddress: string;
  subject: string;
  kind: NotificationKind;
  practiceId: string | null;
  contractorId: string | null;
  state: NotificationState;
  /** Name of a Windows account; '' where nobody has taken it. */
  owner: string;
  dueOn: string | null;
  outcome: string;
  note: string;
  acknowledgedOn: string | null;
  guidanceSentOn: string | null;
  /** Tell the same mail again: '' where it was typed by hand. */
  messageId: string;
  digest: string;
}

export const NotificationEntity = new EntitySchema<NotificationRecord>({
  name: 'notification',
  columns: {
    ...stamps,
    receivedAt: timestamp,
    channel: text(20),
    senderName: text(200),
    senderAddress: text(254),
    subject: text(500),
    kind: text(30),
    practiceId: optionalKey,
    contractorId: optionalKey,
    state: text(20),
    owner: text(200),
    dueOn: optionalDate,
    outcome: text(1000),
    note: longText,
    acknowledgedOn: optionalDate,
    guidanceSentOn: optionalDate,
    messageId: text(300),
    digest: text(64),
  },
});
