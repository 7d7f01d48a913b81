import { useRequest } from '@renderer/app/queries';
import { ComboField } from '@renderer/components/ComboField';
import type { ContractorRow } from '@shared/ipc/contractors';
import { useMemo, useState } from 'react';

const lineOf = ({ name, hqOdsCode }: ContractorRow) => (hqOdsCode === '' ? name : `${name} (${hqOdsCode})`);

interface ContractorFieldProps {
  /** The contractor's id; undefined while none is chosen. */
  value: string | undefined;
  onChoose: (id: string | undefined) => void;
}

/** Chooses one contractor by name or headquarters code. */
export function ContractorField({ value, onChoose }: ContractorFieldProps) {
  const rows = useRequest('contractors.list', {}).data;
  const lines = useMemo(() => new Map(rows?.map((row) => [row.id, lineOf(row)])), [rows]);
  const suggestions = useMemo(() => [...lines.values()], [lines]);
  const [typed, setTyped] = useState('');
  return (
    <ComboField
      label="Contractor"
      name="scope.contractor"
      value={value === undefined ? typed : (lines.get(value) ?? '')}
      suggestions={suggestions}
      onChange={(next) => {
        setTyped(next);
        onChoose(rows?.find((row) => lineOf(row) === next)?.id);
      }}
      error={
        value === undefined && typed !== '' && rows && !suggestions.some((line) => holds(line, typed))
          ? 'No contractor is called that'
          : undefined
      }
    />
  );
}

const holds = (line: string, typed: string) =>
  line.toLocaleLowerCase('en-GB').includes(typed.trim().toLocaleLowerCase('en-GB'));
