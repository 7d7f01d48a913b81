/**
 * What may be logged of an error: its kind, its code and where it happened. Never its message, and of paths only the
 * last part: both can hold names and addresses.
 */
export function safeDetail(error: unknown): string {
  if (!(error instanceof Error)) return `not an Error but ${error === null ? 'null' : typeof error}`;
  const own = `${plainWord(error.name) || 'Error'}${code(error)}`;
  const places = frames(error.stack);
  const cause = error.cause instanceof Error ? `; caused by ${safeDetail(error.cause)}` : '';
  return `${own}${places.length > 0 ? ` at ${places.join(' < ')}` : ''}${cause}`;
}

const plainWord = (text: unknown) => (typeof text === 'string' && /^[\w.-]{1,60}$/.test(text) ? text : '');

function code(error: Error): string {
  const word = plainWord((error as { code?: unknown }).code);
  return word ? ` ${word}` : '';
}

/** `at save (C:\Users\Jane Doe\app\out\main\index.js:10:5)` becomes `save index.js:10:5`. */
function frames(stack: string | undefined): string[] {
  const lines = (stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return lines.slice(0, 8).map((line) => {
    const [, name = '', place = ''] = /^\s+at (?:(?:async )?([\w.$<>#[\] ]+?) \()?(.*?)\)?$/.exec(line) ?? [];
    return `${name ? `${name} ` : ''}${place.replace(/^.*[\\/]/, '')}`;
  });
}
