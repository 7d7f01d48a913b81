import { EntitySchema } from 'typeorm';
import { optionalDate, type Stamped, stamps, text } from './base';

/** An integrated care board. ICBs merge, so the list is dated and staff can edit it. */
export interface IcbRecord extends Stamped {
  odsCode: string;
  /** Code of the clinical commissioning group that it came from. */
  oldCode: string;
  name: string;
  shortName: string;
  validFrom: string | null;
  validTo: string | null;
}

export const IcbEntity = new EntitySchema<IcbRecord>({
  name: 'icb',
  columns: {
    ...stamps,
    odsCode: text(10),
    oldCode: text(10),
    name: text(200),
    shortName: text(60),
    validFrom: optionalDate,
    validTo: optionalDate,
  },
});
