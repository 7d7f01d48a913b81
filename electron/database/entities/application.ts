import type { ApplicationRoute } from '@shared/domain/codes';
import { EntitySchema } from 'typeorm';
import { key, longText, optionalDate, optionalKey, type Stamped, stamps, text } from './base';

/**
 * A contractor's way to a mailbox, as the dates of its steps (letter). Shared NHSmail: code requested, code issued, form
 * submitted, mailbox live, CCHub told; one for each practice. Egress: form submitted, account created (`liveOn`), CCHub
 * told; one for the contractor, without a practice.
 */
export interface ApplicationRecord extends Stamped {
  contractorId: string;
  practiceId: string | null;
  route: ApplicationRoute;
  codeRequestedOn: string | null;
  codeIssuedOn: string | null;
  formSubmittedOn: string | null;
  liveOn: string | null;
  toldOn: string | null;
  /** The contractor gave up, or the application was replaced. */
  withdrawnOn: string | null;
  notes: string;
}

export const ApplicationEntity = new EntitySchema<ApplicationRecord>({
  name: 'application',
  columns: {
    ...stamps,
    contractorId: key,
    practiceId: optionalKey,
    route: text(20),
    codeRequestedOn: optionalDate,
    codeIssuedOn: optionalDate,
    formSubmittedOn: optionalDate,
    liveOn: optionalDate,
    toldOn: optionalDate,
    withdrawnOn: optionalDate,
    notes: longText,
  },
});
