import {
  type ApplicationFacts,
  type ApplicationStanding,
  nextStepSentence,
  type StandingRules,
  standingOf,
} from '../application-steps';
import { APPLICATION_ROUTE_LABELS } from '../codes';
import { showDate } from '../show-date';
import { cell, counted, status } from './cells';
import type { ReportCell } from './document';

/** An application as reports look at it. */
export interface ReportedApplication {
  facts: ApplicationFacts;
  /** What staff wrote beside it. */
  notes: string;
}

export interface ApplicationStage {
  standing: ApplicationStanding;
  /** The last step that is done: "Code issued"; '' where none is. */
  reached: string;
  /** Since when it stands there, ISO date; '' where nobody knows. */
  since: string;
  waitingDays: number;
  /** It was sent without a valid code, so that nobody works on it. */
  isStuck: boolean;
}

/** How far an application has come, and since when. */
export function stageOf(application: ReportedApplication, rules: StandingRules): ApplicationStage {
  const { facts } = application;
  const standing = standingOf(facts, rules);
  const done = standing.steps.filter(({ date }) => date !== null);
  // Of two steps on one day the later one in the order of the route.
  const last = done.reduce<(typeof done)[number] | null>(
    (newest, step) => (newest === null || (step.date ?? '') >= (newest.date ?? '') ? step : newest),
    null,
  );
  return {
    standing,
    reached: last?.label ?? '',
    since: last?.date ?? facts.startedOn ?? '',
    waitingDays: standing.nextStep?.waitingDays ?? 0,
    isStuck: standing.sentWithoutCode,
  };
}

export const daysWords = (days: number): string => counted(days, 'day');

/** "Shared NHSmail mailbox", with how it ended where it did. */
export function routeAndState({ facts }: ReportedApplication, { standing }: ApplicationStage): ReportCell {
  const route = APPLICATION_ROUTE_LABELS[facts.route];
  if (standing.state === 'in-progress') return status('In progress', route);
  if (standing.state === 'finished') return status('Finished', route);
  return status('Withdrawn', route, facts.withdrawnOn === null ? [] : [`on ${showDate(facts.withdrawnOn)}`]);
}

/** "Code issued on 6 August 2018". */
export function reachedWords({ reached, since }: Pick<ApplicationStage, 'reached' | 'since'>): string {
  if (reached === '') return since === '' ? NO_STEP : `${NO_STEP}; begun on ${showDate(since)}`;
  return since === '' ? reached : `${reached} on ${showDate(since)}`;
}

export const NO_STEP = 'No step is done yet';

/** What comes next and who has to do it; what is doubtful stands below, and what makes it stick first. */
export function nextCell({ standing, isStuck }: ApplicationStage): ReportCell {
  const { nextStep, warnings } = standing;
  const next = nextStep === null ? 'Nothing is left to do.' : nextStepSentence(nextStep);
  if (!isStuck) return cell(next, warnings);
  const [why = '', ...others] = warnings;
  return status('Stuck', why, [next, ...others]);
}
