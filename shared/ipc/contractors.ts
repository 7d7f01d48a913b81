import { z } from 'zod';
import { SUGGESTED_ROUTES } from '../domain/application-route';
import { CONTRACTOR_KINDS, EGRESS_STATUSES, LIST_STATES, MAILBOX_KINDS, PRACTICE_STATUSES } from '../domain/codes';
import { contractorForm } from '../domain/contractor-form';
import { auditEntry } from './practices';
import { id, nothing, route, timestamp, version } from './route';

/** One line of the contractors table. */
export const contractorRow = z.object({
  id,
  name: z.string(),
  /** One a line. */
  tradingNames: z.string(),
  kind: z.enum(CONTRACTOR_KINDS),
  hqOdsCode: z.string(),
  /** Practices that are not closed. */
  practices: z.int(),
  /** How many it says it has; null where it hasn't said. */
  declared: z.int().nullable(),
  egressStatus: z.enum(EGRESS_STATUSES),
  egressAddress: z.string(),
  route: z.enum(SUGGESTED_ROUTES),
  routeReason: z.string(),
});
export type ContractorRow = z.infer<typeof contractorRow>;

export const contractorPractice = z.object({
  id,
  odsCode: z.string(),
  name: z.string(),
  town: z.string(),
  status: z.enum(PRACTICE_STATUSES),
  mailboxKind: z.enum(MAILBOX_KINDS),
  mailboxAddress: z.string(),
  listState: z.enum(LIST_STATES),
});
export type ContractorPractice = z.infer<typeof contractorPractice>;

export const contractorDetail = contractorRow.extend({
  version,
  /** Declared and counted practices differ: how, in words; '' where they don't. */
  countWarning: z.string(),
  /** What is doubtful about the Egress address, in words. */
  egressProblems: z.array(z.string()),
  /** All of them, closed ones too, by ODS code. */
  sites: z.array(contractorPractice),
  updatedAt: timestamp,
  history: z.array(auditEntry),
  /** The whole number of history entries; `history` holds the newest of them. */
  historyCount: z.int(),
  /** The values as the edit form takes them. */
  form: contractorForm,
});
export type ContractorDetail = z.infer<typeof contractorDetail>;

export const contractorRoutes = {
  'contractors.list': route(nothing, z.array(contractorRow)),
  'contractors.get': route(z.strictObject({ id }), contractorDetail),
  /**
   * Adds a contractor (id and version null) or changes one; `changed-since` when the version is no longer the newest,
   * `duplicate` when another contractor has the name.
   */
  'contractors.save': route(
    z.strictObject({ id: id.nullable(), version: version.nullable(), values: contractorForm }),
    z.object({ id, version }),
  ),
  'contractors.history': route(
    z.strictObject({ id, offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(200) }),
    z.array(auditEntry),
  ),
  'contractors.names': route(nothing, z.array(z.string())),
};
