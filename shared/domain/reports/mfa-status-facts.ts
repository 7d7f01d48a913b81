import type { PracticeAccess } from '../mfa/practice-access';
import type { LinkRole } from '../people/codes';
import type { LinkStanding } from '../people/links';
import type { ReportedPerson } from './practice-status-people';

export interface ReportIcb {
  /** '' for practices without one. */
  code: string;
  name: string;
}

/** An account that can open a mailbox on the day, or in a report about all one that can open none. */
export interface ReportedAccount {
  fullName: string;
  nhsAddress: string;
  mfa: ReportedPerson['mfa'];
  /** The practices of the report whose mailboxes it opens, by right or because access was not taken away. */
  places: { odsCode: string; name: string; icb: ReportIcb; role: LinkRole; standing: LinkStanding }[];
}

/** How access to a practice's mailbox stands. */
export interface ReportedAccess extends Pick<PracticeAccess, 'status' | 'reasons' | 'next'> {
  odsCode: string;
  name: string;
  icb: ReportIcb;
}
