import type { NotificationKind } from './codes';

/** Working days within which each kind is to be dealt with. A leaver keeps access until somebody acts. */
const WORKING_DAYS: Record<NotificationKind, number> = {
  leaver: 2,
  'mailbox-not-working': 2,
  'mfa-question': 2,
  'guidance-request': 3,
  'new-shared-mailbox': 5,
  'address-change': 5,
  'egress-account': 5,
  'linked-user-wanted': 5,
  'practice-change': 5,
  other: 5,
};

const DAY = 86_400_000;
const isWeekend = (day: Date) => day.getUTCDay() === 0 || day.getUTCDay() === 6;

/** The day some working days after an ISO date. Saturdays and Sundays don't count; bank holidays do: the day is a reminder. */
export function addWorkingDays(from: string, days: number): string {
  let day = new Date(`${from}T00:00:00.000Z`);
  for (let left = days; left > 0; ) {
    day = new Date(day.getTime() + DAY);
    if (!isWeekend(day)) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

/** When a notification that was received on a day (ISO date in London) is due. */
export function dueDateOf(kind: NotificationKind, receivedOn: string): string {
  return addWorkingDays(receivedOn, WORKING_DAYS[kind]);
}
