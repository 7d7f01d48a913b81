import { z } from 'zod';
import { LINK_ROLES } from './codes';
import { fullName, mobile, personalAddress } from './person-form';

const text = (max: number) => z.string().trim().max(max, `Use ${max} characters or fewer`);

/**
 * A request for a new user as the form and IPC take it: the letter's four facts, each of which may still be missing, and
 * when it was asked for.
 */
export const requestForm = z.strictObject({
  fullName,
  personalAddress,
  mobile,
  role: z.union([z.literal(''), z.enum(LINK_ROLES)]),
  askedOn: z.iso.date('Enter the date on which the practice asked, for example 6 August 2018'),
  notes: text(4000),
});
export type RequestForm = z.infer<typeof requestForm>;

/** All facts of a request, with what became of it. Dates are ISO text, '' where there is none. */
export interface RequestFacts extends RequestForm {
  sentOn: string;
  liveOn: string;
  refusedOn: string;
  refusalReason: string;
  remindedOn: string;
  /** The person whose account came of it; '' until then. */
  personId: string;
}

export const emptyRequest: RequestFacts = {
  fullName: '',
  personalAddress: '',
  mobile: '',
  role: '',
  askedOn: '',
  notes: '',
  sentOn: '',
  liveOn: '',
  refusedOn: '',
  refusalReason: '',
  remindedOn: '',
  personId: '',
};

export const REQUEST_FIELD_LABELS: Record<Exclude<keyof RequestFacts, 'personId'>, string> = {
  fullName: 'Full name',
  personalAddress: 'Personal email address',
  mobile: 'Mobile phone number',
  role: 'Owner or member',
  askedOn: 'Asked for on',
  notes: 'Notes',
  sentOn: 'Sent by the practice on',
  liveOn: 'Account live on',
  refusedOn: 'Refused on',
  refusalReason: 'Reason for refusing',
  remindedOn: 'Reminded on',
};
