import type { MfaPolicy } from '@shared/domain/mfa/policy';
import { isToRemind, lastReminded, type ReminderObstacle } from '@shared/domain/mfa/reminders';
import { mfaStanding } from '@shared/domain/mfa/state';
import { isPlainAddress } from '@shared/domain/settings-form';
import type { ReminderOwner, ReminderPersonView } from '@shared/ipc/mfa-reminders';
import type { ContractorRecord } from '../../database/entities/contractor';
import type { MailboxRecord } from '../../database/entities/mailbox';
import type { PersonRecord } from '../../database/entities/person';
import type { PracticeRecord } from '../../database/entities/practice';
import { contactAddresses } from '../contractors/contact-addresses';
import type { ReminderRecords } from './reminder-queries';

/** Who is written to, about whom, and where; or why that can't be. */
export interface Reminder {
  of: ReminderOwner['of'];
  id: string;
  name: string;
  /** '' of a contractor. */
  odsCode: string;
  contractor: ContractorRecord | null;
  /** Practices with somebody to remind, by ODS code. */
  groups: { practice: PracticeRecord; people: ReminderPersonView[] }[];
  /** The register's addresses for it, the best first. */
  addresses: string[];
  obstacle: ReminderObstacle;
  /** The obstacle as a sentence with the way out. */
  why: string;
}

interface Rules {
  policy: MfaPolicy;
  today: string;
}

/** Null where there is no such practice or contractor, or it is in the bin. */
export function reminderOf({ of, id }: ReminderOwner, records: ReminderRecords, rules: Rules): Reminder | null {
  const practice = of === 'practice' ? records.practices.get(id) : undefined;
  const contractor = records.contractors.get(practice?.contractorId ?? id) ?? null;
  if (practice === undefined && (of === 'practice' || contractor === null)) return null;
  const sites = practice === undefined ? openSites(id, records) : [practice];
  const linked = sites.map((site) => ({ practice: site, people: linkedOf(site, records, rules) }));
  const groups = linked
    .map(({ people, ...rest }) => ({ ...rest, people: people.filter(({ state }) => isToRemind(state)) }))
    .filter(({ people }) => people.length > 0);
  const addresses =
    practice === undefined ? addressesOfContractor(contractor) : addressOfMailbox(records.mailboxes.get(practice.id));
  const isClosed = practice?.status === 'closed';
  const obstacle = isClosed ? 'closed' : groups.length === 0 ? 'nobody' : addresses.length === 0 ? 'no-address' : '';
  return {
    of,
    id,
    name: practice?.name ?? contractor?.name ?? '',
    odsCode: practice?.odsCode ?? '',
    contractor,
    groups,
    addresses,
    obstacle,
    why: whyNot(
      obstacle,
      of,
      linked.flatMap(({ people }) => people),
    ),
  };
}

/** A contractor's practices that are not closed. */
const openSites = (contractorId: string, { practices }: ReminderRecords) =>
  [...practices.values()]
    .filter((site) => site.contractorId === contractorId && site.status !== 'closed')
    .sort((a, b) => (a.odsCode < b.odsCode ? -1 : 1));

/** Everybody who can open the practice's mailbox today, and how the account stands. */
const linkedOf = ({ id }: PracticeRecord, { people, facts }: ReminderRecords, rules: Rules): ReminderPersonView[] =>
  (people.get(id) ?? []).map((person) => personOf(person, facts.get(person.id) ?? [], rules));

function personOf(
  { id, version, fullName, accountCreatedOn, origin }: PersonRecord,
  facts: Parameters<typeof lastReminded>[0],
  { policy, today }: Rules,
): ReminderPersonView {
  // Whoever can open a mailbox today has not left.
  const subject = { facts, accountCreatedOn: accountCreatedOn ?? '', origin, hasLeft: false };
  const { state, next } = mfaStanding(subject, policy, today);
  return { id, version, fullName, state, next, remindedOn: lastReminded(facts, today) };
}

const addressOfMailbox = (mailbox: MailboxRecord | undefined): string[] =>
  mailbox?.status === 'live' && isPlainAddress(mailbox.address) ? [mailbox.address] : [];

/** The Egress account first: it is secure. */
function addressesOfContractor(contractor: ContractorRecord | null): string[] {
  if (contractor === null) return [];
  const { egressStatus, egressAddress, contacts } = contractor;
  const egress = egressStatus === 'live' && isPlainAddress(egressAddress) ? [egressAddress] : [];
  return [...new Set([...egress, ...contactAddresses(contacts)])];
}

export const canRemindContractor = (contractor: ContractorRecord | null): contractor is ContractorRecord =>
  addressesOfContractor(contractor).length > 0;

function whyNot(obstacle: ReminderObstacle, of: ReminderOwner['of'], linked: readonly ReminderPersonView[]): string {
  if (obstacle === 'closed')
    return 'The practice is closed. End the links of its people, and have their access taken away.';
  if (obstacle === 'no-address')
    return of === 'practice'
      ? 'The register has no live mailbox of the practice. Record it on the practice’s page, or remind the contractor instead.'
      : 'The register has no live Egress account of the contractor, and no contact with an email address. Record one on the contractor’s page, or remind its practices one by one.';
  if (obstacle === '') return '';
  const where = of === 'practice' ? 'the practice' : 'an open practice of the contractor';
  if (linked.length === 0) return `Nobody is linked with ${where}.`;
  const unknown = new Set(linked.filter(({ state }) => state === 'unknown').map(({ id }) => id)).size;
  if (unknown === 0) return 'Everybody is registered or exempt.';
  const whose = unknown === 1 ? '1 person' : `${unknown} people`;
  return `Nobody is known to be without MFA. For ${whose} it is not known: record what you are told.`;
}
