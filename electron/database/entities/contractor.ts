import type { ApplicationRoute, ContractorKind, ContractType, EgressStatus } from '@shared/domain/codes';
import { EntitySchema } from 'typeorm';
import { longText, optionalDate, optionalInteger, type Stamped, stamps, text } from './base';

/** A person, partnership or company that holds contracts for General Ophthalmic Services. */
export interface ContractorRecord extends Stamped {
  name: string;
  /** The name without case, blanks and quotes: what contractors are told apart by. */
  nameKey: string;
  /** One a line. */
  tradingNames: string;
  kind: ContractorKind;
  hqOdsCode: string;
  /** JSON: a list of { name, role, email, phone }. */
  contacts: string;
  contractNumber: string;
  contractType: ContractType;
  contractStart: string | null;
  contractEnd: string | null;
  noticeGivenOn: string | null;
  /** How many practices the contractor says it has; beside the counted ones. */
  declaredPractices: number | null;
  egressStatus: EgressStatus;
  egressAddress: string;
  egressToldOn: string | null;
  egressConfirmedOn: string | null;
  /** What NHSBSA answered where the number of practices leaves the route open; '' where nobody has asked. */
  routeAnswer: ApplicationRoute | '';
  routeAnswerBy: string;
  routeAnswerOn: string | null;
  /** A route that staff chose against the rule, with the reason. */
  routeOverride: ApplicationRoute | '';
  routeOverrideReason: string;
  notes: string;
}

export const ContractorEntity = new EntitySchema<ContractorRecord>({
  name: 'contractor',
  columns: {
    ...stamps,
    name: text(200),
    nameKey: text(200),
    tradingNames: longText,
    kind: text(20),
    hqOdsCode: text(10),
    contacts: longText,
    contractNumber: text(60),
    contractType: text(20),
    contractStart: optionalDate,
    contractEnd: optionalDate,
    noticeGivenOn: optionalDate,
    declaredPractices: optionalInteger,
    egressStatus: text(20),
    egressAddress: text(254),
    egressToldOn: optionalDate,
    egressConfirmedOn: optionalDate,
    routeAnswer: text(20),
    routeAnswerBy: text(200),
    routeAnswerOn: optionalDate,
    routeOverride: text(20),
    routeOverrideReason: text(500),
    notes: longText,
  },
});
