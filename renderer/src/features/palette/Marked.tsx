import { asZeros } from '@shared/domain/search-text';
import { fold } from '@shared/domain/text';

const WORDS = /([\p{L}\p{M}\p{N}'’‘`]+)/u;

interface Part {
  at: number;
  text: string;
  isMarked: boolean;
}

/** The text cut into words and what is between them; `isMarked` where a word is one of the folded `words`. */
export function markedParts(text: string, words: readonly string[]): Part[] {
  const wanted = new Set(words.map(asZeros));
  let at = 0;
  return text.split(WORDS).map((part) => {
    const begins = at;
    at += part.length;
    return { at: begins, text: part, isMarked: part !== '' && wanted.has(asZeros(fold(part))) };
  });
}

/** A text with the words in it marked that answered the search. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return <>{text}</>;
  return (
    <>{markedParts(text, words).map((part) => (part.isMarked ? <mark key={part.at}>{part.text}</mark> : part.text))}</>
  );
}
