import { mfaOverTime } from '../mfa/pictures/over-time';
import type { MfaPolicy } from '../mfa/policy';
import type { MfaCounts } from '../mfa/practice-access';
import { showDate } from '../show-date';
import { chapter, type ReportFrame, section, text } from './cells';
import type { ReportDocument } from './document';
import { accountsSection, practicesByIcbSection } from './mfa-status-counts';
import type { ReportedAccess, ReportedAccount } from './mfa-status-facts';
import { atRiskInSteps, needsActionInSteps } from './mfa-status-lists';

export interface MfaStatusFacts {
  policy: MfaPolicy;
  /** Whoever has left is not among them. */
  accounts: readonly ReportedAccount[];
  practices: readonly ReportedAccess[];
  /** How many stood how at the ends of months, and today. */
  overTime: readonly { on: string; counts: MfaCounts }[];
}

/** As many rows as need a list of the parts in front of them. */
const LONG = 60;

/**
 * How accounts and practices stand with multi-factor authentication today, and what is coming. In small steps, because
 * there may be very many of them.
 */
export function* mfaStatusInSteps(report: MfaStatusFacts, frame: ReportFrame): Generator<void, ReportDocument> {
  const needAction = yield* needsActionInSteps(report.practices);
  const atRisk = yield* atRiskInSteps(report.accounts);
  const accounts = accountsSection(report.accounts);
  yield;
  const practices = practicesByIcbSection(report.practices);
  yield;
  const overTime = mfaOverTime(report.overTime, frame.subject);
  return {
    title: 'MFA status',
    ...frame,
    personal: true,
    landscape: true,
    contents: needAction.count + atRisk.count > LONG,
    parts: [
      chapter('summary', 'Summary', [accounts, practices]),
      {
        ...chapter('over-time', 'MFA over time', [
          section('', text(overTime.sentence), { kind: 'picture', picture: overTime }),
        ]),
        // What is said of a picture stands on its page.
        newPage: true,
      },
      chapter('practices', 'Practices that need action', [needAction.section]),
      chapter('people', 'People whose access is at risk', [atRisk.section]),
      chapter('policy', 'The policy', [section('', ...policyWords(report.policy).map(text))]),
    ],
  };
}

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);

/** What the policy says, as sentences. Source: the letter; staff can edit the dates. */
export function policyWords(policy: MfaPolicy): string[] {
  const on = (date: string) => showDate(date);
  return [
    `Accounts that NAS creates from ${on(policy.mfaDefaultFrom)} have MFA from the start.`,
    `From ${on(policy.mfaPromptFrom)} people who are not registered are prompted when they log in. The prompt can be put off for ${days(policy.mfaSnoozeDays)}.`,
    `Who is not registered on ${on(policy.mfaRestrictedFrom)} is moved to the restricted policy: the password is reset on that day, and expires ${policy.mfaExpiryDays === 1 ? 'every day' : `every ${days(policy.mfaExpiryDays)}`}.`,
    policy.mfaAccessLostOn
      ? `Who is not registered on ${on(policy.mfaAccessLostFrom)} has no access from that day, until the person registers.`
      : `That access is lost from ${on(policy.mfaAccessLostFrom)} is switched off in the settings, and does not count here.`,
    'Nobody can read from NHSmail how an account stands: this report says what practices, contractors, NAS and exported reports told.',
  ];
}
