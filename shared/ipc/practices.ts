import { z } from 'zod';
import { AUDIT_SOURCES, AUDITED } from '../domain/audited';
import { CONTRACT_TYPES, LIST_MARKS, LIST_STATES, MAILBOX_KINDS, PRACTICE_STATUSES } from '../domain/codes';
import { optionalCode, practiceForm } from '../domain/practice-form';
import { savedFile } from './app';
import { calendarDate, id, MANY, nothing, recordKey, route, timestamp, version } from './route';

/** One line of the practices table. */
export const practiceRow = z.object({
  id,
  odsCode: z.string(),
  name: z.string(),
  contractorId: id,
  contractorName: z.string(),
  town: z.string(),
  postcode: z.string(),
  icbName: z.string(),
  mailboxAddress: z.string(),
  mailboxKind: z.enum(MAILBOX_KINDS),
  status: z.enum(PRACTICE_STATUSES),
  listState: z.enum(LIST_STATES),
  /** Why the practice is on the list, on it but doubtful, or off it, in a sentence. */
  listReason: z.string(),
});
export type PracticeRow = z.infer<typeof practiceRow>;

export const auditEntry = z.object({
  id,
  at: timestamp,
  actor: z.string(),
  /** What was done, in words: "Mailbox address changed". */
  summary: z.string(),
  source: z.enum(AUDIT_SOURCES),
  batchId: id.nullable(),
  changes: z.array(z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() })),
  /** What was done by one action shares it, and is put back together. */
  stepId: z.string(),
  stepLabel: z.string(),
  entity: z.enum(AUDITED),
  recordId: recordKey,
  action: z.enum(['add', 'change', 'remove', 'restore']),
});
export type AuditEntryView = z.infer<typeof auditEntry>;

export const mailboxView = z.object({
  id,
  kind: z.enum(MAILBOX_KINDS),
  address: z.string(),
  status: z.enum(['live', 'requested', 'closed']),
  toldOn: calendarDate.nullable(),
  confirmedOn: calendarDate.nullable(),
  /** What is doubtful about the address, in words; empty when nothing is. */
  problems: z.array(z.string()),
  /** What explains an address that looks odd and is in order, in words; empty mostly. */
  explanation: z.string(),
  /** A correction of a misprint in the address, to offer; '' mostly. */
  suggestion: z.string(),
  /** Older addresses that still lead to it. */
  aliases: z.array(z.string()),
});
export type MailboxView = z.infer<typeof mailboxView>;

/** A practice that a code leads to, where the register has it. */
const relatedPractice = z.object({ id, odsCode: z.string(), name: z.string() }).nullable();

export const practiceDetail = z.object({
  id,
  version,
  odsCode: z.string(),
  name: z.string(),
  contractor: z.object({ id, name: z.string(), practiceCount: z.int() }),
  address1: z.string(),
  address2: z.string(),
  town: z.string(),
  county: z.string(),
  postcode: z.string(),
  /** As people in the United Kingdom write it: "01632 960451". */
  phone: z.string(),
  icb: z.object({ id, odsCode: z.string(), name: z.string() }).nullable(),
  contractType: z.enum(CONTRACT_TYPES),
  status: z.enum(PRACTICE_STATUSES),
  closedOn: calendarDate.nullable(),
  onList: z.enum(LIST_MARKS),
  mailboxKind: z.enum(MAILBOX_KINDS),
  mailboxes: z.array(mailboxView),
  listState: z.enum(LIST_STATES),
  listReason: z.string(),
  notes: z.string(),
  updatedAt: timestamp,
  history: z.array(auditEntry),
  /** The whole number of history entries; `history` holds the newest of them. */
  historyCount: z.int(),
  /** The practices of the codes before and after this one, where they are in the register. */
  predecessor: relatedPractice,
  successor: relatedPractice,
  /** The values as the edit form takes them. */
  form: practiceForm,
});
export type PracticeDetail = z.infer<typeof practiceDetail>;

export const practiceRoutes = {
  'practices.list': route(nothing, z.array(practiceRow)),
  'practices.get': route(z.strictObject({ id }), practiceDetail),
  /** Adds a practice (id and version null) or changes one; `changed-since` when the version is no longer the newest. */
  'practices.save': route(
    z.strictObject({ id: id.nullable(), version: version.nullable(), values: practiceForm }),
    z.object({ id, version }),
  ),
  /** Closes a practice and does what follows, as one step of the history. `changed-since` as with save, also for a person. */
  'practices.close': route(
    z.strictObject({
      id,
      version,
      closedOn: calendarDate,
      closeMailbox: z.boolean(),
      takeOffList: z.boolean(),
      /** '' where none follows. */
      successorCode: optionalCode,
      /** Whose links end with the practice. */
      people: z.array(z.strictObject({ id, version })).max(1_000),
    }),
    z.object({ id, version }),
  ),
  'practices.history': route(
    z.strictObject({ id, offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(200) }),
    z.array(auditEntry),
  ),
  /** Writes the given practices (all when null) to a file that the person chooses. */
  'practices.export': route(
    z.strictObject({ format: z.enum(['xlsx', 'csv']), ids: z.array(id).max(MANY).nullable() }),
    savedFile,
  ),
};
