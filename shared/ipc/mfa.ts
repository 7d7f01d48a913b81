import { z } from 'zod';
import { MFA_FACT_KINDS, MFA_SOURCES, mfaFact } from '../domain/mfa/facts';
import { mfaPolicy } from '../domain/mfa/policy';
import { ACCESS_STATUSES } from '../domain/mfa/practice-access';
import { MFA_NEXT, MFA_STATES } from '../domain/mfa/state';
import { LINK_ROLES } from '../domain/people/codes';
import { LINK_STANDINGS } from '../domain/people/links';
import { OWNERS_LEVELS } from '../domain/people/owners';
import { calendarDate, id, nothing, route, timestamp, version } from './route';

/** How somebody stands today; see `MfaStanding`. */
export const mfaStandingView = z.object({
  state: z.enum(MFA_STATES),
  since: z.string(),
  asAt: z.string(),
  source: z.enum(MFA_SOURCES).nullable(),
  method: z.string(),
  why: z.string(),
  next: z.object({ on: z.string(), what: z.enum(MFA_NEXT) }).nullable(),
});

export type MfaStandingView = z.infer<typeof mfaStandingView>;

export const mfaCounts = z.record(z.enum(MFA_STATES), z.int());

/** One line of the table of practices with the access to their mailboxes. */
export const accessRow = z.object({
  id,
  version,
  odsCode: z.string(),
  name: z.string(),
  town: z.string(),
  icbCode: z.string(),
  icbName: z.string(),
  contractorId: id.nullable(),
  contractorName: z.string(),
  mailboxAddress: z.string(),
  status: z.enum(ACCESS_STATUSES),
  reasons: z.array(z.string()),
  owners: z.int(),
  members: z.int(),
  ownersLevel: z.enum(OWNERS_LEVELS),
  /** The practice is open and has a live shared mailbox: without owners something is wrong. */
  needsOwners: z.boolean(),
  counts: mfaCounts,
  accessLeft: z.int(),
  openRequests: z.int(),
  next: z.object({ on: z.string(), what: z.string() }).nullable(),
  /** When people of the practice were last reminded; '' where never. */
  remindedOn: z.string(),
});
export type AccessRow = z.infer<typeof accessRow>;

/** Somebody who is linked with a practice, and how the account stands. */
export const accessPerson = z.object({
  personId: id,
  personVersion: version,
  fullName: z.string(),
  nhsAddress: z.string(),
  role: z.enum(LINK_ROLES),
  standing: z.enum(LINK_STANDINGS),
  mfa: mfaStandingView,
  /** '' where never. */
  remindedOn: z.string(),
});
export type AccessPersonView = z.infer<typeof accessPerson>;

export const mfaFactView = z.object({
  id,
  kind: z.enum(MFA_FACT_KINDS),
  happenedOn: z.string(),
  asAt: z.string(),
  method: z.string(),
  source: z.enum(MFA_SOURCES),
  words: z.string(),
  recordedAt: timestamp,
  /** Whether today's state follows from it. */
  counts: z.boolean(),
});
export type MfaFactView = z.infer<typeof mfaFactView>;

/** A person's MFA, as the person's page shows it. */
export const personMfa = z.object({
  standing: mfaStandingView,
  /** The newest first. */
  facts: z.array(mfaFactView),
  /** Under the restricted policy: the last expiry and the next ones, in order; the next one is `standing.next`. */
  expiries: z.array(z.string()),
});
export type PersonMfa = z.infer<typeof personMfa>;

const policyPreview = z.object({
  people: z.int(),
  /** How many go from which state to which, today; those that stay are left out. */
  moves: z.array(z.object({ from: z.enum(MFA_STATES), to: z.enum(MFA_STATES), count: z.int() })),
  /** Some of those who change, by name. */
  examples: z.array(z.object({ id, fullName: z.string(), from: z.enum(MFA_STATES), to: z.enum(MFA_STATES) })),
});
export type PolicyPreview = z.infer<typeof policyPreview>;

/** Of all people, of those of an ICB's practices, or of a contractor's. */
export const mfaScope = z.union([
  z.strictObject({ of: z.literal('all') }),
  z.strictObject({ of: z.literal('icb'), code: z.string().min(1).max(20) }),
  z.strictObject({ of: z.literal('contractor'), id }),
]);
export type MfaScope = z.infer<typeof mfaScope>;

const seriesPoint = z.object({ on: z.string(), counts: mfaCounts });
const calendarDay = z.object({
  on: z.string(),
  entries: z.array(
    z.object({
      what: z.string(),
      person: z.object({ id, fullName: z.string() }),
      practices: z.array(z.object({ id, odsCode: z.string(), name: z.string() })),
    }),
  ),
});
export type MfaCalendarDay = z.infer<typeof calendarDay>;
export type MfaSeriesPoint = z.infer<typeof seriesPoint>;

const saved = z.object({ id, version });
const people = z.array(z.strictObject({ id, version })).min(1).max(5_000);

export const mfaRoutes = {
  /** Practices with what matters about the access to their mailboxes, the worst first. */
  'mfa.practices': route(nothing, z.array(accessRow)),
  /** Of the same practices, how many have which status; for the navigation. */
  'mfa.counts': route(nothing, z.record(z.enum(ACCESS_STATUSES), z.int())),
  /** `not-found`. Those with a link in use or access left, owners first. */
  'mfa.ofPractice': route(
    z.strictObject({ practiceId: id }),
    z.object({ access: accessRow, people: z.array(accessPerson) }),
  ),
  'mfa.ofPerson': route(z.strictObject({ personId: id }), personMfa),
  /** Records what was told about one person or several, as one step. `changed-since`; `invalid-input`. */
  'mfa.record': route(z.strictObject({ people, fact: mfaFact }), z.array(saved)),
  /** Takes a fact off as if it had never been: for mistakes. */
  'mfa.removeFact': route(z.strictObject({ personId: id, version, factId: id }), saved),
  /** What a policy that is not saved yet would change today. */
  'mfa.previewPolicy': route(mfaPolicy, policyPreview),
  /** How many stood how, at the end of each month from `from` to `to`, and on `to`. */
  'mfa.series': route(z.strictObject({ scope: mfaScope, from: calendarDate, to: calendarDate }), z.array(seriesPoint)),
  /** What is coming, day by day: prompts' ends, password expiries, ends of links. */
  'mfa.calendar': route(
    z.strictObject({ scope: mfaScope, from: calendarDate, to: calendarDate }),
    z.array(calendarDay),
  ),
  /** Notes that people were reminded on a day, as one step. */
  'mfa.reminded': route(z.strictObject({ people, on: calendarDate }), z.array(saved)),
};
