import { z } from 'zod';
import { APPLICATION_ROUTES, CONTRACT_TYPES, CONTRACTOR_KINDS, EGRESS_STATUSES } from './codes';
import { checkMailboxAddress } from './mailbox-address';
import { checkOdsCode, normaliseOdsCode } from './ods-code';

const optionalDate = z.union([z.literal(''), z.iso.date('Enter a date, for example 6 August 2018')]);
const text = (max: number) => z.string().trim().max(max, `Use ${max} characters or fewer`);
const address = text(254).refine((value) => value === '' || checkMailboxAddress(value).level !== 'error', {
  error: (issue) => checkMailboxAddress(String(issue.input)).text,
});

export const contractorContact = z.strictObject({
  name: text(200),
  role: text(100),
  email: text(254),
  phone: text(40),
});
export type ContractorContact = z.infer<typeof contractorContact>;

/** The facts of a contractor as the form and IPC take them. Dates are ISO text, '' where not known. */
export const contractorForm = z
  .strictObject({
    name: text(200).min(1, 'Enter the name of the contractor'),
    /** One a line. */
    tradingNames: text(2000),
    kind: z.enum(CONTRACTOR_KINDS),
    hqOdsCode: z
      .string()
      .max(40)
      .transform(normaliseOdsCode)
      .refine((code) => code === '' || checkOdsCode(code).level !== 'error', {
        error: (issue) => checkOdsCode(String(issue.input)).text,
      }),
    contacts: z.array(contractorContact).max(20, 'Enter 20 contacts or fewer'),
    contractNumber: text(60),
    contractType: z.enum(CONTRACT_TYPES),
    contractStart: optionalDate,
    contractEnd: optionalDate,
    noticeGivenOn: optionalDate,
    /** How many practices the contractor says it has; '' where it hasn't said. */
    declaredPractices: z
      .string()
      .trim()
      .regex(/^\d{0,5}$/, 'Enter a whole number, for example 12'),
    egressStatus: z.enum(EGRESS_STATUSES),
    egressAddress: address,
    egressToldOn: optionalDate,
    egressConfirmedOn: optionalDate,
    /** What NHSBSA answered, where the number of practices leaves the route open. */
    routeAnswer: z.union([z.literal(''), z.enum(APPLICATION_ROUTES)]),
    routeAnswerBy: text(200),
    routeAnswerOn: optionalDate,
    routeOverride: z.union([z.literal(''), z.enum(APPLICATION_ROUTES)]),
    routeOverrideReason: text(500),
    notes: text(4000),
  })
  .superRefine((form, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (form.egressStatus === 'live' && form.egressAddress === '')
      missing('egressAddress', 'Enter the address of the Egress account');
    if (form.egressStatus === 'none' && form.egressAddress !== '')
      missing('egressStatus', 'Say whether the Egress account is requested, live or closed');
    if (form.routeAnswer !== '' && form.routeAnswerBy === '') missing('routeAnswerBy', 'Enter who at NHSBSA answered');
    if (form.routeAnswer !== '' && form.routeAnswerOn === '') missing('routeAnswerOn', 'Enter when NHSBSA answered');
    if (form.routeOverride !== '' && form.routeOverrideReason === '')
      missing('routeOverrideReason', 'Enter why another route was chosen');
    if (form.contractStart !== '' && form.contractEnd !== '' && form.contractEnd < form.contractStart)
      missing('contractEnd', 'The contract can’t end before it starts');
  });
export type ContractorForm = z.infer<typeof contractorForm>;

/** A contractor of which nothing is known yet. */
export const emptyContractor: ContractorForm = {
  name: '',
  tradingNames: '',
  kind: 'unstated',
  hqOdsCode: '',
  contacts: [],
  contractNumber: '',
  contractType: 'unstated',
  contractStart: '',
  contractEnd: '',
  noticeGivenOn: '',
  declaredPractices: '',
  egressStatus: 'none',
  egressAddress: '',
  egressToldOn: '',
  egressConfirmedOn: '',
  routeAnswer: '',
  routeAnswerBy: '',
  routeAnswerOn: '',
  routeOverride: '',
  routeOverrideReason: '',
  notes: '',
};

/** What each fact of a contractor is called, wherever it is shown. */
export const CONTRACTOR_FIELD_LABELS: Record<keyof ContractorForm, string> = {
  name: 'Contractor',
  tradingNames: 'Trading names',
  kind: 'Kind of contractor',
  hqOdsCode: 'Headquarters ODS code',
  contacts: 'Contacts',
  contractNumber: 'Contract number',
  contractType: 'Contract',
  contractStart: 'Contract start',
  contractEnd: 'Contract end',
  noticeGivenOn: 'Notice given on',
  declaredPractices: 'Declared number of practices',
  egressStatus: 'Egress account',
  egressAddress: 'Egress address',
  egressToldOn: 'Egress: told on',
  egressConfirmedOn: 'Egress: last confirmed working',
  routeAnswer: 'Answer of NHSBSA',
  routeAnswerBy: 'Answered by',
  routeAnswerOn: 'Answered on',
  routeOverride: 'Route chosen by staff',
  routeOverrideReason: 'Reason for the route',
  notes: 'Notes',
};
