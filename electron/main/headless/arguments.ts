import { parseArgs } from 'node:util';
import { isRealDate } from '@shared/domain/calendar';
import { IMPORT_KIND_IDS, type ImportKindId } from '@shared/domain/imports/kinds/declare';

/** What can be saved: the practices, the list as it is sent, and each kind of import by its name. */
export const EXPORTS = ['practices', 'distribution-list', ...IMPORT_KIND_IDS] as const;
export type ExportName = (typeof EXPORTS)[number];

/** What a task is asked to do, by its first word. */
export type Task =
  | { name: 'import'; file: string; sheet: string | null; kind: ImportKindId | null; commit: boolean }
  | { name: 'undo'; batch: string }
  | { name: 'intake'; file: string; commit: boolean }
  | { name: 'list' }
  | { name: 'export'; what: ExportName; out: string }
  | { name: 'template'; kind: ImportKindId; out: string }
  | { name: 'application'; practice: string }
  | { name: 'history'; practice: string }
  /** `at`: an ISO date; null for today in London. */
  | { name: 'mfa'; at: string | null }
  | { name: 'report'; practice: string; out: string };
export type TaskName = Task['name'];

export interface Common {
  /** Null: the one in the user-data folder. */
  database: string | null;
  userData: string | null;
  /** A file that gets the answer as well. */
  answer: string | null;
}

/** The words could not be understood: exit code 2. Its message says what would have been. */
export class WrongUsage extends Error {}

export const USAGE = [
  `task import --file FILE [--sheet NAME] [--kind ${IMPORT_KIND_IDS.join('|')}] [--commit] [--database FILE] [--answer FILE]`,
  'task undo --batch BATCH [--database FILE] [--answer FILE]',
  'task intake --file FILE [--commit] [--database FILE] [--answer FILE]',
  'task list [--database FILE] [--answer FILE]',
  `task export --what ${EXPORTS.join('|')} --out FILE.xlsx|FILE.csv [--database FILE] [--answer FILE]`,
  `task template --kind ${IMPORT_KIND_IDS.join('|')} --out FILE.xlsx [--database FILE] [--answer FILE]`,
  'task application --practice ODS-CODE [--database FILE] [--answer FILE]',
  'task history --practice ODS-CODE [--database FILE] [--answer FILE]',
  'task mfa [--at YYYY-MM-DD] [--database FILE] [--answer FILE]',
  'task report --practice ODS-CODE --out FILE.pdf [--database FILE] [--answer FILE]',
];

const text = { type: 'string' } as const;
const common = { database: text, answer: text, 'user-data': text };
const OPTIONS = {
  import: { ...common, file: text, sheet: text, kind: text, commit: { type: 'boolean' } },
  undo: { ...common, batch: text },
  intake: { ...common, file: text, commit: { type: 'boolean' } },
  list: common,
  export: { ...common, what: text, out: text },
  template: { ...common, kind: text, out: text },
  application: { ...common, practice: text },
  history: { ...common, practice: text },
  mfa: { ...common, at: text },
  report: { ...common, practice: text, out: text },
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

type Values = Record<string, string | boolean | undefined>;

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
      return { name };
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
      return {
        name,
        practice: needed(name, values, 'practice'),
        out: ending(name, needed(name, values, 'out'), ['.pdf']),
      };
  }
}

const usageOf = (name: TaskName) => USAGE.find((line) => line.startsWith(`task ${name}`)) ?? '';
const optional = (value: string | boolean | undefined) => (typeof value === 'string' && value !== '' ? value : null);

function needed(name: TaskName, values: Values, option: string): string {
  const value = optional(values[option]);
  if (value === null) throw new WrongUsage(`--${option} is missing. Use: ${usageOf(name)}`);
  return value;
}

function oneOf<Choice extends string>(name: TaskName, option: string, value: string, choices: Choice[]): Choice {
  const choice = choices.find((known) => known === value);
  if (!choice) throw new WrongUsage(`--${option} takes ${choices.join(' or ')}, not “${value}”. Use: ${usageOf(name)}`);
  return choice;
}

function day(name: TaskName, option: string, value: string): string {
  if (isRealDate(value)) return value;
  throw new WrongUsage(`--${option} takes a day as YYYY-MM-DD, not “${value}”. Use: ${usageOf(name)}`);
}

function ending(name: TaskName, path: string, endings: string[]): string {
  if (endings.some((known) => path.toLowerCase().endsWith(known))) return path;
  throw new WrongUsage(`--out must end in ${endings.join(' or ')}. Use: ${usageOf(name)}`);
}

/** Where the answer goes as well; found even where the rest of the words makes no sense. */
export function answerFileOf(words: string[]): string | null {
  const at = words.findIndex((word) => word === '--answer' || word.startsWith('--answer='));
  if (at < 0) return null;
  const word = words[at] ?? '';
  return optional(word.includes('=') ? word.slice(word.indexOf('=') + 1) : words[at + 1]);
}
