import { type Look, type Picture, share } from '../../picture';
import type { MfaCounts } from '../practice-access';
import { MFA_STATE_LABELS, type MfaState } from '../state';

/** The states as pictures stack them, the best at the axis. Who has left has no account to keep safe. */
export const DRAWN_STATES = [
  'registered',
  'exempt',
  'unknown',
  'prompted',
  'not-registered',
  'restricted',
  'access-lost',
] as const satisfies readonly MfaState[];

const LOOK_OF_STATE: Record<(typeof DRAWN_STATES)[number], Look> = {
  registered: 'good',
  exempt: 'fine',
  unknown: 'unknown',
  prompted: 'warned',
  'not-registered': 'overdue',
  restricted: 'restricted',
  'access-lost': 'lost',
};

export const stateSeries = DRAWN_STATES.map((state) => ({
  label: MFA_STATE_LABELS[state],
  look: LOOK_OF_STATE[state],
}));
export const stateValues = (counts: MfaCounts) => DRAWN_STATES.map((state) => counts[state] ?? 0);
export const WITHOUT_LEAVERS = 'People who have left are not counted.';

export const count = (n: number) => n.toLocaleString('en-GB');
export const people = (n: number) => (n === 1 ? '1 person' : `${count(n)} people`);
export const practices = (n: number) => (n === 1 ? '1 practice' : `${count(n)} practices`);

/** "31 of 620 practices (5%)". */
export const partOf = (part: number, whole: number, words: (n: number) => string) =>
  `${count(part)} of ${words(whole)} (${share(part, whole)})`;

export const byText = (a: string, b: string) => a.localeCompare(b, 'en-GB');

/** Leaves out the series of which there is nothing in any row. */
export function withoutEmpty(picture: Picture): Picture {
  const isKept = picture.series.map((_, at) => picture.rows.some(({ values }) => (values[at] ?? 0) > 0));
  return {
    ...picture,
    series: picture.series.filter((_, at) => isKept[at]),
    rows: picture.rows.map((row) => ({ ...row, values: row.values.filter((_, at) => isKept[at]) })),
  };
}

/** What is drawn as one bar. */
export interface Group<Row> {
  /** '' for those that belong to none. */
  key: string;
  label: string;
  /** As it stands at the axis. */
  short: string;
  rows: Row[];
}

export function grouped<Row>(rows: readonly Row[], groupOf: (row: Row) => Omit<Group<Row>, 'rows'>): Group<Row>[] {
  const groups = new Map<string, Group<Row>>();
  for (const row of rows) {
    const group = groupOf(row);
    const found = groups.get(group.key);
    if (found) found.rows.push(row);
    else groups.set(group.key, { ...group, rows: [row] });
  }
  return [...groups.values()];
}
