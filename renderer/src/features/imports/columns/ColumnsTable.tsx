import { fieldId } from '@renderer/components/Field';
import { Tag, type TagTone } from '@renderer/components/Tag';
import { kindOf } from '@shared/domain/imports/kinds';
import type { SheetColumns } from '@shared/ipc/imports';
import { columnLetter } from '../wizard/column-rules';
import type { ColumnChoice } from '../wizard/state';
import { fieldOptions } from './fields';

type SheetColumn = SheetColumns['columns'][number];

/** The name of a column's field, for links from the summary of problems. */
export const columnName = (index: number) => `column.${index}`;

interface ColumnsTableProps {
  columns: SheetColumns;
  choices: readonly ColumnChoice[];
  /** What is amiss, by column index. */
  problems: ReadonlyMap<number, string>;
  disabled: boolean;
  onChoose: (index: number, field: string | null) => void;
}

export function ColumnsTable({ columns, choices, problems, disabled, onChoose }: ColumnsTableProps) {
  const options = fieldOptions(kindOf(columns.kind));
  const chosen = new Map(choices.map(({ index, field }) => [index, field]));
  return (
    <table className="imports-table imports-columns" aria-label="Columns of the file">
      <thead>
        <tr>
          <th scope="col">Column in the file</th>
          <th scope="col">First values</th>
          <th scope="col">Goes to</th>
          <th scope="col">How it was matched</th>
        </tr>
      </thead>
      <tbody>
        {columns.columns.map((column) => (
          <ColumnLine
            key={column.index}
            column={column}
            options={options}
            field={chosen.get(column.index) ?? null}
            problem={problems.get(column.index)}
            disabled={disabled}
            onChoose={(field) => onChoose(column.index, field)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ColumnLineProps {
  column: SheetColumn;
  options: { value: string; label: string }[];
  field: string | null;
  problem: string | undefined;
  disabled: boolean;
  onChoose: (field: string | null) => void;
}

function ColumnLine({ column, options, field, problem, disabled, onChoose }: ColumnLineProps) {
  const id = fieldId(columnName(column.index));
  const heading = column.heading.trim();
  const matched = matchWords(column, field);
  return (
    <tr className={problem ? 'imports-columns__problem' : undefined}>
      <th scope="row">
        {heading === '' ? (
          <span className="cc-secondary">Column {columnLetter(column.index)}, no heading</span>
        ) : (
          <bdi>{heading}</bdi>
        )}
      </th>
      <td className="imports-columns__samples">
        {column.samples.length === 0 ? (
          <span className="cc-secondary">empty</span>
        ) : (
          <bdi>{column.samples.slice(0, 3).join(' · ')}</bdi>
        )}
      </td>
      <td>
        {problem && (
          <p className="cc-field__error" id={`${id}-error`}>
            <span className="cc-visually-hidden">Error: </span>
            {problem}
          </p>
        )}
        <select
          id={id}
          className="cc-input"
          value={field ?? ''}
          disabled={disabled}
          aria-label={`Field for ${heading === '' ? `column ${columnLetter(column.index)}` : heading}`}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-error` : undefined}
          onChange={(event) => onChoose(event.target.value || null)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </td>
      <td>{matched && <Tag tone={matched.tone}>{matched.words}</Tag>}</td>
    </tr>
  );
}

const MATCHES: Record<SheetColumn['reason'], { words: string; tone: TagTone }> = {
  'same-as-last-time': { words: 'Same as last time', tone: 'ok' },
  heading: { words: 'By its heading', tone: 'ok' },
  similar: { words: 'Similar, please check', tone: 'warn' },
  position: { words: 'By its place', tone: 'ok' },
  none: { words: 'Not matched', tone: 'none' },
};

function matchWords(column: SheetColumn, field: string | null) {
  if (field !== column.field) return { words: 'Chosen by you', tone: 'info' as const };
  return MATCHES[column.reason];
}
