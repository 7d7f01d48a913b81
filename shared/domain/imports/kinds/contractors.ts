import { contractorForm, emptyContractor } from '../../contractor-form';
import { contractorKey } from '../../contractor-name';
import { compareFields } from '../compare-row';
import type { PlanContext } from '../plan';
import { CONTRACTOR_FIELDS, contractNumberKey } from './contractors-fields';
import type { ImportKind, Judgement, ReadRow, RowValues } from './declare';

const OWN = { fields: CONTRACTOR_FIELDS, notesField: 'notes' };

/** Contractors with their contract, their first contact and their Egress account. */
export const contractorsKind: ImportKind = {
  id: 'contractors',
  label: 'Contractors',
  noun: { one: 'contractor', many: 'contractors' },
  record: 'contractor',
  keys: [
    { id: 'reference', label: 'console reference', of: ({ reference }) => reference ?? '', certain: true },
    { id: 'hqOdsCode', label: 'headquarters ODS code', of: ({ hqOdsCode }) => hqOdsCode ?? '', certain: true },
    {
      id: 'contractNumber',
      label: 'contract number',
      of: ({ contractNumber }) => contractNumberKey(contractNumber),
      certain: true,
    },
    // Two companies may share a name: a person says that it is the same one.
    { id: 'name', label: 'name', of: ({ name }) => contractorKey(name ?? ''), certain: false },
  ],
  keyFields: ['name', 'hqOdsCode', 'contractNumber', 'reference'],
  withoutKey: 'No name, headquarters code or contract number: nobody can say which contractor the row is about',
  nameOf: ({ name }) => name ?? '',
  fields: CONTRACTOR_FIELDS,
  joins: [],
  splits: [],
  notesField: 'notes',
  proposes: false,
  positions: null,
  finish: finishRow,
  judge,
  compare: (row, existing, rules) =>
    compareFields(OWN, row, existing, rules, ({ id }) => {
      // A guess gives way to what staff have recorded.
      const isGuess = row.derived.includes(id) && (existing[id] ?? 'none') !== 'none';
      return id === 'reference' || isGuess;
    }),
};

/** An Egress address without a word on the account is that of a live one. */
function finishRow({ values, derived, problems }: ReadRow): void {
  if (!values.egressAddress || (values.egressStatus && values.egressStatus !== 'none')) return;
  values.egressStatus = 'live';
  derived.push('egressStatus');
  problems.push({ field: 'egressStatus', level: 'note', text: 'Worked out from the address: live' });
}

/** The rules of the form over several fields, and that no two contractors have one name. */
function judge(row: ReadRow, existing: RowValues | null, { contractors }: PlanContext): Judgement {
  const filled = Object.fromEntries(Object.entries(row.values).filter(([, value]) => value !== ''));
  const after = { ...existing, ...filled };
  const key = contractorKey(after.name ?? '');
  const isNew = existing === null || contractorKey(existing.name ?? '') !== key;
  if (isNew && existing !== null && contractors.some(({ name }) => contractorKey(name) === key))
    return { error: { field: 'name', level: 'error', text: 'Another contractor already has this name' } };
  const known = Object.keys(emptyContractor).filter((id) => id !== 'contacts');
  const facts = known.filter((id) => after[id] !== undefined).map((id) => [id, after[id]]);
  const checked = contractorForm.safeParse({ ...emptyContractor, ...Object.fromEntries(facts) });
  const [issue] = checked.success ? [] : checked.error.issues;
  if (issue) return { error: { field: String(issue.path[0]), level: 'error', text: issue.message } };
  return null;
}
