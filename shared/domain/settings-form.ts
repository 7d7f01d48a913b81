import { z } from 'zod';
import { DEFAULT_THRESHOLD } from './application-route';
import { guidancePathProblem } from './guidance-document';
import { IMPORT_LIMITS, type ImportLimit, USUAL_IMPORT_LIMITS } from './import-limits';
import { DEFAULT_MFA_POLICY, MFA_POLICY_LABELS, mfaPolicy } from './mfa/policy';

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

/** Four digits stand without a comma. */
const shown = (number: number) => (number < 10_000 ? String(number) : number.toLocaleString('en-GB'));
const wholeNumber = (from: number, to: number) =>
  z
    .int({ error: 'Enter a whole number' })
    .min(from, `Enter a number from ${shown(from)} to ${shown(to)}`)
    .max(to, `Enter a number from ${shown(from)} to ${shown(to)}`);

const importLimit = (name: ImportLimit) => wholeNumber(IMPORT_LIMITS[name].least, IMPORT_LIMITS[name].most);

/** What staff can set for the whole team. One schema for the screen, IPC and what the database holds. */
export const appSettings = z.strictObject({
  /** Recipients a message when the list is copied for Outlook. Exchange Online allows 1 to 1000. */
  batchSize: wholeNumber(1, 1000),
  /** Months after which an address that nobody confirmed is put up for a check. A mailbox unused for over 6 may be removed. */
  confirmedMonths: wholeNumber(1, 60),
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
  ...mfaPolicy.shape,
  /** How much a file that is imported may ask of this computer. */
  importFileMb: importLimit('importFileMb'),
  importRows: importLimit('importRows'),
  importExpandedMb: importLimit('importExpandedMb'),
  importSeconds: importLimit('importSeconds'),
  importMemoryMb: importLimit('importMemoryMb'),
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
  confirmedMonths: 6,
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
  ...DEFAULT_MFA_POLICY,
  ...USUAL_IMPORT_LIMITS,
  guidanceDocument: '',
};

/** What each is called, in the order of the screen. */
export const SETTING_LABELS: Record<keyof AppSettings, string> = {
  applicationThreshold: 'Threshold between the routes, in practices',
  portalForm: 'Portal form',
  egressForm: 'NHSBSA’s Egress request form',
  guidancePage: 'Guidance “Accessing a shared mailbox”',
  mfaPage: 'NHSmail page about MFA',
  codeAddress: 'Address for authentication codes',
  helpdeskAddress: 'NHSmail helpdesk',
  teamAddress: 'Mailbox of the team',
  batchSize: 'Addresses in a batch',
  confirmedMonths: 'Months after which an address counts as not confirmed',
  preparedBy: 'Prepared by',
  guidanceDocument: 'Guidance “Accessing a shared mailbox” as a file',
  notificationMonths: 'Months that notifications are kept',
  ...MFA_POLICY_LABELS,
  importFileMb: 'Largest file, in MB',
  importRows: 'Most rows of a sheet',
  importExpandedMb: 'Largest size of a workbook once unpacked, in MB',
  importSeconds: 'Longest time for reading, in seconds',
  importMemoryMb: 'Most memory for an import, in MB',
};

/** Settings as they are stored: one that is missing, or that makes no sense, falls back alone. */
export function readSettings(stored: Readonly<Record<string, unknown>>): AppSettings {
  const read = Object.entries(appSettings.shape).map(([name, schema]) => {
    const parsed = schema.safeParse(stored[name]);
    return [name, parsed.success ? parsed.data : DEFAULT_SETTINGS[name as keyof AppSettings]];
  });
  return Object.fromEntries(read) as AppSettings;
}
