import type { Cell } from '../cell';
import type { PlanContext } from '../plan';

/** Every kind of import, in the order in which they are offered. `kinds/index.ts` holds their declarations. */
export const IMPORT_KIND_IDS = [
  'register',
  'contractors',
  'recipients',
  'ods-sites',
  'notifications',
  'linked-users',
  'mfa-registration',
  'portal-mfa',
] as const;
export type ImportKindId = (typeof IMPORT_KIND_IDS)[number];

/** Records that a row can be about; the same words as in the history. */
export type ImportedRecord = 'practice' | 'contractor' | 'recipient' | 'notification' | 'person';

/** How the text of a field is read; each type has one rule in `read-field.ts`. */
export type FieldType =
  | 'ods-code'
  | 'text'
  | 'postcode'
  | 'phone'
  | 'icb'
  | 'address'
  | 'mailbox-kind'
  | 'date'
  | 'time'
  | 'list-mark'
  | 'yes-no'
  | 'related-code'
  /** The code of a headquarters, which has no form of its own. */
  | 'hq-code'
  | 'addresses'
  | 'mailbox-status'
  | 'contract-type'
  | 'status'
  | 'recipient-group'
  | 'notes'
  /** One of the field's own `choices`. */
  | 'choice'
  | 'whole-number'
  /** Several texts, one a line. */
  | 'lines';

/** A field of an import kind, declared once: matching, checking, the preview, exports and the template all read this. */
export interface FieldDeclaration {
  id: string;
  label: string;
  type: FieldType;
  /** A new record can't do without it. */
  required: boolean;
  /** Every record has one, wherever it came from: an empty cell never empties it. `required` fields are so too. */
  everyRecordHasIt?: true | undefined;
  /** Longest text it holds, in characters; the same limits as the form's. */
  maxLength: number;
  example: string;
  /** Headings under which it is met. Case, spaces, underscores and punctuation don't count. */
  aliases: readonly string[];
  /** Stored value → label, where only these values are possible. */
  choices?: Readonly<Record<string, string>> | undefined;
  /** Further texts that mean one of the choices, in lower case with single blanks → stored value. */
  spellings?: Readonly<Record<string, string>> | undefined;
  /** The field that this one says more of: when that one changes, this one may be emptied with it. */
  saysMoreOf?: string | undefined;
  /** What it can't hold is an error, because there are no notes to keep it in. */
  strict?: true | undefined;
  /** A date on which something was known: never to come, and not of the last century. */
  toldOn?: true | undefined;
  /** The value that says nothing: it never takes the place of one that does. */
  weak?: string | undefined;
  /** It only helps to decide about the row: the register doesn't keep it, and it isn't shown as if it did. */
  notKept?: true | undefined;
  /** What stands between the texts of several columns that go to this field; without it only one column may. */
  joinedBy?: string | undefined;
  /** Whether two values mean the same, beyond being equal. */
  same?: ((old: string, next: string) => boolean) | undefined;
}

/** A field made of several columns: "Forename" and "Surname" make a name. The parts stand in the order of the result. */
export interface JoinDeclaration {
  into: string;
  between: string;
  parts: readonly { id: string; label: string; aliases: readonly string[] }[];
}

/** A column that fills several fields: an address in one cell. */
export interface SplitDeclaration {
  id: string;
  label: string;
  aliases: readonly string[];
  into: readonly string[];
  /** It also counts where a field has a column of its own, if that is empty in a row. */
  fillsGaps?: true;
  /** Why a text fits none of the fields and is kept in the notes; '' where it does. */
  unfit?(text: string): string;
  /** The text for each field of `into`, still to be read by that field's own rule; '' where there is none. */
  split(text: string): Record<string, string>;
}

/** What records are told apart by. The first key that a row fills decides; keys that aren't certain make a question of it. */
export interface KeyDeclaration {
  id: string;
  /** For "Row 5 has the same …". */
  label: string;
  /** '' where the values have no such key. */
  of(values: RowValues): string;
  /** Not certain: the row is shown as a conflict, which a person may tick. */
  certain: boolean;
}

/** The values of a row by field id, canonical: dates ISO, phones E.164, boards by ODS code, choices as stored. */
export type RowValues = Record<string, string>;

/** What is to be said about one value. */
export interface FieldProblem {
  field: string;
  level: 'error' | 'warning' | 'note';
  text: string;
  suggestion?: string;
}

/** A row after each of its cells was looked at. */
export interface ReadRow {
  /** All fields, canonical; '' where the file says nothing that the field can hold. */
  values: RowValues;
  problems: FieldProblem[];
  /** Fields that were worked out from others, because the file doesn't say. */
  derived: string[];
  /** Lines for the notes: texts that their own field can't hold. */
  asides: string[];
}

/** What a row would change in a record. */
export interface RowChanges {
  /** The fields that change, with their new canonical values. */
  values: RowValues;
  /** What is to be said besides what the row itself already says. */
  problems: FieldProblem[];
  /** What the change amounts to, where that is worth a sentence: "Closes on 31 March 2026". */
  reason?: string;
  /** What only a person can answer before this is written: the row waits for a tick. */
  question?: string;
}

/** What comparing knows besides the row and the record. */
export interface CompareRules {
  context: PlanContext;
  /** The spelling under which the register, or the file further up, knows a contractor; undefined for a new one. */
  spelling(name: string): string | undefined;
  /** Fields that an empty cell of this row empties, because the person asked for it. */
  cleared: readonly string[];
}

/** Why a row can't be planned, or isn't for this register. */
export type Judgement = { skip: string } | { error: FieldProblem } | null;

/** What can be imported: one declaration a kind of spreadsheet. */
export interface ImportKind {
  id: ImportKindId;
  /** "Register of practices and mailboxes" */
  label: string;
  /** For "3 practices". */
  noun: { one: string; many: string };
  /** What the records are called where several rows may be about one: "2 people"; without it, as the rows. */
  recordNoun?: { one: string; many: string };
  record: ImportedRecord;
  keys: readonly KeyDeclaration[];
  /** One of these fields must have a column, or the rows can't be told apart. */
  keyFields: readonly string[];
  /** What is said of a row without any key. */
  withoutKey: string;
  /** The name of a record for people. */
  nameOf(values: RowValues): string;
  fields: readonly FieldDeclaration[];
  joins: readonly JoinDeclaration[];
  splits: readonly SplitDeclaration[];
  /** The field that keeps what no other holds; '' where the kind has none. */
  notesField: string;
  /** Changes are proposals: none is ticked until a person ticks it. */
  proposes: boolean;
  /** The columns by position, for files without headings. */
  positions: { fields: readonly (string | null)[]; fits(cells: readonly Cell[]): boolean } | null;
  /** Learns from the whole file before the first row is judged. */
  prepare?(
    rows: readonly RowValues[],
    existing: readonly RowValues[],
    context: PlanContext,
    /** The rows' numbers, in the same order. */
    numbers: readonly number[],
  ): PlanContext;
  /** Rules over several fields of a row; changes the row in place. */
  finish(row: ReadRow, context: PlanContext): void;
  /** Why the row gives way to another row of the file that is about the same record; '' where it doesn't. */
  passOver?(row: ReadRow, context: PlanContext): string;
  /** Whether a row tells nothing else than a row further up that is about the same record, although cells differ. */
  repeats?(values: RowValues, above: RowValues): boolean;
  /** Looks at a row whose fields are all in order; `existing` is null for a new record. */
  judge(row: ReadRow, existing: RowValues | null, context: PlanContext): Judgement;
  /** Compares a row with the record that it is about; with an empty one for a new record. */
  compare(row: ReadRow, existing: RowValues, rules: CompareRules): RowChanges;
}

/** The choice for a column whose texts are kept in the notes, under its heading. */
export const KEEP_IN_NOTES = 'keep-in-notes';

/** The declaration of a field. Throws for an id that the kind doesn't have. */
export function fieldOf(kind: Pick<ImportKind, 'fields'>, id: string): FieldDeclaration {
  let fields = fieldsOf.get(kind);
  if (!fields) {
    fields = new Map(kind.fields.map((field) => [field.id, field]));
    fieldsOf.set(kind, fields);
  }
  const field = fields.get(id);
  if (!field) throw new RangeError(`No field ${id}`);
  return field;
}
const fieldsOf = new WeakMap<object, Map<string, FieldDeclaration>>();

/** All that a column may be matched to: fields, parts of joined ones and splits. */
export function targetsOf(kind: ImportKind): { id: string; label: string; aliases: readonly string[] }[] {
  return [
    ...kind.fields,
    ...kind.joins.flatMap(({ parts }) => parts),
    ...kind.splits.map(({ id, label, aliases }) => ({ id, label, aliases })),
  ];
}
