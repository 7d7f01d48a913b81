import { useRequest } from '@renderer/app/queries';
import { ComboField } from '@renderer/components/ComboField';
import type { FieldWords } from '@renderer/components/Field';
import type { ContractorRow } from '@shared/ipc/contractors';
import { useMemo, useState } from 'react';
import { NOT_CHOSEN } from './schema';

const lineOf = ({ name, hqOdsCode }: ContractorRow) => (hqOdsCode === '' ? name : `${name} (${hqOdsCode})`);

interface ContractorPickerProps extends FieldWords {
  /** The contractor's id; '' for none. */
  value: string;
  onChange: (id: string) => void;
}

/** Chooses a contractor by name or headquarters code. */
export function ContractorPicker({ value, onChange, ...words }: ContractorPickerProps) {
  const rows = useRequest('contractors.list', {}).data;
  const { ids, lines } = useMemo(() => {
    const named = rows?.map((row) => [row.id, lineOf(row)] as const) ?? [];
    return { ids: new Map(named.map(([id, line]) => [line, id])), lines: new Map(named) };
  }, [rows]);
  const suggestions = useMemo(() => [...ids.keys()], [ids]);
  const [typed, setTyped] = useState('');
  const shown = value === NOT_CHOSEN ? typed : (lines.get(value) ?? '');
  return (
    <ComboField
      {...words}
      value={shown}
      suggestions={suggestions}
      onChange={(next) => {
        setTyped(next);
        onChange(next.trim() === '' ? '' : (ids.get(next) ?? NOT_CHOSEN));
      }}
    />
  );
}
