import { type ListForm, type ListRule, listRule } from '@shared/domain/distribution-list/list-form';
import {
  type ExceptionKind,
  exceptionFact,
  exceptionField,
  exceptionOf,
  type KeptException,
  readExceptionFact,
  readRuleFact,
  ruleFact,
} from '@shared/domain/distribution-list/list-history';
import { addressKey, checkMailboxAddress } from '@shared/domain/mailbox-address';
import type { ListExceptionRecord, MailingListRecord } from '../../database/entities/mailing-list';
import type { Facts } from '../audit/stamp';

/** The rule that a list is stored with; null where it can't be read, as one of a newer console. */
export function ruleOf({ rule }: Pick<MailingListRecord, 'rule'>): ListRule | null {
  try {
    return listRule.parse(JSON.parse(rule));
  } catch {
    return null;
  }
}

/** An exception that is to be written, taken off, or put back under the id that it had. */
export interface ExceptionChange {
  id: string | null;
  kind: ExceptionKind;
  /** Null takes it off. */
  facts: KeptException | null;
}

/** An address in the one form in which addresses are compared. */
export const settledAddress = (address: string): string => addressKey(checkMailboxAddress(address).value || address);

/** What leads from the exceptions of a list to those of the form. One for the same address and kind stays the same one. */
export function exceptionChanges(
  stored: readonly ListExceptionRecord[],
  { extras, exclusions }: Pick<ListForm, 'extras' | 'exclusions'>,
): ExceptionChange[] {
  const wanted: { kind: ExceptionKind; facts: KeptException }[] = [
    ...extras.map((extra) => ({ kind: 'extra' as const, facts: extra })),
    ...exclusions.map((exclusion) => ({ kind: 'exclusion' as const, facts: { name: '', ...exclusion } })),
  ].map(({ kind, facts }) => ({ kind, facts: { ...facts, address: settledAddress(facts.address) } }));
  const known = new Map(stored.map((each) => [`${each.kind} ${each.address}`, each]));
  const changes = wanted.map(({ kind, facts }): ExceptionChange => {
    const key = `${kind} ${facts.address}`;
    const id = known.get(key)?.id ?? null;
    known.delete(key);
    return { id, kind, facts };
  });
  const gone = [...known.values()].map(({ id, kind }): ExceptionChange => ({ id, kind, facts: null }));
  return [...gone, ...changes];
}

/** A list as the history keeps it: its name, its rule with the words for it, each exception a fact of its own. */
export function listFacts(
  name: string,
  rule: { rule: ListRule; words: string } | null,
  exceptions: readonly ListExceptionRecord[],
): Facts {
  const facts: Facts = { name, rule: rule === null ? '' : ruleFact(rule.rule, rule.words) };
  for (const each of exceptions)
    if (each.deletedAt === null) facts[exceptionField(each.kind, each.id)] = exceptionFact(each);
  return facts;
}

/** What the history's facts say is to be put back. */
export function changeOf(facts: Facts): { name?: string; rule?: ListRule; exceptions: ExceptionChange[] } {
  const exceptions = Object.entries(facts).flatMap(([field, value]): ExceptionChange[] => {
    const exception = exceptionOf(field);
    return exception === null ? [] : [{ ...exception, facts: readExceptionFact(field, value) }];
  });
  const rule = facts.rule === undefined ? null : readRuleFact(facts.rule);
  return {
    ...(facts.name === undefined ? {} : { name: facts.name }),
    ...(rule === null ? {} : { rule: rule.rule }),
    exceptions,
  };
}
