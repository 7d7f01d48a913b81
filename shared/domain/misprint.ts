/** How many wrong letters are forgiven in a word of this length. */
export function forgiven(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/**
 * Letters to replace, add, leave out or swap with their neighbour until `a` is `b`; `most + 1` when it is more than
 * `most`.
 */
export function misprints(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/**
 * As {@link misprints}, but `word` may go on after what was typed: people look at the answer before they have typed the
 * word to its end. At least four letters, because fewer are the beginning of anything.
 */
export function misprintsOfBeginning(typed: string, word: string, most: number): number {
  let least = misprints(typed, word, most);
  if (typed.length < 4) return least;
  for (let length = typed.length - 1; length <= typed.length + 1 && length < word.length; length += 1)
    least = Math.min(least, misprints(typed, word.slice(0, length), most));
  return least;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const LETTERS_AND_DIGITS = [...LETTERS, ...'0123456789'];

/** All that `code` could be with one of its characters wrong, or two neighbours swapped. */
export function miscopied(code: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at < code.length; at += 1) {
    const [head, tail] = [code.slice(0, at), code.slice(at + 1)];
    for (const other of LETTERS_AND_DIGITS) found.add(head + other + tail);
    if (tail !== '') found.add(head + tail[0] + code[at] + tail.slice(1));
  }
  found.delete(code);
  return [...found];
}

/** All that a short word could be with one letter wrong, missing, too many or swapped with its neighbour. */
export function misspelt(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at + 1)];
    for (const other of LETTERS) found.add(head + other + word.slice(at));
    if (at === word.length) continue;
    found.add(head + tail);
    for (const other of LETTERS) found.add(head + other + tail);
    if (tail !== '') found.add(head + tail[0] + word[at] + tail.slice(1));
  }
  found.delete(word);
  return [...found];
}

/**
 * The word's letters in threes, with its beginning and end marked (as pg_trgm does), so that a short word with a wrong
 * letter in the middle still shares some.
 */
export function trigrams(word: string): string[] {
  const marked = markWord(word);
  return [...new Set(Array.from({ length: marked.length - 2 }, (_, at) => marked.slice(at, at + 3)))];
}

/** The word as its trigrams are taken from it. */
export const markWord = (word: string): string => `^^${word}$`;
