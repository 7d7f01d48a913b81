import { addMonths } from './calendar';
import type { ListMark } from './codes';
import { showDate } from './show-date';

/** The day on which a contract ends after notice: three months later. Source: GOS contracts. */
export function contractEndsOn(noticeGivenOn: string): string {
  return noticeGivenOn === '' ? '' : addMonths(noticeGivenOn, 3);
}

/** "The contract ends on 6 November 2018", or '' without notice. */
export function noticeWords(noticeGivenOn: string): string {
  const end = contractEndsOn(noticeGivenOn);
  return end === '' ? '' : `The contract ends on ${showDate(end)}`;
}

/** What follows when a practice closes, as far as there is something to follow. */
export const CLOSING_STEPS = ['mailbox', 'list', 'successor'] as const;
export type ClosingStep = (typeof CLOSING_STEPS)[number];

interface ClosingFacts {
  mailboxAddress: string;
  mailboxKind: string;
  onList: ListMark;
  successorCode: string;
}

/** The steps that closing a practice proposes, each for a person to keep or drop. */
export function closingSteps(facts: ClosingFacts): { step: ClosingStep; label: string }[] {
  const steps: { step: ClosingStep; label: string }[] = [];
  if (facts.mailboxAddress !== '' || facts.mailboxKind === 'egress')
    steps.push({
      step: 'mailbox',
      label: facts.mailboxAddress === '' ? 'End the service by Egress' : `Close the mailbox ${facts.mailboxAddress}`,
    });
  if (facts.onList !== 'no') steps.push({ step: 'list', label: 'Take it off the distribution list' });
  if (facts.successorCode === '')
    steps.push({ step: 'successor', label: 'Another practice follows it under a new code' });
  return steps;
}
