import type { ReportBlock, ReportCell, ReportDocument, ReportPart } from '../../shared/domain/reports/document';

/** A cell as one text: its word, its text and its further lines, with bars between them. */
export function cellText(cell: ReportCell | undefined): string {
  if (cell === undefined || typeof cell === 'string') return cell ?? '';
  return [cell.word ?? '', cell.text, ...(cell.lines ?? [])].filter((each) => each !== '').join(' | ');
}

type Parts = { parts: readonly ReportPart[] };
const blocksOf = ({ parts }: Parts) => parts.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks));

export type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

/** The only table whose label holds these words. */
export function tableOf(document: Parts, words: string): TableBlock {
  const tables = blocksOf(document).filter((block) => block.kind === 'table');
  const [table, ...others] = tables.filter(({ label }) => label.includes(words));
  if (table === undefined || others.length > 0)
    throw new Error(`Not one table “${words}” among ${tables.map(({ label }) => label).join(', ')}`);
  return table;
}

/** The rows of a table as texts, by the headings of its columns. */
export function rowsOf(document: Parts, words: string): Record<string, string>[] {
  const { columns, rows } = tableOf(document, words);
  return rows.map((row) => Object.fromEntries(columns.map(({ header }, at) => [header, cellText(row[at])])));
}

/** The value of the first fact with this name; '' where there is none. */
export function factOf(document: Parts, name: string): string {
  const facts = blocksOf(document).flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  return cellText(facts.find((fact) => fact.name === name)?.value);
}

/** All that a document says, a line for each text, fact and row. */
export function wordsOf(document: ReportDocument): string[] {
  const { title, subject, filters, parts } = document;
  return [title, subject, ...filters, ...parts.flatMap(wordsOfPart)];
}

const wordsOfPart = ({ code, title, sections }: ReportPart): string[] => [
  `${code} ${title}`,
  ...sections.flatMap((section) => [section.title, ...section.blocks.flatMap(wordsOfBlock)]),
];

function wordsOfBlock(block: ReportBlock): string[] {
  if (block.kind === 'text') return [block.text];
  if (block.kind === 'facts') return block.facts.map(({ name, value }) => `${name}: ${cellText(value)}`);
  if (block.kind === 'picture') return [block.picture.title, block.picture.scope, block.picture.sentence];
  const { rows, empty } = block;
  return rows.length === 0 ? [empty] : rows.map((row) => row.map(cellText).join(' ; '));
}

/** What is made in steps, at once. */
export function allSteps<Made>(steps: Generator<void, Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
