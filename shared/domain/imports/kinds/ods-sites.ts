import { isPracticeCode, normaliseOdsCode } from '../../ods-code';
import { showDate } from '../../show-date';
import { cellText } from '../cell';
import { compareFields } from '../compare-row';
import type { PlanContext } from '../plan';
import type { CompareRules, ImportKind, Judgement, ReadRow, RowChanges, RowValues } from './declare';
import { ODS_SITE_FIELDS, ODS_SITE_POSITIONS } from './ods-sites-fields';
import { checkClosing } from './register-rules';

const OWN = { fields: ODS_SITE_FIELDS, notesField: '' };

/** NHS England's South West. Source: ODS. */
const SOUTH_WEST = 'Y58';
/** Facts that only help to decide; the register has no place for them. */
const NOT_KEPT = new Set(['odsCode', ...ODS_SITE_FIELDS.flatMap(({ id, notKept }) => (notKept ? [id] : []))]);
const ADDRESS = ['address1', 'address2', 'town', 'county', 'postcode'];

/** The official optical-sites file: what it says differently from the register is proposed, never taken by itself. */
export const odsSitesKind: ImportKind = {
  id: 'ods-sites',
  label: 'Official optical sites (ODS)',
  noun: { one: 'practice', many: 'practices' },
  record: 'practice',
  keys: [{ id: 'odsCode', label: 'ODS code', of: ({ odsCode }) => odsCode ?? '', certain: true }],
  keyFields: ['odsCode'],
  withoutKey: 'No ODS code: without one nobody can say which practice the row is about',
  nameOf: ({ practiceName }) => practiceName ?? '',
  fields: ODS_SITE_FIELDS,
  joins: [],
  splits: [],
  notesField: '',
  proposes: true,
  positions: {
    fields: ODS_SITE_POSITIONS,
    fits: (cells) =>
      cells.length >= 20 &&
      isPracticeCode(normaliseOdsCode(cellText(cells[0]))) &&
      /^Y\d\d$/.test(cellText(cells[2]).trim()),
  },
  prepare: learnOwners,
  finish: ({ values, problems }, { today }) => checkClosing({ values, problems, derived: [], asides: [] }, today),
  judge,
  compare,
};

/**
 * A headquarters' code that is on no contractor's record is still known where all practices of the register that have
 * it in the file belong to one contractor.
 */
function learnOwners(rows: readonly RowValues[], existing: readonly RowValues[], context: PlanContext): PlanContext {
  const practices = new Map(existing.map((values) => [values.odsCode, values.contractorName ?? '']));
  const owners = new Map<string, { names: Set<string>; from: string }>();
  for (const { headquarters = '', odsCode = '' } of rows) {
    const name = practices.get(odsCode) ?? '';
    if (headquarters === '' || name === '') continue;
    const owner = owners.get(headquarters) ?? { names: new Set(), from: odsCode };
    owner.names.add(name);
    owners.set(headquarters, owner);
  }
  const learnt = [...owners].flatMap(
    ([
      hqOdsCode,
      {
        names: [name = '', ...others],
        from,
      },
    ]) => (others.length > 0 || ownerOf(hqOdsCode, context.contractors) ? [] : [{ name, hqOdsCode, learntFrom: from }]),
  );
  return { ...context, contractors: [...context.contractors, ...learnt] };
}

function judge({ values }: ReadRow, existing: RowValues | null, { contractors }: PlanContext): Judgement {
  if (existing !== null) return null;
  const { region = '', icb = '', headquarters = '', status = '', closedOn = '', contractorName = '' } = values;
  if (icb === '' && region !== SOUTH_WEST) return { skip: 'Outside the South West, and not in the register' };
  if (status === 'closed')
    return { skip: `Closed${closedOn === '' ? '' : ` on ${showDate(closedOn)}`}, and not in the register` };
  if (contractorName !== '' || ownerOf(headquarters, contractors) !== undefined) return null;
  const text =
    headquarters === ''
      ? 'The file names no headquarters, so nobody can say which contractor the new practice belongs to. Add the practice by hand'
      : `No contractor in the register has the headquarters code ${headquarters}. Record the code on the contractor’s page, or add the contractor, and check again`;
  return { error: { field: 'headquarters', level: 'error', text } };
}

const ownerOf = (headquarters: string, contractors: PlanContext['contractors']) =>
  headquarters === '' ? undefined : contractors.find(({ hqOdsCode }) => hqOdsCode === headquarters);

function compare(row: ReadRow, existing: RowValues, rules: CompareRules): RowChanges {
  const isNew = existing.odsCode === undefined;
  const known = existing.status === 'closed';
  const changes = compareFields(OWN, row, existing, rules, ({ id }, next) => {
    if (NOT_KEPT.has(id)) return true;
    // That a practice closed is known from elsewhere before the file has it: it isn't opened again.
    return id === 'status' && known && next !== 'closed';
  });
  if (isNew) {
    const { headquarters = '', contractorName = '' } = row.values;
    const owner = ownerOf(headquarters, rules.context.contractors);
    changes.values.contractorName = contractorName || (owner?.name ?? '');
    changes.reason = 'Opens';
    if (contractorName === '' && owner?.learntFrom)
      changes.problems.push({
        field: 'contractorName',
        level: 'warning',
        text: `Taken from ${owner.learntFrom}, which has the same headquarters ${headquarters}. Please check`,
      });
  } else changes.reason = reasonOf(changes.values);
  if (known && row.values.status === 'open')
    changes.problems.push({
      field: 'status',
      level: 'warning',
      text: 'The official file still has it as active; the register has it closed, and it stays closed',
    });
  return changes;
}

/** What the proposal amounts to, the weightiest first. */
function reasonOf(values: RowValues): string {
  const told = [
    values.status === 'closed' || (values.closedOn && values.status !== 'notice')
      ? `Closes${values.closedOn ? ` on ${showDate(values.closedOn)}` : ''}. See to its mailbox and its people on its page`
      : '',
    values.status === 'notice' ? `Will close${values.closedOn ? ` on ${showDate(values.closedOn)}` : ''}` : '',
    values.status === 'open' ? 'Opens again' : '',
    values.address1 || values.postcode
      ? `Moves to ${ADDRESS.map((id) => values[id])
          .filter(Boolean)
          .join(', ')}`
      : '',
    values.practiceName ? `Is called ${values.practiceName}` : '',
  ];
  return told.filter((text) => text !== '').join('. ');
}
