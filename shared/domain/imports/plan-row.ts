import { contractorKey } from '../contractor-name';
import { addressKey } from '../mailbox-address';
import { showDate } from '../show-date';
import { quoted, tidy, tidyLines } from '../text';
import { asideLine, type FieldProblem, type ReadRow } from './read-row';
import { IMPORT_FIELD_IDS, type ImportField, importField, type RowValues } from './register-kind';

/** What a row would change in a record. */
export interface RowChanges {
  /** The fields that change, with their new canonical values. */
  values: RowValues;
  /** What is to be said besides what the row itself already says. */
  problems: FieldProblem[];
}

/** The spelling under which the register, or the file further up, knows a contractor; undefined for a new one. */
export type KnownSpelling = (name: string) => string | undefined;

/** Values that say nothing: they never take the place of one that does. */
const WEAK: Partial<Record<ImportField, string>> = {
  onList: 'unstated',
  mailboxKind: 'unknown',
  contractType: 'unstated',
  dispensingOnly: 'unstated',
};

/** What belongs to a mailbox: it goes the way of the mailbox. */
const OF_MAILBOX: ReadonlySet<ImportField> = new Set(['mailboxAddress', 'mailboxKind', 'toldOn', 'aliases']);

/**
 * Compares a row with the record that it is about (an empty one for a new practice). A filled field is never
 * overwritten by an empty cell, "not stated" never overwrites yes or no, notes are added to, and another spelling of
 * the same contractor is no change.
 */
export function compareRow(read: ReadRow, existing: RowValues, spelling: KnownSpelling): RowChanges {
  const changes: RowChanges = { values: {}, problems: [] };
  const asides = [...read.asides];
  const closed = read.values.mailboxStatus === 'closed';
  for (const field of IMPORT_FIELD_IDS) {
    const next = read.values[field];
    if (next === '' || next === WEAK[field] || field === 'notes' || field === 'odsCode') continue;
    if (closed && OF_MAILBOX.has(field)) continue;
    if (isSame(field, existing[field] ?? '', next)) continue;
    if (field === 'contractorName') compareContractor(next, spelling, changes);
    else if (field === 'mailboxKind') compareKind(read, existing, changes, asides);
    else if (field === 'mailboxStatus') compareStatus(read, existing, changes);
    else if ((field === 'toldOn' || field === 'aliases') && addressAfter(read, existing) === '') {
      asides.push(asideLine(field, field === 'toldOn' ? showDate(next) : next.replaceAll('\n', ', ')));
      changes.problems.push(withoutMailbox(field));
    } else changes.values[field] = next;
  }
  compareNotes(read.values.notes, asides, existing.notes ?? '', changes);
  return changes;
}

function isSame(field: ImportField, old: string, next: string): boolean {
  if (old === next) return true;
  if (old === '') return false;
  if (field === 'contractorName') return contractorKey(old) === contractorKey(next);
  if (field === 'mailboxAddress') return addressKey(old) === addressKey(next);
  // What was typed into the form is trimmed, but may have a blank too many inside.
  return tidy(old) === next;
}

const addressAfter = (read: ReadRow, existing: RowValues) =>
  read.values.mailboxAddress || (existing.mailboxAddress ?? '');

function withoutMailbox(field: ImportField): FieldProblem {
  return { field, level: 'warning', text: 'There is no mailbox that this could belong to: it is kept in the notes' };
}

function compareContractor(next: string, spelling: KnownSpelling, changes: RowChanges): void {
  const known = spelling(next) ?? next;
  changes.values.contractorName = known;
  if (known !== next)
    changes.problems.push({
      field: 'contractorName',
      level: 'note',
      text: `${quoted(next)} is taken as ${quoted(known)}`,
    });
}

function compareKind(read: ReadRow, existing: RowValues, changes: RowChanges, asides: string[]): void {
  const next = read.values.mailboxKind;
  const old = existing.mailboxKind ?? '';
  const address = addressAfter(read, existing);
  if (next === 'none') {
    if (address === '') changes.values.mailboxKind = next;
    else
      changes.problems.push({
        field: 'mailboxKind',
        level: 'warning',
        text: `The register has the mailbox ${address}: it stays. If it is gone, close it on the practice’s page`,
      });
  } else if (address === '') {
    asides.push(asideLine('mailboxKind', kindAsWritten(next)));
    changes.problems.push(withoutMailbox('mailboxKind'));
  } else if (read.kindDerived) {
    // A guess from the address gives way to what staff have recorded for that address.
    const settled = old !== '' && old !== 'none' && old !== 'unknown';
    if (!settled || changes.values.mailboxAddress !== undefined) changes.values.mailboxKind = next;
  } else changes.values.mailboxKind = next;
}

/** A mailbox that the file calls closed is closed where the practice still has it, and never recorded anew. */
function compareStatus(read: ReadRow, existing: RowValues, changes: RowChanges): void {
  const next = read.values.mailboxStatus;
  const address = addressKey(read.values.mailboxAddress);
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

const kindAsWritten = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1);

/** Notes are added to, never overwritten: staff may have written in them since. */
function compareNotes(cell: string, asides: string[], existing: string, changes: RowChanges): void {
  let notes = tidyLines(existing);
  // The cell was only added to since the last import: it may take the place of what it begins with.
  if (cell !== '' && !says(notes, cell)) notes = notes === '' || says(cell, notes) ? cell : `${notes}\n${cell}`;
  for (const line of asides) if (!says(notes, line)) notes = notes === '' ? line : `${notes}\n${line}`;
  if (notes === tidyLines(existing)) return;
  if (notes.length <= importField('notes').maxLength) changes.values.notes = notes;
  else
    changes.problems.push({
      field: 'notes',
      level: 'warning',
      text: 'The notes have no room for this: they stay as they are. Shorten them and import again',
    });
}

/** Whether notes already contain a text, as words of its own. */
function says(notes: string, text: string): boolean {
  for (let at = notes.indexOf(text); at >= 0; at = notes.indexOf(text, at + 1)) {
    const before = notes[at - 1] ?? '\n';
    const after = notes[at + text.length] ?? '\n';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
