import type { ApplicationTexts } from '@shared/domain/application-fields';
import type { ApplicationFacts } from '@shared/domain/application-steps';
import { todayInLondon } from '@shared/domain/calendar-date';
import type { ApplicationRoute } from '@shared/domain/codes';
import type { ApplicationRecord } from '../../database/entities/application';

/** The record as the history keeps it. */
export function textsOf(record: ApplicationRecord): ApplicationTexts {
  return {
    route: record.route,
    codeRequestedOn: record.codeRequestedOn ?? '',
    codeIssuedOn: record.codeIssuedOn ?? '',
    formSubmittedOn: record.formSubmittedOn ?? '',
    liveOn: record.liveOn ?? '',
    toldOn: record.toldOn ?? '',
    withdrawnOn: record.withdrawnOn ?? '',
    notes: record.notes,
  };
}

/** The columns that hold these facts. */
export function columnsOf(
  texts: ApplicationTexts,
): Omit<ApplicationRecord, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'contractorId' | 'practiceId'> {
  return {
    route: texts.route as ApplicationRoute,
    codeRequestedOn: texts.codeRequestedOn || null,
    codeIssuedOn: texts.codeIssuedOn || null,
    formSubmittedOn: texts.formSubmittedOn || null,
    liveOn: texts.liveOn || null,
    toldOn: texts.toldOn || null,
    withdrawnOn: texts.withdrawnOn || null,
    notes: texts.notes,
  };
}

/** The record as the rules of the steps look at it. */
export function stepFactsOf(record: Omit<ApplicationFacts, 'startedOn'> & { createdAt: string }): ApplicationFacts {
  const { createdAt, ...facts } = record;
  return { ...facts, startedOn: todayInLondon(new Date(createdAt)) };
}
