import { SOUTH_WEST_ICBS } from '@shared/domain/icb';
import type { Cell, SheetRow } from '@shared/domain/imports/cell';
import { compareFields } from '@shared/domain/imports/compare-row';
import { ExistingRecords } from '@shared/domain/imports/existing-records';
import type { FieldDeclaration, ImportKind, RowValues } from '@shared/domain/imports/kinds/declare';
import { field } from '@shared/domain/imports/kinds/field';
import type { PlanWishes } from '@shared/domain/imports/plan';
import { planImport } from '@shared/domain/imports/plan-import';
import type { ImportPlan } from '@shared/domain/imports/planned';
import type { ValueChoices } from '@shared/domain/imports/read-field';

const text = (id: string, more: Partial<FieldDeclaration> = {}): FieldDeclaration => ({
  ...field({ id, label: id, type: 'text', maxLength: 40, example: id, headings: id }),
  ...more,
});
const FIELDS = [
  text('code', { type: 'ods-code' }),
  text('email', { type: 'address' }),
  text('name', { required: true }),
  text('street', { joinedBy: ', ' }),
  text('town'),
  text('postcode', { type: 'postcode' }),
  text('told', { type: 'date' }),
  text('live', { type: 'yes-no', choices: { yes: 'Yes', no: 'No', unstated: 'Not stated' }, weak: 'unstated' }),
  text('notes', { type: 'notes', maxLength: 400 }),
];

/** A kind with everything that a declaration can have: two sure keys and an unsure one, a join, a split, and notes. */
export const toyKind: ImportKind = {
  id: 'contractors',
  label: 'Things',
  noun: { one: 'thing', many: 'things' },
  record: 'contractor',
  keys: [
    { id: 'code', label: 'code', of: ({ code }) => code ?? '', certain: true },
    { id: 'email', label: 'email', of: ({ email }) => email ?? '', certain: true },
    { id: 'name', label: 'name', of: ({ name }) => (name ?? '').toLowerCase(), certain: false },
  ],
  keyFields: ['code', 'email', 'name'],
  withoutKey: 'Nobody can say what the row is about',
  nameOf: ({ name }) => name ?? '',
  fields: FIELDS,
  joins: [
    {
      into: 'name',
      between: ' ',
      parts: [
        { id: 'forename', label: 'Forename', aliases: [] },
        { id: 'surname', label: 'Surname', aliases: [] },
      ],
    },
  ],
  splits: [
    {
      id: 'place',
      label: 'Place',
      aliases: [],
      into: ['town', 'postcode'],
      split: (whole) => {
        const [town = '', postcode = ''] = whole.split(',');
        return { town, postcode };
      },
    },
  ],
  notesField: 'notes',
  proposes: false,
  positions: null,
  finish: () => undefined,
  judge: ({ values }) => (values.town === 'Elsewhere' ? { skip: 'Not ours' } : null),
  compare: (row, existing, rules) => compareFields({ fields: FIELDS, notesField: 'notes' }, row, existing, rules),
};

interface Given {
  existing?: RowValues[];
  updatedAt?: string;
  wishes?: Partial<PlanWishes>;
  choices?: ValueChoices;
}

export const sheetOf = (rows: readonly (readonly Cell[])[]): SheetRow[] =>
  rows.map((cells, index) => ({ number: index + 2, cells: [...cells] }));

/** Plans rows below these columns, each named by what it is matched to; one that isn't is left out. */
export function planToys(fields: readonly string[], rows: readonly (readonly Cell[])[], given: Given = {}): ImportPlan {
  const { existing = [], updatedAt = '2026-11-01T09:00:00.000Z', wishes, choices = {} } = given;
  return planImport({
    kind: toyKind,
    rows: sheetOf(rows),
    columns: fields.map((field, index) => ({ index, field, heading: `Heading ${index + 1}` })),
    existing: new ExistingRecords(
      toyKind,
      existing.map((values, index) => ({ id: `id-${index}`, version: 1, updatedAt, values })),
    ),
    context: { today: '2026-11-22', icbs: [...SOUTH_WEST_ICBS], contractors: [] },
    wishes: { clearEmpty: false, asAt: null, ...wishes },
    choices,
  });
}
