import { z } from 'zod';
import { showDate } from './show-date';

const optionalDate = z.union([z.literal(''), z.iso.date('Enter a date, for example 6 August 2018')]);
const text = (max: number) => z.string().trim().max(max, `Use ${max} characters or fewer`);

/** An integrated care board as staff edit it. Dates are ISO text, '' where there is none. */
export const icbForm = z
  .strictObject({
    odsCode: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{3,10}$/, 'Enter the ODS code: 3 to 10 letters or digits'),
    oldCode: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{0,10}$/, 'Enter a code of up to 10 letters or digits'),
    name: text(200).min(1, 'Enter the name of the ICB'),
    shortName: text(60).min(1, 'Enter a short name for tables'),
    validFrom: optionalDate,
    validTo: optionalDate,
  })
  .superRefine(({ validFrom, validTo }, context) => {
    if (validFrom !== '' && validTo !== '' && validTo < validFrom)
      context.addIssue({ code: 'custom', path: ['validTo'], message: 'An ICB can’t end before it begins' });
  });
export type IcbForm = z.infer<typeof icbForm>;

/** The facts of a board in the order of its form, and what they are called wherever they are shown. */
export const ICB_FIELD_LABELS: Record<keyof IcbForm, string> = {
  name: 'Name',
  shortName: 'Short name',
  odsCode: 'ODS code',
  oldCode: 'Old code',
  validFrom: 'From',
  validTo: 'Last day',
};
export const ICB_FIELDS = Object.keys(ICB_FIELD_LABELS) as (keyof IcbForm)[];
export const emptyIcb: IcbForm = { odsCode: '', oldCode: '', name: '', shortName: '', validFrom: '', validTo: '' };

/** A fact of a board as a person reads it. */
export const showIcbFact = (field: string, value: string): string =>
  field === 'validFrom' || field === 'validTo' ? showDate(value) : value;

/** Whether a board that ends on a day is over: the day itself still counts. */
export const isEnded = (validTo: string | null, today: string): boolean => validTo !== null && validTo < today;
