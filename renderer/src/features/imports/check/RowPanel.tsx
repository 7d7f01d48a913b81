import { number } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { Loading } from '@renderer/components/Loading';
import { Tag } from '@renderer/components/Tag';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { PlanRowView, PlanSummary } from '@shared/ipc/imports';
import { ACTION_LABELS, ACTION_TONES } from './actions';
import { CellEditor } from './CellEditor';
import { worstFirst } from './editing';
import { PlanCellText, type PlanCellValue, ProblemWords } from './PlanCell';
import { nameOf } from './plan-columns';

/** The cells of the chosen row that can be put right. */
export interface Correcting {
  /** The field whose cell is being edited. */
  field: string | null;
  busy: boolean;
  onEdit: (field: string) => void;
  /** Null takes the correction back. */
  onSave: (field: string, text: string | null) => void;
  onCancel: () => void;
}

interface RowPanelProps {
  /** Null while it is being fetched. */
  row: PlanRowView | null;
  kind: ImportKindId;
  fields: PlanSummary['fields'];
  correcting: Correcting;
  onClose: () => void;
}

/** A row of the plan in full, where the table had to cut off; its cells can be corrected here. */
export function RowPanel({ row, onClose, ...facts }: RowPanelProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard
    <aside className="imports-panel" aria-label="The chosen row" tabIndex={0}>
      {row ? <RowFacts row={row} {...facts} /> : <Loading>Loading the row</Loading>}
      <Button onPress={onClose}>Close</Button>
    </aside>
  );
}

type RowFactsProps = Omit<RowPanelProps, 'row' | 'onClose'> & { row: PlanRowView };

function RowFacts({ row, kind, fields, correcting }: RowFactsProps) {
  return (
    <>
      <p className="imports-panel__row cc-secondary">Row {number(row.row)} of the sheet</p>
      <h3>
        <span className="cc-code">{row.key}</span> <bdi>{nameOf(row, kind)}</bdi>
      </h3>
      <p>
        <Tag tone={ACTION_TONES[row.action]}>{ACTION_LABELS[row.action]}</Tag> {row.reason}
      </p>
      <dl className="cc-facts imports-panel__facts">
        {worstFirst(row, fields).map(({ id, label }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              <div className="imports-panel__value">
                <CellInFull cell={row.cells[id]} />
              </div>
              <Correction row={row.row} field={id} label={label} cell={row.cells[id]} correcting={correcting} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function CellInFull({ cell }: { cell: PlanCellValue | undefined }) {
  if (!cell || (cell.new === '' && !cell.old && cell.problems.length === 0))
    return <span className="cc-secondary">–</span>;
  return (
    <>
      <PlanCellText cell={cell} />
      {cell.problems.map((problem) => (
        <p key={problem.text} className="imports-problem">
          {problem.level !== 'note' && (
            <Tag tone={problem.level === 'error' ? 'bad' : 'warn'}>
              {problem.level === 'error' ? 'Error' : 'Warning'}
            </Tag>
          )}{' '}
          <ProblemWords problem={problem} />
        </p>
      ))}
    </>
  );
}

export const correctButtonId = (field: string) => `imports-correct-${field}`;

interface CorrectionProps {
  row: number;
  field: string;
  label: string;
  cell: PlanCellValue | undefined;
  correcting: Correcting;
}

/** What can be done about a cell: its text edited, a suggestion taken, the file's own text taken back. */
function Correction({ row, field, label, cell, correcting }: CorrectionProps) {
  if (!cell || cell.index === null) return null;
  const { busy, onEdit, onSave, onCancel } = correcting;
  if (correcting.field === field)
    return (
      <CellEditor
        key={row}
        label={label}
        text={cell.raw}
        busy={busy}
        onSave={(text) => onSave(field, text)}
        onCancel={onCancel}
      />
    );
  const suggestions = new Set(cell.problems.flatMap(({ suggestion }) => suggestion ?? []));
  return (
    <div className="imports-correction">
      {cell.corrected && <Tag tone="info">Corrected</Tag>}
      {[...suggestions].map((suggestion) => (
        <Button key={suggestion} variant="link" isDisabled={busy} onPress={() => onSave(field, suggestion)}>
          Use <bdi>{suggestion}</bdi>
        </Button>
      ))}
      <Button
        variant="link"
        id={correctButtonId(field)}
        isDisabled={busy}
        aria-label={`Correct ${label}`}
        onPress={() => onEdit(field)}
      >
        Correct
      </Button>
      {cell.corrected && (
        <Button
          variant="link"
          isDisabled={busy}
          aria-label={`Back to the file’s text for ${label}`}
          onPress={() => onSave(field, null)}
        >
          Back to the file’s text
        </Button>
      )}
    </div>
  );
}
