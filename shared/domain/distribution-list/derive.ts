import type { ListMark, ListState, MailboxKind, PracticeStatus } from '../codes';
import { addressProblems, checkMailboxAddress, odsCodeOfAddress } from '../mailbox-address';
import { showDate } from '../show-date';
import type { EditionEntry, EditionLeftOut, LeftOutKind } from './edition';
import { canonicalAddress, chosenEgress, listedAddress, type WithMailbox, withAccount } from './egress-account';
import { groupBy, inOrder } from './in-order';
import { judgeRecipientsInSteps, type ListRecipient, leftOutByHand, type Outside } from './listed-recipients';

/** A practice as the distribution list looks at it. */
export interface ListPractice {
  practiceId: string;
  odsCode: string;
  name: string;
  town: string;
  status: PracticeStatus;
  contractorId: string;
  contractorName: string;
  /** The contractor's own live Egress account: where it is recorded, it is the one for all its practices. */
  contractorEgress: string | null;
  /** Codes of the practice before and after it: a mailbox may carry one of them. */
  relatedCodes: readonly string[];
  onList: ListMark;
  /** The mailbox that counts now; null where the practice has none. `toldOn` is an ISO date. */
  mailbox: {
    kind: MailboxKind;
    address: string;
    status: 'live' | 'requested' | 'closed';
    toldOn: string | null;
  } | null;
}

export interface DistributionEntry extends EditionEntry {
  /** What is doubtful about it; empty when nothing is. */
  problem: string;
}

export type LeftOut = EditionLeftOut;

export interface DerivedList {
  entries: DistributionEntry[];
  problems: LeftOut[];
}

/** How one practice or recipient stands on the list, and why. */
export interface ListStanding {
  state: ListState;
  reason: string;
}

/** The list with how each practice and each recipient stands on it, by its id. */
export interface WholeList extends DerivedList {
  practices: Map<string, ListStanding>;
  recipients: Map<string, ListStanding>;
}

/** What a list looks at. */
export interface Narrowing {
  covers: (practice: ListPractice) => boolean;
  /** Addresses that it is not to have, in lower case, each with why not. */
  excluded: ReadonlyMap<string, string>;
}

/** What a narrowing leaves over of the register's list. Of practices that are not covered, only what others need to know. */
export interface NarrowedList extends WholeList {
  /** The address to which mails to an address go: it, or the mailbox whose older address it is. */
  leadsTo: (address: string) => string;
}

interface Decided extends DerivedList {
  standing: Map<string, ListStanding>;
  outside: Outside;
}

const NOBODY: ReadonlyMap<string, string> = new Map();
const everyone = (excluded: ReadonlyMap<string, string>): Narrowing => ({ covers: () => true, excluded });

/**
 * The distribution list: live addresses of practices that are not closed and are marked as on it, each address once,
 * one Egress address a contractor (letter), and other recipients. Everyone is accounted for, by an entry or by a
 * problem. `aliases` lead from older addresses to those of mailboxes. The order of the input doesn't matter.
 */
export function deriveDistributionList(
  practices: readonly ListPractice[],
  recipients: readonly ListRecipient[] = [],
  aliases: ReadonlyMap<string, string> = new Map(),
): WholeList {
  return finished(wholeListInSteps(practices, recipients, aliases));
}

/**
 * The same in small steps, so that whoever works it out for a long register can do other things in between. `excluded`:
 * addresses left out by hand, with the reason.
 */
export function* wholeListInSteps(
  practices: readonly ListPractice[],
  recipients: readonly ListRecipient[],
  aliases: ReadonlyMap<string, string>,
  excluded = NOBODY,
): Generator<void, WholeList> {
  const { leadsTo: _, ...list } = yield* narrowedListInSteps(practices, recipients, aliases, everyone(excluded));
  return list;
}

/**
 * The list of the covered practices and of the recipients. All practices must be given: they choose the one Egress
 * address of their contractor together, and an address is the same whoever holds its entry on a narrower list.
 */
export function* narrowedListInSteps(
  practices: readonly ListPractice[],
  recipients: readonly ListRecipient[],
  aliases: ReadonlyMap<string, string>,
  narrowing: Narrowing,
): Generator<void, NarrowedList> {
  const decided = yield* decideInSteps(practices, narrowing);
  const judged = yield* judgeRecipientsInSteps(decided, recipients, aliases, narrowing.excluded);
  yield;
  const entries = inOrder([...decided.entries, ...judged.entries]);
  yield;
  return {
    entries,
    problems: inOrder([...decided.problems, ...judged.problems]),
    practices: decided.standing,
    recipients: judged.standing,
    leadsTo: judged.leadsTo,
  };
}

/** By practice id, how each practice stands on the list. Says the same as {@link deriveDistributionList}. */
export function deriveListStates(practices: readonly ListPractice[], excluded = NOBODY): Map<string, ListStanding> {
  return finished(decideInSteps(practices, everyone(excluded))).standing;
}

/** Does all steps at once. */
export function finished<Outcome>(steps: Generator<void, Outcome>): Outcome {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Practices a step takes. */
const A_STEP = 250;

/** Decides on the practices alone. The entries and problems are in no order. */
function* decideInSteps(practices: readonly ListPractice[], { covers, excluded }: Narrowing): Generator<void, Decided> {
  const outside: Outside = { listed: new Set(), problems: [] };
  const decided: Decided = { entries: [], problems: [], standing: new Map(), outside };
  const wanted: WithMailbox[] = [];
  let count = 0;
  for (const each of practices) {
    if (count++ % A_STEP === 0) yield;
    const practice = withAccount(each);
    const out = leftOut(practice);
    if (out === null) wanted.push(practice as WithMailbox);
    else if (covers(practice)) {
      decided.problems.push(out);
      decided.standing.set(practice.practiceId, { state: 'off', reason: out.reason });
    } else outside.problems.push(out);
  }
  const chosen = chosenEgress(wanted);
  yield;
  const groups = groupBy(wanted, (practice) => listedAddress(practice, chosen));
  yield;
  for (const [address, everyone] of groups) {
    if (count++ % A_STEP === 0) yield;
    const group = everyone.filter(covers);
    const why = excluded.get(address);
    if (group.length === 0) outside.listed.add(address);
    else if (why !== undefined) excludeGroup(group, why, decided);
    else addGroup(address, group.length > 1 ? inOrder(group) : group, decided);
  }
  return decided;
}

/** Nobody of an address that was left out by hand is written to. */
function excludeGroup(group: WithMailbox[], why: string, { problems, standing }: Decided): void {
  for (const practice of group) {
    const reason = leftOutByHand(why);
    problems.push({ ...facts(practice, practice.mailbox.address), kind: 'excluded', reason });
    standing.set(practice.practiceId, { state: 'off', reason });
  }
}

/** Why a practice is not to have its address on the list; null where it is. */
function leftOut(practice: ListPractice): LeftOut | null {
  const { mailbox } = practice;
  const out = (kind: LeftOutKind, reason: string) => ({ ...facts(practice, mailbox?.address ?? ''), kind, reason });
  if (practice.status === 'closed') return out('closed', 'The practice is closed');
  if (practice.onList === 'no') return out('marked-off', 'Marked as not on the list');
  if (mailbox?.kind === 'egress' && mailbox.address === '')
    return out('no-mailbox', 'Served by Egress, and the contractor has no live Egress account on record');
  if (mailbox === null || mailbox.kind === 'none' || mailbox.address === '')
    return out('no-mailbox', 'There is no mailbox on record');
  if (mailbox.status === 'requested') return out('not-live', 'The mailbox is requested and not yet live');
  if (mailbox.status === 'closed') return out('not-live', 'The mailbox is closed');
  const checked = checkMailboxAddress(mailbox.address);
  if (checked.value === '') return out('malformed', `The address can’t be used: ${checked.text}`);
  if (practice.onList !== 'yes') return out('not-marked', 'Nobody has said yet whether it should be on the list');
  return null;
}

/** Practices that one address serves: one of them has the entry, the others are said to be served by it. */
function addGroup(address: string, group: WithMailbox[], decided: Decided): void {
  const holder = group.find((practice) => odsCodeOfAddress(address) === practice.odsCode) ?? group[0];
  if (holder === undefined) return;
  const egress = holder.mailbox.kind === 'egress';
  const served = group.filter(
    ({ mailbox, contractorId }) => mailbox.kind === 'egress' && contractorId === holder.contractorId,
  );
  const reason = entryReason(holder, served.length);
  const doubts = addressProblems(address, holder.mailbox.kind, holder.odsCode, holder.relatedCodes);
  const others = egress ? [...new Set(served.map(({ mailbox }) => canonicalAddress(mailbox.address)))] : [];
  if (others.some((other) => other !== address))
    doubts.push(
      `The contractor has more than one Egress address: ${others
        .filter((other) => other !== address)
        .sort()
        .join(', ')} is not listed`,
    );
  const problem = doubts.join('. ');
  decided.entries.push({
    ...facts(holder, address),
    ...(egress ? { owner: `egress:${holder.contractorId}`, name: holder.contractorName } : {}),
    source: egress ? 'egress' : 'practice',
    group: null,
    reason,
    problem,
  });
  decided.standing.set(
    holder.practiceId,
    problem === '' ? { state: 'on', reason } : { state: 'check', reason: `${reason}. ${problem}` },
  );
  for (const practice of group) {
    if (practice === holder) continue;
    const sameAccount = served.includes(practice) && egress;
    const why = sameAccount
      ? `Served by the Egress account of ${holder.contractorName}: listed once`
      : `Same address as ${holder.odsCode} ${holder.name}: listed once`;
    decided.problems.push({ ...facts(practice, practice.mailbox.address), kind: 'duplicate', reason: why });
    decided.standing.set(practice.practiceId, { state: sameAccount ? 'on' : 'check', reason: why });
  }
}

function entryReason(practice: WithMailbox, served: number): string {
  const { kind, toldOn } = practice.mailbox;
  const told = toldOn ? `, told on ${showDate(toldOn)}` : '';
  if (kind === 'egress')
    return `Egress account of ${practice.contractorName}, for ${served === 1 ? '1 practice' : `${served} practices`}`;
  const what = kind === 'shared' ? 'Shared mailbox' : kind === 'store' ? 'Store mailbox' : 'Mailbox';
  return `${what} of ${practice.name}${told}`;
}

function facts({ name, odsCode, practiceId }: ListPractice, address: string) {
  return { owner: `practice:${practiceId}`, address, name, odsCode, practiceId, recipientId: null };
}
