import { z } from 'zod';
import { REMINDER_OBSTACLES } from '../domain/mfa/reminders';
import { MFA_NEXT, MFA_STATES } from '../domain/mfa/state';
import { isPlainAddress } from '../domain/settings-form';
import { id, route, version } from './route';

/** Who is written to: a practice for its people, or a contractor for those of all its practices. */
export const REMINDER_OWNERS = ['practice', 'contractor'] as const;
export const reminderOwner = z.strictObject({ of: z.enum(REMINDER_OWNERS), id });
export type ReminderOwner = z.infer<typeof reminderOwner>;

const named = { of: z.enum(REMINDER_OWNERS), id, name: z.string(), odsCode: z.string() };

/** Somebody whom a reminder names. */
const reminderPerson = z.object({
  id,
  version,
  fullName: z.string(),
  state: z.enum(MFA_STATES),
  next: z.object({ on: z.string(), what: z.enum(MFA_NEXT) }).nullable(),
  /** When last reminded; '' where never. */
  remindedOn: z.string(),
});
export type ReminderPersonView = z.infer<typeof reminderPerson>;

export const reminderView = z.object({
  /** `odsCode` is '' of a contractor. */
  ...named,
  /** Each once, though somebody may work at several practices of a contractor. */
  people: z.array(reminderPerson),
  obstacle: z.enum(REMINDER_OBSTACLES),
  /** The obstacle as a sentence with the way out; '' where there is none. */
  why: z.string(),
  /** Who can be reminded in the practice's place; null where nobody, and of a contractor. */
  contractor: z.object({ id, name: z.string() }).nullable(),
  to: z.string(),
  /** Addresses that the register has. */
  addresses: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  /** What the text asks for and nobody has filled in, in words. */
  gaps: z.array(z.string()),
  /** Short enough for a mailto: link. */
  short: z.boolean(),
});
export type ReminderView = z.infer<typeof reminderView>;

const reminderBatch = z.object({
  /** Those that can be written to, in the order in which they were named. */
  drafts: z.array(z.object({ ...named, people: z.int() })),
  leftOut: z.array(z.object({ ...named, why: z.string() })),
});
export type ReminderBatch = z.infer<typeof reminderBatch>;

const recipient = z
  .string()
  .trim()
  .max(254)
  .refine((text) => text === '' || isPlainAddress(text), 'Enter one email address, for example name@nhs.net');

const HOW = ['draft', 'mailto', 'copy'] as const;

export const mfaReminderRoutes = {
  /** The reminder as it would go out. `not-found`. */
  'mfa.reminderText': route(reminderOwner, reminderView),
  /**
   * Hands the reminder on; nothing is sent. `people` are those whom the person at the desk saw in it: `changed-since` where
   * they are others by now. What comes back is whom it names, for noting that they were reminded. `invalid-input` where
   * there is nobody to remind, something is not filled in, or a draft has no recipient.
   */
  'mfa.reminderDraft': route(
    z.strictObject({
      ...reminderOwner.shape,
      people: z.array(id).max(5_000),
      to: recipient,
      how: z.enum(HOW),
    }),
    z.object({ how: z.enum(HOW), people: z.array(z.object({ id, version })) }),
  ),
  /** Which of these can be reminded, and why the others can't. */
  'mfa.reminderBatch': route(z.strictObject({ owners: z.array(reminderOwner).min(1).max(5_000) }), reminderBatch),
};
