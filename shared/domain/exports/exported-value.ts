import { type IcbFacts, matchIcb } from '../icb';
import { type Cell, cellText, isBlank } from '../imports/cell';
import type { FieldDeclaration, ImportKind } from '../imports/kinds/declare';
import { showPhone } from '../phone';

/** A column of an export: one for each field of the kind. */
export interface ExportColumn {
  header: string;
  type: 'text' | 'date' | 'number';
}

const WHOLE_NUMBER = /^(?:0|-?[1-9]\d{0,14})$/;
const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

export function exportColumns({ fields }: Pick<ImportKind, 'fields'>): ExportColumn[] {
  return fields.map(({ label, type }) => ({
    header: label,
    type: type === 'date' ? 'date' : type === 'whole-number' ? 'number' : 'text',
  }));
}

/**
 * A stored value as an export shows it, so that the field's own reader takes it back: choices by their label, phones in
 * national form, boards by name. Dates stay ISO text, which the writer makes real dates of.
 */
export function exportedValue(field: FieldDeclaration, value: string, icbs: readonly IcbFacts[]): string | number {
  if (value === '') return '';
  if (field.choices) return field.choices[value] ?? value;
  if (field.type === 'phone') return showPhone(value);
  if (field.type === 'icb') return boardName(value, icbs);
  if (field.type === 'whole-number' && WHOLE_NUMBER.test(value)) return Number(value);
  return value;
}

/** The name, unless it would be read as another board's: boards merge, and names come back. */
function boardName(code: string, icbs: readonly IcbFacts[]): string {
  const name = icbs.find(({ odsCode }) => odsCode === code)?.name ?? '';
  return name !== '' && matchIcb(name, icbs).value === code ? name : code;
}

/** Whether a cell holds exactly what an export writes for a stored value, read from a workbook or from text. */
export function holdsExported(
  cell: Cell | undefined,
  field: FieldDeclaration,
  value: string,
  icbs: readonly IcbFacts[],
): boolean {
  const written = exportedValue(field, value, icbs);
  if (cell === null || cell === undefined || isBlank(cell)) return String(written).trim() === '';
  if (typeof cell === 'object' && cell.kind === 'date') return cell.iso === value;
  const text = cellText(cell);
  return text === String(written) || (field.type === 'date' && text === dayFirst(value));
}

/** "06/08/2018", as a date stands in a text file. */
const dayFirst = (iso: string) => iso.replace(ISO_DATE, '$3/$2/$1');
