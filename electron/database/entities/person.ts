import type { AccountOrigin, LinkRole, PersonState } from '@shared/domain/people/codes';
import { EntitySchema } from 'typeorm';
import { key, longText, optionalDate, optionalKey, type Stamped, stamps, text } from './base';

/** Someone with an NHSmail account, or about to get one. */
export interface PersonRecord extends Stamped {
  fullName: string;
  /** The name without case and accents: what people are looked up by. */
  nameKey: string;
  /** In lower case, '' where not known. One living person has it at a time; it is no permanent identity. */
  nhsAddress: string;
  personalAddress: string;
  /** E.164, or as it was written where that is doubtful. */
  mobile: string;
  accountCreatedOn: string | null;
  origin: AccountOrigin;
  state: PersonState;
  inactiveSince: string | null;
  notes: string;
}

export const PersonEntity = new EntitySchema<PersonRecord>({
  name: 'person',
  columns: {
    ...stamps,
    fullName: text(200),
    nameKey: text(200),
    nhsAddress: text(254),
    personalAddress: text(254),
    mobile: text(60),
    accountCreatedOn: optionalDate,
    origin: text(20),
    state: text(20),
    inactiveSince: optionalDate,
    notes: longText,
  },
});

/** A person's access to a practice's mailbox. It is written with the person, and locked by the person's version. */
export interface PersonLinkRecord extends Stamped {
  personId: string;
  practiceId: string;
  role: LinkRole;
  startedOn: string | null;
  /** The first day on which the person is no longer there. */
  endedOn: string | null;
  accessRemovedOn: string | null;
}

export const PersonLinkEntity = new EntitySchema<PersonLinkRecord>({
  name: 'person_link',
  columns: {
    ...stamps,
    personId: key,
    practiceId: key,
    role: text(20),
    startedOn: optionalDate,
    endedOn: optionalDate,
    accessRemovedOn: optionalDate,
  },
});

/** A practice's request for a new user. Its state follows from its dates. */
export interface UserRequestRecord extends Stamped {
  practiceId: string;
  fullName: string;
  personalAddress: string;
  mobile: string;
  role: LinkRole | '';
  askedOn: string;
  sentOn: string | null;
  liveOn: string | null;
  refusedOn: string | null;
  refusalReason: string;
  remindedOn: string | null;
  /** Whose account came of it. */
  personId: string | null;
  /** The notification that asked for it. */
  notificationId: string | null;
  notes: string;
}

export const UserRequestEntity = new EntitySchema<UserRequestRecord>({
  name: 'user_request',
  columns: {
    ...stamps,
    practiceId: key,
    fullName: text(200),
    personalAddress: text(254),
    mobile: text(60),
    role: text(20),
    askedOn: text(10),
    sentOn: optionalDate,
    liveOn: optionalDate,
    refusedOn: optionalDate,
    refusalReason: text(500),
    remindedOn: optionalDate,
    personId: optionalKey,
    notificationId: optionalKey,
    notes: longText,
  },
});
