import { DRAWN_STATES, WITHOUT_LEAVERS } from '../mfa/pictures/parts';
import { ACCESS_STATUS_LABELS, ACCESS_STATUSES } from '../mfa/practice-access';
import { MFA_STATE_LABELS, type MfaState } from '../mfa/state';
import { column, counted, number, section, text } from './cells';
import type { ReportCell, ReportSection } from './document';
import type { ReportedAccess, ReportedAccount, ReportIcb } from './mfa-status-facts';

/** How accounts stand, by ICB: each once for each ICB where it opens a mailbox. */
export function accountsSection(accounts: readonly ReportedAccount[]): ReportSection {
  const groups = new Map<string, { icb: ReportIcb; states: MfaState[] }>();
  const nowhere: MfaState[] = [];
  let inSeveral = 0;
  for (const { mfa, places } of accounts) {
    const icbs = new Map(places.map(({ icb }) => [icb.code, icb]));
    for (const icb of icbs.values()) groupOf(groups, icb).push(mfa.state);
    if (icbs.size === 0) nowhere.push(mfa.state);
    if (icbs.size > 1) inSeveral += 1;
  }
  const rows = inOrder([...groups.values()]).map(({ icb, states }) => row(icbWords(icb), states));
  if (nowhere.length > 0) rows.push(row('At no practice', nowhere));
  const several = `${counted(inSeveral, 'person', 'people')} with practices of more than one ICB ${inSeveral === 1 ? 'is' : 'are'} counted in each of them, and once among all.`;
  return section(
    'Accounts by ICB and state',
    {
      kind: 'table',
      label: 'Accounts by ICB and state of MFA',
      columns: [
        column('ICB', 30),
        ...DRAWN_STATES.map((state) => column(MFA_STATE_LABELS[state], 9, 'end')),
        column('Accounts', 9, 'end'),
      ],
      rows: withSum(
        rows,
        row(
          ALL,
          accounts.map(({ mfa }) => mfa.state),
        ),
      ),
      empty: 'There are no accounts.',
    },
    inSeveral === 0 ? null : text(several),
    accounts.length === 0 ? null : text(WITHOUT_LEAVERS),
  );
}

function groupOf(groups: Map<string, { icb: ReportIcb; states: MfaState[] }>, icb: ReportIcb): MfaState[] {
  const known = groups.get(icb.code);
  if (known !== undefined) return known.states;
  const states: MfaState[] = [];
  groups.set(icb.code, { icb, states });
  return states;
}

const row = (label: ReportCell, states: readonly MfaState[]): ReportCell[] => [
  label,
  ...DRAWN_STATES.map((state) => number(states.filter((each) => each === state).length)),
  number(states.length),
];

/** How access to practices' mailboxes stands, by ICB. */
export function practicesByIcbSection(practices: readonly ReportedAccess[]): ReportSection {
  const groups = Map.groupBy(practices, ({ icb }) => icb.code);
  const line = (label: ReportCell, of: readonly ReportedAccess[]): ReportCell[] => [
    label,
    ...ACCESS_STATUSES.map((status) => number(of.filter((each) => each.status === status).length)),
    number(of.length),
  ];
  const rows = inOrder([...groups.values()].flatMap((of) => (of[0] === undefined ? [] : [{ icb: of[0].icb, of }]))).map(
    ({ icb, of }) => line(icbWords(icb), of),
  );
  return section('Practices by ICB and access', {
    kind: 'table',
    label: 'Practices by ICB and how access to their mailboxes stands',
    columns: [
      column('ICB', 30),
      ...ACCESS_STATUSES.map((status) => column(ACCESS_STATUS_LABELS[status], 12, 'end')),
      column('Practices', 10, 'end'),
    ],
    rows: withSum(rows, line(ALL, practices)),
    empty: 'There are no practices.',
  });
}

const ALL: ReportCell = { text: 'All', code: true };

/** One line is its own sum. */
const withSum = (rows: readonly ReportCell[][], sum: ReportCell[]): ReportCell[][] =>
  rows.length < 2 ? [...rows] : [...rows, sum];

/** The code as well: while ICBs merge, two can have one name. */
export const icbWords = ({ code, name }: ReportIcb): string => (code === '' ? 'No ICB' : `${name} (${code})`);

/** By name, those without an ICB last. */
const inOrder = <Group extends { icb: ReportIcb }>(groups: readonly Group[]): Group[] =>
  groups.toSorted(
    (a, b) =>
      Number(a.icb.code === '') - Number(b.icb.code === '') || icbWords(a.icb).localeCompare(icbWords(b.icb), 'en-GB'),
  );
