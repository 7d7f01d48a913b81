import { z } from 'zod';
import { ACCOUNT_ORIGINS, LINK_ROLES, PERSON_STATES, REQUEST_STATES } from '../domain/people/codes';
import { LINK_STANDINGS, linkFacts } from '../domain/people/links';
import { OWNERS_LEVELS } from '../domain/people/owners';
import { nhsAddress, personForm } from '../domain/people/person-form';
import { requestForm } from '../domain/people/request-form';
import { REQUEST_ACTORS } from '../domain/people/request-rules';
import { isPlainAddress } from '../domain/settings-form';
import { mfaStandingView, personMfa } from './mfa';
import { auditEntry } from './practices';
import { calendarDate, id, nothing, route, shortText, timestamp, version } from './route';

const practice = z.object({ id, odsCode: z.string(), name: z.string() });
const saved = z.object({ id, version });
const target = { id, version };

/** One line of the table of people. */
export const personRow = z.object({
  id,
  version,
  fullName: z.string(),
  nhsAddress: z.string(),
  state: z.enum(PERSON_STATES),
  origin: z.enum(ACCOUNT_ORIGINS),
  accountCreatedOn: z.string(),
  /** Where the person has access now or from a day to come, and where access must still be taken away. */
  practices: z.array(practice.extend({ role: z.enum(LINK_ROLES), standing: z.enum(LINK_STANDINGS) })),
  /** At how many practices access must still be taken away. */
  accessLeft: z.int(),
  /** The short names of the ICBs of those practices. */
  icbs: z.array(z.string()),
  mfa: mfaStandingView,
  /** When the person was last reminded; '' where never. */
  remindedOn: z.string(),
});
export type PersonRow = z.infer<typeof personRow>;

/** A link as pages show it: whose, where, since when and how it stands today. */
export const linkView = z.object({
  id,
  personId: id,
  /** The person's: whoever changes the link names it. */
  personVersion: version,
  fullName: z.string(),
  nhsAddress: z.string(),
  personState: z.enum(PERSON_STATES),
  practice,
  role: z.enum(LINK_ROLES),
  startedOn: z.string(),
  endedOn: z.string(),
  accessRemovedOn: z.string(),
  standing: z.enum(LINK_STANDINGS),
});
export type LinkView = z.infer<typeof linkView>;

export const requestView = z.object({
  id,
  version,
  practice,
  values: requestForm,
  state: z.enum(REQUEST_STATES),
  sentOn: z.string(),
  liveOn: z.string(),
  refusedOn: z.string(),
  refusalReason: z.string(),
  remindedOn: z.string(),
  /** Facts that the helpdesk wants and nobody has said, in the letter's words. */
  missing: z.array(z.string()),
  /** What must happen next; null once the account is live or the request was refused. */
  nextStep: z.object({ who: z.enum(REQUEST_ACTORS), task: z.string(), waitingDays: z.int() }).nullable(),
  person: z.object({ id, fullName: z.string() }).nullable(),
  notificationId: id.nullable(),
});
export type RequestView = z.infer<typeof requestView>;

export const personDetail = z.object({
  id,
  version,
  form: personForm,
  /** As shown: someone who is to leave on a day to come is still there. */
  state: z.enum(PERSON_STATES),
  /** In use first, then those with access to take away, then the others. */
  links: z.array(linkView),
  requests: z.array(requestView),
  /** What is doubtful, in words. */
  warnings: z.array(z.string()),
  /** Others who have or had the same nhs.net address. */
  sameAddress: z.array(z.object({ id, fullName: z.string(), left: z.boolean() })),
  /** The account is live, and the personal address or the mobile number have served their purpose. */
  canClear: z.boolean(),
  mfa: personMfa,
  updatedAt: timestamp,
  history: z.array(auditEntry),
  historyCount: z.int(),
});
export type PersonDetail = z.infer<typeof personDetail>;

/** Who can open a practice's mailbox, who no longer should, and who is to. */
export const practicePeople = z.object({
  practice,
  mailbox: z.object({ address: z.string(), ready: z.boolean() }),
  owners: z.int(),
  members: z.int(),
  ownersLevel: z.enum(OWNERS_LEVELS),
  /** Count and limits, as sentences. */
  words: z.array(z.string()),
  /** Those with access now or from a day to come. */
  links: z.array(linkView),
  leaversToRemove: z.array(linkView),
  /** Those who left, and whose access was taken away. */
  formerLinks: z.array(linkView),
  /** Those on their way first, then the newest. */
  requests: z.array(requestView),
  helpdesk: z.string(),
});
export type PracticePeople = z.infer<typeof practicePeople>;

export const requestText = z.object({
  /** Facts that are missing, for which the text can't be written. */
  missing: z.array(z.string()),
  /** The practice has no live shared mailbox: it applies for one first. */
  noMailbox: z.boolean(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  /** Addresses that the register has. */
  addresses: z.array(z.string()),
  /** What the text asks for and nobody has filled in, in words. */
  gaps: z.array(z.string()),
  /** Short enough for a mailto: link. */
  short: z.boolean(),
});
export type RequestText = z.infer<typeof requestText>;

/** To the helpdesk, for the practice to send; to the practice, with that text inside; to the practice, for what is missing. */
export const REQUEST_MAILS = ['helpdesk', 'practice', 'missing'] as const;
export type RequestMail = (typeof REQUEST_MAILS)[number];

const recipient = z
  .string()
  .trim()
  .max(254)
  .refine((text) => text === '' || isPlainAddress(text), 'Enter one email address, for example name@nhs.net');

const newLink = z.strictObject({ practiceId: id, link: linkFacts });
const left = saved.extend({
  /** How the owners of the practices that were left stand now. */
  owners: z.array(practice.extend({ owners: z.int(), level: z.enum(OWNERS_LEVELS) })),
});

export const peopleRoutes = {
  'people.list': route(nothing, z.array(personRow)),
  'people.get': route(z.strictObject({ id }), personDetail),
  /**
   * Adds a person (id and version null), with `link` linked at once, or changes one. `changed-since`; `duplicate` when
   * somebody living has the nhs.net address.
   */
  'people.save': route(
    z.strictObject({ id: id.nullable(), version: version.nullable(), values: personForm, link: newLink.nullable() }),
    saved,
  ),
  'people.remove': route(z.strictObject(target), saved),
  'people.restore': route(z.strictObject(target), saved.extend({ cameBack: z.array(z.string()) })),
  'people.history': route(
    z.strictObject({ id, offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(200) }),
    z.array(auditEntry),
  ),
  'people.ofPractice': route(z.strictObject({ practiceId: id }), practicePeople),
  /** Links a person with a practice (linkId null), or changes the link. `version` is the person's. */
  'people.saveLink': route(
    z.strictObject({ personId: id, version, linkId: id.nullable(), practiceId: id, link: linkFacts }),
    saved,
  ),
  /** Takes a link off as if it had never been: for mistakes. Someone who leaves leaves by `people.leave`. */
  'people.removeLink': route(z.strictObject({ personId: id, version, linkId: id }), saved),
  'people.leave': route(z.strictObject({ personId: id, version, practiceId: id.nullable(), on: calendarDate }), left),
  /** When the access of someone who left was taken away; null takes that back. */
  'people.accessRemoved': route(
    z.strictObject({ personId: id, version, linkId: id, on: calendarDate.nullable() }),
    saved,
  ),
  /** Clears personal address and mobile, also in the person's requests: they have served their purpose. */
  'people.clearPersonal': route(z.strictObject({ personId: id, version }), saved),
  /** Adds a request (id and version null) or changes its facts. Facts may be missing: the request then waits for them. */
  'requests.save': route(
    z.strictObject({
      id: id.nullable(),
      version: version.nullable(),
      practiceId: id,
      notificationId: id.nullable(),
      values: requestForm,
    }),
    saved,
  ),
  'requests.remove': route(z.strictObject(target), saved),
  'requests.restore': route(z.strictObject(target), saved.extend({ cameBack: z.array(z.string()) })),
  /** `invalid-input` with what is missing, or where the practice has no live shared mailbox. */
  'requests.advance': route(
    z.strictObject({
      ...target,
      to: z.enum(['sent', 'reminded', 'live']),
      on: calendarDate,
      /** For `live`: whose account it is; `id` and its version null for somebody new. */
      account: z
        .strictObject({
          person: z.strictObject(target).nullable(),
          nhsAddress,
          origin: z.enum(ACCOUNT_ORIGINS),
          /** Clear personal address and mobile, in the request as well. */
          clear: z.boolean(),
        })
        .nullable(),
    }),
    z.object({ id, version, personId: id.nullable() }),
  ),
  /** Refuses a request; `on` null takes that back. */
  'requests.refuse': route(
    z.strictObject({ ...target, on: calendarDate.nullable(), reason: z.string().trim().max(500) }),
    saved,
  ),
  /** A mail of a request as it would go out. */
  'requests.text': route(z.strictObject({ id, mail: z.enum(REQUEST_MAILS) }), requestText),
  /** Hands a mail on. Nothing is sent. */
  'requests.draft': route(
    z.strictObject({ id, mail: z.enum(REQUEST_MAILS), to: recipient, how: z.enum(['draft', 'mailto', 'copy']) }),
    z.object({ how: z.enum(['draft', 'mailto', 'copy']) }),
  ),
  /** People who may be meant: with this nhs.net address or this name. */
  'people.alike': route(
    z.strictObject({ fullName: shortText, nhsAddress: z.string().max(254) }),
    z.array(z.object({ id, version, fullName: z.string(), nhsAddress: z.string(), state: z.enum(PERSON_STATES) })),
  ),
};
