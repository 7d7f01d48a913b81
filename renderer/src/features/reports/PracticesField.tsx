import { number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ComboField } from '@renderer/components/ComboField';
import { useMemo, useRef, useState } from 'react';

interface PracticesFieldProps {
  /** In the order in which they were chosen. */
  ids: readonly string[];
  onChange: (ids: string[]) => void;
}

/** More would only be scrolled past. */
const SHOWN = 50;

const lineOf = ({ odsCode, name, town }: { odsCode: string; name: string; town: string }) =>
  `${odsCode} ${name}${town === '' ? '' : `, ${town}`}`;

/** Chooses practices one after the other, by code, name or town. */
export function PracticesField({ ids, onChange }: PracticesFieldProps) {
  const rows = useRequest('practices.list', {}).data;
  const lines = useMemo(() => new Map(rows?.map((row) => [row.id, lineOf(row)])), [rows]);
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const chosen = useMemo(() => new Set(ids), [ids]);
  const suggestions = useMemo(
    () => [...lines].flatMap(([id, line]) => (chosen.has(id) ? [] : [line])),
    [lines, chosen],
  );
  const holds = (line: string) => line.toLocaleLowerCase('en-GB').includes(typed.trim().toLocaleLowerCase('en-GB'));
  return (
    <div className="report-practices">
      <ComboField
        ref={input}
        label="Add a practice"
        name="report.practice"
        hint="By code, name or town"
        value={typed}
        suggestions={suggestions}
        onChange={(next) => {
          const found = rows?.find((row) => lineOf(row) === next);
          setTyped(found ? '' : next);
          if (found && !chosen.has(found.id)) onChange([...ids, found.id]);
        }}
        error={
          rows && typed.trim() !== '' && !suggestions.some(holds)
            ? 'No practice has this code, name or town'
            : undefined
        }
      />
      {ids.length > 0 && (
        <>
          <p className="report-practices__count" role="status">
            {ids.length === 1 ? '1 practice chosen' : `${number(ids.length)} practices chosen`}
          </p>
          <ul>
            {ids.slice(0, SHOWN).map((id) => (
              <li key={id}>
                <bdi>{lines.get(id) ?? (rows ? 'No longer in the register' : '')}</bdi>
                <Button
                  variant="link"
                  aria-label={`Take off ${lines.get(id) ?? 'this practice'}`}
                  onPress={() => {
                    onChange(ids.filter((each) => each !== id));
                    // The button goes with its line.
                    input.current?.focus();
                  }}
                >
                  Take off
                </Button>
              </li>
            ))}
          </ul>
          {ids.length > SHOWN && <p>And {number(ids.length - SHOWN)} more.</p>}
        </>
      )}
    </div>
  );
}
