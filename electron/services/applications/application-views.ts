import { routeOf, SUGGESTED_ROUTE_LABELS } from '@shared/domain/application-route';
import { type StandingRules, standingOf } from '@shared/domain/application-steps';
import { mailsFor } from '@shared/domain/mail-template';
import type { AppSettings } from '@shared/domain/settings-form';
import type { ApplicationOverview, ApplicationRow, ApplicationView } from '@shared/ipc/applications';
import { stepFactsOf } from './application-facts';
import type { ApplicationLine, OwnerLine } from './application-queries';

/** The newest one that was not withdrawn, or the newest. `lines` come newest first. */
export function currentOf(lines: readonly ApplicationLine[]): ApplicationLine | null {
  return lines.find(({ withdrawnOn }) => withdrawnOn === null) ?? lines[0] ?? null;
}

export function rowOf(line: ApplicationLine, rules: StandingRules): ApplicationRow {
  const { state, nextStep, sentWithoutCode, warnings } = standingOf(stepFactsOf(line), rules);
  return {
    id: line.id,
    contractorId: line.contractorId,
    contractorName: line.contractorName,
    practice: line.practiceId === null ? null : { id: line.practiceId, name: line.practiceName, odsCode: line.odsCode },
    route: line.route,
    state,
    nextStep,
    // The contractor believes that all is done: somebody must tell them.
    waitingFor: sentWithoutCode ? 'CCHub' : (nextStep?.who ?? null),
    sentWithoutCode,
    warnings,
  };
}

/** The address that the shared mailbox of a practice will have (letter); empty for a contractor. */
export const expectedAddress = ({ practice }: OwnerLine) =>
  practice === null ? '' : `optometry.${practice.odsCode.toLowerCase()}@nhs.net`;

export function overviewOf(
  owner: OwnerLine,
  { current, count }: { current: ApplicationLine | null; count: number },
  settings: AppSettings,
  rules: StandingRules,
): ApplicationOverview {
  const { route, reason } = routeOf({
    practices: owner.practices,
    threshold: settings.applicationThreshold,
    answer: owner.routeAnswer,
    override: owner.routeOverride,
    overrideReason: owner.routeOverrideReason,
  });
  const { practice } = owner;
  const application = current === null ? null : viewOf(current, owner, route, reason, rules);
  const idle = application === null || application.state !== 'in-progress';
  return {
    contractor: { id: owner.contractorId, name: owner.contractorName },
    practice:
      practice === null
        ? null
        : { id: practice.id, name: practice.name, odsCode: practice.odsCode, closed: practice.status === 'closed' },
    practices: owner.practices,
    route,
    routeReason: reason,
    application,
    earlier: Math.max(0, count - 1),
    canStart: idle && practice?.status !== 'closed' && route === (practice === null ? 'egress' : 'shared-mailbox'),
    mailbox: { ...recordedMailbox(owner), expected: expectedAddress(owner) },
    egressFormMissing: route === 'egress' && settings.egressForm === '',
  };
}

function recordedMailbox({ practice, egressAddress, egressStatus }: OwnerLine): { recorded: string; live: boolean } {
  if (practice === null) return { recorded: egressAddress, live: egressStatus === 'live' };
  return { recorded: practice.mailboxAddress, live: practice.mailboxStatus === 'live' };
}

function viewOf(
  line: ApplicationLine,
  owner: OwnerLine,
  route: ApplicationOverview['route'],
  reason: string,
  rules: StandingRules,
): ApplicationView {
  const standing = standingOf(stepFactsOf(line), rules);
  const { recorded, live } = recordedMailbox(owner);
  const more: string[] = [];
  if (standing.state === 'in-progress' && line.route !== route)
    more.push(
      `The application takes the route “${SUGGESTED_ROUTE_LABELS[line.route]}”, but the contractor’s route is now “${SUGGESTED_ROUTE_LABELS[route]}” (${reason}).`,
    );
  if (standing.state === 'finished' && !live)
    more.push(
      recorded === ''
        ? 'CCHub was told, but no address is recorded yet. Record the mailbox, or it stays off the distribution list.'
        : `CCHub was told, but ${recorded} is not recorded as live.`,
    );
  return {
    id: line.id,
    version: line.version,
    route: line.route,
    state: standing.state,
    steps: standing.steps,
    nextStep: standing.nextStep,
    sentWithoutCode: standing.sentWithoutCode,
    warnings: [...standing.warnings, ...more],
    withdrawnOn: line.withdrawnOn,
    notes: line.notes,
    mails: mailsFor(line.route, standing),
  };
}
