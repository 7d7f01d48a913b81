import type { ContractType, ListMark, PracticeStatus, YesNo } from '@shared/domain/codes';
import { EntitySchema } from 'typeorm';
import { flag, key, longText, optionalDate, optionalKey, type Stamped, stamps, text } from './base';

/** A site of a contractor. Its version also grows when its mailbox changes: the two are edited as one. */
export interface PracticeRecord extends Stamped {
  odsCode: string;
  name: string;
  contractorId: string;
  address1: string;
  address2: string;
  town: string;
  county: string;
  postcode: string;
  /** E.164, or as it was written where it can't be read as a number. */
  phone: string;
  icbId: string | null;
  contractType: ContractType;
  status: PracticeStatus;
  closedOn: string | null;
  onList: ListMark;
  /** Staff know that there is no mailbox, which is more than not knowing of one. */
  noMailbox: boolean;
  notes: string;
  /** Codes of the site record before and after this one: a change of owner closes one and opens another. */
  predecessorCode: string;
  successorCode: string;
  openedOn: string | null;
  /** The contract ends three months after notice. */
  noticeGivenOn: string | null;
  dispensingOnly: YesNo;
}

export const PracticeEntity = new EntitySchema<PracticeRecord>({
  name: 'practice',
  columns: {
    ...stamps,
    odsCode: text(10),
    name: text(200),
    contractorId: key,
    address1: text(200),
    address2: text(200),
    town: text(100),
    county: text(100),
    postcode: text(20),
    phone: text(40),
    icbId: optionalKey,
    contractType: text(20),
    status: text(20),
    closedOn: optionalDate,
    onList: text(20),
    noMailbox: flag,
    notes: longText,
    predecessorCode: text(10),
    successorCode: text(10),
    openedOn: optionalDate,
    noticeGivenOn: optionalDate,
    dispensingOnly: text(10),
  },
});
