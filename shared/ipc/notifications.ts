import { z } from 'zod';
import { AUDITED } from '../domain/audited';
import { CHANNELS, NOTIFICATION_KINDS, NOTIFICATION_STATES } from '../domain/notifications/codes';
import { mailAttachments, mailFacts, mailRemarks, readMail } from '../domain/notifications/mail-schema';
import { notificationForm } from '../domain/notifications/notification-form';
import { openedFile } from './imports';
import { auditEntry } from './practices';
import { calendarDate, id, MANY, nothing, route, shortText, timestamp, version } from './route';

/** One line of the log. */
export const notificationRow = z.object({
  id,
  version,
  receivedAt: timestamp,
  channel: z.enum(CHANNELS),
  senderName: z.string(),
  senderAddress: z.string(),
  subject: z.string(),
  kind: z.enum(NOTIFICATION_KINDS),
  practice: z.object({ id, odsCode: z.string(), name: z.string() }).nullable(),
  /** The notification's own, else the practice's. */
  contractor: z.object({ id, name: z.string() }).nullable(),
  state: z.enum(NOTIFICATION_STATES),
  owner: z.string(),
  dueOn: calendarDate.nullable(),
  outcome: z.string(),
  /** Somebody still has to do something, and the day it was due is past. */
  overdue: z.boolean(),
  /** Whoever is at the desk has taken it. */
  mine: z.boolean(),
});
export type NotificationRow = z.infer<typeof notificationRow>;

/** A notification by which the same mail was logged before. */
export const sameNotification = z.object({
  id,
  subject: z.string(),
  receivedAt: timestamp,
  /** It was deleted; it can be put back from the bin. */
  inBin: z.boolean(),
});
export type SameNotification = z.infer<typeof sameNotification>;

/** A mail that was read and not yet logged. */
export const intake = z.object({
  /** Leads back to the mail's attachments as long as it is among the last that were read; '' for a pasted text. */
  intakeId: z.union([z.literal(''), id]),
  fileName: z.string(),
  mail: readMail,
  facts: mailFacts,
  duplicateOf: sameNotification.nullable(),
  /** What the form begins with. */
  values: notificationForm,
});
export type Intake = z.infer<typeof intake>;

/** One of several files: read, or why it could not be. One never stops the others. */
export const intakeFile = z.object({
  fileName: z.string(),
  intake: intake.nullable(),
  /** '' where it was read. */
  problem: z.string(),
});
export type IntakeFile = z.infer<typeof intakeFile>;

/** What is kept of a mail beside the form. */
export const keptMail = z.strictObject({
  messageId: z.string().max(300),
  digest: z.string().max(64),
  facts: mailFacts,
  remarks: mailRemarks,
  attachments: mailAttachments,
});
export type KeptMail = z.infer<typeof keptMail>;

/** What a notification changed, one line a record and step. */
export const notificationChange = z.object({
  entity: z.enum(AUDITED),
  recordId: z.string(),
  /** What the record is called now: "TP1F9 Penrose Opticians". */
  label: z.string(),
  summary: z.string(),
  at: timestamp,
  stepId: z.string(),
  undone: z.boolean(),
});
export type NotificationChange = z.infer<typeof notificationChange>;

export const notificationDetail = z.object({
  id,
  version,
  /** In the bin: it can be looked at, and put back. */
  inBin: z.boolean(),
  form: notificationForm,
  practice: z.object({ id, odsCode: z.string(), name: z.string() }).nullable(),
  contractor: z.object({ id, name: z.string() }).nullable(),
  overdue: z.boolean(),
  /** Null where it was typed by hand or came with an import. */
  facts: mailFacts.nullable(),
  remarks: mailRemarks,
  attachments: mailAttachments,
  /** The whole message, where somebody asked for it to be kept. */
  keptMessage: z.string().nullable(),
  changes: z.array(notificationChange),
  history: z.array(auditEntry),
  /** The whole number of history entries; `history` holds the newest of them. */
  historyCount: z.int(),
  /** Others by which the same mail was logged. */
  duplicates: z.array(sameNotification),
});
export type NotificationDetail = z.infer<typeof notificationDetail>;

export const notificationCounts = z.object({
  waiting: z.int(),
  mine: z.int(),
  unassigned: z.int(),
  overdue: z.int(),
  /** How many are older than the settings say that they are kept. */
  toReview: z.object({ months: z.int(), total: z.int() }),
});
export type NotificationCounts = z.infer<typeof notificationCounts>;

/** More than a screen has room for. */
export const NEWEST_WAITING = 300;

/** Most bytes of a mail; the same for every way in. */
export const MAX_MAIL_BYTES = 40 * 1024 * 1024;

/** The facts that may be changed on many notifications at once. */
const manyFacts = notificationForm.pick({ kind: true, state: true, owner: true, dueOn: true }).partial();
const target = z.strictObject({ id, version });

export const notificationRoutes = {
  'notifications.list': route(nothing, z.array(notificationRow)),
  /** The newest of those that wait, at most `NEWEST_WAITING`: a log of many years is read behind them. */
  'notifications.newestWaiting': route(
    nothing,
    z.object({ rows: z.array(notificationRow), waiting: z.int(), all: z.int() }),
  ),
  'notifications.counts': route(nothing, notificationCounts),
  'notifications.get': route(z.strictObject({ id }), notificationDetail),
  'notifications.history': route(
    z.strictObject({ id, offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(200) }),
    z.array(auditEntry),
  ),
  /** Reads a mail that was dropped: it has no path, so its bytes come over the bridge. Nothing is stored. */
  'notifications.readFile': route(
    z.strictObject({
      name: z.string().min(1).max(300),
      bytes: z
        .instanceof(Uint8Array)
        .refine(
          (bytes) => bytes.byteLength <= MAX_MAIL_BYTES,
          'This mail is larger than 40 MB, mostly by its attachments. Save it in Outlook without them, or paste its text',
        ),
    }),
    intake,
  ),
  /** Asks for files and reads each; empty when the person closes the dialog. */
  'notifications.chooseFiles': route(nothing, z.array(intakeFile)),
  /** Reads the text of a mail that was pasted. */
  'notifications.readText': route(z.strictObject({ text: z.string().min(1).max(1_000_000) }), intake),
  /** Opens a spreadsheet that came with one of the last mails, for the import wizard. */
  'notifications.openAttachment': route(
    z.strictObject({ intakeId: id, index: z.int().min(0).max(10_000) }),
    openedFile,
  ),
  /**
   * Logs a notification (id and version null) or changes one; `changed-since` when the version is no longer the newest.
   * `intake` and `keepMessage` (the whole text, where a person wants it kept) go with a new one; afterwards they stay as
   * they are.
   */
  'notifications.save': route(
    z.strictObject({
      id: id.nullable(),
      version: version.nullable(),
      values: notificationForm,
      intake: keptMail.nullable(),
      keepMessage: z.string().max(200_000).nullable(),
    }),
    z.object({ id, version }),
  ),
  /** Changes the same facts of many, in one step, all of it or nothing; `changed-since` as with save. */
  'notifications.change': route(
    z.strictObject({ notifications: z.array(target).min(1).max(MANY), facts: manyFacts }),
    z.object({ changed: z.int() }),
  ),
  /** Deletes the whole message that was kept; the notification stays. This can't be undone. */
  'notifications.dropMessage': route(target, z.object({ id, version })),
  'notifications.remove': route(target, z.object({ id, version })),
  'notifications.restore': route(target, z.object({ id, version, cameBack: z.array(shortText) })),
  /** Those older than the settings say they are kept, the oldest first, for a person to look through. */
  'notifications.toReview': route(
    nothing,
    z.object({ months: z.int(), before: calendarDate, total: z.int(), ids: z.array(id) }),
  ),
};
