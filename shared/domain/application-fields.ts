import { APPLICATION_ROUTE_LABELS, type ApplicationRoute } from './codes';
import { showDate } from './show-date';

/** The facts of an application as the history keeps them, and what they are called wherever they are shown. */
export const APPLICATION_FIELD_LABELS = {
  route: 'Route',
  codeRequestedOn: 'Code requested',
  codeIssuedOn: 'Code issued',
  formSubmittedOn: 'Form submitted',
  liveOn: 'Mailbox or account live',
  toldOn: 'CCHub told',
  withdrawnOn: 'Withdrawn on',
  notes: 'Notes of the application',
} as const;
export type ApplicationField = keyof typeof APPLICATION_FIELD_LABELS;

/** Flat text: dates are ISO text, '' where there is none. */
export type ApplicationTexts = Record<ApplicationField, string>;

/** A fact of an application as a person reads it. */
export function showApplicationFact(field: string, value: string): string {
  if (field === 'route') return APPLICATION_ROUTE_LABELS[value as ApplicationRoute] ?? value;
  return field === 'notes' ? value : showDate(value);
}
