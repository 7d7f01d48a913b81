import type { ApplicationTexts } from '../../application-fields';
import type { RouteFacts } from '../../application-route';
import type { ContractorForm } from '../../contractor-form';
import type { PersonState } from '../../people/codes';
import type { LinkFacts } from '../../people/links';
import type { OwnersLevel } from '../../people/owners';
import type { RequestFacts } from '../../people/request-form';
import type { PracticeForm } from '../../practice-form';
import type { NotificationKind } from '../codes';
import type { ApplyAction, ValueName } from './action';

type Versioned<T> = { id: string; version: number } & T;

/** Someone who is, or was, linked with the practice. */
export interface HeldLink extends LinkFacts {
  id: string;
  personId: string;
  personVersion: number;
  fullName: string;
  nhsAddress: string;
  personState: PersonState;
}

/** What the register holds about one action. */
export interface Held {
  practice: Versioned<{ form: PracticeForm }> | null;
  /** Of the practice, or the one chosen. */
  contractor: Versioned<{ form: ContractorForm; practices: number }> | null;
  /** The one that is under way: of the practice, or of the contractor for an Egress account. */
  application: Versioned<{ texts: ApplicationTexts }> | null;
  /** Others that have the address, as "TP2H3 Other Opticians". */
  sharing: string[];
  links: HeldLink[];
  /** How many practices the person who leaves stays linked with after that day. */
  staysAt: number;
  /** The request of the practice for the same person, where there is one. */
  request: Versioned<{ facts: RequestFacts }> | null;
  threshold: RouteFacts['threshold'];
}

/** What holds for all actions of a notification. */
export interface ApplyRules {
  /** ISO date in London. */
  today: string;
  guidanceSentOn: string;
  /** The links of people who leave by other actions of the same notification. */
  leavingToo: readonly string[];
}

export const CHANGED_RECORDS = ['practice', 'closing', 'contractor', 'application', 'request', 'person'] as const;

/** One fact of the register beside what it would become. */
export interface ProposedChange {
  /** "practice.mailboxAddress"; unique within an action. */
  id: string;
  of: (typeof CHANGED_RECORDS)[number];
  field: string;
  label: string;
  /** As a person reads it; '' where there is nothing. */
  now: string;
  shown: string;
  /** As it is written. */
  proposed: string;
  /** Whether it is proposed to be made. */
  ticked: boolean;
  /** Without all of these it isn't made. */
  needs: string[];
}

/** Somewhere to go on from here. */
export interface ApplyHint {
  text: string;
  link: { of: 'practice' | 'contractor' | 'replies'; id: string; label: string } | null;
}

export interface ValueProblem {
  field: ValueName | 'practiceId' | 'contractorId' | 'personId';
  message: string;
  /** A correction to offer; it is never applied without a person's yes. */
  suggestion: string;
}

/** What an action would do. */
export interface Proposal {
  kind: NotificationKind;
  /** "TP1F9 Penrose Opticians"; '' where none was found. */
  about: string;
  practiceId: string | null;
  contractorId: string | null;
  /** The practice is marked as on the list now. */
  isListed: boolean;
  asks: readonly ValueName[];
  changes: ProposedChange[];
  /** What stands in the way; while there is any, nothing is applied. */
  problems: ValueProblem[];
  warnings: string[];
  hints: ApplyHint[];
  /** Why there is nothing to change, as a sentence; '' where there is something. */
  nothing: string;
  /** Who could be meant by the one who leaves. */
  people: { id: string; label: string }[];
  personId: string | null;
  /** How many owners are left once the person has gone. */
  owners: { level: OwnersLevel; words: string } | null;
  /** Facts that the helpdesk wants and nobody has said. */
  missing: string[];
  /** The records that were looked at, with their versions. */
  seen: { id: string; version: number }[];
}

/** The changes that will be made: ticked, and all that they need ticked too. */
export function chosenChanges(
  { changes }: Pick<Proposal, 'changes'>,
  { toggled }: Pick<ApplyAction, 'toggled'>,
): ProposedChange[] {
  const isTicked = ({ id, ticked }: ProposedChange) => ticked !== toggled.includes(id);
  const ticked = new Set(changes.filter(isTicked).map(({ id }) => id));
  const there = new Set(changes.map(({ id }) => id));
  return changes.filter(
    ({ id, needs }) => ticked.has(id) && needs.every((need) => ticked.has(need) || !there.has(need)),
  );
}

/** The practice, contractor and so on that an action looks at, and the people of whom it changes something, for the optimistic lock. */
export function seenOf(
  { practice, contractor, application, request, links }: Held,
  personIds: readonly (string | null)[],
) {
  const people = new Map(links.map((link) => [link.personId, { id: link.personId, version: link.personVersion }]));
  return [practice, contractor, application, request]
    .flatMap((record) => (record === null ? [] : [{ id: record.id, version: record.version }]))
    .concat(personIds.flatMap((id) => (id === null ? [] : (people.get(id) ?? []))));
}
