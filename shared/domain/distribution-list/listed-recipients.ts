import { RECIPIENT_GROUP_LABELS, type RecipientGroup } from '../codes';
import { addressKey, checkMailboxAddress } from '../mailbox-address';
import type { DistributionEntry, LeftOut, ListStanding } from './derive';
import { isBefore } from './in-order';

/** A recipient without a mailbox in the register, as the distribution list looks at it. */
export interface ListRecipient {
  recipientId: string;
  name: string;
  address: string;
  group: RecipientGroup;
  organisation: string;
  /** ODS code of the board that they have to do with; '' for none. */
  icbCode: string;
  /** Why they are on the list, in the words of staff; '' where nobody said. */
  reason: string;
  onList: 'yes' | 'no';
}

/** Practices that a list doesn't cover, as far as others need to know of them. */
export interface Outside {
  /** Addresses that would be theirs alone. */
  listed: Set<string>;
  /** Those that would not be on any list. */
  problems: LeftOut[];
}

/** What the practices alone make of the list. */
interface PracticesList {
  entries: readonly DistributionEntry[];
  problems: readonly LeftOut[];
  outside: Outside;
}

interface JudgedRecipients {
  entries: DistributionEntry[];
  problems: LeftOut[];
  /** By recipient id. */
  standing: Map<string, ListStanding>;
  /** The address to which mails to an address go. */
  leadsTo: (address: string) => string;
}

export const leftOutByHand = (why: string) => `Left out by hand: ${why}`;

/**
 * The recipients beside the practices: those marked as on the list, unless a practice or its contractor brings the
 * address already, or somebody left it out by hand. `aliases` are older addresses that still lead to a mailbox, by key,
 * with that mailbox's key.
 */
export function* judgeRecipientsInSteps(
  list: PracticesList,
  recipients: readonly ListRecipient[],
  aliases: ReadonlyMap<string, string>,
  excluded: ReadonlyMap<string, string>,
): Generator<void, JudgedRecipients> {
  const { outside } = list;
  const listed = new Map(list.entries.map((entry) => [addressKey(entry.address), entry]));
  yield;
  const leftOut = yield* leftOutByAddress([...list.problems, ...outside.problems]);
  // What is somebody’s address today counts before what it once was.
  const isOwn = (address: string) => listed.has(address) || leftOut.has(address) || outside.listed.has(address);
  const leadsTo = (address: string) => (isOwn(address) ? address : (aliases.get(address) ?? address));
  const judged: JudgedRecipients = { entries: [], problems: [], standing: new Map(), leadsTo };
  for (const recipient of recipients) {
    const { recipientId, name, group } = recipient;
    const whose = { owner: `recipient:${recipientId}`, name, odsCode: '', practiceId: null, recipientId };
    const checked = checkMailboxAddress(recipient.address);
    const address = addressKey(checked.value);
    const mailbox = leadsTo(address);
    const byHand = excluded.get(address) ?? excluded.get(mailbox);
    const out = (kind: LeftOut['kind'], why: string) => {
      judged.problems.push({ ...whose, address: address || recipient.address, kind, reason: why });
      judged.standing.set(recipientId, { state: 'off', reason: why });
    };
    const holder = listed.get(mailbox);
    const without = leftOut.get(mailbox);
    if (recipient.onList !== 'yes') out('marked-off', 'Marked as not on the list');
    else if (address === '') out('malformed', `The address can’t be used: ${checked.text}`);
    else if (holder)
      out(
        'duplicate',
        `${mailbox === address ? 'Same address as' : 'An older address of'} ${called(holder)}: listed once`,
      );
    else if (byHand !== undefined) out('excluded', leftOutByHand(byHand));
    else if (without && group === 'practice') out(without.kind, `The address of ${called(without)}: ${without.reason}`);
    else {
      const problem = doubt(group, without, outside.listed.has(mailbox));
      const reason = reasonOf(recipient);
      judged.entries.push({ ...whose, address, source: 'recipient', group, reason, problem });
      judged.standing.set(
        recipientId,
        problem === '' ? { state: 'on', reason } : { state: 'check', reason: `${reason}. ${problem}` },
      );
    }
  }
  return judged;
}

/** Left-outs a step takes. */
const A_STEP = 500;

/** Practices that were left out, by the address they have. One that is listed elsewhere comes before one that isn't. */
function* leftOutByAddress(problems: readonly LeftOut[]): Generator<void, Map<string, LeftOut>> {
  const found = new Map<string, LeftOut>();
  let count = 0;
  for (const problem of problems) {
    if (count++ % A_STEP === 0) yield;
    const key = addressKey(checkMailboxAddress(problem.address).value);
    const other = found.get(key);
    if (key !== '' && (other === undefined || comesFirst(problem, other))) found.set(key, problem);
  }
  return found;
}

const comesFirst = (one: LeftOut, other: LeftOut) =>
  one.kind === 'duplicate' || other.kind === 'duplicate'
    ? one.kind === 'duplicate' && (other.kind !== 'duplicate' || isBefore(one, other))
    : isBefore(one, other);

/** What staff should look at: an address that the register knows for a practice which is left out, or not at all. */
function doubt(group: RecipientGroup, without: LeftOut | undefined, isOutside: boolean): string {
  if (without) return `${called(without)} has this address, and is left out: ${without.reason}`;
  if (group === 'practice' && isOutside) return 'A practice that the list’s rule does not cover has this address';
  return group === 'practice' ? 'No practice in the register has this address' : '';
}

/** The reason that staff gave, else who they are. */
function reasonOf({ reason, group, organisation }: ListRecipient): string {
  if (reason !== '') return reason;
  return `${RECIPIENT_GROUP_LABELS[group]} recipient${organisation === '' ? '' : ` at ${organisation}`}`;
}

const called = ({ odsCode, name }: { odsCode: string; name: string }) => (odsCode === '' ? name : `${odsCode} ${name}`);
