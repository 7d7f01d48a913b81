/** Finds out how a text file is divided: what stands between its values. */
import type { Delimiter } from './types';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_LINES = 100;

/** Excel's own hint in a first line, `sep=;`. It is no row. */
export function separatorHint(text: string): { delimiter: Delimiter; length: number } | undefined {
  const match = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = DELIMITERS.find((candidate) => candidate === match?.[1]);
  return match && delimiter ? { delimiter, length: match[0].length } : undefined;
}

/** The delimiter that divides the most lines into the same number of values. A comma when there is none at all. */
export function detectDelimiter(sample: string): Delimiter {
  const lines = countsByLine(sample);
  let best: Delimiter = ',';
  let bestScore = 0;
  DELIMITERS.forEach((delimiter, index) => {
    const frequency = new Map<number, number>();
    for (const counts of lines) {
      const n = counts[index] ?? 0;
      if (n > 0) frequency.set(n, (frequency.get(n) ?? 0) + 1);
    }
    for (const [perLine, times] of frequency) {
      if (times * perLine > bestScore) {
        bestScore = times * perLine;
        best = delimiter;
      }
    }
  });
  return best;
}

/** For each line, how often each delimiter stands outside quotes. */
function countsByLine(sample: string): number[][] {
  const lines: number[][] = [];
  let counts = [0, 0, 0, 0];
  let quoted = false;
  for (const c of sample) {
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c === '\n' || c === '\r') {
      lines.push(counts);
      counts = [0, 0, 0, 0];
      if (lines.length >= SAMPLE_LINES) return lines;
    } else {
      const index = DELIMITERS.indexOf(c as Delimiter);
      if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  lines.push(counts);
  return lines;
}
