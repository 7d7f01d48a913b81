import type { NotificationKind } from './codes';
import type { Found, FoundPractice, KnownRegister, MailFacts, ProposedAction } from './facts';
import { findAddresses } from './find-addresses';
import { findCodes } from './find-codes';
import { findDates } from './find-dates';
import { findKind } from './find-kind';
import { findPeople, findPhones, findPostcodes } from './find-people';
import { RegisterLookup } from './find-practices';
import type { ReadMail } from './mail';
import { type Place, partsOf } from './own-words';

type MailTexts = Pick<ReadMail, 'subject' | 'text' | 'from' | 'sentAt'>;

/** Kinds in which an address belongs to a practice. */
const WITH_ADDRESS: readonly NotificationKind[] = ['new-shared-mailbox', 'address-change', 'practice-change'];

/**
 * Finds what a mail says: codes, addresses, dates, people, and from them the practice, the contractor, the kind and what
 * is asked for. A pure function; all of it are suggestions with their reasons. What the sender wrote counts before what
 * was quoted; where the sender wrote nothing that helps, what was forwarded is looked at too.
 */
export function findFacts(mail: MailTexts, register: KnownRegister): MailFacts {
  const lookup = new RegisterLookup(register);
  const { own, quoted } = partsOf(mail.text);
  const head: Place[] = [
    { name: 'subject', text: mail.subject },
    { name: 'text', text: own },
    { name: 'sender’s address', text: `${mail.from.name} ${mail.from.address}` },
  ];
  const isKnown = (code: string) => lookup.hasCode(code);
  const whole: Place[] = quoted === '' ? head : [...head, { name: 'quoted message', text: quoted }];
  const places = findCodes(head, isKnown).length > 0 ? head : whole;
  const words = places.filter(({ name }) => name !== 'sender’s address');
  const inText = findAddresses(words, register.ownAddresses);
  const all = findAddresses(places, register.ownAddresses);
  const codes = findCodes(places, isKnown);
  const practices = lookup.practices(codes, all.nhs, places.map(({ text }) => text).join('\n'));
  const clues = { hasMailboxAddress: inText.nhs.some(({ value }) => value.startsWith('optometry.')) };
  const ownKind = findKind(mail.subject, own, clues);
  const { kind, reason } = ownKind.kind === 'other' && quoted !== '' ? findKind(mail.subject, quoted, clues) : ownKind;
  const phones = findPhones(words);
  const today = mail.sentAt?.slice(0, 10) ?? register.today;
  const dates = findDates(words, today);
  return {
    kind,
    kindReason: reason,
    odsCodes: codes,
    addresses: all.nhs,
    otherAddresses: inText.others,
    dates,
    phones,
    people: findPeople(own === '' ? quoted : own, inText, phones),
    postcodes: findPostcodes(words),
    practices,
    contractor: lookup.contractor(practices, inText.others, places.map(({ text }) => text).join('\n')),
    actions: actionsOf(kind, practices, inText.nhs, inText.others, dates),
  };
}

function actionsOf(
  kind: NotificationKind,
  practices: readonly FoundPractice[],
  nhs: readonly Found[],
  others: readonly Found[],
  [date]: readonly Found[],
): ProposedAction[] {
  const on = date?.value ?? '';
  if (kind === 'egress-account') return [{ kind, practiceId: null, odsCode: '', address: others[0]?.value ?? '', on }];
  const shared = nhs.filter(({ value }) => value.startsWith('optometry.'));
  const addressOf = ({ odsCode }: { odsCode: string }) => {
    const own = shared.find(({ value }) => value === `optometry.${odsCode.toLowerCase()}@nhs.net`);
    // A single practice may well have an address with an older code; among several it would be a guess.
    const other = practices.length <= 1 ? (shared[0] ?? nhs[0]) : undefined;
    return WITH_ADDRESS.includes(kind) ? ((own ?? other)?.value ?? '') : '';
  };
  if (practices.length === 0) {
    const address = addressOf({ odsCode: '' });
    return kind === 'other' && address === '' ? [] : [{ kind, practiceId: null, odsCode: '', address, on }];
  }
  return practices.flatMap(({ id, odsCode }) => {
    const address = addressOf({ odsCode });
    const main: ProposedAction = {
      kind,
      practiceId: id,
      odsCode,
      address: kind === 'practice-change' ? '' : address,
      on,
    };
    // Who moves often has a new mailbox as well.
    if (kind !== 'practice-change' || address === '') return [main];
    return [main, { kind: 'new-shared-mailbox' as const, practiceId: id, odsCode, address, on: '' }];
  });
}
