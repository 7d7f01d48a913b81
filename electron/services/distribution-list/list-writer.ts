import { type ListRule, MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import { isSameListFact } from '@shared/domain/distribution-list/list-history';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { replaceRows } from '../../database/bulk';
import {
  ListExceptionEntity,
  type ListExceptionRecord,
  MailingListEntity,
  type MailingListRecord,
} from '../../database/entities/mailing-list';
import { actionOf, differenceOf, type Facts, type Stamp } from '../audit/stamp';
import { asSeen, enterChange, stampsAfter } from '../audit/write-record';
import { type ExceptionChange, listFacts, ruleOf } from './list-facts';
import { loadWithOldExceptions } from './list-store';
import { namesOfRules, wordsOf } from './rule-names';

/** What is to become of one list; what is left out stays as it is. */
export interface ListChange {
  target: { id: string; version: number } | null;
  name?: string;
  rule?: ListRule;
  exceptions?: readonly ExceptionChange[];
  remove?: boolean;
  restore?: boolean;
}

/**
 * The one way in which lists and what was decided about them by hand are written, inside the caller's transaction.
 * `changed-since` when the list is no longer at that version; `duplicate` when another one has the name, or an address
 * would be on it by hand twice; `invalid-input` for what the list of everyone doesn't let be done: then nothing may be
 * committed.
 */
export async function writeList(
  manager: EntityManager,
  stamp: Stamp,
  change: ListChange,
): Promise<{ id: string; version: number }> {
  const stored = change.target === null ? null : await loadWithOldExceptions(manager, change.target.id);
  const current =
    change.target === null ? null : asSeen(stored?.list, { ...change.target, restore: change.restore }, WORDS);
  refuseOfMain(current, change);
  const rule = change.rule ?? (current === null ? null : ruleOf(current));
  const name = change.name ?? current?.name ?? '';
  const record: MailingListRecord = {
    ...stampsAfter(current, stamp, { remove: change.remove }),
    name,
    nameKey: listNameKey(name),
    // One that this console can't read stays as it is.
    rule: change.rule === undefined && current !== null ? current.rule : JSON.stringify(rule),
  };
  const old = stored?.exceptions ?? [];
  const rows = (change.exceptions ?? []).flatMap((each) => exceptionAfter(record.id, old, each, stamp) ?? []);
  const difference = await differenceBetween(manager, { current, record, old, rows });
  const action = actionOf(change, current === null);
  if (action === 'change' && difference === null && current !== null)
    return { id: current.id, version: current.version };
  await replaceRows(manager, MailingListEntity, [record]).catch(asTakenName);
  // What is taken off goes first, so that its address is free for another.
  for (const taken of [true, false])
    await replaceRows(
      manager,
      ListExceptionEntity,
      rows.filter((row) => (row.deletedAt !== null) === taken),
    ).catch(asTakenAddress);
  await enterChange(manager, stamp, 'list', action, record, difference);
  return { id: record.id, version: record.version };
}

const WORDS = { one: 'This list', name: ({ name }: MailingListRecord) => `The list “${name}”` };

export const listNameKey = (name: string): string => name.toLocaleLowerCase('en-GB');

function refuseOfMain(current: MailingListRecord | null, change: ListChange): void {
  if (current?.id !== MAIN_LIST) return;
  const refused = (what: string) => new AppError('invalid-input', `${what} Nothing was written.`);
  if (change.remove) throw refused('The list of everyone can’t be deleted: mails to all practices go by it.');
  const otherRule = change.rule !== undefined && JSON.stringify(change.rule) !== JSON.stringify(ruleOf(current));
  if (otherRule || (change.name !== undefined && change.name !== current.name))
    throw refused(
      'The list of everyone keeps its name and its rule. Addresses can be added to it and left out of it by hand; for other practices make a list of its own.',
    );
}

/** The row of an exception as it will be; null where nothing of it changes. */
function exceptionAfter(
  listId: string,
  stored: readonly ListExceptionRecord[],
  { id, kind, facts }: ExceptionChange,
  stamp: Stamp,
): ListExceptionRecord | null {
  const current = stored.find((each) => each.id === id) ?? null;
  if (id !== null && current === null)
    throw new AppError('changed-since', 'The list was changed meanwhile. Nothing was written. Look at it again.');
  if (facts === null) {
    if (current === null || current.deletedAt !== null) return null;
    return { ...current, ...stampsAfter(current, stamp, { remove: true }) };
  }
  const { address, name, reason } = facts;
  const same = current?.address === address && current.name === name && current.reason === reason;
  if (same && current.deletedAt === null) return null;
  return { ...stampsAfter(current, stamp), listId, kind, address, name, reason };
}

interface Sides {
  current: MailingListRecord | null;
  record: MailingListRecord;
  old: readonly ListExceptionRecord[];
  rows: readonly ListExceptionRecord[];
}

/** What the history is to say of the change; null where nothing differs. */
async function differenceBetween(
  manager: EntityManager,
  { current, record, old, rows }: Sides,
): Promise<{ before: Facts; after: Facts } | null> {
  const names = await namesOfRules(manager, [current === null ? null : ruleOf(current), ruleOf(record)]);
  const factsOf = (list: MailingListRecord, exceptions: readonly ListExceptionRecord[]) => {
    const rule = ruleOf(list);
    return listFacts(list.name, rule === null ? null : { rule, words: wordsOf(rule, names) }, exceptions);
  };
  const written = new Set(rows.map(({ id }) => id));
  const before = current === null ? {} : factsOf(current, old);
  const after = factsOf(record, [...old.filter(({ id }) => !written.has(id)), ...rows]);
  for (const field in before) after[field] ??= '';
  return differenceOf(before, after, isSameListFact);
}

function asTakenName(cause: unknown): never {
  if (isUnique(cause, /mailing_list[._]name/)) {
    const message = 'Another list already has this name';
    throw new AppError('duplicate', `${message}. Nothing was written.`, { 'values.name': message }, { cause });
  }
  throw cause;
}

function asTakenAddress(cause: unknown): never {
  if (isUnique(cause, /list_exception/))
    throw new AppError(
      'duplicate',
      'An address can be added to a list or left out of it by hand only once. Nothing was written.',
      undefined,
      { cause },
    );
  throw cause;
}

const isUnique = (cause: unknown, what: RegExp) =>
  cause instanceof Error && /unique/i.test(cause.message) && what.test(cause.message);
