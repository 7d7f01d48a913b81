import type { StepId } from './application-steps';
import type { ApplicationRoute } from './codes';
import { REPLY_TEMPLATE_IDS, REPLY_TEMPLATE_LABELS } from './notifications/reply-templates';

/** The mails that go with an application. Their texts are files that staff can change in the settings. */
export const APPLICATION_TEMPLATE_IDS = [
  'ask-for-code',
  'remind-for-code',
  'form-without-code',
  'tell-us-mailbox',
  'egress-form',
  'next-step',
] as const;
export type ApplicationTemplateId = (typeof APPLICATION_TEMPLATE_IDS)[number];

/** Those that go with a request for a new user. */
export const USER_TEMPLATE_IDS = ['new-user-helpdesk', 'new-user-practice', 'new-user-missing'] as const;

/** Those that remind people of registering for MFA. */
export const REMINDER_TEMPLATE_IDS = ['mfa-reminder-practice', 'mfa-reminder-contractor'] as const;

/** Every mail whose text staff can change. */
export const TEMPLATE_IDS = [
  ...APPLICATION_TEMPLATE_IDS,
  ...USER_TEMPLATE_IDS,
  ...REPLY_TEMPLATE_IDS,
  ...REMINDER_TEMPLATE_IDS,
] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

export const TEMPLATE_LABELS: Record<TemplateId, string> = {
  'ask-for-code': 'Ask the contractor to request a code',
  'remind-for-code': 'Remind the contractor to request a code',
  'form-without-code': 'The form was completed without a code',
  'tell-us-mailbox': 'Ask the contractor to tell us the mailbox',
  'egress-form': 'Send the link to the Egress request form',
  'next-step': 'Say what the next step is',
  ...REPLY_TEMPLATE_LABELS,
  'new-user-helpdesk': 'New user: the practice asks the NHSmail helpdesk',
  'new-user-practice': 'New user: the text for the practice to send',
  'new-user-missing': 'New user: ask the practice for what is missing',
  'mfa-reminder-practice': 'MFA: remind a practice of those who are not registered',
  'mfa-reminder-contractor': 'MFA: remind a contractor of those who are not registered',
};

/** Which mails make sense on a route. */
export const ROUTE_TEMPLATES: Record<ApplicationRoute, readonly ApplicationTemplateId[]> = {
  'shared-mailbox': ['ask-for-code', 'remind-for-code', 'form-without-code', 'tell-us-mailbox', 'next-step'],
  egress: ['egress-form', 'tell-us-mailbox', 'next-step'],
};

/** What a text can ask for in double braces, and what it stands for. */
export const PLACEHOLDERS = {
  practiceName: 'name of the practice',
  odsCode: 'ODS code of the practice',
  contractorName: 'name of the contractor',
  mailboxAddress: 'address that the shared mailbox will have',
  nextStep: 'what must happen next, as a sentence',
  portalForm: 'portal form (settings)',
  egressForm: 'NHSBSA’s Egress request form (settings)',
  codeAddress: 'address for authentication codes (settings)',
  teamAddress: 'mailbox of the team (settings)',
  helpdeskAddress: 'NHSmail helpdesk (settings)',
  mfaPage: 'NHSmail page about MFA (settings)',
  guidancePage: 'guidance “Accessing a shared mailbox” (settings)',
  userName: 'full name of a new user',
  userPersonalAddress: 'personal email address of a new user',
  userMobile: 'mobile phone number of a new user',
  userRole: 'whether a new user becomes owner or member',
  missingFacts: 'what is missing in a request for a new user',
  peopleToRemind: 'who is not registered for MFA, one a line, each with how it stands and the next date',
  today: 'today’s date',
  about: 'what a notification is about: practice with its code, contractor, or the message',
  messageSubject: 'subject of the message that is answered',
  receivedOn: 'day on which the message came',
  outcome: 'outcome of the notification',
  guidanceWhere: 'where the guidance is: attached, or on its page (settings)',
  signature: 'who signs: “Prepared by” (settings), or the account name',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;
/** A text, or several of which each has a line of its own. */
export type TemplateValues = Partial<Record<Placeholder, string | readonly string[]>>;

export const TEMPLATE_MAX = 10_000;

export interface FilledMail {
  subject: string;
  /** Lines end in a line feed. */
  body: string;
  /** What the text asks for that doesn't exist, as it is written there. */
  unknown: string[];
  /** What the text asks for that has no value. */
  missing: Placeholder[];
}

const ASKED = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** All that could begin a new line or a new header: control characters, and Unicode's own separators. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
const oneLine = (text: string) => text.replace(BREAKS, ' ').trim();
const inLines = (value: string | readonly string[]) =>
  typeof value === 'string' ? oneLine(value) : value.map(oneLine).join('\n').trim();

const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(PLACEHOLDERS, name);

/** The first line of a text is the subject, the rest the message. */
function partsOf(text: string): { subject: string; body: string } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r]/);
  const [subject = '', ...rest] = lines;
  return { subject: subject.replace(/^subject:\s*/i, ''), body: rest.join('\n').trim() };
}

/**
 * Puts values into a text. A value stays on its line, one of several lines on as many, so that a name can't begin a new
 * header; what has no value or doesn't exist stays as it is written and is named.
 */
export function fillTemplate(text: string, values: TemplateValues): FilledMail {
  const unknown = new Set<string>();
  const missing = new Set<Placeholder>();
  const fill = (part: string) =>
    part.replace(ASKED, (whole, name: string) => {
      if (!isPlaceholder(name)) {
        unknown.add(whole);
        return whole;
      }
      const value = inLines(values[name] ?? '');
      if (value === '') missing.add(name);
      return value === '' ? whole : value;
    });
  const { subject, body } = partsOf(text);
  return { subject: oneLine(fill(subject)), body: fill(body), unknown: [...unknown], missing: [...missing] };
}

/** Why a text can't be a template; empty where it can. */
export function templateProblem(text: string): string {
  if (text.length > TEMPLATE_MAX) return `Use ${TEMPLATE_MAX} characters or fewer`;
  const { subject, body } = partsOf(text);
  if (subject.trim() === '') return 'Enter the subject in the first line';
  if (subject.length > 200) return 'Use 200 characters or fewer for the subject';
  if (body === '') return 'Enter the message under the subject';
  const { unknown } = fillTemplate(text, {});
  return unknown.length === 0
    ? ''
    : `There is no value called ${unknown.join(', ')}. See “What can be filled in” for those there are.`;
}

/** The mails of an application, the one for what comes next first. */
export function mailsFor(
  route: ApplicationRoute,
  { nextStep, sentWithoutCode }: { nextStep: { id: StepId } | null; sentWithoutCode: boolean },
): ApplicationTemplateId[] {
  const first: Partial<Record<StepId, ApplicationTemplateId>> =
    route === 'egress'
      ? { 'form-submitted': 'egress-form', 'account-created': 'tell-us-mailbox', 'cchub-told': 'tell-us-mailbox' }
      : { 'code-requested': 'ask-for-code', 'mailbox-live': 'tell-us-mailbox', 'cchub-told': 'tell-us-mailbox' };
  if (nextStep === null) return [];
  const best = sentWithoutCode ? 'form-without-code' : (first[nextStep.id] ?? 'next-step');
  // A code that has been requested, or a form that has been sent, is not asked for again.
  const fitting = ROUTE_TEMPLATES[route].filter((id) => {
    if (id === 'form-without-code') return sentWithoutCode;
    if (id === 'ask-for-code' || id === 'remind-for-code') return nextStep.id === 'code-requested';
    return id !== 'egress-form' || nextStep.id === 'form-submitted';
  });
  return [best, ...fitting.filter((id) => id !== best)];
}
