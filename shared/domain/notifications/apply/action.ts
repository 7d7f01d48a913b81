import { z } from 'zod';
import { tidy } from '../../text';
import { NOTIFICATION_KINDS, type NotificationKind } from '../codes';
import type { FoundPerson, MailFacts, ProposedAction } from '../facts';
import type { NotificationForm } from '../notification-form';

/** What a person can change about an action before it is applied. */
export const VALUE_NAMES = [
  'address',
  'on',
  'fullName',
  'nhsAddress',
  'personalAddress',
  'mobile',
  'role',
  'name',
  'address1',
  'address2',
  'town',
  'county',
  'postcode',
  'phone',
  'closedOn',
  'successorCode',
] as const;
export type ValueName = (typeof VALUE_NAMES)[number];

// What was typed may be anything: the rules say what is wrong with it, beside its field.
const value = z.string().max(300, 'Use 300 characters or fewer');
const values = z.strictObject(
  Object.fromEntries(VALUE_NAMES.map((name) => [name, value])) as Record<ValueName, typeof value>,
);
export type ActionValues = z.infer<typeof values>;
export const noValues: ActionValues = Object.fromEntries(VALUE_NAMES.map((name) => [name, ''])) as ActionValues;

const optionalId = z.uuid().nullable();

/** One thing that a notification asks for, as a person has set it. */
export const applyAction = z.strictObject({
  kind: z.enum(NOTIFICATION_KINDS),
  practiceId: optionalId,
  /** Of an Egress account, which is the contractor's. */
  contractorId: optionalId,
  /** Who leaves, where a person chose among those of the practice. */
  personId: optionalId,
  /** '' where nothing is said: nothing is guessed then. */
  values,
  /** Changes whose tick is other than it was proposed. */
  toggled: z.array(z.string().max(60)).max(1_000),
});
export type ApplyAction = z.infer<typeof applyAction>;

/** A mail about a large contractor names many practices; more are applied in turns. */
export const MOST_ACTIONS = 200;

/** What the notification says of itself that its actions begin with. */
export interface AboutNotification {
  form: Pick<NotificationForm, 'kind' | 'practiceId' | 'contractorId' | 'subject' | 'senderName'>;
  facts: MailFacts | null;
  /** ISO date in London. */
  receivedOn: string;
}

/** The actions as they are first proposed: what the mail was found to ask for, else one of the notification's own kind. */
export function firstActions(about: AboutNotification): ApplyAction[] {
  return asked(about)
    .flatMap((found) => withPeople(found, about))
    .slice(0, MOST_ACTIONS);
}

function asked({ form, facts }: AboutNotification): ProposedAction[] {
  const { kind, practiceId } = form;
  const found = facts?.actions ?? [];
  // A person may have said that the notification is of another kind than was found: one action a practice then.
  const actions =
    facts?.kind === kind
      ? found
      : found
          .filter((action, at) => found.findIndex((other) => other.practiceId === action.practiceId) === at)
          .map((action) => ({ ...action, kind }));
  if (practiceId === '')
    return actions.length > 0 ? actions : [{ kind, practiceId: null, odsCode: '', address: '', on: '' }];
  const own = actions.filter((action) => action.practiceId === practiceId);
  if (own.length > 0) return own;
  // The practice was found by a person: what was found without one belongs to it.
  const [loose] = actions.filter((action) => action.practiceId === null);
  return [{ kind, odsCode: '', address: loose?.address ?? '', on: loose?.on ?? '', practiceId }];
}

function withPeople(found: ProposedAction, about: AboutNotification): ApplyAction[] {
  const { kind, practiceId } = found;
  const { form, facts, receivedOn } = about;
  const action: ApplyAction = {
    kind,
    practiceId,
    contractorId: kind === 'egress-account' ? form.contractorId || facts?.contractor?.id || null : null,
    personId: null,
    values: {
      ...noValues,
      address: found.address || addressOf(found, facts),
      on: dateOf(found, receivedOn),
      ...ofPractice(found, about),
    },
    toggled: [],
  };
  if (kind !== 'leaver' && kind !== 'linked-user-wanted') return [action];
  const people = facts?.people ?? [];
  const several = (facts?.practices.length ?? 0) > 1 && form.practiceId === '';
  // Several people of several practices: who belongs where would be a guess.
  if (people.length === 0 || (people.length > 1 && several)) return [action];
  return people.map((person) => ({ ...action, values: { ...action.values, ...ofPerson(person) } }));
}

/** The address that goes with the practice, where a person set another kind than was found, for which none was needed. */
function addressOf({ kind, odsCode }: ProposedAction, facts: MailFacts | null): string {
  if (facts === null) return '';
  const only = (found: readonly { value: string }[]) => (found.length === 1 ? (found[0]?.value ?? '') : '');
  if (kind === 'egress-account') return only(facts.otherAddresses);
  if (kind !== 'new-shared-mailbox' && kind !== 'address-change') return '';
  const shared = facts.addresses.filter(({ value }) => value.startsWith('optometry.'));
  const own = shared.find(({ value }) => value === `optometry.${odsCode.toLowerCase()}@nhs.net`);
  return own?.value ?? (facts.practices.length > 1 ? '' : only(shared));
}

/** CCHub was told on the day the notification came; who leaves, leaves on the day that the mail says. */
const dateOf = ({ kind, on }: ProposedAction, receivedOn: string) =>
  kind === 'leaver' ? on || receivedOn : receivedOn;

const ofPerson = ({ name, nhsAddress, personalAddress, mobile, role }: FoundPerson) => ({
  fullName: tidy(name),
  nhsAddress,
  personalAddress,
  mobile,
  role,
});

const CLOSES = /\b(?:clos(?:e|es|ed|ing|ure)|ceas(?:e|es|ed|ing)|shut(?:s|ting)?(?: down)?)\b/i;

/** Of a practice that changes: what stands in the mail alone. A date is one of closing only where the mail says so. */
function ofPractice({ kind, on }: ProposedAction, { form, facts }: AboutNotification): Partial<ActionValues> {
  if (kind !== 'practice-change' || facts === null || facts.practices.length > 1) return {};
  const only = (found: readonly { value: string }[]) => (found.length === 1 ? (found[0]?.value ?? '') : '');
  const closes = CLOSES.test(`${form.subject} ${facts.kindReason}`);
  return { postcode: only(facts.postcodes), phone: only(facts.phones), closedOn: closes ? on : '' };
}

/** What can be filled in for each kind, in the order in which it is asked for. */
export const ASKED_VALUES: Record<NotificationKind, readonly ValueName[]> = {
  'new-shared-mailbox': ['address', 'on'],
  'address-change': ['address', 'on'],
  'mailbox-not-working': ['on'],
  'egress-account': ['address', 'on'],
  'linked-user-wanted': ['fullName', 'personalAddress', 'mobile', 'role', 'on'],
  // Who it is, is chosen among the practice's linked users.
  leaver: ['on'],
  'mfa-question': [],
  'guidance-request': [],
  'practice-change': [
    'name',
    'address1',
    'address2',
    'town',
    'county',
    'postcode',
    'phone',
    'closedOn',
    'successorCode',
  ],
  other: [],
};

const VALUE_LABELS: Record<ValueName, string> = {
  address: 'Address',
  on: 'Told on',
  fullName: 'Full name',
  nhsAddress: 'nhs.net address',
  personalAddress: 'Personal email address',
  mobile: 'Mobile phone number',
  role: 'Owner or member',
  name: 'New name',
  address1: 'New address line 1',
  address2: 'New address line 2',
  town: 'New town',
  county: 'New county',
  postcode: 'New postcode',
  phone: 'New phone',
  closedOn: 'Closes on',
  successorCode: 'Code of the practice that follows',
};
/** The date means something else in some kinds. */
const DATE_LABELS: Partial<Record<NotificationKind, string>> = {
  leaver: 'Leaves on',
  'linked-user-wanted': 'Asked for on',
  'mailbox-not-working': 'Told that it doesn’t work on',
};
export const valueLabel = (kind: NotificationKind, name: ValueName): string =>
  (name === 'on' ? DATE_LABELS[kind] : undefined) ?? VALUE_LABELS[name];
