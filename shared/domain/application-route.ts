import type { ApplicationRoute } from './codes';

/** How a contractor gets to a mailbox; `ask-nhsbsa` where the letter leaves it open and nobody has asked yet. */
export const SUGGESTED_ROUTES = ['shared-mailbox', 'egress', 'ask-nhsbsa'] as const;
export type SuggestedRoute = (typeof SUGGESTED_ROUTES)[number];
export const SUGGESTED_ROUTE_LABELS: Record<SuggestedRoute, string> = {
  'shared-mailbox': 'Shared NHSmail mailbox',
  egress: 'Egress account',
  'ask-nhsbsa': 'Ask NHSBSA',
};

/** From this many practices on the letter speaks of Egress. A setting; this is its default. */
export const DEFAULT_THRESHOLD = 10;

export interface RouteFacts {
  /** How many practices the contractor has. */
  practices: number;
  threshold: number;
  /** What NHSBSA answered; it counts only exactly at the threshold. */
  answer: ApplicationRoute | '';
  /** A route that staff chose against the rule. */
  override: ApplicationRoute | '';
  overrideReason: string;
}

/**
 * The route and why, in a sentence. Source: the letter, which says "10 or more" for Egress, "less than 10" for the shared
 * mailbox, and "10 practices or less" in its opening: exactly at the threshold is a question for NHSBSA.
 */
export function routeOf(facts: RouteFacts): { route: SuggestedRoute; reason: string } {
  const { practices, threshold, answer, override, overrideReason } = facts;
  const count = practices === 1 ? '1 practice' : `${practices} practices`;
  if (override !== '') {
    const why = overrideReason.trim();
    return { route: override, reason: `Staff chose this route${why === '' ? '' : `: ${why}`}` };
  }
  if (practices < threshold) return { route: 'shared-mailbox', reason: `${count}, fewer than ${threshold}` };
  if (practices > threshold) return { route: 'egress', reason: `${count}, more than ${threshold}` };
  if (answer !== '') return { route: answer, reason: `${count}, exactly the threshold: NHSBSA answered` };
  return {
    route: 'ask-nhsbsa',
    reason: `${count}, exactly the threshold, which the letter leaves open. Ask NHSBSA and record the answer.`,
  };
}
