import { REPORT_NAMES, type ReportName } from '@shared/domain/reports/names';
import { day, ending, needed, oneOf, optional, type Values, wholeNumber } from './argument-values';
import { usageOf } from './usage';
import { WrongUsage } from './wrong-usage';

/** Whose practices a report is about, as it is typed: codes and names are looked up later. */
export type TypedScope =
  | { of: 'all' }
  | { of: 'practices'; codes: string[] }
  | { of: 'icb'; code: string }
  | { of: 'contractor'; codeOrName: string };

export interface ReportTask {
  name: 'report';
  what: ReportName;
  scope: TypedScope;
  /** Closed practices as well. */
  closed: boolean;
  /** ISO dates; null for the last month, up to today. */
  from: string | null;
  to: string | null;
  /** A list's name; null for the list of everyone. */
  list: string | null;
  /** Null: the list as it is now. */
  edition: number | null;
  since: number | null;
  /** A file, or with `each` the folder that gets a folder of files. */
  out: string;
  each: boolean;
}

const name = 'report';
const SCOPES = ['practice', 'icb', 'contractor', 'all'] as const;

/** Options that only some reports know, with those that do. */
const ONLY: Record<string, readonly ReportName[]> = {
  closed: ['practice-status'],
  each: ['practice-status'],
  from: ['notifications'],
  to: ['notifications'],
  list: ['edition'],
  edition: ['edition'],
  since: ['edition'],
  ...Object.fromEntries(SCOPES.map((scope) => [scope, REPORT_NAMES.filter((report) => report !== 'edition')])),
};

/** What `task report` is asked for. Throws `WrongUsage`. */
export function reportTask(values: Values): ReportTask {
  // As it was before there were other reports: a practice's status.
  const what = values.what === undefined ? 'practice-status' : oneOf(name, 'what', `${values.what}`, [...REPORT_NAMES]);
  if (values.what === undefined) needed(name, values, 'practice');
  for (const [option, reports] of Object.entries(ONLY))
    if (values[option] !== undefined && !reports.includes(what))
      throw wrong(`--${option} is only for ${reports.join(', ')}, not for ${what}.`);
  const number = (option: string) =>
    values[option] === undefined ? null : wholeNumber(name, option, `${values[option]}`);
  const date = (option: string) => (values[option] === undefined ? null : day(name, option, `${values[option]}`));
  const [from, to] = [date('from'), date('to')];
  if (from !== null && to !== null && from > to) throw wrong('--from is after --to.');
  const each = values.each === true;
  const out = needed(name, values, 'out');
  return {
    name,
    what,
    scope: typedScope(values),
    closed: values.closed === true,
    from,
    to,
    list: optional(values.list),
    edition: number('edition'),
    since: number('since'),
    out: each ? out : ending(name, out, ['.pdf']),
    each,
  };
}

/** All practices, unless told otherwise. */
function typedScope(values: Values): TypedScope {
  const given = SCOPES.filter((scope) => values[scope] !== undefined);
  if (given.length > 1) throw wrong(`Only one of ${given.map((scope) => `--${scope}`).join(' and ')} can be given.`);
  switch (given[0]) {
    case 'practice':
      return { of: 'practices', codes: codesOf(needed(name, values, 'practice')) };
    case 'icb':
      return { of: 'icb', code: needed(name, values, 'icb').trim().toUpperCase() };
    case 'contractor':
      return { of: 'contractor', codeOrName: needed(name, values, 'contractor') };
    default:
      return { of: 'all' };
  }
}

/** Several have commas between. */
function codesOf(text: string): string[] {
  const codes = text.split(',').filter((code) => code.trim() !== '');
  if (codes.length === 0) throw wrong('--practice is missing.');
  return codes;
}

const wrong = (what: string) => new WrongUsage(`${what} Use: ${usageOf(name)}`);
