import type { Found, KnownRegister, MailFacts } from '@shared/domain/notifications/facts';
import { findFacts } from '@shared/domain/notifications/find-facts';
import { AppError } from '@shared/ipc/errors';
import type { MailReader } from '../services/notifications/mail-reader';
import { readMail } from './mail/read-mail';

/** More of anything than this helps nobody: a mail with a thousand codes is about none of them. */
const MOST_FOUND = 200;
const LONGEST_VALUE = 300;
const LONGEST_WHERE = 1000;

/** Reads mails and finds what they say in them. Loads nothing from anywhere. */
export function createMailEngine(): MailReader {
  let register: KnownRegister | null = null;
  return {
    know: async (known) => {
      register = known;
    },
    read: async (bytes) => {
      if (register === null) throw new Error('The register comes before the first mail');
      const { mail } = await readMail(bytes);
      return { mail, facts: cut(findFacts(mail, register)) };
    },
    attachment: async (bytes, index) => {
      const attachment = (await readMail(bytes)).attachments[index];
      if (attachment === undefined)
        throw new AppError('not-found', 'The mail has no such attachment. Nothing was opened.');
      return { name: attachment.name, bytes: attachment.bytes() };
    },
  };
}

function cut(facts: MailFacts): MailFacts {
  const found = (list: readonly Found[]) =>
    list.slice(0, MOST_FOUND).map(({ value, where }) => ({
      value: value.slice(0, LONGEST_VALUE),
      where: where.slice(0, LONGEST_WHERE),
    }));
  return {
    ...facts,
    odsCodes: found(facts.odsCodes),
    addresses: found(facts.addresses),
    otherAddresses: found(facts.otherAddresses),
    dates: found(facts.dates),
    phones: found(facts.phones),
    postcodes: found(facts.postcodes),
    people: facts.people.slice(0, MOST_FOUND),
    practices: facts.practices.slice(0, MOST_FOUND),
    actions: facts.actions.slice(0, MOST_FOUND),
  };
}
