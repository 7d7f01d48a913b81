import { LINK_ROLE_LABELS, LINK_ROLES, PERSON_STATE_LABELS } from '../../people/codes';
import { linkProblems, linkStanding, linkWords } from '../../people/links';
import { countOwners } from '../../people/owners';
import { mobile, personalAddress } from '../../people/person-form';
import { emptyRequest, REQUEST_FIELD_LABELS, type RequestFacts } from '../../people/request-form';
import { canSendRequests, missingFacts, missingSentence, NO_MAILBOX } from '../../people/request-rules';
import { showPeopleFact } from '../../people/show-facts';
import { showDate } from '../../show-date';
import { fold, tidy } from '../../text';
import type { ActionValues, ApplyAction } from './action';
import { problem, readDay } from './check-values';
import { applyHint, closedWarnings, type Said } from './mailbox-proposals';
import type { ApplyRules, Held, HeldLink, ProposedChange, ValueProblem } from './proposal';

const FACTS = ['fullName', 'personalAddress', 'mobile', 'role', 'askedOn'] as const;
type Fact = (typeof FACTS)[number];

/** The practice's request for a user; without a live shared mailbox it is led to the application route (letter). */
export function proposeRequest(values: ActionValues, held: Held, { today }: ApplyRules): Said {
  const { practice, request } = held;
  const { facts, problems } = readPerson(values, today);
  if (practice === null) return { changes: [], problems, warnings: [], hints: [] };
  const { form } = practice;
  const mailbox =
    form.mailboxAddress === '' ? null : { kind: form.mailboxKind, status: form.mailboxStatus, address: '' };
  if (!canSendRequests(mailbox))
    return {
      changes: [],
      problems: [],
      warnings: [...closedWarnings(held), NO_MAILBOX],
      hints: [
        applyHint('Its page says where its application stands.', practice),
        { text: 'Tell the practice:', link: { of: 'replies', id: practice.id, label: 'Write the reply' } },
      ],
      nothing: 'No request can be made before the practice has its shared mailbox.',
    };
  const before = request?.facts ?? emptyRequest;
  const after = { ...before, ...filled(before, facts) };
  const missing = missingFacts(after);
  const isDone = request !== null && (before.liveOn !== '' || before.refusedOn !== '');
  return {
    changes: problems.length > 0 || isDone ? [] : changesOf(request === null, before, after),
    problems,
    warnings: [
      ...closedWarnings(held),
      ...(request !== null && !isDone ? [`The practice asked for this on ${showDate(before.askedOn)} already.`] : []),
      ...(missing.length === 0 ? [] : [missingSentence(missing)]),
    ],
    hints:
      missing.length === 0
        ? []
        : [
            {
              text: 'Ask the practice for what is missing:',
              link: { of: 'replies', id: practice.id, label: 'Write the reply' },
            },
          ],
    missing,
    ...(isDone ? { nothing: 'This request was dealt with already.' } : {}),
  };
}

function readPerson(values: ActionValues, today: string): { facts: Record<Fact, string>; problems: ValueProblem[] } {
  const on = readDay(values, 'on', { needed: 'Enter the date on which the practice asked', notAfter: today });
  const address = personalAddress.safeParse(values.personalAddress.trim());
  const phone = mobile.safeParse(values.mobile);
  const problems = [...on.problems];
  if (!address.success)
    problems.push(problem('personalAddress', address.error.issues[0]?.message ?? 'Enter an address'));
  if (!phone.success) problems.push(problem('mobile', phone.error.issues[0]?.message ?? 'Enter a phone number'));
  const role = LINK_ROLES.find((each) => each === values.role) ?? '';
  return {
    facts: {
      fullName: tidy(values.fullName).slice(0, 200),
      personalAddress: address.data ?? '',
      mobile: phone.data ?? '',
      role,
      askedOn: on.day,
    },
    problems,
  };
}

/** A request that is there already gets what it lacks; the day on which it was asked for stays. */
function filled(before: RequestFacts, facts: Record<Fact, string>): Partial<RequestFacts> {
  return Object.fromEntries(
    FACTS.filter((field) => facts[field] !== '' && (field !== 'askedOn' || before.askedOn === '')).map((field) => [
      field,
      facts[field],
    ]),
  );
}

function changesOf(isNew: boolean, before: RequestFacts, after: RequestFacts): ProposedChange[] {
  // A request without its day is none.
  const needs = isNew ? ['request.askedOn'] : [];
  return FACTS.filter((field) => before[field] !== after[field]).map((field) => ({
    id: `request.${field}`,
    of: 'request',
    field,
    label: field === 'askedOn' ? 'Request for a user, asked for on' : REQUEST_FIELD_LABELS[field],
    now: showPeopleFact(field, before[field]),
    shown: field === 'role' ? LINK_ROLE_LABELS[after.role || 'member'] : showPeopleFact(field, after[field]),
    proposed: after[field],
    ticked: true,
    needs: field === 'askedOn' ? [] : needs,
  }));
}

const isOpen = ({ endedOn }: HeldLink, on: string) => endedOn === '' || (on !== '' && endedOn > on);

/** The request that an action is about: of the same name and still open, or one that this notification made. */
export function sameRequest<T extends { facts: RequestFacts; notificationId: string | null }>(
  { fullName }: Pick<ActionValues, 'fullName'>,
  requests: readonly T[],
  notificationId: string,
): T | null {
  const name = fold(fullName);
  const isOwn = (request: T) => request.notificationId === notificationId;
  const isOpenRequest = ({ facts }: T) => facts.liveOn === '' && facts.refusedOn === '';
  return (
    requests.find(
      (each) => name !== '' && fold(each.facts.fullName) === name && (isOwn(each) || isOpenRequest(each)),
    ) ??
    requests.find((each) => isOwn(each) && (each.facts.fullName === '' || name === '')) ??
    null
  );
}

/** Who leaves: the one that was chosen, else the only one of that address, else the only one of that name. */
export function leaverOf({ personId, values }: Pick<ApplyAction, 'personId' | 'values'>, links: readonly HeldLink[]) {
  if (personId !== null) return links.find((link) => link.personId === personId) ?? null;
  const address = values.nhsAddress.trim().toLowerCase();
  const name = fold(values.fullName);
  const only = (found: readonly HeldLink[]) =>
    new Set(found.map((link) => link.personId)).size === 1 ? (found[0] ?? null) : null;
  return (
    only(links.filter(({ nhsAddress }) => address !== '' && nhsAddress === address)) ??
    only(links.filter(({ fullName }) => name !== '' && fold(fullName) === name))
  );
}

/** A person's link with the practice ends; who is left with no practice has left. */
export function proposeLeaver(
  action: Pick<ApplyAction, 'personId' | 'values'>,
  held: Held,
  { today, leavingToo }: ApplyRules,
): Said {
  const { practice, links, staysAt } = held;
  const on = readDay(action.values, 'on', { needed: 'Enter the day on which the person leaves' });
  const people = [...new Map(links.map((link) => [link.personId, labelOf(link)]))].map(([id, label]) => ({
    id,
    label,
  }));
  const leaver = leaverOf(action, links);
  if (practice === null) return { changes: [], problems: on.problems, warnings: [], hints: [] };
  if (leaver === null)
    return {
      changes: [],
      problems: [...on.problems, ...(people.length === 0 ? [] : [problem('personId', 'Choose who leaves')])],
      warnings: [noPerson(action.values, practice.form.odsCode, people.length)],
      hints: [applyHint('Its page has its linked users.', practice)],
      people,
      ...(people.length === 0 ? { nothing: 'Nobody’s link can be ended.' } : {}),
    };
  const own = links.filter((link) => link.personId === leaver.personId && isOpen(link, on.day));
  const said = { people, personId: leaver.personId, hints: [], warnings: closedWarnings(held) };
  if (on.day === '') return { changes: [], problems: on.problems, ...said };
  if (own.length === 0)
    return {
      changes: [],
      problems: [],
      ...said,
      nothing: `${leaver.fullName} has left ${practice.form.odsCode} already.`,
    };
  const late = own.some((link) => linkProblems({ ...link, endedOn: on.day, accessRemovedOn: '' }).length > 0);
  if (late)
    return { changes: [], problems: [problem('on', `${leaver.fullName} starts here later than that`)], ...said };
  const owners = ownersAfter(links, [...leavingToo, leaver.personId], on.day > today ? on.day : today);
  return {
    changes: leaverChanges(own, leaver, practice.form.odsCode, on.day, staysAt === 0),
    problems: [],
    ...said,
    warnings: [...said.warnings, 'Access is not taken away by itself: an owner of the mailbox must do it.'],
    owners,
  };
}

function leaverChanges(
  own: readonly HeldLink[],
  leaver: HeldLink,
  odsCode: string,
  on: string,
  isLast: boolean,
): ProposedChange[] {
  // The person is written as one: who has no practice any more has left.
  const needs = isLast && leaver.personState !== 'left' ? ['person.link', 'person.state'] : [];
  const words = (links: readonly HeldLink[]) => links.map(linkWords).join('; ');
  const link: ProposedChange = {
    id: 'person.link',
    of: 'person',
    field: 'link',
    label: `${leaver.fullName} at ${odsCode}`,
    now: words(own),
    shown: words(own.map((each) => ({ ...each, endedOn: on, accessRemovedOn: '' }))),
    proposed: on,
    ticked: true,
    needs,
  };
  if (needs.length === 0) return [link];
  const state: ProposedChange = {
    id: 'person.state',
    of: 'person',
    field: 'state',
    label: `State of ${leaver.fullName}`,
    now: PERSON_STATE_LABELS[leaver.personState],
    shown: `${PERSON_STATE_LABELS.left}: this was the last practice`,
    proposed: 'left',
    ticked: true,
    needs,
  };
  return [link, state];
}

const labelOf = ({ fullName, nhsAddress }: HeldLink) => (nhsAddress === '' ? fullName : `${fullName}, ${nhsAddress}`);

function noPerson({ fullName, nhsAddress }: ActionValues, odsCode: string, linked: number): string {
  if (linked === 0) return `The register has no linked users of ${odsCode}.`;
  const who = [tidy(fullName), nhsAddress.trim()].filter((part) => part !== '').join(', ');
  return who === ''
    ? 'The mail doesn’t say clearly who leaves.'
    : `Nobody, or more than one, of the linked users of ${odsCode} is called ${who}.`;
}

function ownersAfter(links: readonly HeldLink[], gone: readonly string[], day: string) {
  const left = links
    .filter(({ personId }) => !gone.includes(personId))
    .map((link) => ({ ...link, standing: linkStanding(link, day) }));
  const { level, words } = countOwners(left);
  return { level, words: words.join(' ') };
}
