import { isToRemind, type ReminderObstacle } from '@shared/domain/mfa/reminders';
import { isInUse } from '@shared/domain/people/links';
import { isPlainAddress } from '@shared/domain/settings-form';
import type { ReminderOwner, ReminderPersonView } from '@shared/ipc/mfa-reminders';
import type { ContractorRecord } from '../../database/entities/contractor';
import { contactAddresses } from '../contractors/contact-addresses';
import { isClosedOn } from './access-rows';
import type { MfaPractice } from './mfa-data';
import type { PersonOnDay } from './mfa-day';

/** What reminders are written from, as it stands on the day. */
export interface ReminderRecords {
  on: string;
  practices: ReadonlyMap<string, MfaPractice>;
  contractors: ReadonlyMap<string, ContractorRecord>;
  /** Those with a link to the practice, each once, by name; by the practice's id. */
  people: ReadonlyMap<string, readonly PersonOnDay[]>;
}

/** Who is written to, about whom, and where; or why that can't be. */
export interface Reminder {
  of: ReminderOwner['of'];
  id: string;
  name: string;
  /** '' of a contractor. */
  odsCode: string;
  contractor: ContractorRecord | null;
  /** Practices with somebody to remind, by ODS code. */
  groups: { practice: MfaPractice; people: ReminderPersonView[] }[];
  /** The register's addresses for it, the best first. */
  addresses: string[];
  obstacle: ReminderObstacle;
  /** The obstacle as a sentence with the way out. */
  why: string;
}

/** Null where there is no such practice or contractor, or it is in the bin. */
export function reminderOf({ of, id }: ReminderOwner, records: ReminderRecords): Reminder | null {
  const practice = of === 'practice' ? records.practices.get(id) : undefined;
  const contractor = records.contractors.get(practice?.contractorId ?? id) ?? null;
  if (practice === undefined && (of === 'practice' || contractor === null)) return null;
  const sites = practice === undefined ? openSites(id, records) : [practice];
  const linked = sites.map((site) => ({ practice: site, people: withAccess(site, records) }));
  const groups = linked
    .map(({ people, ...rest }) => ({ ...rest, people: people.filter(({ state }) => isToRemind(state)) }))
    .filter(({ people }) => people.length > 0);
  const addresses = practice === undefined ? addressesOfContractor(contractor) : addressOfPractice(practice);
  const isClosed = practice !== undefined && isClosedOn(practice, records.on);
  const obstacle = isClosed ? 'closed' : groups.length === 0 ? 'nobody' : addresses.length === 0 ? 'no-address' : '';
  const everybody = linked.flatMap(({ people }) => people);
  return {
    of,
    id,
    name: practice?.name ?? contractor?.name ?? '',
    odsCode: practice?.odsCode ?? '',
    contractor,
    groups,
    addresses,
    obstacle,
    why: whyNot({ obstacle, of, contractor, linked: everybody }),
  };
}

const openSites = (contractorId: string, { practices, on }: ReminderRecords) =>
  [...practices.values()].filter((site) => site.contractorId === contractorId && !isClosedOn(site, on));

/** Everybody who can open the practice's mailbox on the day, and how the account stands. */
function withAccess({ id }: MfaPractice, { people }: ReminderRecords): ReminderPersonView[] {
  const there = (people.get(id) ?? []).filter(({ links }) =>
    links.some(({ link, standing }) => link.practice.id === id && isInUse(standing)),
  );
  return there.map(({ person, mfa, remindedOn }) => ({
    id: person.id,
    version: person.version,
    fullName: person.fullName,
    state: mfa.state,
    next: mfa.next,
    remindedOn,
  }));
}

const addressOfPractice = ({ mailbox }: MfaPractice): string[] =>
  mailbox?.status === 'live' && isPlainAddress(mailbox.address) ? [mailbox.address] : [];

/** The Egress account first: it is secure. */
function addressesOfContractor(contractor: ContractorRecord | null): string[] {
  if (contractor === null) return [];
  const { egressStatus, egressAddress, contacts } = contractor;
  const egress = egressStatus === 'live' && isPlainAddress(egressAddress) ? [egressAddress] : [];
  return [...new Set([...egress, ...contactAddresses(contacts)])];
}

export const canBeReminded = (contractor: ContractorRecord | null): contractor is ContractorRecord =>
  addressesOfContractor(contractor).length > 0;

interface Obstacle {
  obstacle: ReminderObstacle;
  of: ReminderOwner['of'];
  contractor: ContractorRecord | null;
  linked: readonly ReminderPersonView[];
}

function whyNot({ obstacle, of, contractor, linked }: Obstacle): string {
  if (obstacle === 'closed')
    return 'The practice is closed. End the links of its people, and have their access taken away.';
  if (obstacle === 'no-address')
    return of === 'practice'
      ? `The register has no live mailbox of the practice. Record it on the practice’s page, or ${canBeReminded(contractor) ? 'remind the contractor instead' : 'an address of its contractor on the contractor’s page'}.`
      : 'The register has no live Egress account of the contractor, and no contact with an email address. Record one on the contractor’s page, or remind its practices one by one.';
  if (obstacle === '') return '';
  if (linked.length === 0) return `Nobody is linked with ${of === 'practice' ? 'it' : 'a practice of it'}.`;
  const unknown = new Set(linked.filter(({ state }) => state === 'unknown').map(({ id }) => id)).size;
  if (unknown === 0) return 'Nobody needs a reminder: everybody is registered or exempt.';
  const whose = unknown === 1 ? '1 person' : `${unknown} people`;
  return `Nobody is known to be without MFA. For ${whose} it is not known: record what you are told.`;
}
