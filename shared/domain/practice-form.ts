import { z } from 'zod';
import { CONTRACT_TYPES, LIST_MARKS, MAILBOX_KINDS, MAILBOX_STATUSES, PRACTICE_STATUSES, YES_NO } from './codes';
import { checkMailboxAddress } from './mailbox-address';
import { checkOdsCode, normaliseOdsCode } from './ods-code';
import { checkPhone } from './phone';
import { checkPostcode } from './postcode';

const optionalDate = z.union([z.literal(''), z.iso.date('Enter a date, for example 6 August 2018')]);
/** An ODS code that may be missing. */
export const optionalCode = z
  .string()
  .max(40)
  .transform(normaliseOdsCode)
  .refine((code) => code === '' || checkOdsCode(code).level !== 'error', {
    error: (issue) => checkOdsCode(String(issue.input)).text,
  });
const text = (max: number) => z.string().trim().max(max, `Use ${max} characters or fewer`);

/** What is wrong with the first alias that can't be an address; empty where all can be. */
function badAlias(lines: string): string {
  const bad = lines.split('\n').find((line) => line.trim() !== '' && checkMailboxAddress(line).level === 'error');
  return bad === undefined ? '' : `“${bad.trim()}”: ${checkMailboxAddress(bad).text}`;
}

/**
 * The facts of a practice as the form, IPC and the command line take them: one schema, so that the same message
 * shows wherever a value is refused. Doubtful values pass: only what can't be right is refused.
 */
export const practiceForm = z
  .strictObject({
    odsCode: z
      .string()
      .max(40)
      .transform(normaliseOdsCode)
      .refine((code) => code !== '', 'Enter the ODS code')
      .refine((code) => code === '' || checkOdsCode(code).level !== 'error', {
        error: (issue) => checkOdsCode(String(issue.input)).text,
      }),
    name: text(200).min(1, 'Enter the name of the practice'),
    contractorName: text(200).min(1, 'Enter the contractor'),
    address1: text(200),
    address2: text(200),
    town: text(100),
    county: text(100),
    postcode: text(20).refine((value) => checkPostcode(value).level !== 'error', {
      error: (issue) => checkPostcode(String(issue.input)).text,
    }),
    phone: text(40).refine((value) => checkPhone(value).level !== 'error', {
      error: (issue) => checkPhone(String(issue.input)).text,
    }),
    /** ODS code of the ICB; empty when not known. */
    icbCode: text(10),
    contractType: z.enum(CONTRACT_TYPES),
    status: z.enum(PRACTICE_STATUSES),
    closedOn: optionalDate,
    onList: z.enum(LIST_MARKS),
    mailboxKind: z.enum(MAILBOX_KINDS),
    mailboxAddress: text(254).refine((value) => value === '' || checkMailboxAddress(value).level !== 'error', {
      error: (issue) => checkMailboxAddress(String(issue.input)).text,
    }),
    toldOn: optionalDate,
    confirmedOn: optionalDate,
    /** `requested` while an application is under way; a closed mailbox stays on record. */
    mailboxStatus: z.enum(MAILBOX_STATUSES),
    /** Older addresses that still lead to the mailbox, one a line. */
    aliases: text(2000).refine((value) => badAlias(value) === '', { error: (issue) => badAlias(String(issue.input)) }),
    /** Codes of the site record before and after this one. */
    predecessorCode: optionalCode,
    successorCode: optionalCode,
    openedOn: optionalDate,
    noticeGivenOn: optionalDate,
    dispensingOnly: z.enum(YES_NO),
    notes: text(4000),
  })
  .superRefine((form, context) => {
    // An Egress account belongs to the contractor: its address may stand there alone.
    const needsAddress = form.mailboxKind === 'shared' || form.mailboxKind === 'store';
    if (needsAddress && form.mailboxAddress === '')
      context.addIssue({ code: 'custom', path: ['mailboxAddress'], message: 'Enter the address of the mailbox' });
    if (!needsAddress && form.mailboxKind !== 'egress' && form.mailboxAddress !== '')
      context.addIssue({
        code: 'custom',
        path: ['mailboxKind'],
        message: 'Choose what kind of mailbox the address is',
      });
    if (form.status === 'notice' && form.noticeGivenOn === '')
      context.addIssue({
        code: 'custom',
        path: ['noticeGivenOn'],
        message: 'Enter the date on which notice was given',
      });
    if (form.status === 'closed' && form.closedOn === '')
      context.addIssue({ code: 'custom', path: ['closedOn'], message: 'Enter the date on which the practice closed' });
  });
export type PracticeForm = z.infer<typeof practiceForm>;

/** A practice of which nothing is known yet. */
export const emptyPractice: PracticeForm = {
  odsCode: '',
  name: '',
  contractorName: '',
  address1: '',
  address2: '',
  town: '',
  county: '',
  postcode: '',
  phone: '',
  icbCode: '',
  contractType: 'unstated',
  status: 'open',
  closedOn: '',
  onList: 'unstated',
  mailboxKind: 'unknown',
  mailboxAddress: '',
  toldOn: '',
  confirmedOn: '',
  mailboxStatus: 'live',
  aliases: '',
  predecessorCode: '',
  successorCode: '',
  openedOn: '',
  noticeGivenOn: '',
  dispensingOnly: 'unstated',
  notes: '',
};
