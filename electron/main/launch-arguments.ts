/** What the person (or a script, or Task Scheduler) started the console with. */
export interface Launch {
  /** The words after `task`, or null when a window is wanted. */
  task: string[] | null;
  userData: string | null;
  database: string | null;
}

/** Words that take a value and may stand before `task`. */
const WITH_VALUE: Record<string, 'userData' | 'database'> = { '--user-data': 'userData', '--database': 'database' };

/**
 * Reads the program's arguments. Words that are not ours are passed over: Chromium and Playwright bring their own.
 * @param argv as in `process.argv`
 * @param isDefaultApp whether an app's folder stands among the arguments (`electron . …`) or not (the packed app)
 */
export function readLaunch(argv: string[], isDefaultApp: boolean): Launch {
  const words = argv.slice(1);
  if (isDefaultApp) words.splice(0, folderIndex(words) + 1);
  const launch: Launch = { task: null, userData: null, database: null };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [name = '', value] = split(word);
    const key = Object.hasOwn(WITH_VALUE, name) ? WITH_VALUE[name] : undefined;
    if (key) {
      launch[key] = value ?? words[at + 1] ?? null;
      if (value === undefined) at += 1;
    } else if (word === 'task') {
      return { ...launch, task: words.slice(at + 1) };
    } else if (!word.startsWith('-')) {
      break;
    }
  }
  return launch;
}

/** Electron takes the first bare word as the app's folder; `-r FILE` before it belongs to Playwright. */
function folderIndex(words: string[]): number {
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '-r' || words[at] === '--require') at += 1;
    else if (!words[at]?.startsWith('-')) return at;
  }
  return words.length;
}

function split(word: string): [string, string | undefined] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}
