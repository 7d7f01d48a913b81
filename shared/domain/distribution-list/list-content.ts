import {
  type DerivedList,
  type DistributionEntry,
  finished,
  type LeftOut,
  type ListPractice,
  type NarrowedList,
  narrowedListInSteps,
} from './derive';
import { canonicalAddress } from './egress-account';
import { compare, inOrder } from './in-order';
import type { ListExclusion, ListExtra, ListRule } from './list-form';
import { type ListRecipient, leftOutByHand } from './listed-recipients';

/** A practice as rules look at it. */
export interface RulePractice extends ListPractice {
  /** ODS code of its board; '' for none. */
  icbCode: string;
}

/** All that the register has to say, for any list. */
export interface ListFacts {
  practices: readonly RulePractice[];
  recipients: readonly ListRecipient[];
  /** From older addresses to those of mailboxes. */
  aliases: ReadonlyMap<string, string>;
  /** Ids of the practices that the rule's saved view shows; null where the rule has none. */
  inView: ReadonlySet<string> | null;
}

/** What a list is made from: its rule, and what staff put on it and took off it by hand. */
export interface ListMaking {
  rule: ListRule;
  extras: readonly ListExtra[];
  exclusions: readonly ListExclusion[];
}

/**
 * A list as the register makes it at the moment: the distribution list narrowed to what the rule covers, with extras,
 * without exclusions. Every covered practice and recipient and every extra is accounted for, by an entry or by a
 * problem, and no address comes twice. The order of the input doesn't matter.
 */
export function listContent(facts: ListFacts, making: ListMaking): DerivedList {
  return finished(listContentInSteps(facts, making));
}

/** The same in small steps, so that whoever works it out for a long register can do other things in between. */
export function* listContentInSteps(facts: ListFacts, making: ListMaking): Generator<void, DerivedList> {
  const { rule, extras } = making;
  const excluded = new Map(making.exclusions.map(({ address, reason }) => [canonicalAddress(address), reason]));
  const covers = coverageOf(rule, facts);
  const { recipients, placeless } = recipientsOf(rule, facts.recipients);
  const list = yield* narrowedListInSteps(facts.practices, recipients, facts.aliases, { covers, excluded });
  const placed = withoutPlaceless(list, placeless);
  const added = addExtras(placed.entries, extras, excluded, list.leadsTo);
  if (placed.entries === list.entries && extras.length === 0) return { entries: list.entries, problems: list.problems };
  return {
    entries: inOrder([...placed.entries, ...added.entries]),
    problems: inOrder([...placed.problems, ...added.problems]),
  };
}

/** Which practices a rule covers, whether or not they have an address. */
export function coverageOf(
  { practices: wanted }: ListRule,
  { practices, inView }: Pick<ListFacts, 'practices' | 'inView'>,
): (practice: Pick<ListPractice, 'practiceId' | 'contractorId'>) => boolean {
  switch (wanted.of) {
    case 'all':
      return () => true;
    case 'none':
      return () => false;
    case 'icbs': {
      const codes = new Set(wanted.codes);
      const ids = new Set(practices.flatMap(({ practiceId, icbCode }) => (codes.has(icbCode) ? [practiceId] : [])));
      return ({ practiceId }) => ids.has(practiceId);
    }
    case 'contractors': {
      const ids = new Set(wanted.ids);
      return ({ contractorId }) => ids.has(contractorId);
    }
    case 'view':
      return ({ practiceId }) => inView?.has(practiceId) ?? false;
  }
}

/** Recipients of the rule's groups, and which of them can't be told to be of its ICBs. */
function recipientsOf(
  { practices, groups }: ListRule,
  everyone: readonly ListRecipient[],
): { recipients: ListRecipient[]; placeless: ReadonlySet<string> } {
  const ofGroups = everyone.filter(({ group }) => groups.includes(group));
  if (practices.of !== 'icbs') return { recipients: ofGroups, placeless: new Set() };
  const codes = new Set(practices.codes);
  return {
    recipients: ofGroups.filter(({ icbCode }) => icbCode === '' || codes.has(icbCode)),
    placeless: new Set(ofGroups.filter(({ icbCode }) => icbCode === '').map(({ recipientId }) => recipientId)),
  };
}

/** A list of ICBs has no recipient whose ICB nobody has said. What else keeps them off the list is said before that. */
function withoutPlaceless({ entries, problems }: NarrowedList, placeless: ReadonlySet<string>): DerivedList {
  const isOut = ({ recipientId }: DistributionEntry) => recipientId !== null && placeless.has(recipientId);
  const out = entries.filter(isOut);
  if (out.length === 0) return { entries, problems };
  const reason = 'No ICB is recorded for this recipient, and the list is one of ICBs';
  return {
    entries: entries.filter((entry) => !isOut(entry)),
    problems: [...problems, ...out.map((entry): LeftOut => ({ ...whoseOf(entry), kind: 'not-marked', reason }))],
  };
}

const whoseOf = ({ owner, address, name, odsCode, practiceId, recipientId }: DistributionEntry) => {
  return { owner, address, name, odsCode, practiceId, recipientId };
};

function addExtras(
  entries: readonly DistributionEntry[],
  extras: readonly ListExtra[],
  excluded: ReadonlyMap<string, string>,
  leadsTo: (address: string) => string,
): DerivedList {
  const added: DerivedList = { entries: [], problems: [] };
  const listed = new Map(entries.map((entry) => [entry.address, entry]));
  for (const { written, address, name, reason } of inGoodOrder(extras, leadsTo)) {
    const whose = { owner: `extra:${address || written}`, address: address || written, name: name || address };
    const from = { ...whose, odsCode: '', practiceId: null, recipientId: null };
    const mailbox = leadsTo(address);
    const holder = listed.get(address) ?? listed.get(mailbox);
    const byHand = excluded.get(address) ?? excluded.get(mailbox);
    const out = (kind: LeftOut['kind'], why: string) => added.problems.push({ ...from, kind, reason: why });
    if (address === '') out('malformed', 'The address can’t be used');
    else if (holder)
      out(
        'duplicate',
        `${holder.address === address ? 'Same address as' : 'An older address of'} ${called(holder)}: listed once`,
      );
    else if (byHand !== undefined) out('excluded', leftOutByHand(byHand));
    else {
      const entry: DistributionEntry = {
        ...from,
        source: 'extra',
        group: null,
        reason: `Added by hand: ${reason}`,
        problem: '',
      };
      listed.set(address, entry);
      added.entries.push(entry);
    }
  }
  return added;
}

/** Addresses of today before older ones, so that of two that lead to one mailbox the newer is listed. */
function inGoodOrder(extras: readonly ListExtra[], leadsTo: (address: string) => string) {
  return extras
    .map((extra) => ({ ...extra, written: extra.address, address: canonicalAddress(extra.address) }))
    .map((extra) => ({ ...extra, isOld: leadsTo(extra.address) !== extra.address }))
    .sort((a, b) => Number(a.isOld) - Number(b.isOld) || compare(a.address, b.address) || compare(a.name, b.name));
}

const called = ({ odsCode, name }: { odsCode: string; name: string }) => (odsCode === '' ? name : `${odsCode} ${name}`);
