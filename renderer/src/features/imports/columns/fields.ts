import { fieldOf, type ImportKind, KEEP_IN_NOTES, targetsOf } from '@shared/domain/imports/kinds/declare';
import { missingKey } from '@shared/domain/imports/mapping-problems';
import type { RequiredField } from '../wizard/column-rules';
import type { ColumnChoice } from '../wizard/state';

export const labelOf = (kind: ImportKind, field: string): string =>
  targetsOf(kind).find(({ id }) => id === field)?.label ?? field;

/** Fields that several columns may go to, because their texts stand one after the other. */
export const takesSeveral = (kind: ImportKind, field: string): boolean =>
  field === KEEP_IN_NOTES || kind.fields.some(({ id, joinedBy }) => id === field && joinedBy !== undefined);

/** Without its key no row can be told from another, so no plan can be made. */
export function requiredFields(kind: ImportKind, choices: readonly ColumnChoice[]): RequiredField[] {
  const message = missingKey(kind, choices);
  return message === '' ? [] : [{ field: kind.keyFields[0] ?? '', message }];
}

/** The fields that columns fill: their own, the ones that parts make, and the ones that a split column fills. */
function filledFields(kind: ImportKind, choices: readonly ColumnChoice[]): Set<string> {
  const filled = new Set(choices.flatMap(({ field }) => field ?? []));
  for (const { into, parts } of kind.joins) if (parts.some(({ id }) => filled.has(id))) filled.add(into);
  for (const { id, into } of kind.splits) if (filled.has(id)) for (const field of into) filled.add(field);
  return filled;
}

/** Labels of the fields that only a new record needs and no column brings. */
export function missingForNew(kind: ImportKind, choices: readonly ColumnChoice[]): string[] {
  const filled = filledFields(kind, choices);
  return kind.fields
    .filter(({ id, required }) => required && !kind.keyFields.includes(id) && !filled.has(id))
    .map(({ label }) => label);
}

export interface TargetGroup {
  /** '' for what stands above all groups. */
  label: string;
  options: { value: string; label: string }[];
}

export const NOT_IMPORTED = '– not imported –';
export const KEPT_IN_NOTES = 'Keep in the notes';

/** All that a column may go to, in groups. */
export function targetGroups(kind: ImportKind): TargetGroup[] {
  const apart = [{ value: '', label: NOT_IMPORTED }];
  if (kind.notesField !== '') apart.push({ value: KEEP_IN_NOTES, label: KEPT_IN_NOTES });
  const named = ({ id, label }: { id: string; label: string }) => ({ value: id, label });
  return [
    { label: '', options: apart },
    { label: 'Fields', options: kind.fields.map(named) },
    ...kind.joins.map(({ into, parts }) => ({
      label: `Parts of ${fieldOf(kind, into).label}`,
      options: parts.map(named),
    })),
    { label: 'Split into several fields', options: kind.splits.map(named) },
  ].filter(({ options }) => options.length > 0);
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What a choice means where its name doesn't say it all: joined, split, part of another, kept in the notes. */
export function targetNote(kind: ImportKind, choices: readonly ColumnChoice[], field: string | null): string {
  if (field === null) return '';
  if (field === KEEP_IN_NOTES) return 'Added to the notes, under its heading.';
  const split = kind.splits.find(({ id }) => id === field);
  if (split) {
    const own = new Set(choices.map((choice) => choice.field));
    const rest = split.into.filter((id) => !own.has(id)).map((id) => fieldOf(kind, id).label);
    if (split.fillsGaps && rest.length < split.into.length)
      return `Fills ${list.format(split.into.map((id) => fieldOf(kind, id).label))} in rows where that is empty.`;
    return rest.length > 0 ? `Fills ${list.format(rest)}.` : 'Nothing to fill: each field has a column of its own.';
  }
  const join = kind.joins.find(({ parts }) => parts.some(({ id }) => id === field));
  if (join) return joinNote(kind, choices, join);
  const columns = choices.filter((choice) => choice.field === field).length;
  if (columns < 2 || !takesSeveral(kind, field)) return '';
  return `${columns} columns go here: their texts stand one after the other, ${betweenWords(fieldOf(kind, field).joinedBy)}.`;
}

function joinNote(kind: ImportKind, choices: readonly ColumnChoice[], join: ImportKind['joins'][number]): string {
  const { into, between, parts } = join;
  const own = parts.filter(({ id }) => choices.some((choice) => choice.field === id));
  const label = fieldOf(kind, into).label;
  if (choices.some((choice) => choice.field === into)) return `Used only where the column for “${label}” is empty.`;
  if (own.length < 2) return `Makes “${label}” by itself.`;
  return `${list.format(own.map((part) => part.label))} together make “${label}”, ${betweenWords(between)}.`;
}

function betweenWords(between: string | undefined): string {
  if (between === '\n') return 'each on a line of its own';
  if (between === undefined || between.trim() === '') return 'with a space between them';
  return `with “${between.trim()}” between them`;
}
