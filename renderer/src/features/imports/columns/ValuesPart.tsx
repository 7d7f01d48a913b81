import { counted } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Tag } from '@renderer/components/Tag';
import type { FieldValues } from '@shared/ipc/imports';
import type { ColumnsState } from '../wizard/state';
import { countDoubtful, orderedFieldValues, type ValueLine, valueLines } from './value-lines';

interface ValuesPartProps {
  state: ColumnsState;
  /** Null: as the app reads it. */
  onReadAs: (field: string, text: string, value: string | null) => void;
}

/** How the words of the file are read where a field takes only certain values, for the person to see and to change. */
export function ValuesPart({ state, onReadAs }: ValuesPartProps) {
  const { file, columns, choices, values } = state;
  const answer = useRequest(
    'imports.values',
    { sessionId: file.sessionId, kind: columns.kind, columns: choices },
    { keepPrevious: true },
  );
  if (answer.isError)
    return (
      <ErrorNotice
        error={answer.error}
        title="How the words are read can’t be shown"
        onRetry={() => void answer.refetch()}
      />
    );
  if (!answer.data) return <Loading>Looking at the words in the columns</Loading>;
  const fields = orderedFieldValues(answer.data);
  if (fields.length === 0) return null;
  const doubtful = countDoubtful(fields, values);
  return (
    <section className="imports-part" aria-labelledby="imports-words">
      <h3 id="imports-words">How the words are read</h3>
      <p>
        {doubtful > 0
          ? `Look at the ${doubtful === 1 ? 'text' : counted(doubtful, 'text')} marked “Check”. What you choose is remembered for files with the same headings.`
          : 'All of them could be read. What you change is remembered for files with the same headings.'}
      </p>
      <div className="imports-words">
        {fields.map((field) => (
          <FieldWords
            key={field.field}
            field={field}
            lines={valueLines(field, values)}
            disabled={state.work !== null}
            onReadAs={(text, value) => onReadAs(field.field, text, value)}
          />
        ))}
      </div>
    </section>
  );
}

interface FieldWordsProps {
  field: FieldValues;
  lines: readonly ValueLine[];
  disabled: boolean;
  onReadAs: (text: string, value: string | null) => void;
}

function FieldWords({ field, lines, disabled, onReadAs }: FieldWordsProps) {
  return (
    <table className="imports-table imports-words__field" aria-label={`Words for ${field.label}`}>
      <caption>{field.label}</caption>
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col">Rows</th>
          <th scope="col">Read as</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <WordLine
            key={line.text}
            field={field}
            line={line}
            disabled={disabled}
            onReadAs={(value) => onReadAs(line.text, value)}
          />
        ))}
        {field.more > 0 && (
          <tr>
            <td colSpan={3} className="cc-secondary">
              {counted(field.more, 'more text')} in this column. Is it the right column?
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface WordLineProps {
  field: FieldValues;
  line: ValueLine;
  disabled: boolean;
  onReadAs: (value: string | null) => void;
}

/** The choice that stands for what the app makes of it by itself. */
const AS_READ = '\u0000';

function WordLine({ field, line, disabled, onReadAs }: WordLineProps) {
  const { text, rows, said, value, note, doubtful } = line;
  const labelOf = (each: string) => field.choices.find((choice) => choice.value === each)?.label ?? each;
  const asRead = value === null ? 'Can’t be read' : labelOf(value) || 'Nothing';
  return (
    <tr>
      <th scope="row">
        <bdi>{text}</bdi>
      </th>
      <td className="cc-table__align-end">{counted(rows, 'row')}</td>
      <td>
        <select
          className="cc-input"
          value={said ?? AS_READ}
          disabled={disabled}
          aria-label={`${field.label}: read “${text}” as`}
          onChange={(event) => onReadAs(event.target.value === AS_READ ? null : event.target.value)}
        >
          <option value={AS_READ}>{asRead}</option>
          {field.choices
            .filter((choice) => choice.value !== value)
            .map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          {value !== '' && <option value="">Leave empty</option>}
        </select>{' '}
        {doubtful && <Tag tone="warn">Check</Tag>}
        {said !== null && <Tag tone="info">Chosen by you</Tag>}
        {said === null && note && <p className="imports-columns__note">{note}</p>}
      </td>
    </tr>
  );
}
