import { parseArgs } from 'node:util';

/** What a task is asked to do, by its first word. */
export type Task =
  | { name: 'import'; file: string; sheet: string | null; kind: 'register'; commit: boolean }
  | { name: 'intake'; file: string; commit: boolean }
  | { name: 'list' }
  | { name: 'export'; what: 'practices' | 'distribution-list'; out: string }
  | { name: 'application'; practice: string }
  | { name: 'history'; practice: string }
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
  'task import --file FILE [--sheet NAME] [--kind register] [--commit] [--database FILE] [--answer FILE]',
  'task intake --file FILE [--commit] [--database FILE] [--answer FILE]',
  'task list [--database FILE] [--answer FILE]',
  'task export --what practices|distribution-list --out FILE.xlsx|FILE.csv [--database FILE] [--answer FILE]',
  'task application --practice ODS-CODE [--database FILE] [--answer FILE]',
  'task history --practice ODS-CODE [--database FILE] [--answer FILE]',
  'task report --practice ODS-CODE --out FILE.pdf [--database FILE] [--answer FILE]',
];

const text = { type: 'string' } as const;
const common = { database: text, answer: text, 'user-data': text };
const OPTIONS = {
  import: { ...common, file: text, sheet: text, kind: text, commit: { type: 'boolean' } },
  intake: { ...common, file: text, commit: { type: 'boolean' } },
  list: common,
  export: { ...common, what: text, out: text },
  application: { ...common, practice: text },
  history: { ...common, practice: text },
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
        kind: oneOf(name, 'kind', optional(values.kind) ?? 'register', ['register']),
        commit: values.commit === true,
      };
    case 'intake':
      return { name, file: needed(name, values, 'file'), commit: values.commit === true };
    case 'list':
      return { name };
    case 'export':
      return {
        name,
        what: oneOf(name, 'what', needed(name, values, 'what'), ['practices', 'distribution-list']),
        out: ending(name, needed(name, values, 'out'), ['.xlsx', '.csv']),
      };
    case 'application':
      return { name, practice: needed(name, values, 'practice') };
    case 'history':
      return { name, practice: needed(name, values, 'practice') };
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
