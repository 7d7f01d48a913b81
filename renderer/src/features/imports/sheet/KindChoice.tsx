import { SelectField } from '@renderer/components/SelectField';
import { importKinds } from '@shared/domain/imports/kinds';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { SheetColumns } from '@shared/ipc/imports';
import { kindWords } from './kind-words';

interface KindChoiceProps {
  columns: SheetColumns;
  /** The kind that the person chose; null where the app recognised it. */
  chosen: ImportKindId | null;
  onChoose: (kind: ImportKindId) => void;
}

/** What the sheet holds, and why the app thinks so. */
export function KindChoice({ columns, chosen, onChoose }: KindChoiceProps) {
  return (
    <SelectField
      label="What the sheet holds"
      name="kind"
      width="medium"
      value={chosen ?? columns.kind}
      options={importKinds.map(({ id, label }) => ({ value: id, label }))}
      hint={kindWords(columns, chosen !== null)}
      onChange={(event) => onChoose(event.target.value as ImportKindId)}
    />
  );
}
