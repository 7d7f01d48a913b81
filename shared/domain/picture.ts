/** How a part of a chart is filled: each differs from the others in black and white too. */
export const LOOKS = ['good', 'fine', 'unknown', 'warned', 'overdue', 'restricted', 'lost', 'empty'] as const;
export type Look = (typeof LOOKS)[number];

/** A stacked chart with the table behind it. The page, the paper and the PDF draw the same one. It holds no personal names. */
export interface Picture {
  title: string;
  /** Whom it is about, and since when: "All practices · 31 July 2024 to 22 November 2026". */
  scope: string;
  /** What matters most, as one sentence. */
  sentence: string;
  /** What else one must know to read it. */
  notes: string[];
  /** Upright columns for days, lying bars for everything with a name. */
  shape: 'columns' | 'bars';
  /** By how many there are, or each row as long as the others, parted by its shares: where rows differ too much in size. */
  scale: 'numbers' | 'shares';
  /** What a row is: "Day", "ICB". */
  rowsAre: string;
  /** What is counted: "people", "practices". */
  counted: string;
  /** From the axis outwards. */
  series: { label: string; look: Look }[];
  /** `short` stands at the axis. A value for each of the series. */
  rows: { label: string; short: string; values: number[] }[];
}

export const LONGEST_PICTURE = 600;

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** How far along the axis so many of a row reach. */
export function drawnLength(part: number, values: readonly number[], scale: Picture['scale']): number {
  if (scale === 'numbers') return part;
  const whole = sumOf(values);
  return whole === 0 ? 0 : (100 * part) / whole;
}

/** Nobody and nothing is counted: there is nothing to draw. */
export const isEmptyPicture = ({ rows }: Pick<Picture, 'rows'>): boolean =>
  rows.every(({ values }) => sumOf(values) === 0);

/** "72%" of the whole. Never all or nothing where that is not so. */
export function share(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  const percent = Math.round((100 * part) / whole);
  if (percent === 0) return 'under 1%';
  return percent === 100 && part < whole ? 'over 99%' : `${percent}%`;
}

/** How high the axis goes: a round number that divides into four steps, or as many steps as there are. */
export function axisTicks(most: number): number[] {
  if (most <= 4) return Array.from({ length: Math.max(most, 1) + 1 }, (_, at) => at);
  const rough = most / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 2.5, 5, 10].map((times) => times * size).find((found) => found >= rough && found % 1 === 0) ?? size * 10,
  );
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}

/**
 * Where labels go that should stand at `wanted` (in order), each `gap` from the next and all between `least` and `most`:
 * as near to where they should be as there is room.
 */
export function spreadLabels(wanted: readonly number[], gap: number, least: number, most: number): number[] {
  const placed: number[] = [];
  for (const place of wanted) placed.push(Math.max(place, (placed.at(-1) ?? least - gap) + gap));
  let limit = most;
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    placed[at] = Math.max(least, Math.min(placed[at] ?? limit, limit));
    limit = (placed[at] ?? limit) - gap;
  }
  return placed;
}
