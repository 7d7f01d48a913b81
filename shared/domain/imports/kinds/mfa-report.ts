import { addressKey } from '../../mailbox-address';
import { compareTold, saidOn, type ToldMfa, whyNotTaken } from '../../mfa/compare-told';
import { mfaFactProblemsFor } from '../../mfa/fact-problems';
import { emptyMfaFact, type MfaFactKind, type MfaStatusKind } from '../../mfa/facts';
import { fold, quoted } from '../../text';
import type { PlanContext } from '../plan';
import type { FieldProblem, ImportKind, ReadRow, RowChanges, RowValues } from './declare';

/** How a report about MFA calls what all of them say. */
export interface ReportFields {
  /** The field with what is said of the account. */
  state: string;
  /** The field with the day on which it was known. */
  day: string;
  kindOf(state: string): MfaStatusKind;
  nothingSaid: string;
}

/** What the rows of a report say of one account on the newest day that any of them has. */
export interface ToldAccount {
  day: string;
  states: ReadonlySet<string>;
  hasMethod: boolean;
}

type Own = Pick<ImportKind, 'id' | 'label' | 'fields' | 'finish'> & {
  /** What the address is called. */
  account: string;
};

/** A report about MFA: it tells facts of people who are in the register, and adds nobody. */
export function reportKind({ account, ...own }: Own, fields: ReportFields): ImportKind {
  const { state, day, nothingSaid } = fields;
  return {
    ...own,
    noun: { one: 'person', many: 'people' },
    record: 'person',
    keys: [{ id: 'address', label: account, of: accountOf, certain: true }],
    keyFields: ['address'],
    withoutKey: `No ${account}: without one nobody can say which account the row is about`,
    nameOf: ({ displayName }) => displayName ?? '',
    joins: [],
    splits: [],
    notesField: '',
    proposes: false,
    positions: null,
    prepare: (rows, _existing, context) => ({
      ...context,
      told: { accounts: newestOf(rows, fields), left: new Set(context.leftAccounts) },
    }),
    passOver({ values }, { told }) {
      const newest = told?.accounts.get(accountOf(values));
      if (newest === undefined) return '';
      const own = values[day] ?? '';
      if (own < newest.day) return 'Another row about this account is newer: that one counts';
      const isLess = newest.hasMethod && !values.method && newest.states.size === 1;
      const saysTheState = (values[state] ?? '') !== '';
      return isLess && saysTheState && fields.kindOf(values[state] ?? '') === 'registered'
        ? 'Another row about this account says the same, and how the person registered: that one counts'
        : '';
    },
    repeats: (values, above) =>
      [state, day, 'method'].every((id) => (values[id] ?? '') === (above[id] ?? '')) && (values[state] ?? '') !== '',
    judge({ values }, existing, { told, today }) {
      if (existing === null)
        return told?.left.has(accountOf(values))
          ? { skip: 'The person who had this address has left: nothing is recorded' }
          : { skip: 'Nobody in the register has this address' };
      const said = values[state] ?? '';
      if (said === '') return { error: { field: state, level: 'error', text: nothingSaid } };
      const fact = { ...emptyMfaFact, kind: fields.kindOf(said), asAt: values[day] ?? '' };
      const account = { facts: [], accountCreatedOn: existing.accountCreatedOn ?? '' };
      const [problem] = mfaFactProblemsFor(fact, account, today);
      return problem ? { error: { field: day, level: 'error', text: problem[1] } } : null;
    },
    compare: (row, existing, { context }) => compareReport(row, existing, context, fields),
  };
}

export const accountOf = ({ address = '' }: RowValues): string => addressKey(address);

function newestOf(rows: readonly RowValues[], { state, day }: ReportFields): Map<string, ToldAccount> {
  const accounts = new Map<string, { day: string; states: Set<string>; hasMethod: boolean }>();
  for (const values of rows) {
    const [key, own, said] = [accountOf(values), values[day] ?? '', values[state] ?? ''];
    const known = accounts.get(key);
    const hasMethod = (values.method ?? '') !== '';
    if (known === undefined || own > known.day) accounts.set(key, { day: own, states: new Set([said]), hasMethod });
    else if (own === known.day) {
      known.states.add(said);
      known.hasMethod ||= hasMethod;
    }
  }
  return accounts;
}

/** Holds the row against the newest thing that is known; only what changes is named. */
function compareReport(row: ReadRow, existing: RowValues, context: PlanContext, fields: ReportFields): RowChanges {
  const { state, day, kindOf } = fields;
  const said = row.values[state] ?? '';
  const told: ToldMfa = { kind: kindOf(said), happenedOn: '', asAt: row.values[day] ?? '', method: methodIn(row) };
  const held = heldIn(existing, fields);
  const verdict = compareTold(held, told);
  const why = whyNotTaken(held, told);
  if (verdict === 'same') return { values: {}, problems: saysMore(held, told, state) };
  if (verdict === 'older') return { values: {}, problems: [{ field: day, level: 'warning', text: why }] };
  // Without a date, a person's yes is what dates it.
  const on = told.asAt || (verdict === 'question' ? context.today : '');
  const values: RowValues = {};
  for (const [field, value] of [
    [state, said],
    [day, on],
    ['method', told.method],
  ] as const)
    if (value !== '' && value !== (existing[field] ?? '')) values[field] = value;
  // Whoever isn't registered has no method.
  if (told.kind !== 'registered' && held?.kind === 'registered' && held.method !== '') values.method = '';
  const problems: FieldProblem[] = [];
  if (on === '')
    problems.push({ field: state, level: 'note', text: 'The report gives no date: whatever has one counts before it' });
  const question = [why, contradiction(row, context, kindOf), otherName(row.values, existing)].find(Boolean) ?? '';
  return { values, problems, question };
}

/** What the register knows more exactly than the report, as a note. */
function saysMore(held: ToldMfa | null, told: ToldMfa, field: string): FieldProblem[] {
  if (held === null || held.kind === told.kind) return [];
  return [{ field, level: 'note', text: `The register says more, and that stays: ${quoted(saidOn(held))}` }];
}

const methodIn = ({ values }: ReadRow): string => values.method ?? '';

/** The newest thing that is known about somebody's MFA; null where there is nothing. */
function heldIn(existing: RowValues, { state, day, kindOf }: ReportFields): ToldMfa | null {
  const known = existing[state] ?? '';
  if (known === '') return null;
  // A report can't say "restricted": the target tells what the register has exactly.
  const kind = (existing.heldKind ?? kindOf(known)) as MfaFactKind;
  return { kind, happenedOn: '', asAt: existing[day] ?? '', method: existing.method ?? '' };
}

/** Rows of one day that disagree about an account. */
function contradiction({ values }: ReadRow, { told }: PlanContext, kindOf: ReportFields['kindOf']): string {
  const states = told?.accounts.get(accountOf(values))?.states ?? new Set();
  const kinds = new Set([...states].filter((said) => said !== '').map(kindOf));
  return kinds.size > 1 ? 'Another row of the same day says otherwise. Tick the row if this one is right' : '';
}

/** An address can be given to someone else: a name without a word in common is a question. */
function otherName({ displayName = '' }: RowValues, { displayName: known = '' }: RowValues): string {
  if (displayName === '' || known === '' || displayName.includes('@')) return '';
  const words = new Set(wordsOf(known));
  const own = wordsOf(displayName.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
  if (words.size === 0 || own.length === 0 || own.some((word) => words.has(word))) return '';
  return `The report calls this account ${quoted(displayName)}, the register ${quoted(known)}. Tick the row if it is the same person`;
}

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(' ')
    .filter((word) => word.length > 1);
