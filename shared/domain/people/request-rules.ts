import { daysBetween } from '../calendar';
import type { MailboxKind, MailboxStatus } from '../codes';
import type { RequestState } from './codes';
import type { RequestFacts } from './request-form';

/** The facts that the helpdesk wants, in the letter's words and order. */
const WANTED = [
  ['fullName', 'full name'],
  ['personalAddress', 'personal email address'],
  ['mobile', 'mobile phone number'],
  ['role', 'owner or member'],
] as const;

/** What is missing before the helpdesk can take the request, in the letter's words; empty where it is complete. */
export function missingFacts(
  request: Pick<RequestFacts, 'fullName' | 'personalAddress' | 'mobile' | 'role'>,
): string[] {
  return WANTED.filter(([field]) => request[field].trim() === '').map(([, words]) => words);
}

/** The state follows from the dates alone. A request that was refused stays refused until that is taken back. */
export function requestState({
  sentOn,
  liveOn,
  refusedOn,
}: Pick<RequestFacts, 'sentOn' | 'liveOn' | 'refusedOn'>): RequestState {
  if (refusedOn !== '') return 'refused';
  if (liveOn !== '') return 'live';
  return sentOn === '' ? 'asked' : 'sent';
}

export const REQUEST_ACTORS = ['practice', 'contractor', 'helpdesk'] as const;
export type RequestActor = (typeof REQUEST_ACTORS)[number];
export const REQUEST_ACTOR_LABELS: Record<RequestActor, string> = {
  practice: 'The practice',
  contractor: 'The contractor',
  helpdesk: 'The NHSmail helpdesk',
};

export interface RequestStep {
  who: RequestActor;
  /** What they must do: "The practice must send …". */
  task: string;
  /** Whole days since it became their turn. */
  waitingDays: number;
}

/** Whether a practice's mailbox is one that the helpdesk takes a request from: shared and live (letter). */
export function canSendRequests(mailbox: { kind: MailboxKind; status: MailboxStatus } | null): boolean {
  return mailbox !== null && mailbox.kind === 'shared' && mailbox.status === 'live';
}

/** What must happen next, and who must do it; null once the account is live or the request was refused. */
export function nextRequestStep(
  request: RequestFacts,
  { today, mailboxReady, helpdesk }: { today: string; mailboxReady: boolean; helpdesk: string },
): RequestStep | null {
  const state = requestState(request);
  if (state === 'live' || state === 'refused') return null;
  const since = state === 'sent' ? request.sentOn : request.askedOn;
  const waitingDays = since === '' ? 0 : Math.max(0, daysBetween(since, today));
  if (state === 'sent') return { who: 'helpdesk', task: 'set up the account', waitingDays };
  if (!mailboxReady) return { who: 'contractor', task: 'apply for a shared mailbox first', waitingDays };
  const missing = missingFacts(request);
  return missing.length > 0
    ? { who: 'practice', task: `tell us what is missing: ${missing.join(', ')}`, waitingDays }
    : { who: 'practice', task: `send the mail to ${helpdesk} from its shared mailbox`, waitingDays };
}

export const requestStepSentence = ({ who, task }: RequestStep): string => `${REQUEST_ACTOR_LABELS[who]} must ${task}.`;

/** Why a request without all facts can't go on; '' where it can. */
export function missingSentence(missing: readonly string[]): string {
  return missing.length === 0 ? '' : `The request can’t go on: ${missing.join(', ')} missing.`;
}

export const NO_MAILBOX =
  'The practice has no live shared mailbox, and the mail to the helpdesk must come from one. It applies for the mailbox first.';

/** Why a date can't be that of a step, given the steps before; '' where it can. Dates are ISO text. */
export function stepDateProblem(
  request: Pick<RequestFacts, 'askedOn' | 'sentOn'>,
  step: 'sent' | 'live' | 'refused' | 'reminded',
  on: string,
  today: string,
): string {
  if (on > today) return 'The date can’t be in the future';
  if (on < request.askedOn) return 'The date can’t be before the practice asked';
  return step === 'live' && request.sentOn !== '' && on < request.sentOn
    ? 'The date can’t be before the practice sent the request'
    : '';
}
