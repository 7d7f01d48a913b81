import { NOTIFICATION_KIND_LABELS, type NotificationKind } from '../codes';
import { type ApplyAction, ASKED_VALUES } from './action';
import { problem } from './check-values';
import { closingPersonOf } from './closing-proposals';
import { proposeEgress, proposeMailbox, proposeNotWorking, type Said } from './mailbox-proposals';
import { leaverOf, proposeLeaver, proposeRequest } from './people-proposals';
import { proposePracticeChange } from './practice-proposals';
import { type ApplyRules, type Held, type Proposal, seenOf } from './proposal';

/** Kinds that change nothing in the register: the reply is what they ask for. */
const REPLIED: readonly NotificationKind[] = ['guidance-request', 'mfa-question', 'other'];

/** What one action would do, given what the register holds: a pure function, used for looking and for writing alike. */
export function propose(action: ApplyAction, held: Held, rules: ApplyRules): Proposal {
  const { kind } = action;
  const said = saidOf(action, held, rules);
  const {
    changes,
    problems,
    warnings,
    hints,
    nothing,
    people = [],
    personId = null,
    owners = null,
    missing = [],
  } = said;
  return {
    kind,
    about: aboutOf(kind, held),
    practiceId: held.practice?.id ?? null,
    contractorId: held.contractor?.id ?? null,
    isListed: held.practice?.form.onList === 'yes',
    asks: ASKED_VALUES[kind],
    changes: problems.length > 0 ? [] : changes,
    problems,
    warnings,
    hints,
    nothing: nothing ?? (changes.length === 0 && problems.length === 0 ? ALREADY : ''),
    people,
    personId,
    owners,
    missing,
    seen: seenOf(held, [personId, ...changes.map(({ field }) => closingPersonOf(field))]),
  };
}

const ALREADY = 'The register says so already: nothing to change.';

function saidOf(action: ApplyAction, held: Held, rules: ApplyRules): Said {
  const { kind, values } = action;
  if (REPLIED.includes(kind)) return replied(kind, action, rules);
  const lacks = lacking(kind, held);
  const said = ruleOf(action, held, rules);
  return lacks === null ? said : { ...said, problems: [lacks, ...said.problems] };

  function ruleOf({ kind: which }: ApplyAction, ...given: [Held, ApplyRules]): Said {
    if (which === 'egress-account') return proposeEgress(values, ...given);
    if (which === 'mailbox-not-working') return proposeNotWorking(values, ...given);
    if (which === 'linked-user-wanted') return proposeRequest(values, ...given);
    if (which === 'leaver') return proposeLeaver(action, ...given);
    if (which === 'practice-change') return proposePracticeChange(values, ...given);
    return proposeMailbox(values, ...given);
  }
}

function lacking(kind: NotificationKind, { practice, contractor }: Held) {
  if (kind === 'egress-account')
    return contractor === null ? problem('contractorId', 'Choose the contractor, because none was found') : null;
  return practice === null ? problem('practiceId', 'Choose the practice, because none was found') : null;
}

function aboutOf(kind: NotificationKind, { practice, contractor }: Held): string {
  if (kind === 'egress-account') return contractor?.form.name ?? '';
  return practice === null ? '' : `${practice.form.odsCode} ${practice.form.name}`;
}

function replied(kind: NotificationKind, { practiceId }: ApplyAction, { guidanceSentOn }: ApplyRules): Said {
  const said = {
    changes: [],
    problems: [],
    warnings: [],
    nothing: `${NOTIFICATION_KIND_LABELS[kind]}: nothing changes in the register.`,
  };
  if (kind === 'other') return { ...said, hints: [] };
  const link = { of: 'replies' as const, id: practiceId ?? '', label: 'Write the reply' };
  if (kind === 'mfa-question')
    return { ...said, hints: [{ text: 'The reply names the NHSmail helpdesk and its page about MFA.', link }] };
  const text = guidanceSentOn === '' ? 'The guidance was not sent on yet.' : 'The guidance was sent on.';
  return { ...said, hints: [{ text, link }] };
}

/** All actions of a notification: people who leave one practice together are counted off its owners together. */
export function proposeAll(
  actions: readonly { action: ApplyAction; held: Held }[],
  rules: Omit<ApplyRules, 'leavingToo'>,
): Proposal[] {
  const leaving = actions.map(({ action, held }) =>
    action.kind === 'leaver' ? (leaverOf(action, held.links)?.personId ?? null) : null,
  );
  return actions.map(({ action, held }) =>
    propose(action, held, {
      ...rules,
      leavingToo: actions.flatMap(({ action: other }, at) => {
        const personId = leaving[at] ?? null;
        return other.practiceId === action.practiceId && personId !== null ? [personId] : [];
      }),
    }),
  );
}
