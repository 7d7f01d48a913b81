import type { Look, Picture } from '../../picture';
import { ACCESS_STATUS_LABELS, type AccessStatus } from '../practice-access';
import { byText, count, type Group, grouped, partOf, practices, withoutEmpty } from './parts';

/** What pictures need to know of a practice; the rows of the table have it. */
export interface DrawnPractice {
  id: string;
  icbCode: string;
  /** The short one, as tables show it. */
  icbName: string;
  contractorId: string | null;
  contractorName: string;
  status: AccessStatus;
}

/** The best at the axis. */
const DRAWN_STATUSES = ['good', 'unknown', 'amber', 'red', 'none'] as const satisfies readonly AccessStatus[];
const LOOK_OF_STATUS: Record<AccessStatus, Look> = {
  good: 'good',
  unknown: 'unknown',
  amber: 'overdue',
  red: 'lost',
  none: 'empty',
};

/** Practices of each ICB by name, those without one last. */
export function groupByIcb(rows: readonly DrawnPractice[]) {
  return grouped(rows, ({ icbCode, icbName }) => {
    if (icbCode === '') return { key: '', label: 'No ICB', short: 'No ICB' };
    // The code as well: while ICBs merge, two can have one name.
    return { key: icbCode, label: `${icbName} (${icbCode})`, short: icbName };
  }).sort((a, b) => Number(a.key === '') - Number(b.key === '') || byText(a.label, b.label));
}

export function practicesByIcb(rows: readonly DrawnPractice[]): Picture {
  const groups = groupByIcb(rows);
  return picture(groups, {
    title: 'How practices stand now, by ICB',
    sentence: sentence(rows, groups, 'ICB'),
    notes: [],
    scale: 'numbers',
    rowsAre: 'ICB',
  });
}

/** As many contractors as can be told apart in one picture. */
export const MOST_CONTRACTORS = 15;
const OTHERS = 'others';

/** The contractors with most practices first, all others together. */
export function practicesByContractor(rows: readonly DrawnPractice[]): Picture {
  const all = grouped(rows, ({ contractorId, contractorName }) => {
    const label = contractorId === null ? 'No contractor' : contractorName;
    return { key: contractorId ?? '', label, short: label };
  });
  const named = all
    .filter(({ key }) => key !== '')
    .sort((a, b) => b.rows.length - a.rows.length || byText(a.label, b.label));
  const others = named.slice(MOST_CONTRACTORS);
  const groups = [
    ...named.slice(0, MOST_CONTRACTORS),
    ...(others.length === 0 ? [] : [together(others)]),
    ...all.filter(({ key }) => key === ''),
  ];
  return picture(groups, {
    title: 'How practices stand now, by contractor',
    sentence: sentence(rows, groups, 'contractor'),
    notes:
      others.length === 0
        ? []
        : [`The ${MOST_CONTRACTORS} contractors with most practices stand first; all others are put together.`],
    // All others together would be longer by far than any of the named.
    scale: 'shares',
    rowsAre: 'Contractor',
  });
}

function together(others: readonly Group<DrawnPractice>[]): Group<DrawnPractice> {
  const label = others.length === 1 ? '1 other contractor' : `${count(others.length)} other contractors`;
  return { key: OTHERS, label, short: label, rows: others.flatMap(({ rows }) => rows) };
}

function picture(
  groups: readonly Group<DrawnPractice>[],
  words: Pick<Picture, 'title' | 'sentence' | 'notes' | 'scale' | 'rowsAre'>,
): Picture {
  return withoutEmpty({
    ...words,
    scope: 'All practices',
    shape: 'bars',
    counted: 'practices',
    series: DRAWN_STATUSES.map((status) => ({ label: ACCESS_STATUS_LABELS[status], look: LOOK_OF_STATUS[status] })),
    rows: groups.map(({ label, short, rows }) => ({
      label,
      short,
      values: DRAWN_STATUSES.map((status) => withStatus(rows, status)),
    })),
  });
}

const withStatus = (rows: readonly DrawnPractice[], status: AccessStatus) =>
  rows.filter((row) => row.status === status).length;

const WORDS = {
  red: { one: 'needs action now', many: 'need action now' },
  amber: { one: 'needs attention', many: 'need attention' },
  unknown: { one: 'has people whose MFA is not known', many: 'have people whose MFA is not known' },
} as const;

/** How many stand worst, and where most of them are. */
function sentence(
  rows: readonly DrawnPractice[],
  groups: readonly Group<DrawnPractice>[],
  groupName: 'ICB' | 'contractor',
): string {
  if (rows.length === 0) return 'There are no practices.';
  const status = (['red', 'amber', 'unknown'] as const).find((each) => withStatus(rows, each) > 0);
  if (status === undefined) return `Nothing needs to be done at ${practices(rows.length)}.`;
  const found = withStatus(rows, status);
  const said = `${partOf(found, rows.length, practices)} ${WORDS[status][found === 1 ? 'one' : 'many']}`;
  const [most, second] = groups
    .filter(({ key }) => key !== '' && key !== OTHERS)
    .map(({ short, rows: own }) => ({ short, n: withStatus(own, status) }))
    .sort((a, b) => b.n - a.n);
  // Of one there is no most; of two that are level neither has it.
  if (most === undefined || found === 1 || most.n === (second?.n ?? 0)) return `${said}.`;
  if (most.n === found) return `${said}, all of ${most.short}.`;
  return `${said}; the ${groupName} with most of them is ${most.short} (${count(most.n)}).`;
}
