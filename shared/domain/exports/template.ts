import type { IcbFacts } from '../icb';
import type { FieldDeclaration, FieldType, ImportKind } from '../imports/kinds/declare';
import { exportColumns, exportedValue } from './exported-value';

/** What may stand in a cell: a closed list, a real date, or text of a certain length. */
export type Allowed =
  | { kind: 'list'; values: string[] }
  | { kind: 'date' }
  | { kind: 'number' }
  | { kind: 'text'; longest: number };

export interface TemplateColumn {
  header: string;
  type: 'text' | 'date' | 'number';
  allowed: Allowed;
  meaning: string;
  example: string;
  required: boolean;
}

/** A workbook to be filled in and imported. */
export interface TemplatePaper {
  title: string;
  /** Name of the sheet that takes the rows. */
  sheet: string;
  kind: string;
  columns: TemplateColumn[];
}

const MEANINGS: Partial<Record<FieldType, string>> = {
  'ods-code': 'Code of the site or organisation: letters and numbers, such as TP1F9 or A1B2C',
  'related-code': 'ODS code of the site before or after this one',
  postcode: 'Postcode of the United Kingdom',
  phone: 'One telephone number',
  icb: 'Integrated care board: choose its name from the list',
  address: 'One email address',
  addresses: 'Email addresses, one a line in the cell',
  lines: 'One a line in the cell',
  'list-mark': 'Yes or No; “Not stated” where nobody has said',
  'yes-no': 'Yes or No; “Not stated” where nobody has said',
  date: 'A date, day first',
  'whole-number': 'A whole number',
  notes: 'Anything else that should be kept; several lines are fine',
};

/** A blank template of a kind, with what may stand in each column. */
export function templateOf(kind: ImportKind, icbs: readonly IcbFacts[]): TemplatePaper {
  // What has no example is the console's own: nobody fills it in.
  const fields = kind.fields.filter(({ example }) => example !== '');
  const columns = exportColumns({ fields });
  return {
    title: kind.label,
    sheet: sheetNameOf(kind),
    kind: kind.id,
    columns: fields.map((field, index) => ({
      header: field.label,
      type: columns[index]?.type ?? 'text',
      allowed: allowedIn(field, icbs),
      meaning: meaningOf(field),
      example: field.example,
      required: field.required,
    })),
  };
}

/** The sheet of a kind's rows: "Practices". */
export function sheetNameOf({ noun }: Pick<ImportKind, 'noun'>): string {
  return noun.many.charAt(0).toUpperCase() + noun.many.slice(1);
}

function allowedIn(field: FieldDeclaration, icbs: readonly IcbFacts[]): Allowed {
  if (field.choices) return { kind: 'list', values: Object.values(field.choices) };
  if (field.type === 'icb' && icbs.length > 0)
    return { kind: 'list', values: icbs.map(({ odsCode }) => String(exportedValue(field, odsCode, icbs))) };
  if (field.type === 'date') return { kind: 'date' };
  if (field.type === 'whole-number') return { kind: 'number' };
  return { kind: 'text', longest: field.maxLength };
}

function meaningOf({ type, choices, maxLength }: FieldDeclaration): string {
  const known = MEANINGS[type];
  if (known) return known;
  if (choices) return `One of: ${Object.values(choices).join(', ')}`;
  return `Text of up to ${maxLength} characters`;
}
