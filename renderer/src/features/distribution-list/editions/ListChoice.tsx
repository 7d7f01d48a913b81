import { FilterSelect } from '@renderer/components/SelectField';
import type { ListHead } from '@shared/ipc/distribution-list';

interface ListChoiceProps {
  lists: readonly ListHead[];
  listId: string;
  onChange: (listId: string) => void;
}

/** Which list the editions are of; there is nothing to choose while there is only the list of everyone. */
export function ListChoice({ lists, listId, onChange }: ListChoiceProps) {
  if (lists.length < 2) return null;
  return (
    <FilterSelect
      label="List"
      value={listId}
      options={lists.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  );
}
