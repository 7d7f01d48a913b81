import { z } from 'zod';
import { SUGGESTED_ROUTES } from '../domain/application-route';
import { ACTORS, STEP_IDS } from '../domain/application-steps';
import { APPLICATION_ROUTES } from '../domain/codes';
import { APPLICATION_TEMPLATE_IDS, PLACEHOLDERS, type Placeholder } from '../domain/mail-template';
import { isPlainAddress } from '../domain/settings-form';
import { calendarDate, id, nothing, route, version } from './route';

const step = z.object({
  id: z.enum(STEP_IDS),
  label: z.string(),
  who: z.enum(ACTORS),
  date: calendarDate.nullable(),
  done: z.boolean(),
});
const nextStep = z.object({
  id: z.enum(STEP_IDS),
  label: z.string(),
  who: z.enum(ACTORS),
  task: z.string(),
  waitingDays: z.int(),
});
const state = z.enum(['in-progress', 'finished', 'withdrawn']);

/** One line of the table of applications. */
export const applicationRow = z.object({
  id,
  contractorId: id,
  contractorName: z.string(),
  /** Null for an Egress account, which belongs to the contractor. */
  practice: z.object({ id, name: z.string(), odsCode: z.string() }).nullable(),
  route: z.enum(APPLICATION_ROUTES),
  state,
  nextStep: nextStep.nullable(),
  /** Who must act now; CCHub where the contractor must be told something first. Null when nothing is left to do. */
  waitingFor: z.enum(ACTORS).nullable(),
  sentWithoutCode: z.boolean(),
  warnings: z.array(z.string()),
});
export type ApplicationRow = z.infer<typeof applicationRow>;

export const applicationView = z.object({
  id,
  version,
  route: z.enum(APPLICATION_ROUTES),
  state,
  steps: z.array(step),
  nextStep: nextStep.nullable(),
  sentWithoutCode: z.boolean(),
  warnings: z.array(z.string()),
  withdrawnOn: calendarDate.nullable(),
  notes: z.string(),
  /** The mails that go with it, the one for the next step first. */
  mails: z.array(z.enum(APPLICATION_TEMPLATE_IDS)),
});
export type ApplicationView = z.infer<typeof applicationView>;

/** What a practice's or a contractor's page shows of applications. */
export const applicationOverview = z.object({
  contractor: z.object({ id, name: z.string() }),
  practice: z.object({ id, name: z.string(), odsCode: z.string(), closed: z.boolean() }).nullable(),
  practices: z.int(),
  route: z.enum(SUGGESTED_ROUTES),
  routeReason: z.string(),
  /** The current one; null where none was ever begun. */
  application: applicationView.nullable(),
  /** How many came before it. */
  earlier: z.int(),
  /** Whether a new one can be begun here. */
  canStart: z.boolean(),
  /** The address that is recorded now, and the one that an application will bring. */
  mailbox: z.object({ recorded: z.string(), live: z.boolean(), expected: z.string() }),
  /** The Egress form has no address in the settings yet. */
  egressFormMissing: z.boolean(),
});
export type ApplicationOverview = z.infer<typeof applicationOverview>;

/** The page of a practice or of a contractor: exactly one of the two. */
const owner = z
  .strictObject({ practiceId: id.nullable(), contractorId: id.nullable() })
  .refine(({ practiceId, contractorId }) => (practiceId === null) !== (contractorId === null), {
    message: 'Name a practice or a contractor',
  });
export type ApplicationOwner = z.infer<typeof owner>;

const target = { id, version };
const placeholders = Object.keys(PLACEHOLDERS) as [Placeholder, ...Placeholder[]];

export const mailView = z.object({
  to: z.string(),
  /** Addresses that the register has for it. */
  addresses: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  unknown: z.array(z.string()),
  missing: z.array(z.enum(placeholders)),
  /** Short enough for a mailto: link. */
  short: z.boolean(),
});
export type MailView = z.infer<typeof mailView>;

const recipient = z
  .string()
  .trim()
  .max(254)
  .refine((text) => text === '' || isPlainAddress(text), 'Enter one email address, for example name@nhs.net');

export const applicationRoutes = {
  'applications.list': route(nothing, z.array(applicationRow)),
  'applications.of': route(owner, applicationOverview),
  'applications.start': route(owner, z.object({ id, version })),
  /** Sets a step's date, or clears it. `mailbox`: what is recorded in the same step, where CCHub was told. */
  'applications.setStep': route(
    z.strictObject({
      ...target,
      step: z.enum(STEP_IDS),
      date: calendarDate.nullable(),
      mailbox: z.strictObject({ address: z.string().trim().max(254) }).nullable(),
    }),
    z.object({ id, version }),
  ),
  /** Ends an application without a mailbox; null takes that back. */
  'applications.withdraw': route(
    z.strictObject({ ...target, date: calendarDate.nullable() }),
    z.object({ id, version }),
  ),
  'applications.saveNotes': route(
    z.strictObject({ ...target, notes: z.string().trim().max(4000, 'Use 4000 characters or fewer') }),
    z.object({ id, version }),
  ),
  /** A mail as it would go out. */
  'applications.mail': route(z.strictObject({ id, template: z.enum(APPLICATION_TEMPLATE_IDS) }), mailView),
  /** Hands a mail on: as a draft in the mail program, as a mailto: link, or to the clipboard. Nothing is sent. */
  'applications.draft': route(
    z.strictObject({
      id,
      template: z.enum(APPLICATION_TEMPLATE_IDS),
      to: recipient,
      how: z.enum(['draft', 'mailto', 'copy']),
    }),
    z.object({ how: z.enum(['draft', 'mailto', 'copy']) }),
  ),
};
