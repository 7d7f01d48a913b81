import { showDate } from '../show-date';
import type { ReportBlock, ReportCell, ReportColumn, ReportDocument, ReportPart, ReportSection } from './document';

/** What isn't known is said, so that a gap on paper is never taken for a slip of the printer. */
export const NOT_RECORDED = 'Not recorded';

/** What stands above every document, besides its title. */
export type ReportFrame = Pick<ReportDocument, 'subject' | 'asAt' | 'preparedBy' | 'filters'>;

export const recorded = (text: string): string => (text.trim() === '' ? NOT_RECORDED : text);
/** An ISO date as people read it. */
export const recordedDate = (iso: string | null): string => (iso === null || iso === '' ? NOT_RECORDED : showDate(iso));

/** "1 practice", "1,204 practices". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  n === 1 ? `1 ${one}` : `${n.toLocaleString('en-GB')} ${many}`;

/** A number of a table: none of them is a dash, so that the eye finds the others. */
export const number = (n: number): string => (n === 0 ? '–' : n.toLocaleString('en-GB'));

/** Further lines without those that say nothing. */
export const linesOf = (...lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');

/** A text with further lines, where there are any. */
export function cell(text: string, lines: readonly string[] = []): ReportCell {
  const more = linesOf(...lines);
  return more.length === 0 ? text : { text, lines: more };
}

/** A status as a bordered word. */
export function status(word: string, text = '', lines: readonly string[] = []): ReportCell {
  const more = linesOf(...lines);
  return { text, word, ...(more.length === 0 ? {} : { lines: more }) };
}

/** A practice in one column: its code, and its name below. */
export const practiceCell = ({ odsCode, name }: { odsCode: string; name: string }, more = ''): ReportCell => ({
  text: odsCode,
  code: true,
  lines: linesOf(name, more),
});

export const column = (header: string, width: number, align: ReportColumn['align'] = 'start'): ReportColumn => ({
  header,
  width,
  align,
});

export const section = (title: string, ...blocks: readonly (ReportBlock | null)[]): ReportSection => ({
  title,
  blocks: blocks.filter((block) => block !== null),
});

export const text = (words: string): ReportBlock => ({ kind: 'text', text: words });

/** Named facts; those that are null are left out. */
export const facts = (...named: readonly (readonly [name: string, value: ReportCell] | null)[]): ReportBlock => ({
  kind: 'facts',
  facts: named.filter((each) => each !== null).map(([name, value]) => ({ name, value })),
});

/** A document's part without a code. */
export const chapter = (id: string, title: string, sections: ReportSection[]): ReportPart => ({
  id,
  title,
  code: '',
  newPage: false,
  sections,
});

/** Makes something of each of many, a step for each, so that whoever has many of them can do other things in between. */
export function* mapInSteps<Item, Made>(items: Iterable<Item>, make: (item: Item) => Made): Generator<void, Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    yield;
  }
  return made;
}
