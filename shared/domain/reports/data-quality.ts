import { chapter, column, counted, type ReportFrame, section, text } from './cells';
import type { QualityFacts } from './data-quality-facts';
import { QUALITY_RULES, type QualityRule } from './data-quality-rules';
import type { ReportBlock, ReportCell, ReportDocument, ReportPart } from './document';

/** So many lines of one rule are on the paper; nobody works through more before asking again. */
export const MOST_LINES = 1_000;

interface Found {
  rule: QualityRule;
  rows: ReportCell[][];
}

/** What the register lacks or has doubtful, rule by rule. */
export function dataQualityDocument(facts: QualityFacts, heading: ReportFrame): ReportDocument {
  const steps = dataQualityInSteps(facts, heading);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same a little at a time, so that whoever works it out for a long register can do other things in between. */
export function* dataQualityInSteps(facts: QualityFacts, heading: ReportFrame): Generator<void, ReportDocument> {
  const rules = QUALITY_RULES.filter(({ wholeRegister }) => facts.wholeRegister || !wholeRegister);
  const found: Found[] = [];
  for (const rule of rules) found.push({ rule, rows: yield* rule.find(facts) });
  const left = QUALITY_RULES.filter((rule) => !rules.includes(rule));
  return {
    title: 'Data quality',
    ...heading,
    filters:
      left.length === 0
        ? heading.filters
        : [...heading.filters, `Not looked at: ${left.map(({ title }) => lowerFirst(title)).join(', ')}`],
    personal: found.some(({ rule, rows }) => rule.personal && rows.length > 0),
    landscape: false,
    contents: false,
    parts: [summary(facts, found), ...found.filter(({ rows }) => rows.length > 0).map(partOf)],
  };
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function summary({ practices }: QualityFacts, found: readonly Found[]): ReportPart {
  const clean = found.every(({ rows }) => rows.length === 0);
  const outcome = clean
    ? `Nothing is missing or doubtful by any of the ${found.length} rules.`
    : 'What is missing or doubtful, by rule. The records that each found follow.';
  const looked =
    practices.length === 1 ? '1 practice was looked at.' : `${counted(practices.length, 'practice')} were looked at.`;
  const table: ReportBlock = {
    kind: 'table',
    label: 'What was found, by rule',
    columns: [column('Rule', 80), column('Found', 20, 'end')],
    rows: found.map(({ rule, rows }) => [rule.title, rows.length === 0 ? 'None' : rows.length.toLocaleString('en-GB')]),
    empty: 'There are no rules.',
  };
  return chapter('summary', 'Summary', [section('', text(`${outcome} ${looked}`), table)]);
}

function partOf({ rule: { id, title, about, columns }, rows }: Found): ReportPart {
  const table: ReportBlock = {
    kind: 'table',
    label: title,
    columns: [...columns],
    rows: rows.slice(0, MOST_LINES),
    empty: '',
  };
  const more =
    rows.length > MOST_LINES
      ? text(
          `These are the first ${counted(MOST_LINES, 'record')} of ${counted(rows.length, 'record')}. Narrow the report to see the others.`,
        )
      : null;
  return chapter(id, `${title} (${rows.length.toLocaleString('en-GB')})`, [section('', text(about), more, table)]);
}
