import type { MailboxKind, MailboxStatus, PracticeStatus } from '@shared/domain/codes';
import type { RecordedMfaFact } from '@shared/domain/mfa/facts';
import type { MfaPolicy } from '@shared/domain/mfa/policy';
import type { AccountOrigin, PersonState } from '@shared/domain/people/codes';
import type { LinkFacts } from '@shared/domain/people/links';
import type { RequestFacts } from '@shared/domain/people/request-form';

export interface MfaPractice {
  id: string;
  version: number;
  odsCode: string;
  name: string;
  town: string;
  status: PracticeStatus;
  /** ISO date, '' where none. */
  closedOn: string;
  icbCode: string;
  icbName: string;
  contractorId: string;
  contractorName: string;
  /** The one that isn't closed; null where there is none. */
  mailbox: { address: string; kind: MailboxKind; status: MailboxStatus } | null;
  requests: RequestDates[];
}

export type RequestDates = Pick<RequestFacts, 'askedOn' | 'sentOn' | 'liveOn' | 'refusedOn'>;

export interface MfaLink extends LinkFacts {
  practice: MfaPractice;
}

/** Somebody with an account, all that was told about it, and the links with practices that are in the register. */
export interface MfaPerson {
  id: string;
  version: number;
  fullName: string;
  nhsAddress: string;
  state: PersonState;
  accountCreatedOn: string;
  origin: AccountOrigin;
  facts: RecordedMfaFact[];
  /** By ODS code. */
  links: MfaLink[];
}

/** What the register holds about accounts and access at one moment, whatever the day. */
export interface MfaData {
  policy: MfaPolicy;
  /** By name. */
  people: MfaPerson[];
  /** By ODS code. */
  practices: MfaPractice[];
}
