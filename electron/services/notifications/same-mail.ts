import type { SameNotification } from '@shared/ipc/notifications';
import type { DataSource } from 'typeorm';

interface Row {
  id: string;
  subject: string;
  received_at: string;
  deleted_at: string | null;
}
/** More than these tell nobody more. */
const MOST = 20;

/**
 * Notifications by which a mail was logged before: the same Message-ID, else the same digest. Those in the bin are named
 * as well, after the others; `butId` is the notification at hand.
 */
export async function sameMails(
  reader: DataSource,
  { messageId, digest }: { messageId: string; digest: string },
  butId = '',
): Promise<SameNotification[]> {
  const [column, value] = messageId === '' ? ['digest', digest] : ['message_id', messageId];
  if (value === '') return [];
  // Said twice, so that the index, which leaves out empty values, is taken.
  const rows = (await reader.query(
    `SELECT id, subject, received_at, deleted_at FROM notification
     WHERE ${column} = ? AND ${column} <> '' AND id <> ?
     ORDER BY CASE WHEN deleted_at IS NULL THEN 0 ELSE 1 END, received_at, id LIMIT ${MOST}`,
    [value, butId],
  )) as Row[];
  return rows.map(({ id, subject, received_at: receivedAt, deleted_at: deletedAt }) => ({
    id,
    subject,
    receivedAt,
    inBin: deletedAt !== null,
  }));
}
