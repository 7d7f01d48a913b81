import { checkMailboxAddress } from '../../mailbox-address';
import type { ActionValues, ValueName } from './action';
import type { ValueProblem } from './proposal';

const ISO = /^\d{4}-\d{2}-\d{2}$/;

export const problem = (field: ValueProblem['field'], message: string, suggestion = ''): ValueProblem => ({
  field,
  message,
  suggestion,
});

/** An address in canonical form, or what is wrong with it. */
export function readAddress(typed: string): { address: string; problems: ValueProblem[] } {
  const { level, value, text, suggestion = '' } = checkMailboxAddress(typed);
  if (value !== '' && level !== 'error') return { address: value, problems: [] };
  const message = typed.trim() === '' ? 'Enter the address, because none was found' : text || 'Enter an address';
  return { address: '', problems: [problem('address', message, suggestion)] };
}

/** A date in ISO form, or what is wrong with it. `needed`: why there must be one. */
export function readDay(
  values: ActionValues,
  field: ValueName,
  { needed, notAfter }: { needed: string; notAfter?: string },
): { day: string; problems: ValueProblem[] } {
  const typed = values[field].trim();
  if (typed === '') return { day: '', problems: needed === '' ? [] : [problem(field, needed)] };
  if (!ISO.test(typed) || Number.isNaN(Date.parse(`${typed}T00:00:00Z`)))
    return { day: '', problems: [problem(field, 'Enter a date, for example 6 August 2018')] };
  return notAfter !== undefined && typed > notAfter
    ? { day: '', problems: [problem(field, 'The date can’t be in the future')] }
    : { day: typed, problems: [] };
}
