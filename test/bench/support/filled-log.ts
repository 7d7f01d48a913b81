import type { Database } from '@electron/database/open-database';
import { stampNow } from '@electron/services/audit/stamp';
import { writeNotifications } from '@electron/services/notifications/notification-writer';
import { NOTIFICATION_KINDS, NOTIFICATION_STATES } from '@shared/domain/notifications/codes';
import { emptyNotification, type NotificationForm } from '@shared/domain/notifications/notification-form';
import { surname } from './filled-register';

const PORTION = 1_000;
const SUBJECTS = [
  'New shared mailbox for our practice',
  'Leaver at the practice',
  'Please send the guidance on accessing a shared mailbox',
  'We have moved',
  'MFA: a colleague can’t sign in',
  'Change of address',
];
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

/** The n-th notification: the same every time, one every ten minutes, most of them done. */
function notificationFacts(n: number, practiceIds: readonly string[]): NotificationForm {
  const name = surname(n * 11);
  return {
    ...emptyNotification,
    receivedAt: new Date(Date.UTC(2024, 0, 1) + n * 600_000).toISOString(),
    senderName: `Jo ${name}`,
    senderAddress: `jo.${name.toLowerCase()}${n % 50}@shop.example`,
    subject: `${pick(SUBJECTS, n)} (${name})`,
    kind: pick(NOTIFICATION_KINDS, n),
    practiceId: n % 7 === 0 ? '' : pick(practiceIds, n * 3),
    // Two in a hundred still wait.
    state: n % 50 === 0 ? pick(NOTIFICATION_STATES, n / 50) : 'done',
    owner: n % 3 === 0 ? '' : `user${n % 5}`,
    dueOn: '2026-01-05',
    outcome: n % 4 === 0 ? 'Mailbox recorded and put on the list' : '',
    note: `Rang on Monday, and again on Tuesday about ${name}`,
  };
}

/** Logs `count` notifications about the practices that are there, by the app's own writer, each with what a mail brings. */
export async function fillLog(database: Database, count: number): Promise<void> {
  const practices = (await database.reader.query('SELECT id FROM practice ORDER BY ods_code')) as { id: string }[];
  const ids = practices.map(({ id }) => id);
  const found = JSON.stringify({ text: 'x'.repeat(1_000) });
  await database.writes.write(async (manager) => {
    const stamp = stampNow('bench');
    for (let start = 0; start < count; start += PORTION) {
      const length = Math.min(PORTION, count - start);
      await writeNotifications(
        manager,
        stamp,
        Array.from({ length }, (_, index) => {
          const n = start + index;
          const mail = { messageId: `${n}@shop.example`, digest: '', facts: found, remarks: '[]', attachments: '[]' };
          return { target: null, facts: notificationFacts(n, ids), mail: { ...mail, message: '' } };
        }),
      );
    }
  });
}
