import { type Picture, sumOf } from '../../picture';
import { showDate, showShortDate } from '../../show-date';
import { type MfaCounts, noMfaCounts } from '../practice-access';
import { count, partOf, people, stateSeries, stateValues, WITHOUT_LEAVERS, withoutEmpty } from './parts';

interface Point {
  /** ISO date. */
  on: string;
  counts: MfaCounts;
}

/** How many stood how at the end of each month. `who`: "All practices", an ICB or a contractor. */
export function mfaOverTime(points: readonly Point[], who: string): Picture {
  const [first, last] = [points[0], points.at(-1)];
  const time =
    first && last && first !== last ? `${showDate(first.on)} to ${showDate(last.on)}` : showDate(last?.on ?? '');
  return withoutEmpty({
    title: 'MFA over time',
    scope: [who, time].filter((part) => part !== '').join(' · '),
    sentence: sentence(points),
    notes: [
      'Each column stands for the last day of a month; the last one for the last day asked for.',
      'How accounts stood then is worked out from what is known today.',
      WITHOUT_LEAVERS,
    ],
    shape: 'columns',
    scale: 'numbers',
    rowsAre: 'Day',
    counted: 'people',
    series: stateSeries,
    rows: points.map(({ on, counts }) => ({ label: showDate(on), short: shortMonth(on), values: stateValues(counts) })),
  });
}

/** "Jul 24". */
const shortMonth = (iso: string) => showShortDate(iso).replace(/^\d+ (\w+) \d\d(\d\d)$/, '$1 $2');

function sentence(points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)];
  const whole = sumOf(stateValues(last?.counts ?? noMfaCounts()));
  if (!first || !last || whole === 0) return 'Nobody has an account on the last day.';
  const { registered } = last.counts;
  const now = `On ${showDate(last.on)}, ${partOf(registered, whole, people)} ${registered === 1 || whole === 1 ? 'is' : 'are'} registered`;
  if (first === last) return `${now}.`;
  const more = registered - first.counts.registered;
  const than = more === 0 ? 'as many as' : `${count(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'} than`;
  return `${now}, ${than} on ${showDate(first.on)}.`;
}
