import type { NotificationKind } from './codes';

/** Something that was found in a mail, with the words that it was found in. */
export interface Found {
  value: string;
  /** "in the subject", "in the sender’s address", "in “…moved on 3 May…”" */
  where: string;
}

/** A practice that the mail is about, and why we think so. */
export interface FoundPractice {
  id: string;
  odsCode: string;
  name: string;
  /** "Its code TP1F9 is in the subject." */
  reason: string;
}

export interface FoundContractor {
  id: string;
  name: string;
  reason: string;
}

/** A person that a mail names. Empty where it doesn't say. */
export interface FoundPerson {
  name: string;
  nhsAddress: string;
  personalAddress: string;
  mobile: string;
  role: 'owner' | 'member' | '';
}

/** What the mail asks for, one for each practice it is about. */
export interface ProposedAction {
  kind: NotificationKind;
  /** Null where no practice was found, or for an Egress account of the contractor. */
  practiceId: string | null;
  odsCode: string;
  /** The address that goes with this practice; '' where there is none. */
  address: string;
  /** ISO date that goes with it (leaving, moving, closing); '' where there is none. */
  on: string;
}

/** What was found in a mail. Everything is a suggestion with its reason; a person decides. */
export interface MailFacts {
  kind: NotificationKind;
  kindReason: string;
  odsCodes: Found[];
  /** nhs.net addresses, the sender's too, canonical, without those of the team and the helpdesk. */
  addresses: Found[];
  /** Addresses of other domains in subject and text: of Egress accounts, personal ones, a practice's own. */
  otherAddresses: Found[];
  /** ISO dates. */
  dates: Found[];
  /** E.164. */
  phones: Found[];
  people: FoundPerson[];
  postcodes: Found[];
  practices: FoundPractice[];
  contractor: FoundContractor | null;
  actions: ProposedAction[];
}

/** A practice as the finder knows it. */
export interface KnownPractice {
  id: string;
  odsCode: string;
  name: string;
  town: string;
  contractorId: string;
  contractorName: string;
  mailboxAddress: string;
  aliases: string[];
  status: string;
}

/** The register as far as a mail can be matched to it. All look-ups by canonical text. */
export interface KnownRegister {
  practices: readonly KnownPractice[];
  contractors: readonly { id: string; name: string; egressAddress: string; tradingNames: string[] }[];
  /** Addresses that are nobody's own: the team's, the helpdesk's, NHSBSA's. */
  ownAddresses: readonly string[];
  /** ISO date in London: "31 August" without a year is the nearest one before it, or soon after. */
  today: string;
}
