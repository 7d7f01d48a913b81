import type { ReportCell } from '@shared/domain/reports/document';
import { PaperCell } from './PaperCell';

/** More characters than this may be longer than a page is high: such a fact may be cut in two. */
const LONG = 1500;

const lengthOf = (value: ReportCell): number =>
  typeof value === 'string'
    ? value.length
    : (value.lines ?? []).reduce((sum, line) => sum + line.length + 60, value.text.length);

export function PaperFacts({ facts }: { facts: readonly { name: string; value: ReportCell }[] }) {
  return (
    <dl className="paper-facts">
      {facts.map(({ name, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
        <div key={at} className={lengthOf(value) > LONG ? 'paper-facts__long' : undefined}>
          <dt>{name}</dt>
          <dd>
            <PaperCell value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
