import { z } from 'zod';
import { applyAction, MOST_ACTIONS, VALUE_NAMES } from '../domain/notifications/apply/action';
import { CHANGED_RECORDS, type Proposal } from '../domain/notifications/apply/proposal';
import { NOTIFICATION_KINDS, NOTIFICATION_STATES } from '../domain/notifications/codes';
import { REPLY_TEMPLATE_IDS } from '../domain/notifications/reply-templates';
import { OWNERS_LEVELS } from '../domain/people/owners';
import { isPlainAddress } from '../domain/settings-form';
import { calendarDate, id, route, version } from './route';

const text = z.string();
const seen = z.strictObject({ id, version });

const proposal: z.ZodType<Proposal> = z.object({
  kind: z.enum(NOTIFICATION_KINDS),
  about: text,
  practiceId: id.nullable(),
  contractorId: id.nullable(),
  isListed: z.boolean(),
  asks: z.array(z.enum(VALUE_NAMES)),
  changes: z.array(
    z.object({
      id: text,
      of: z.enum(CHANGED_RECORDS),
      field: text,
      label: text,
      now: text,
      shown: text,
      proposed: text,
      ticked: z.boolean(),
      needs: z.array(text),
    }),
  ),
  problems: z.array(
    z.object({
      field: z.enum([...VALUE_NAMES, 'practiceId', 'contractorId', 'personId']),
      message: text,
      suggestion: text,
    }),
  ),
  warnings: z.array(text),
  hints: z.array(
    z.object({
      text,
      link: z.object({ of: z.enum(['practice', 'contractor', 'replies']), id: text, label: text }).nullable(),
    }),
  ),
  nothing: text,
  people: z.array(z.object({ id, label: text })),
  personId: id.nullable(),
  owners: z.object({ level: z.enum(OWNERS_LEVELS), words: text }).nullable(),
  missing: z.array(text),
  seen: z.array(seen),
});

const proposals = z.object({
  version,
  actions: z.array(applyAction),
  proposals: z.array(proposal),
  /** What is proposed as the notification's outcome and state; a person changes it. */
  outcome: text,
  state: z.enum(NOTIFICATION_STATES),
});
export type Proposals = z.infer<typeof proposals>;

const applyInput = z.strictObject({
  id,
  version,
  /** With the records as they were looked at. */
  actions: z.array(applyAction.extend({ seen: z.array(seen).max(1_000) })).max(MOST_ACTIONS),
  outcome: z.string().trim().max(1000, 'Use 1000 characters or fewer'),
  state: z.enum(NOTIFICATION_STATES),
});
export type ApplyInput = z.infer<typeof applyInput>;

const attachment = z.object({ name: text, size: z.int() });
const replyId = z.enum(REPLY_TEMPLATE_IDS);

/** A reply as it would go out. */
export const replyView = z.object({
  template: replyId,
  label: text,
  subject: text,
  body: text,
  /** What is not filled in yet, in words. */
  gaps: z.array(text),
  /** The guidance document, where it goes with the reply. */
  attachment: attachment.nullable(),
  /** Why the document can't be attached; '' where it can, or where none is wanted. */
  attachmentProblem: text,
  /** What is noted once it was sent. */
  notes: z.enum(['acknowledged', 'guidance']).nullable(),
});
export type ReplyView = z.infer<typeof replyView>;

export const notificationActionRoutes = {
  /** What a notification's actions would change, beside what the register holds now; null for those found in its mail. */
  'notifications.proposals': route(
    z.strictObject({ id, actions: z.array(applyAction).max(MOST_ACTIONS).nullable() }),
    proposals,
  ),
  /** Makes the ticked changes in one step. `changed-since` when a record is no longer as it was looked at. */
  'notifications.apply': route(applyInput, z.object({ stepId: id.nullable(), changed: z.int() })),
  /** The replies that fit, the best first. */
  'notifications.drafts': route(
    z.strictObject({ id }),
    z.object({ to: text, addresses: z.array(text), replies: z.array(replyView) }),
  ),
  /** Hands a reply on, as a draft in the mail program or to the clipboard. Nothing is sent. */
  'notifications.openDraft': route(
    z.strictObject({
      id,
      template: replyId,
      to: z
        .string()
        .trim()
        .max(254)
        .refine((to) => to === '' || isPlainAddress(to), 'Enter one email address, for example name@nhs.net'),
      how: z.enum(['draft', 'copy']),
    }),
    z.object({ how: z.enum(['draft', 'copy']) }),
  ),
  /** Notes when it was acknowledged, or the guidance sent on; null takes that back. */
  'notifications.acknowledge': route(
    z.strictObject({ id, version, what: z.enum(['acknowledged', 'guidance']), on: calendarDate.nullable() }),
    z.object({ id, version }),
  ),
};
