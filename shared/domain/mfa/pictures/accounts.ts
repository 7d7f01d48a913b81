import { isInUse, type LinkStanding } from '../../people/links';
import { type Picture, share } from '../../picture';
import type { MfaState } from '../state';
import { DRAWN_STATES, type Group, partOf, people, stateSeries, WITHOUT_LEAVERS, withoutEmpty } from './parts';
import { type DrawnPractice, groupByIcb } from './practices';

/** What the picture of accounts needs to know of a person. */
export interface DrawnPerson {
  mfa: { state: MfaState };
  practices: readonly { id: string; standing: LinkStanding }[];
}

/** Each account once for each ICB where it can be used. */
export function accountsByIcb(everybody: readonly DrawnPerson[], rows: readonly DrawnPractice[]): Picture {
  const accounts = everybody.filter(({ mfa }) => mfa.state !== 'left');
  const { groups, inSeveral } = groupAccounts(accounts, rows);
  const several = `${people(inSeveral)} with practices of more than one ICB ${inSeveral === 1 ? 'is' : 'are'} counted in each of them.`;
  return withoutEmpty({
    title: 'Accounts by state now, by ICB',
    scope: 'All accounts',
    sentence: sentence(accounts, groups),
    notes: [...(inSeveral === 0 ? [] : [several]), WITHOUT_LEAVERS],
    shape: 'bars',
    scale: 'numbers',
    rowsAre: 'ICB',
    counted: 'people',
    series: stateSeries,
    rows: groups.map(({ label, short, rows: own }) => ({
      label,
      short,
      values: DRAWN_STATES.map((state) => inState(own, state)),
    })),
  });
}

const NOWHERE = 'nowhere';

function groupAccounts(
  accounts: readonly DrawnPerson[],
  rows: readonly DrawnPractice[],
): { groups: Group<DrawnPerson>[]; inSeveral: number } {
  const icbOf = new Map(rows.map(({ id, icbCode }) => [id, icbCode]));
  const groups = groupByIcb(rows).map((group) => ({ ...group, rows: [] as DrawnPerson[] }));
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const nowhere: Group<DrawnPerson> = { key: NOWHERE, label: 'At no practice', short: 'At no practice', rows: [] };
  let inSeveral = 0;
  for (const person of accounts) {
    const used = person.practices.filter(({ standing }) => isInUse(standing));
    const icbs = new Set(used.flatMap(({ id }) => icbOf.get(id) ?? []));
    for (const code of icbs) byKey.get(code)?.rows.push(person);
    if (icbs.size === 0) nowhere.rows.push(person);
    if (icbs.size > 1) inSeveral += 1;
  }
  return { groups: [...groups, nowhere].filter((group) => group.rows.length > 0), inSeveral };
}

const inState = (among: readonly DrawnPerson[], state: MfaState) =>
  among.filter(({ mfa }) => mfa.state === state).length;

/** How many are registered, and where the fewest of them are. */
function sentence(accounts: readonly DrawnPerson[], groups: readonly Group<DrawnPerson>[]): string {
  if (accounts.length === 0) return 'There are no accounts.';
  const n = inState(accounts, 'registered');
  const said = `${partOf(n, accounts.length, people)} ${n === 1 || accounts.length === 1 ? 'is' : 'are'} registered`;
  const icbs = groups.filter(({ key }) => key !== '' && key !== NOWHERE);
  const [least] = icbs
    .map(({ short, rows }) => ({ short, part: inState(rows, 'registered'), whole: rows.length }))
    .sort((a, b) => a.part / a.whole - b.part / b.whole);
  if (least === undefined || least.part === least.whole || icbs.length < 2) return `${said}.`;
  return `${said}; the lowest share is in ${least.short}, with ${share(least.part, least.whole)}.`;
}
