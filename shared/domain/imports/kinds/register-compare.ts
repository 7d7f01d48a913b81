import { addressKey } from '../../mailbox-address';
import { showDate } from '../../show-date';
import { compareContractor, compareFields } from '../compare-row';
import { asideLine } from '../read-row';
import type { CompareRules, FieldDeclaration, FieldProblem, ReadRow, RowChanges, RowValues } from './declare';
import { REGISTER_FIELDS } from './register-fields';

const REGISTER = { fields: REGISTER_FIELDS, notesField: 'notes' };

/** What belongs to a mailbox: it goes the way of the mailbox. */
const OF_MAILBOX: ReadonlySet<string> = new Set(['mailboxAddress', 'mailboxKind', 'toldOn', 'aliases']);

const NO_MAILBOX = { mailboxKind: 'unknown', toldOn: '', aliases: '' };

/** Compares a practice's row, whose mailbox has rules of its own. */
export function compareRegisterRow(row: ReadRow, stored: RowValues, rules: CompareRules): RowChanges {
  const closed = row.values.mailboxStatus === 'closed';
  // With its address emptied the mailbox goes: what the row says of it belongs to nothing, even where it is the same.
  const isEmptied = (stored.mailboxAddress ?? '') !== '' && rules.cleared.includes('mailboxAddress');
  const existing = isEmptied ? { ...stored, ...NO_MAILBOX } : stored;
  return compareFields(REGISTER, row, existing, rules, (field, next, changes, asides) => {
    const { id } = field;
    if (id === 'odsCode' || (closed && OF_MAILBOX.has(id))) return true;
    if (id === 'contractorName') compareContractor(id, next, rules, changes);
    else if (id === 'mailboxKind') compareKind(row, existing, rules, changes, asides, field);
    else if (id === 'mailboxStatus') compareStatus(row, existing, changes);
    else if ((id === 'toldOn' || id === 'aliases') && addressAfter(row, existing, rules) === '') {
      asides.push(asideLine(field, id === 'toldOn' ? showDate(next) : next.replaceAll('\n', ', ')));
      changes.problems.push(withoutMailbox(id));
    } else return false;
    return true;
  });
}

/** The mailbox that the practice will have; none where the person asked for its empty cell to count. */
const addressAfter = ({ values }: ReadRow, existing: RowValues, { cleared }: CompareRules) =>
  (values.mailboxAddress ?? '') || (cleared.includes('mailboxAddress') ? '' : (existing.mailboxAddress ?? ''));

function withoutMailbox(field: string): FieldProblem {
  return { field, level: 'warning', text: 'There is no mailbox that this could belong to: it is kept in the notes' };
}

function compareKind(
  row: ReadRow,
  existing: RowValues,
  rules: CompareRules,
  changes: RowChanges,
  asides: string[],
  field: FieldDeclaration,
): void {
  const next = row.values.mailboxKind ?? '';
  const old = existing.mailboxKind ?? '';
  const address = addressAfter(row, existing, rules);
  if (next === 'none') {
    if (address === '') changes.values.mailboxKind = next;
    else
      changes.problems.push({
        field: 'mailboxKind',
        level: 'warning',
        text: `The register has the mailbox ${address}: it stays. If it is gone, close it on the practice’s page`,
      });
  } else if (address === '') {
    asides.push(asideLine(field, next.charAt(0).toUpperCase() + next.slice(1)));
    changes.problems.push(withoutMailbox('mailboxKind'));
  } else if (row.derived.includes('mailboxKind')) {
    // A guess from the address gives way to what staff have recorded for that address.
    const settled = old !== '' && old !== 'none' && old !== 'unknown';
    if (!settled || changes.values.mailboxAddress !== undefined) changes.values.mailboxKind = next;
  } else changes.values.mailboxKind = next;
}

/** A mailbox that the file calls closed is closed where the practice still has it, and never recorded anew. */
function compareStatus(row: ReadRow, existing: RowValues, changes: RowChanges): void {
  const next = row.values.mailboxStatus ?? '';
  const address = addressKey(row.values.mailboxAddress ?? '');
  const old = addressKey(existing.mailboxAddress ?? '');
  if (next !== 'closed') {
    if (address !== '' || old !== '') changes.values.mailboxStatus = next;
  } else if (old !== '' && (address === '' || address === old)) changes.values.mailboxStatus = next;
  else if (address !== '' && (old !== '' || existing.odsCode === undefined))
    changes.problems.push({
      field: 'mailboxStatus',
      level: 'warning',
      text: 'The mailbox is closed: it is not recorded',
    });
}
