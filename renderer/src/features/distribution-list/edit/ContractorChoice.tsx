import { counted } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { ComboField } from '@renderer/components/ComboField';
import { fieldId } from '@renderer/components/Field';
import type { ContractorRow } from '@shared/ipc/contractors';
import { useMemo, useState } from 'react';

const NAME = 'rule.practices.ids';

interface ContractorChoiceProps {
  ids: readonly string[];
  onChange: (ids: string[]) => void;
  error: string | undefined;
}

/** Never what somebody types as a whole, so that typing a name that begins another's chooses nothing yet. */
const lineOf = ({ name, practices }: ContractorRow) => `${name} · ${counted(practices, 'practice')}`;

/** Adds contractors one after the other, by typing what their name holds. */
export function ContractorChoice({ ids, onChange, error }: ContractorChoiceProps) {
  const answer = useRequest('contractors.list', {});
  const [text, setText] = useState('');
  const rows = answer.data;
  const byId = useMemo(() => new Map(rows?.map((row) => [row.id, row])), [rows]);
  const byLine = useMemo(
    () => new Map(rows?.filter(({ id }) => !ids.includes(id)).map((row) => [lineOf(row), row.id])),
    [rows, ids],
  );
  const suggestions = useMemo(() => [...byLine.keys()], [byLine]);
  const type = (next: string) => {
    const id = byLine.get(next);
    setText(id === undefined ? next : '');
    if (id !== undefined) onChange([...ids, id]);
  };
  const nameOf = (id: string) => byId.get(id)?.name ?? (rows ? 'A contractor that is no longer in the register' : '…');
  return (
    <>
      <ComboField
        label="Add a contractor"
        name={NAME}
        hint="Type a part of the name and choose. Several can be added."
        error={error ?? (answer.isError ? answer.error.message : undefined)}
        value={text}
        onChange={type}
        suggestions={suggestions}
        warning={
          text.trim() !== '' && rows && !suggestions.some((line) => holds(line, text))
            ? 'No other contractor of the register is called that'
            : undefined
        }
      />
      {ids.length > 0 && (
        <ul className="list-edit__chosen" aria-label="Chosen contractors">
          {ids.map((id) => (
            <li key={id} className="cc-filters__chip">
              <bdi>{nameOf(id)}</bdi>
              <button
                type="button"
                aria-label={`Take ${nameOf(id)} away`}
                title="Take away"
                onClick={() => {
                  onChange(ids.filter((each) => each !== id));
                  // The button is gone with what it was for.
                  document.getElementById(fieldId(NAME))?.focus();
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const holds = (line: string, text: string) =>
  line.toLocaleLowerCase('en-GB').includes(text.trim().toLocaleLowerCase('en-GB'));
