import { z } from 'zod';
import { DEFAULT_THRESHOLD } from './application-route';
import { guidancePathProblem } from './guidance-document';

const ADDRESS = /^[a-z0-9._'+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
/** Whether a text is one plain email address, without a name beside it. */
export const isPlainAddress = (text: string) => text.length <= 254 && ADDRESS.test(text);

const address = z
  .string()
  .trim()
  .max(254, 'Use 254 characters or fewer')
  .refine(isPlainAddress, 'Enter an email address, for example name@nhs.net');

const isWebAddress = (text: string) => text === '' || (/^https:\/\/\S+$/.test(text) && URL.canParse(text));
const webAddress = z
  .string()
  .trim()
  .max(1000, 'Use 1000 characters or fewer')
  .refine(isWebAddress, 'Enter a web address that begins with https://');

const wholeNumber = (from: number, to: number) =>
  z
    .int({ error: 'Enter a whole number' })
    .min(from, `Enter a number from ${from} to ${to}`)
    .max(to, `Enter a number from ${from} to ${to}`);

/** What staff can set for the whole team. One schema for the screen, IPC and what the database holds. */
export const appSettings = z.strictObject({
  /** Recipients a message when the list is copied for Outlook. Exchange Online allows 1 to 1000. */
  batchSize: wholeNumber(1, 1000),
  /** Shown on reports as "Prepared by". Empty: the Windows account name. */
  preparedBy: z.string().trim().max(100, 'Use 100 characters or fewer'),
  /** Fewer practices than this: shared mailbox; more: Egress; exactly as many: NHSBSA is asked. */
  applicationThreshold: wholeNumber(1, 1000),
  /** The form that a contractor completes with its code. */
  portalForm: webAddress,
  /** NHSBSA's form for an Egress account; empty until staff fill it in. */
  egressForm: webAddress,
  /** Where contractors ask for a code. */
  codeAddress: address,
  /** The team's own mailbox. */
  teamAddress: address,
  /** NHSmail's helpdesk. */
  helpdeskAddress: address,
  /** Where NHSmail answers questions about multi-factor authentication. */
  mfaPage: webAddress,
  /** How long a notification is kept before it is put up for review. */
  notificationMonths: wholeNumber(1, 240),
  /** The guidance "Accessing a shared mailbox"; empty until staff fill it in. */
  guidancePage: webAddress,
  /** Path of the same as a file, which is attached to replies; empty until staff choose one. */
  guidanceDocument: z
    .string()
    .trim()
    .max(1000, 'Use 1000 characters or fewer')
    .refine((path) => guidancePathProblem(path) === '', { error: (issue) => guidancePathProblem(String(issue.input)) }),
});
export type AppSettings = z.infer<typeof appSettings>;

export const DEFAULT_SETTINGS: AppSettings = {
  batchSize: 500,
  preparedBy: '',
  applicationThreshold: DEFAULT_THRESHOLD,
  portalForm: 'https://portal.nhs.net/Registration#/optometry',
  egressForm: '',
  codeAddress: 'pao-support@nhsbsa.nhs.uk',
  teamAddress: 'england.optometrysouthwest@nhs.net',
  helpdeskAddress: 'helpdesk@nhs.net',
  mfaPage: 'https://support.nhs.net/knowledge-base/mfa-frequently-asked-questions-faqs/',
  notificationMonths: 24,
  guidancePage: '',
  guidanceDocument: '',
};

export const SETTING_LABELS: Record<keyof AppSettings, string> = {
  batchSize: 'Addresses in a batch',
  preparedBy: 'Prepared by',
  applicationThreshold: 'Threshold between the routes, in practices',
  portalForm: 'Portal form',
  egressForm: 'NHSBSA’s Egress request form',
  codeAddress: 'Address for authentication codes',
  teamAddress: 'Mailbox of the team',
  helpdeskAddress: 'NHSmail helpdesk',
  mfaPage: 'NHSmail page about MFA',
  notificationMonths: 'Months that notifications are kept',
  guidancePage: 'Guidance “Accessing a shared mailbox”',
  guidanceDocument: 'Guidance “Accessing a shared mailbox” as a file',
};

/** Settings as they are stored: one that is missing, or that makes no sense, falls back alone. */
export function readSettings(stored: Readonly<Record<string, unknown>>): AppSettings {
  const read = Object.entries(appSettings.shape).map(([name, schema]) => {
    const parsed = schema.safeParse(stored[name]);
    return [name, parsed.success ? parsed.data : DEFAULT_SETTINGS[name as keyof AppSettings]];
  });
  return Object.fromEntries(read) as AppSettings;
}
