import { counted } from '@renderer/app/numbers';
import { useId } from 'react';

interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
  found: number;
}

/** Narrows the table down; how many rows are left is said once typing pauses. */
export function SearchField({ value, onChange, found }: SearchFieldProps) {
  const id = useId();
  return (
    <span className="cc-bar__end list-search">
      <label htmlFor={id}>Find in the list</label>
      <input
        id={id}
        type="search"
        className="cc-input"
        autoComplete="off"
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <span role="status">{counted(found, 'row')}</span>
    </span>
  );
}
