import type { NotificationKind } from './codes';

/** The replies to a notification. Their texts are files that staff can change in the settings. */
export const REPLY_TEMPLATE_IDS = [
  'reply-acknowledge',
  'reply-guidance',
  'reply-mfa',
  'reply-facts-missing',
  'reply-application-first',
  'reply-done',
] as const;
export type ReplyTemplateId = (typeof REPLY_TEMPLATE_IDS)[number];

export const REPLY_TEMPLATE_LABELS: Record<ReplyTemplateId, string> = {
  'reply-acknowledge': 'Reply: we received your message',
  'reply-guidance': 'Reply: guidance “Accessing a shared mailbox”',
  'reply-mfa': 'Reply: questions about MFA',
  'reply-facts-missing': 'Reply: facts are missing for a new user',
  'reply-application-first': 'Reply: a shared mailbox comes first',
  'reply-done': 'Reply: it is done',
};

/** What is noted, with its date, once a reply was sent. */
export const REPLY_NOTES: Partial<Record<ReplyTemplateId, 'acknowledged' | 'guidance'>> = {
  'reply-acknowledge': 'acknowledged',
  'reply-guidance': 'guidance',
};

interface ReplyFacts {
  kind: NotificationKind;
  acknowledged: boolean;
  guidanceSent: boolean;
  /** Facts that a request for a user lacks. */
  factsMissing: boolean;
  /** The practice has no live shared mailbox that a request could come from. */
  mailboxMissing: boolean;
  /** There is an outcome to tell. */
  hasOutcome: boolean;
}

/** The replies that fit, the best first. */
export function repliesFor(facts: ReplyFacts): ReplyTemplateId[] {
  const { kind } = facts;
  const fitting: ReplyTemplateId[] = [];
  if (kind === 'linked-user-wanted' && facts.mailboxMissing) fitting.push('reply-application-first');
  else if (kind === 'linked-user-wanted' && facts.factsMissing) fitting.push('reply-facts-missing');
  if (kind === 'guidance-request' || kind === 'mailbox-not-working') fitting.push('reply-guidance');
  if (kind === 'mfa-question') fitting.push('reply-mfa');
  if (facts.hasOutcome) fitting.unshift('reply-done');
  const sent = facts.guidanceSent ? ['reply-guidance'] : [];
  const first = fitting.filter((id) => !sent.includes(id));
  const rest = fitting.filter((id) => sent.includes(id));
  // Who has an answer needs no acknowledgement any more, but may get one.
  return facts.acknowledged || first.length > 0
    ? [...first, ...rest, 'reply-acknowledge']
    : ['reply-acknowledge', ...rest];
}
