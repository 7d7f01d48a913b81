import { z } from 'zod';
import { type ListRule, listRule } from './list-form';

/** What people decided about an address by hand, as the history keeps it under its kind and id. */
export interface KeptException {
  address: string;
  name: string;
  reason: string;
}
export type ExceptionKind = 'extra' | 'exclusion';

const keptException = z.object({ address: z.string(), name: z.string(), reason: z.string() });
const keptRule = z.object({ rule: listRule, words: z.string() });
const FIELD = /^(extra|exclusion):(.+)$/;

export const exceptionField = (kind: ExceptionKind, id: string): string => `${kind}:${id}`;

export function exceptionOf(field: string): { kind: ExceptionKind; id: string } | null {
  const [, kind, id] = FIELD.exec(field) ?? [];
  return kind === undefined || id === undefined ? null : { kind: kind as ExceptionKind, id };
}

export const exceptionFact = ({ address, name, reason }: KeptException): string =>
  JSON.stringify({ address, name, reason });

/** The exception in a fact of the history; null where the field is none, or holds none. */
export function readExceptionFact(field: string, value: string): KeptException | null {
  if (exceptionOf(field) === null) return null;
  return parsed(keptException, value);
}

/** A rule as the history keeps it: the words are there for the reader, because a rule alone only has ids. */
export const ruleFact = (rule: ListRule, words: string): string => JSON.stringify({ rule, words });

export const readRuleFact = (value: string): { rule: ListRule; words: string } | null => parsed(keptRule, value);

/** Two texts of one rule may differ in what its ICBs and contractors were called. */
export function isSameListFact(field: string, a: string, b: string): boolean {
  if (field !== 'rule') return a === b;
  const [one, other] = [readRuleFact(a), readRuleFact(b)];
  return one !== null && other !== null && JSON.stringify(one.rule) === JSON.stringify(other.rule);
}

export const LIST_FIELD_LABELS = { name: 'Name', rule: 'Who is on it' } as const;
const EXCEPTION_LABELS: Record<ExceptionKind, string> = { extra: 'Added by hand', exclusion: 'Left out by hand' };

export function listFactLabel(field: string): string {
  const exception = exceptionOf(field);
  if (exception !== null) return EXCEPTION_LABELS[exception.kind];
  return LIST_FIELD_LABELS[field as keyof typeof LIST_FIELD_LABELS] ?? field;
}

/** A fact of a list as a person reads it. */
export function showListFact(field: string, value: string): string {
  if (field === 'rule') return readRuleFact(value)?.words ?? '';
  if (exceptionOf(field) === null) return value;
  const kept = readExceptionFact(field, value);
  if (kept === null) return '';
  return `${kept.name === '' ? '' : `${kept.name}, `}${kept.address}: ${kept.reason}`;
}

function parsed<Value>(schema: z.ZodType<Value>, value: string): Value | null {
  if (value === '') return null;
  try {
    return schema.parse(JSON.parse(value));
  } catch {
    return null;
  }
}
