import { z } from 'zod';
import { checkMailboxAddress, kindOfAddress } from '../mailbox-address';
import { checkPhone } from '../phone';
import { tidy } from '../text';
import { ACCOUNT_ORIGINS, PERSON_STATES } from './codes';

const optionalDate = z.union([z.literal(''), z.iso.date('Enter a date, for example 6 August 2018')]);
const text = (max: number) => z.string().trim().max(max, `Use ${max} characters or fewer`);

/** An address as it is compared, or as it was typed where it can't be one. */
export function canonicalAddress(typed: string): string {
  const { level, value } = checkMailboxAddress(typed);
  return level === 'error' || level === 'warning' ? typed.trim() : value;
}

/** A number in E.164, or as it was typed where it is doubtful: numbers are never refused. */
export function canonicalMobile(typed: string): string {
  const { level, value } = checkPhone(typed);
  return value === '' && level !== 'ok' && level !== 'note' ? tidy(typed) : value;
}

/** Why an address can't be that of a person's NHSmail account; '' where it can, or where there is none. */
export function nhsAddressProblem(address: string): string {
  if (address === '') return '';
  const { level, text: problem } = checkMailboxAddress(address);
  if (level === 'error' || level === 'warning') return problem;
  if (!address.endsWith('@nhs.net')) return 'Enter an address that ends in @nhs.net';
  return kindOfAddress(address) === 'shared' ? 'This is a practice’s shared mailbox, not a person’s own account' : '';
}

/** Why an address can't be a joiner's own one (letter: existing, not of the NHS); '' where it can, or there is none. */
export function personalAddressProblem(address: string): string {
  if (address === '') return '';
  const { level, text: problem } = checkMailboxAddress(address);
  if (level === 'error' || level === 'warning') return problem;
  return address.endsWith('@nhs.net') ? 'Enter the person’s own address, not one at nhs.net' : '';
}

const address = (problem: (value: string) => string) =>
  z
    .string()
    .max(254, 'Use 254 characters or fewer')
    .transform(canonicalAddress)
    .refine((value) => problem(value) === '', { error: (issue) => problem(String(issue.input)) });

export const nhsAddress = address(nhsAddressProblem);
export const personalAddress = address(personalAddressProblem);
export const mobile = text(60).transform(canonicalMobile);
export const fullName = text(200).transform(tidy);

/** The facts of a person as the form and IPC take them. Dates are ISO text, '' where not known. */
export const personForm = z
  .strictObject({
    fullName: fullName.refine((name) => name !== '', 'Enter the full name'),
    /** No permanent identity: it can be given to someone else two years after it was deleted. */
    nhsAddress,
    personalAddress,
    mobile,
    accountCreatedOn: optionalDate,
    origin: z.enum(ACCOUNT_ORIGINS),
    state: z.enum(PERSON_STATES),
    inactiveSince: optionalDate,
    notes: text(4000),
  })
  .superRefine(({ state, inactiveSince, accountCreatedOn }, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['inactiveSince'], message });
    if (state === 'inactive' && inactiveSince === '') wrong('Enter since when the account has been inactive');
    if (state !== 'inactive' && inactiveSince !== '') wrong('Take the date off, or choose “Inactive” as the state');
    if (inactiveSince !== '' && accountCreatedOn !== '' && inactiveSince < accountCreatedOn)
      wrong('The account can’t have been inactive before it was created');
  });
export type PersonForm = z.infer<typeof personForm>;

/** A person of whom nothing is known yet. */
export const emptyPerson: PersonForm = {
  fullName: '',
  nhsAddress: '',
  personalAddress: '',
  mobile: '',
  accountCreatedOn: '',
  origin: 'unknown',
  state: 'live',
  inactiveSince: '',
  notes: '',
};

/** What each fact of a person is called, wherever it is shown. */
export const PERSON_FIELD_LABELS: Record<keyof PersonForm, string> = {
  fullName: 'Full name',
  nhsAddress: 'nhs.net address',
  personalAddress: 'Personal email address',
  mobile: 'Mobile phone number',
  accountCreatedOn: 'Account created on',
  origin: 'Origin of the account',
  state: 'State',
  inactiveSince: 'Inactive since',
  notes: 'Notes',
};

/** What is doubtful about a mobile number; '' where nothing is. Doubtful numbers are kept. */
export function mobileDoubt(typed: string): string {
  if (tidy(typed) === '') return '';
  const { level, value, text: doubt } = checkPhone(typed);
  if (level === 'warning' || level === 'error') return doubt.replace(/: it is kept in the notes$/, ': check it');
  return value !== '' && !value.startsWith('+447') ? 'This is not a mobile number: check it' : '';
}
