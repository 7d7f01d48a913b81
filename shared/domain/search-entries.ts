import { todayInLondon } from './calendar-date';
import { RECIPIENT_GROUP_LABELS, type RecipientGroup } from './codes';
import { addressWords, codeWords, lookupKey, type SearchEntry, searchWords } from './search-text';
import { showShortDate } from './show-date';

/** What the search wants to know of a practice, a contractor and a mailbox. */
export interface FoundPractice {
  id: string;
  odsCode: string;
  name: string;
  address1: string;
  address2: string;
  town: string;
  county: string;
  postcode: string;
  predecessorCode: string;
  successorCode: string;
}
export interface FoundContractor {
  id: string;
  name: string;
  /** One a line. */
  tradingNames: string;
  hqOdsCode: string;
  egressAddress: string;
}
export interface FoundMailbox {
  id: string;
  address: string;
  aliases: string;
  status: string;
}
export interface FoundRecipient {
  id: string;
  name: string;
  address: string;
  group: RecipientGroup;
  organisation: string;
}

const join = (...parts: string[]) => parts.filter((part) => part !== '').join(' · ');

/** A practice: by its code and the codes before and after it, name, contractor, street, town and postcode. */
export function practiceEntry(practice: FoundPractice, contractorName: string): SearchEntry {
  const { id, odsCode, name, town, postcode } = practice;
  const words = new Set(
    searchWords(name, contractorName, town, postcode, practice.county, practice.address1, practice.address2),
  );
  for (const word of codeWords(odsCode, practice.predecessorCode, practice.successorCode)) words.add(word);
  if (postcode !== '') words.add(postcode.toLowerCase().replaceAll(' ', ''));
  return {
    kind: 'practice',
    recordId: id,
    practiceId: id,
    contractorId: null,
    title: name,
    detail: join(odsCode, town, contractorName),
    lookup: lookupKey(odsCode),
    words: [...words].join(' '),
  };
}

/** A contractor: by its name and trading names, headquarters code and Egress address. */
export function contractorEntry({ id, name, tradingNames, hqOdsCode, egressAddress }: FoundContractor): SearchEntry {
  const words = new Set([
    ...searchWords(name, tradingNames),
    ...codeWords(hqOdsCode),
    ...(egressAddress === '' ? [] : addressWords(egressAddress)),
  ]);
  return {
    kind: 'contractor',
    recordId: id,
    practiceId: null,
    contractorId: id,
    title: name,
    detail: join(hqOdsCode, tradingNames.split('\n').filter(Boolean).join(', ')),
    lookup: lookupKey(hqOdsCode),
    words: [...words].join(' '),
  };
}

/** A mailbox: by its address and the older ones that still lead to it. It leads to its practice. */
export function mailboxEntry(
  mailbox: FoundMailbox,
  practice: Pick<FoundPractice, 'id' | 'odsCode' | 'name'>,
): SearchEntry {
  const { id, address, aliases, status } = mailbox;
  return {
    kind: 'mailbox',
    recordId: id,
    practiceId: practice.id,
    contractorId: null,
    title: address,
    detail: join(practice.odsCode, practice.name, status === 'closed' ? 'closed' : ''),
    lookup: lookupKey(address),
    words: addressWords(address, aliases).join(' '),
  };
}

/** A recipient of the distribution list: by name, organisation, group and address. */
export function recipientEntry({ id, name, address, group, organisation }: FoundRecipient): SearchEntry {
  const label = RECIPIENT_GROUP_LABELS[group];
  const words = new Set([...searchWords(name, organisation, label), ...addressWords(address)]);
  return {
    kind: 'recipient',
    recordId: id,
    practiceId: null,
    contractorId: null,
    title: name,
    detail: join(address, organisation, label),
    lookup: lookupKey(address),
    words: [...words].join(' '),
  };
}

/** What the search wants to know of a notification. */
export interface FoundNotification {
  id: string;
  receivedAt: string;
  senderName: string;
  senderAddress: string;
  subject: string;
}

/** A notification: by its subject, its sender, and the practice that it is about. */
export function notificationEntry(
  { id, receivedAt, senderName, senderAddress, subject }: FoundNotification,
  practice: Pick<FoundPractice, 'odsCode' | 'name'> | null,
): SearchEntry {
  const words = new Set([
    ...searchWords(subject, senderName, practice?.name ?? ''),
    ...codeWords(practice?.odsCode ?? ''),
    ...(senderAddress === '' ? [] : addressWords(senderAddress)),
  ]);
  return {
    kind: 'notification',
    recordId: id,
    practiceId: null,
    contractorId: null,
    title: subject || 'No subject',
    detail: join(
      showShortDate(todayInLondon(new Date(receivedAt))),
      senderName || senderAddress,
      practice?.odsCode ?? '',
    ),
    // Several mails come from one address: it names none of them.
    lookup: '',
    words: [...words].join(' '),
  };
}

/** What the search wants to know of a person. */
export interface FoundPerson {
  id: string;
  fullName: string;
  nhsAddress: string;
  state: string;
}

/** A person: by the name and the nhs.net address. Personal addresses and numbers are not for looking people up. */
export function personEntry({ id, fullName, nhsAddress, state }: FoundPerson): SearchEntry {
  const words = new Set([...searchWords(fullName), ...(nhsAddress === '' ? [] : addressWords(nhsAddress))]);
  return {
    kind: 'person',
    recordId: id,
    practiceId: null,
    contractorId: null,
    title: fullName,
    detail: join(nhsAddress, state === 'left' ? 'left' : ''),
    lookup: lookupKey(nhsAddress),
    words: [...words].join(' '),
  };
}
