import type { ListMark, MailboxKind, MailboxStatus, PracticeStatus } from '../codes';
import type { OwnersLevel } from '../people/owners';

/** A practice with what the rules of data quality look at. Dates are ISO text, '' where not known. */
export interface QualityPractice {
  odsCode: string;
  name: string;
  town: string;
  postcode: string;
  /** As stored. */
  phone: string;
  icbName: string;
  status: PracticeStatus;
  contractorName: string;
  onList: ListMark;
  /** Marked as having no mailbox: somebody knows it. */
  noMailbox: boolean;
  /** The one that counts, of those that aren't closed. */
  mailbox: {
    kind: MailboxKind;
    address: string;
    status: MailboxStatus;
    toldOn: string;
    confirmedOn: string;
  } | null;
  /** The address that serves the practice: its own, or its contractor's Egress account; '' for none. */
  servedBy: string;
  /** Codes before and after. */
  relatedCodes: readonly string[];
  /** Null where no owner is expected: without a live shared mailbox. */
  owners: { level: OwnersLevel; owners: number } | null;
}

export interface QualityContractor {
  name: string;
  hqOdsCode: string;
  /** How many practices it has in the register, and how many of them aren't closed. */
  practices: number;
  open: number;
  /** How many it says it has; null where it hasn't said. */
  declared: number | null;
}

export interface QualityPair {
  of: 'practice' | 'contractor';
  left: { code: string; name: string };
  right: { code: string; name: string };
  reasons: readonly string[];
}

export interface QualityPerson {
  fullName: string;
  nhsAddress: string;
  /** Has a practice: a link in use or yet to begin. */
  hasPractice: boolean;
  hasLeft: boolean;
  /** Practices that the person left and whose mailbox can still be opened. */
  accessLeft: readonly { odsCode: string; name: string; endedOn: string }[];
}

export interface QualityFacts {
  /** London's day. */
  today: string;
  /** By the settings, so many months an address counts as confirmed. */
  confirmedMonths: number;
  /** The report is about the whole register: then it also tells of records that belong to no practice. */
  wholeRegister: boolean;
  /** By name. */
  practices: readonly QualityPractice[];
  contractors: readonly QualityContractor[];
  pairs: readonly QualityPair[];
  people: readonly QualityPerson[];
}
