import type { ValueChoices } from '@shared/domain/imports/read-field';
import type { FieldValues } from '@shared/ipc/imports';

type Text = FieldValues['texts'][number];

/** A text of the file, and what it is taken as in the end. */
export interface ValueLine extends Text {
  /** What the person said; null where the app's own reading stands. */
  said: string | null;
  /** Somebody should look at it: it can't be read, or only with a doubt, and nobody has said how. */
  doubtful: boolean;
}

const RANK: Record<Text['level'], number> = { error: 0, warning: 1, note: 2, ok: 2 };

/** The texts of a field, doubtful ones first, then by the number of rows. */
export function valueLines({ field, texts }: FieldValues, said: ValueChoices): ValueLine[] {
  const own = said[field] ?? {};
  return texts
    .map((text) => {
      const choice = Object.hasOwn(own, text.text) ? (own[text.text] ?? '') : null;
      const unsure = text.value === null || text.level === 'error' || text.level === 'warning';
      return { ...text, said: choice, doubtful: choice === null && unsure };
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || b.rows - a.rows);
}

// What somebody has decided keeps its place, or the line would jump away under the pointer.
const rankOf = ({ value, level }: Text): number => (value === null ? 0 : RANK[level]);

/** How many texts somebody should look at. */
export const countDoubtful = (fields: readonly FieldValues[], said: ValueChoices): number =>
  fields.reduce((sum, field) => sum + valueLines(field, said).filter(({ doubtful }) => doubtful).length, 0);

/** Fields with something doubtful stand first. */
export function orderedFieldValues(fields: readonly FieldValues[]): FieldValues[] {
  const unsure = ({ texts }: FieldValues) => texts.some((text) => rankOf(text) < 2);
  const filled = fields.filter(({ texts }) => texts.length > 0);
  return [...filled.filter(unsure), ...filled.filter((field) => !unsure(field))];
}
