import { EntitySchema } from 'typeorm';
import { type Stamped, stamps, text } from './base';

/** A person, partnership or company that holds contracts for General Ophthalmic Services. */
export interface ContractorRecord extends Stamped {
  name: string;
  /** The name without case, blanks and quotes: what contractors are told apart by. */
  nameKey: string;
}

export const ContractorEntity = new EntitySchema<ContractorRecord>({
  name: 'contractor',
  columns: { ...stamps, name: text(200), nameKey: text(200) },
});
