import { emptyContractor } from '@shared/domain/contractor-form';
import { type ActionValues, type ApplyAction, noValues } from '@shared/domain/notifications/apply/action';
import type { ApplyRules, Held, HeldLink, Proposal } from '@shared/domain/notifications/apply/proposal';
import { propose } from '@shared/domain/notifications/apply/propose';
import type { NotificationKind } from '@shared/domain/notifications/codes';
import { emptyPractice, type PracticeForm } from '@shared/domain/practice-form';

export const PRACTICE = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
export const CONTRACTOR = '3f2504e0-4f89-41d3-9a0c-0305e82c3302';
export const APPLICATION = '3f2504e0-4f89-41d3-9a0c-0305e82c3303';

export const rules: ApplyRules = { today: '2026-11-22', guidanceSentOn: '', leavingToo: [] };

/** A practice without a mailbox, of a contractor with one practice, with what the test changes. */
export function held(form: Partial<PracticeForm> = {}, more: Partial<Held> = {}): Held {
  const facts = {
    ...emptyPractice,
    odsCode: 'TP1F9',
    name: 'Penrose Opticians',
    contractorName: 'Penrose Ltd',
    ...form,
  };
  return {
    practice: { id: PRACTICE, version: 3, form: facts },
    contractor: { id: CONTRACTOR, version: 2, form: { ...emptyContractor, name: 'Penrose Ltd' }, practices: 1 },
    application: null,
    sharing: [],
    links: [],
    staysAt: 0,
    request: null,
    threshold: 10,
    ...more,
  };
}

export const application = (texts: Record<string, string> = {}): Held['application'] => ({
  id: APPLICATION,
  version: 1,
  texts: {
    route: 'shared-mailbox',
    codeRequestedOn: '2026-08-01',
    codeIssuedOn: '2026-08-05',
    formSubmittedOn: '2026-08-06',
    liveOn: '',
    toldOn: '',
    withdrawnOn: '',
    notes: '',
    ...texts,
  },
});

export function action(
  kind: NotificationKind,
  values: Partial<ActionValues> = {},
  toggled: string[] = [],
): ApplyAction {
  return {
    kind,
    practiceId: PRACTICE,
    contractorId: null,
    personId: null,
    values: { ...noValues, on: '2026-09-07', ...values },
    toggled,
  };
}

export const link = (personId: string, fullName: string, values: Partial<HeldLink> = {}): HeldLink => ({
  id: `link-${personId}`,
  personId,
  personVersion: 1,
  fullName,
  nhsAddress: `${fullName.toLowerCase().replace(' ', '.')}@nhs.net`,
  personState: 'live',
  role: 'owner',
  startedOn: '2025-04-01',
  endedOn: '',
  accessRemovedOn: '',
  ...values,
});

/** The proposal in the shape of a table: what each change writes. */
export const proposed = ({ changes }: Proposal) =>
  Object.fromEntries(changes.map(({ id, proposed }) => [id, proposed]));
export const of = (kind: NotificationKind, values: Partial<ActionValues>, what: Held, more: Partial<ApplyRules> = {}) =>
  propose(action(kind, values), what, { ...rules, ...more });
