import { type ApplicationStep, standingOf } from '@shared/domain/application-steps';
import { todayInLondon } from '@shared/domain/calendar-date';
import type { ApplicationOverview } from '@shared/ipc/applications';

/** An application in the words of a headless task. */
export interface ApplicationAnswer {
  contractor: string;
  practices: number;
  route: ApplicationOverview['route'];
  steps: ApplicationStep[];
  nextStep: { id: string; label: string; who: string; waitingDays: number } | null;
  warnings: string[];
}

/** Where a practice's way to a mailbox stands; what the steps would be, where nothing was begun. */
export function answerOf(
  own: ApplicationOverview,
  egress: ApplicationOverview,
  codeAddress: string,
): ApplicationAnswer {
  const { contractor, practices } = own;
  // An Egress account belongs to the contractor: its application counts for each of its practices.
  const shown = (own.route === 'egress' ? egress.application : null) ?? own.application;
  const common = { contractor: contractor.name, practices, route: own.route };
  if (shown !== null) {
    const { steps, nextStep, warnings } = shown;
    return { ...common, steps, nextStep: nextStep === null ? null : withoutTask(nextStep), warnings };
  }
  if (own.route === 'ask-nhsbsa')
    return {
      ...common,
      steps: [],
      nextStep: { id: 'ask-nhsbsa', label: 'Ask NHSBSA which route applies', who: 'CCHub', waitingDays: 0 },
      warnings: [own.routeReason],
    };
  const none = { codeRequestedOn: null, codeIssuedOn: null, formSubmittedOn: null, liveOn: null, toldOn: null };
  const rules = { today: todayInLondon(new Date()), codeAddress };
  const { steps, nextStep } = standingOf({ route: own.route, ...none, withdrawnOn: null, startedOn: null }, rules);
  const { recorded, live } = own.route === 'egress' ? egress.mailbox : own.mailbox;
  if (live)
    return { ...common, steps, nextStep: null, warnings: [`${recorded} is live; no application is recorded for it.`] };
  return {
    ...common,
    steps,
    nextStep: nextStep === null ? null : withoutTask(nextStep),
    warnings: own.practice?.closed ? ['The practice is closed.'] : [],
  };
}

const withoutTask = ({
  id,
  label,
  who,
  waitingDays,
}: {
  id: string;
  label: string;
  who: string;
  waitingDays: number;
}) => ({
  id,
  label,
  who,
  waitingDays,
});
