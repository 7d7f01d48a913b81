import { forgiven, misprintsOfBeginning } from './misprint';
import { asZeros, type SearchEntry, type SearchKind, type SearchQuery } from './search-text';
import { fold } from './text';

export interface Ranked {
  entry: SearchEntry;
  score: number;
  /** The words of the entry that answered the query, folded: for marking them. */
  matched: string[];
}

/** How well `word` of a record answers what was typed: 1 exactly, 0 not at all. */
function likeness(typed: string, word: string): number {
  if (word === typed) return 1;
  if (asZeros(word) === asZeros(typed)) return 0.97;
  if (word.startsWith(typed)) return 0.85 + 0.1 * (typed.length / word.length);
  if (asZeros(word).startsWith(asZeros(typed))) return 0.82;
  if (typed.length >= 4 && word.includes(typed)) return 0.65;
  const most = forgiven(typed.length);
  const wrong = most === 0 ? 1 : misprintsOfBeginning(typed, word, most);
  return wrong > most ? 0 : 0.6 - 0.15 * wrong;
}

const KIND_ORDER: Record<SearchKind, number> = {
  practice: 0.02,
  contractor: 0.01,
  mailbox: 0,
  recipient: 0,
  notification: -0.01,
  person: -0.005,
};

/** How well a record answers the query, and by which words. A code or address that is the very text goes before all. */
export function rank(entry: SearchEntry, query: SearchQuery): Ranked {
  const words = entry.words.split(' ');
  const titleWords = new Set(fold(entry.title).split(' '));
  const matched = new Set<string>();
  let score = KIND_ORDER[entry.kind];
  for (const typed of query.words) {
    let best = 0;
    let bestWord = '';
    for (const word of words) {
      const like = likeness(typed, word) + (titleWords.has(word) ? 0.001 : 0);
      if (like < 0.3 || like <= best) continue;
      best = like;
      bestWord = word;
    }
    if (bestWord === '') continue;
    matched.add(bestWord);
    // What it is called counts more than where it is and whose it is.
    score += best * 10 + (titleWords.has(bestWord) ? 1 : 0);
  }
  if (entry.lookup !== '' && query.lookup !== '') {
    if (entry.lookup === query.lookup) score += 100;
    else if (query.lookup.length > 1 && entry.lookup.startsWith(query.lookup)) score += 20;
  }
  if (query.words.length > 0 && fold(entry.title).startsWith(query.words.join(' '))) score += 4;
  return { entry, score, matched: [...matched] };
}

/** Of each kind but the first at least this many stay in sight, if there are so many. */
const RESERVED = 3;

/** The best `limit` of the candidates, best first; the same record once. No kind pushes the others out altogether. */
export function bestOf(candidates: readonly SearchEntry[], query: SearchQuery, limit: number): Ranked[] {
  const unique = new Map(candidates.map((entry) => [entry.recordId, entry]));
  const ranked = [...unique.values()].map((entry) => rank(entry, query)).sort(byScore);
  const kinds = new Set(ranked.map(({ entry }) => entry.kind));
  const room = new Map<SearchKind, number>();
  for (const kind of kinds) {
    const others = [...kinds].filter((other) => other !== kind);
    const reserved = others.reduce(
      (sum, other) => sum + Math.min(RESERVED, ranked.filter(({ entry }) => entry.kind === other).length),
      0,
    );
    room.set(kind, Math.max(1, limit - reserved));
  }
  return ranked
    .filter(({ entry }) => {
      const left = room.get(entry.kind) ?? 0;
      room.set(entry.kind, left - 1);
      return left > 0;
    })
    .slice(0, limit);
}

function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || compare(a.entry.title, b.entry.title) || compare(a.entry.recordId, b.entry.recordId);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
