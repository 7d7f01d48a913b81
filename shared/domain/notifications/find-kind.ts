import { fold } from '../text';
import { NOTIFICATION_KIND_LABELS, NOTIFICATION_KINDS, type NotificationKind } from './codes';
import { KIND_RULES, type KindRule, LEAST_WEIGHT } from './kind-rules';

export interface FoundKind {
  kind: NotificationKind;
  reason: string;
}

/** What else is known when a kind is suggested. */
export interface KindClues {
  /** The mail names an address of the form optometry.<code>@nhs.net. */
  hasMailboxAddress: boolean;
}

const patterns = new Map<string, RegExp>();

/** Where one practice writes the first, several write the second. */
const NUMBERS: readonly [RegExp, string][] = [
  [/\b(mailbox|address)\b/g, '$1(?:es)?'],
  [/\b(account|email|mail)\b/g, '$1s?'],
  [/\b(?:is|are)\b/g, '(?:is|are)'],
  [/\b(?:has|have)\b/g, '(?:has|have)'],
];

/** "add * as owner" as a pattern on folded text; `*` is up to four words. */
function patternOf(words: string): RegExp {
  let pattern = patterns.get(words);
  if (!pattern) {
    const parts = words
      .split(' * ')
      .map((part) => NUMBERS.reduce((pattern, [one, any]) => pattern.replace(one, any), fold(part)));
    pattern = new RegExp(`(?<![a-z0-9])${parts.join('(?: [a-z0-9]+){0,4} ')}(?![a-z0-9])`);
    patterns.set(words, pattern);
  }
  return pattern;
}

interface Score {
  weight: number;
  best: { words: string; weight: number; inSubject: boolean } | null;
}

/** Suggests what a mail is about, with the words that speak for it. "Other" where too little does. */
export function findKind(subject: string, text: string, { hasMailboxAddress }: KindClues): FoundKind {
  const [foldedSubject, foldedText] = [fold(subject), fold(text)];
  const scores = new Map<NotificationKind, Score>();
  for (const rule of KIND_RULES)
    for (const words of rule.words) {
      const inSubject = patternOf(words).test(foldedSubject);
      if (inSubject || patternOf(words).test(foldedText)) count(scores, rule, words, inSubject);
    }
  // These two are about an address: without one they say little, with one and nothing else it is the usual mail.
  for (const kind of ['new-shared-mailbox', 'address-change'] as const) {
    const score = scores.get(kind);
    if (score) score.weight = hasMailboxAddress ? score.weight + 1 : Math.min(score.weight, 3);
  }
  const order = NOTIFICATION_KINDS.filter((kind) => scores.has(kind));
  order.sort((a, b) => (scores.get(b)?.weight ?? 0) - (scores.get(a)?.weight ?? 0) || rank(a) - rank(b));
  const [kind] = order;
  const score = kind && scores.get(kind);
  if (!kind || !score?.best || score.weight < LEAST_WEIGHT)
    return { kind: 'other', reason: 'Nothing in it says what it is about.' };
  const { words, inSubject } = score.best;
  const place = inSubject ? 'the subject' : 'the text';
  return { kind, reason: `${NOTIFICATION_KIND_LABELS[kind]}: ${place} says “${words.replaceAll(' * ', ' … ')}”.` };
}

function count(scores: Map<NotificationKind, Score>, rule: KindRule, words: string, inSubject: boolean): void {
  const weight = rule.weight * (inSubject ? 2 : 1);
  const score = scores.get(rule.kind) ?? { weight: 0, best: null };
  // Ten ways of saying the same don't make it truer: what counts is the strongest, and a little of the others.
  const strongest = Math.max(score.best?.weight ?? 0, weight);
  score.weight = score.best === null ? weight : Math.max(score.weight, strongest) + 0.5;
  if (weight > (score.best?.weight ?? 0)) score.best = { words, weight, inSubject };
  scores.set(rule.kind, score);
}

const rank = (kind: NotificationKind) => KIND_RULES.findIndex((rule) => rule.kind === kind);
