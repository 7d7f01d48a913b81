import type { MfaFactKind, MfaSource } from '@shared/domain/mfa/facts';
import { EntitySchema } from 'typeorm';
import { key, optionalDate, type Stamped, stamps, text } from './base';

/** Something that was told about a person's MFA; `createdAt` is when it was recorded. It is written with the person. */
export interface MfaFactRecord extends Stamped {
  personId: string;
  kind: MfaFactKind;
  happenedOn: string | null;
  asAt: string | null;
  method: string;
  source: MfaSource;
  words: string;
}

export const MfaFactEntity = new EntitySchema<MfaFactRecord>({
  name: 'mfa_fact',
  columns: {
    ...stamps,
    personId: key,
    kind: text(20),
    happenedOn: optionalDate,
    asAt: optionalDate,
    method: text(100),
    source: text(20),
    words: text(300),
  },
});
