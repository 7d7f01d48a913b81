import { fieldId } from '@renderer/components/Field';
import { Tag, type TagTone } from '@renderer/components/Tag';
import { kindOf } from '@shared/domain/imports/kinds';
import type { SheetColumns } from '@shared/ipc/imports';
import { columnLetter } from '../wizard/column-rules';
import type { ColumnChoice } from '../wizard/state';
import { type TargetGroup, targetGroups, targetNote } from './fields';

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
  const kind = kindOf(columns.kind);
  const groups = targetGroups(kind);
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
            groups={groups}
            field={chosen.get(column.index) ?? null}
            note={targetNote(kind, choices, chosen.get(column.index) ?? null)}
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
  groups: readonly TargetGroup[];
  field: string | null;
  /** What the choice means, where its name doesn't say it all. */
  note: string;
  problem: string | undefined;
  disabled: boolean;
  onChoose: (field: string | null) => void;
}

function ColumnLine({ column, groups, field, note, problem, disabled, onChoose }: ColumnLineProps) {
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
          <bdi>{column.samples.slice(0, 3).join('\u00a0· ')}</bdi>
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
          aria-describedby={[problem && `${id}-error`, note && `${id}-note`].filter(Boolean).join(' ') || undefined}
          onChange={(event) => onChoose(event.target.value || null)}
        >
          {groups.map(({ label, options }) => (
            <TargetOptions key={label} label={label} options={options} />
          ))}
        </select>
        {note && (
          <p className="imports-columns__note" id={`${id}-note`}>
            {note}
          </p>
        )}
      </td>
      <td>
        <Tag tone={matched.tone}>{matched.words}</Tag>
        {matched.because && <p className="imports-columns__note">{matched.because}</p>}
      </td>
    </tr>
  );
}

function TargetOptions({ label, options }: TargetGroup) {
  const items = options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
  return label === '' ? items : <optgroup label={label}>{items}</optgroup>;
}

const MATCHES: Record<SheetColumn['reason'], Omit<Match, 'because'>> = {
  'same-as-last-time': { words: 'Same as last time', tone: 'ok' },
  heading: { words: 'By its heading', tone: 'ok' },
  similar: { words: 'Similar, please check', tone: 'warn' },
  position: { words: 'By its place', tone: 'ok' },
  none: { words: 'Not matched', tone: 'none' },
};

interface Match {
  words: string;
  tone: TagTone;
  /** Why, in a sentence; '' where the tag says it all. */
  because: string;
}

/** How a column came to where it goes, and how sure that is. */
function matchWords(column: SheetColumn, field: string | null): Match {
  if (field !== column.field) return { words: 'Chosen by you', tone: 'info', because: '' };
  return { ...MATCHES[column.reason], because: column.because };
}
