import { parseArgs } from 'node:util';
import { IMPORT_KIND_IDS, type ImportKindId } from '@shared/domain/imports/kinds/declare';
import { day, ending, needed, oneOf, optional, type Values, wholeNumber } from './argument-values';
import { type ReportTask, reportTask } from './report-words';
import { EXPORTS, type ExportName, LIST_FORMATS, type ListFormat, USAGE, usageOf } from './usage';
import { WrongUsage } from './wrong-usage';

export { EXPORTS, type ExportName, USAGE, WrongUsage };

/** What a task is asked to do, by its first word. */
export type Task =
  | { name: 'import'; file: string; sheet: string | null; kind: ImportKindId | null; commit: boolean }
  | { name: 'undo'; batch: string }
  | { name: 'intake'; file: string; commit: boolean }
  /** A list as it is now, or (`edition`) as it was published. `list`: its name; null for the list of everyone. */
  | { name: 'list'; list: string | null; edition: number | null; format: ListFormat | null; out: string | null }
  | { name: 'publish'; list: string | null; reason: string }
  /** `to` null: the list as it is now. */
  | { name: 'diff'; list: string | null; from: number; to: number | null }
  | { name: 'export'; what: ExportName; out: string }
  | { name: 'template'; kind: ImportKindId; out: string }
  | { name: 'application'; practice: string }
  | { name: 'history'; practice: string }
  /** `at`: an ISO date; null for today in London. */
  | { name: 'mfa'; at: string | null }
  | ReportTask;
export type TaskName = Task['name'];

export interface Common {
  /** Null: the one in the user-data folder. */
  database: string | null;
  userData: string | null;
  /** A file that gets the answer as well. */
  answer: string | null;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const common = { database: text, answer: text, 'user-data': text };
const OPTIONS = {
  import: { ...common, file: text, sheet: text, kind: text, commit: { type: 'boolean' } },
  undo: { ...common, batch: text },
  intake: { ...common, file: text, commit: { type: 'boolean' } },
  list: { ...common, list: text, edition: text, format: text, out: text },
  publish: { ...common, list: text, reason: text },
  diff: { ...common, list: text, from: text, to: text },
  export: { ...common, what: text, out: text },
  template: { ...common, kind: text, out: text },
  application: { ...common, practice: text },
  history: { ...common, practice: text },
  mfa: { ...common, at: text },
  report: {
    ...common,
    what: text,
    practice: text,
    icb: text,
    contractor: text,
    all: flag,
    closed: flag,
    from: text,
    to: text,
    list: text,
    edition: text,
    since: text,
    out: text,
    each: flag,
  },
} as const;

/** Reads the words after `task`. Throws `WrongUsage`. */
export function readTask(words: string[]): { task: Task; common: Common } {
  const [name = '', ...rest] = words;
  if (!Object.hasOwn(OPTIONS, name)) {
    throw new WrongUsage(`${name ? `There is no task “${name}”` : 'Say which task'}. Use: ${USAGE.join(' | ')}`);
  }
  const values = parse(name as TaskName, rest);
  const task = asTask(name as TaskName, values);
  return {
    task,
    common: {
      database: optional(values.database),
      userData: optional(values['user-data']),
      answer: optional(values.answer),
    },
  };
}

function parse(name: TaskName, rest: string[]): Values {
  try {
    return parseArgs({ args: rest, options: OPTIONS[name], strict: true, allowPositionals: false }).values as Values;
  } catch {
    // Node's own message speaks of code; which word is wrong can be said more plainly.
    const known = Object.keys(OPTIONS[name]).map((option) => `--${option}`);
    const stranger = rest.find((word) => word.startsWith('-') && !known.includes(word.split('=')[0] ?? ''));
    const what = stranger
      ? `The task “${name}” has no option ${stranger.split('=')[0]}.`
      : 'A value is missing, or there is a word too many.';
    throw new WrongUsage(`${what} Use: ${usageOf(name)}`);
  }
}

function asTask(name: TaskName, values: Values): Task {
  switch (name) {
    case 'import':
      return {
        name,
        file: needed(name, values, 'file'),
        sheet: optional(values.sheet),
        // Without it the file itself shows what it is.
        kind: values.kind === undefined ? null : oneOf(name, 'kind', `${values.kind}`, [...IMPORT_KIND_IDS]),
        commit: values.commit === true,
      };
    case 'undo':
      return { name, batch: needed(name, values, 'batch') };
    case 'intake':
      return { name, file: needed(name, values, 'file'), commit: values.commit === true };
    case 'list':
      return listTask(values);
    case 'publish':
      return {
        name,
        list: optional(values.list),
        reason: optional(values.reason)?.trim().slice(0, 500) || 'Published by a task',
      };
    case 'diff':
      return {
        name,
        list: optional(values.list),
        from: wholeNumber(name, 'from', needed(name, values, 'from')),
        to: values.to === undefined ? null : wholeNumber(name, 'to', `${values.to}`),
      };
    case 'export':
      return {
        name,
        what: oneOf(name, 'what', needed(name, values, 'what'), [...EXPORTS]),
        out: ending(name, needed(name, values, 'out'), ['.xlsx', '.csv']),
      };
    case 'template':
      return {
        name,
        kind: oneOf(name, 'kind', needed(name, values, 'kind'), [...IMPORT_KIND_IDS]),
        out: ending(name, needed(name, values, 'out'), ['.xlsx']),
      };
    case 'application':
      return { name, practice: needed(name, values, 'practice') };
    case 'history':
      return { name, practice: needed(name, values, 'practice') };
    case 'mfa':
      return { name, at: values.at === undefined ? null : day(name, 'at', `${values.at}`) };
    case 'report':
      return reportTask(values);
  }
}

function listTask(values: Values): Task {
  const name = 'list';
  const out = optional(values.out);
  const format = values.format === undefined ? null : oneOf(name, 'format', `${values.format}`, [...LIST_FORMATS]);
  if (out !== null && format === null)
    throw new WrongUsage(`--out needs --format, which says what is written there. Use: ${usageOf(name)}`);
  return {
    name,
    list: optional(values.list),
    edition: values.edition === undefined ? null : wholeNumber(name, 'edition', `${values.edition}`),
    format,
    out,
  };
}

/** Where the answer goes as well; found even where the rest of the words makes no sense. */
export function answerFileOf(words: string[]): string | null {
  const at = words.findIndex((word) => word === '--answer' || word.startsWith('--answer='));
  if (at < 0) return null;
  const word = words[at] ?? '';
  return optional(word.includes('=') ? word.slice(word.indexOf('=') + 1) : words[at + 1]);
}
