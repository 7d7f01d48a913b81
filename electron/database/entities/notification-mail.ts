import { EntitySchema } from 'typeorm';
import { key, longText } from './base';

/**
 * What was found in the mail of a notification. It stands beside it, because the log reads all notifications and these
 * texts are many times as long. Written once; the message itself is there only where a person asked for it.
 */
export interface NotificationMailRecord {
  notificationId: string;
  /** JSON, as `shared/domain/notifications/mail-schema.ts` reads them. */
  facts: string;
  remarks: string;
  attachments: string;
  /** '' where it isn't kept. */
  message: string;
}

export const NotificationMailEntity = new EntitySchema<NotificationMailRecord>({
  name: 'notification_mail',
  columns: {
    notificationId: { ...key, primary: true },
    facts: longText,
    remarks: longText,
    attachments: longText,
    message: longText,
  },
});
