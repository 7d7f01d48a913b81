import type { LinkRole } from '@shared/domain/people/codes';
import type { RequestFacts } from '@shared/domain/people/request-form';
import type { UserRequestRecord } from '../../database/entities/person';

/** The record as rules, form and history take it. */
export function requestFactsOf(record: UserRequestRecord): RequestFacts {
  return {
    fullName: record.fullName,
    personalAddress: record.personalAddress,
    mobile: record.mobile,
    role: record.role,
    askedOn: record.askedOn,
    notes: record.notes,
    sentOn: record.sentOn ?? '',
    liveOn: record.liveOn ?? '',
    refusedOn: record.refusedOn ?? '',
    refusalReason: record.refusalReason,
    remindedOn: record.remindedOn ?? '',
    personId: record.personId ?? '',
  };
}

type Owned = 'id' | 'version' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'practiceId' | 'notificationId';

/** The columns that hold these facts. */
export function requestColumnsOf(facts: RequestFacts): Omit<UserRequestRecord, Owned> {
  return {
    ...facts,
    role: facts.role as LinkRole | '',
    sentOn: facts.sentOn || null,
    liveOn: facts.liveOn || null,
    refusedOn: facts.refusedOn || null,
    remindedOn: facts.remindedOn || null,
    personId: facts.personId || null,
  };
}
