import { createHash } from 'node:crypto';
import { todayInLondon } from '@shared/domain/calendar-date';
import { RECIPIENT_GROUPS } from '@shared/domain/codes';
import type { DistributionEntry, LeftOut } from '@shared/domain/distribution-list/derive';
import { type ListMaking, listContentInSteps } from '@shared/domain/distribution-list/list-content';
import { type ListRule, MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import { AppError } from '@shared/ipc/errors';
import type { DataSource } from 'typeorm';
import { OncePerState } from '../../database/data-version';
import { inSlices } from '../in-slices';
import type { PracticesService } from '../practices/practices-service';
import type { RegisterLines } from '../practices/register-lines';
import { ruleOf } from './list-facts';
import { loadLists, type StoredList } from './list-store';
import { loadListFacts, practicesInView } from './register-facts';
import { type NamedInRules, namesOfRules, whatBreaks, wordsOf } from './rule-names';

/** A list as the register makes it at the moment. One that is broken has no entries. */
export interface ListNow extends StoredList {
  isMain: boolean;
  ruleWords: string;
  /** What keeps it from being put together, in words; '' mostly. */
  broken: string;
  entries: readonly DistributionEntry[];
  leftOut: readonly LeftOut[];
  /** Of the entries: tells whether they are still as somebody saw them. Worked out when it is asked for. */
  fingerprint(): Promise<string>;
}

type Facts = Awaited<ReturnType<typeof loadListFacts>>;
interface State {
  lists: StoredList[];
  names: NamedInRules;
  facts: () => Promise<Facts>;
  /** By day and list: an ICB ends with a day, and nobody writes anything then. */
  contents: Map<string, Promise<ListNow>>;
}

interface Options {
  reader: DataSource;
  register: RegisterLines;
  practices: PracticesService;
}

/** What is on each list now, worked out once for each state of the database, and only for lists that are asked for. */
export class ListContents {
  readonly #options: Options;
  readonly #state: OncePerState<State>;

  constructor(options: Options) {
    this.#options = options;
    this.#state = new OncePerState(options.reader, () => this.#load());
  }

  /** All lists, that of everyone first, then by name. */
  async all(): Promise<ListNow[]> {
    const state = await this.#state.now();
    const main = state.lists.filter(({ list }) => list.id === MAIN_LIST);
    const others = state.lists.filter(({ list }) => list.id !== MAIN_LIST);
    const found: ListNow[] = [];
    for (const { list } of [...main, ...others]) found.push(await this.#of(state, list.id));
    return found;
  }

  /** `not-found` for a list that was deleted. */
  async of(listId: string): Promise<ListNow> {
    return this.#of(await this.#state.now(), listId);
  }

  /** What a rule brings that no list has yet. */
  async ofRule(rule: ListRule): Promise<Pick<ListNow, 'broken' | 'ruleWords' | 'entries' | 'leftOut'>> {
    const state = await this.#state.now();
    const names = await namesOfRules(this.#options.reader.manager, [rule]);
    return {
      ruleWords: wordsOf(rule, names),
      ...(await this.#made(state, names, { rule, extras: [], exclusions: [] })),
    };
  }

  async #load(): Promise<State> {
    const { reader, register } = this.#options;
    const lists = await loadLists(reader.manager);
    const names = await namesOfRules(
      reader.manager,
      lists.map(({ list }) => ruleOf(list)),
    );
    let facts: Promise<Facts> | null = null;
    return {
      lists,
      names,
      facts: () => {
        facts ??= loadListFacts(reader, register);
        return facts;
      },
      contents: new Map(),
    };
  }

  #of(state: State, listId: string): Promise<ListNow> {
    const key = `${todayInLondon(new Date())} ${listId}`;
    const known = state.contents.get(key);
    if (known !== undefined) return known;
    const found = this.#workOut(state, listId);
    state.contents.set(key, found);
    // What failed is tried again by the next who asks.
    found.catch(() => state.contents.delete(key));
    return found;
  }

  async #workOut(state: State, listId: string): Promise<ListNow> {
    const stored = state.lists.find(({ list }) => list.id === listId);
    if (stored === undefined)
      throw new AppError('not-found', 'This list was deleted. Choose another one, or put it back from the bin.');
    const { list, exceptions } = stored;
    const rule = ruleOf(list);
    const making = {
      rule,
      extras: exceptions.filter(({ kind }) => kind === 'extra'),
      exclusions: exceptions.filter(({ kind }) => kind === 'exclusion'),
    };
    const made = await this.#made(state, state.names, making);
    let fingerprint: Promise<string> | null = null;
    return {
      ...stored,
      isMain: listId === MAIN_LIST,
      ruleWords: rule === null ? 'Not known' : wordsOf(rule, state.names),
      ...made,
      fingerprint: () => {
        fingerprint ??= inSlices(fingerprintOf(made.entries));
        return fingerprint;
      },
    };
  }

  async #made(
    state: State,
    names: NamedInRules,
    making: Omit<ListMaking, 'rule'> & { rule: ListRule | null },
  ): Promise<Pick<ListNow, 'broken' | 'entries' | 'leftOut'>> {
    const { register, practices } = this.#options;
    const { rule, extras, exclusions } = making;
    const broken = whatBreaks(rule, names);
    if (rule === null || broken !== '') return { broken, entries: [], leftOut: [] };
    if (isEveryone(rule) && extras.length === 0 && exclusions.length === 0) {
      const { list, leavesOut } = await register.now();
      if (!leavesOut) return { broken, entries: list.entries, leftOut: list.problems };
    }
    const view = rule.practices.of === 'view' ? names.views.get(rule.practices.viewId)?.view : undefined;
    const inView = view ? await practicesInView(practices, view) : null;
    const facts = { ...(await state.facts()), inView };
    const { entries, problems } = await inSlices(listContentInSteps(facts, { rule, extras, exclusions }));
    return { broken, entries, leftOut: problems };
  }
}

/** The rule asks for all that the register has: then the list is the register's own, which is known already. */
function isEveryone({ practices, groups }: ListRule): boolean {
  return practices.of === 'all' && RECIPIENT_GROUPS.every((group) => groups.includes(group));
}

const A_STEP = 200;

/** By address, so that the order of the entries doesn't count. What is doubtful today is not part of a list. */
function* fingerprintOf(entries: readonly DistributionEntry[]): Generator<void, string> {
  const hash = createHash('sha256');
  const sorted = [...entries].sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  let count = 0;
  for (const { address, name, odsCode, source, group, owner, practiceId, recipientId, reason } of sorted) {
    if (count++ % A_STEP === 0) yield;
    const facts = [address, name, odsCode, source, group, owner, practiceId, recipientId, reason];
    hash.update(`${JSON.stringify(facts)}\n`);
  }
  return hash.digest('hex');
}
