import type { ImportKindId } from '@shared/domain/imports/kinds/declare';

/** What a kind of file is, in one line, and where its records are looked at afterwards. */
interface KindWords {
  about: string;
  leadsTo: { to: '/practices' | '/contractors' | '/distribution-list' | '/notifications' | '/people'; label: string };
}

export const KIND_WORDS: Record<ImportKindId, KindWords> = {
  register: {
    about: 'Practices with their contractor, mailbox and place on the distribution list: one row for each practice.',
    leadsTo: { to: '/practices', label: 'Go to the practices' },
  },
  contractors: {
    about:
      'Companies, partnerships and people that hold contracts, with their Egress accounts: one row for each contractor.',
    leadsTo: { to: '/contractors', label: 'Go to the contractors' },
  },
  recipients: {
    about: 'People and offices beside the practices who get the list’s messages, such as LOC and ICB colleagues.',
    leadsTo: { to: '/distribution-list', label: 'Go to the distribution list' },
  },
  notifications: {
    about: 'The log of notifications: what came in, from whom, about which practice, and what became of it.',
    leadsTo: { to: '/notifications', label: 'Go to the notifications' },
  },
  'linked-users': {
    about:
      'People with access to practices’ mailboxes as owner or member, and how their MFA stands: one row for each person and practice.',
    leadsTo: { to: '/people', label: 'Go to the people' },
  },
  'mfa-registration': {
    about:
      'Microsoft’s report on user registration details. It says who is registered for MFA; people are matched by address and never added.',
    leadsTo: { to: '/people', label: 'Go to the people' },
  },
  'portal-mfa': {
    about:
      'The report of NHSmail’s portal on MFA. People are matched by address and never added. If it has no date, add a column “Report date”.',
    leadsTo: { to: '/people', label: 'Go to the people' },
  },
  'ods-sites': {
    about: 'The file “eoptsite” of the Organisation Data Service, with or without headings. It makes proposals only.',
    leadsTo: { to: '/practices', label: 'Go to the practices' },
  },
};
