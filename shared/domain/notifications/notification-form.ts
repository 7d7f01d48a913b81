import { z } from 'zod';
import { CHANNELS, NOTIFICATION_KINDS, NOTIFICATION_STATES } from './codes';

const optionalDate = z.union([z.literal(''), z.iso.date('Enter a date, for example 6 August 2018')]);
const text = (max: number) => z.string().trim().max(max, `Use ${max} characters or fewer`);
const optionalId = z.union([z.literal(''), z.uuid()]);

/** A notification as the form, IPC and an import take it. Dates are ISO text, '' where not known. */
export const notificationForm = z.strictObject({
  /** ISO time in UTC. */
  receivedAt: z.iso.datetime('Enter when it was received, for example 6 August 2018, 14:30'),
  channel: z.enum(CHANNELS),
  senderName: text(200),
  senderAddress: text(254),
  subject: text(500),
  kind: z.enum(NOTIFICATION_KINDS),
  practiceId: optionalId,
  contractorId: optionalId,
  state: z.enum(NOTIFICATION_STATES),
  /** Name of a Windows account; '' where nobody has taken it. */
  owner: text(200),
  dueOn: optionalDate,
  outcome: text(1000),
  note: text(4000),
  acknowledgedOn: optionalDate,
  guidanceSentOn: optionalDate,
});
export type NotificationForm = z.infer<typeof notificationForm>;

/** One of which nothing is known yet; when it was received must be said. */
export const emptyNotification: NotificationForm = {
  receivedAt: '',
  channel: 'email',
  senderName: '',
  senderAddress: '',
  subject: '',
  kind: 'other',
  practiceId: '',
  contractorId: '',
  state: 'new',
  owner: '',
  dueOn: '',
  outcome: '',
  note: '',
  acknowledgedOn: '',
  guidanceSentOn: '',
};

/** What each fact of a notification is called, wherever it is shown. */
export const NOTIFICATION_FIELD_LABELS: Record<keyof NotificationForm, string> = {
  receivedAt: 'Received',
  channel: 'Channel',
  senderName: 'Sender',
  senderAddress: 'Sender’s address',
  subject: 'Subject',
  kind: 'Kind',
  practiceId: 'Practice',
  contractorId: 'Contractor',
  state: 'State',
  owner: 'Owner',
  dueOn: 'Due',
  outcome: 'Outcome',
  note: 'Note',
  acknowledgedOn: 'Acknowledged on',
  guidanceSentOn: 'Guidance sent on',
};
