import { number } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { Loading } from '@renderer/components/Loading';
import { Tag } from '@renderer/components/Tag';
import type { PlanRowView, PlanSummary } from '@shared/ipc/imports';
import { ACTION_LABELS, ACTION_TONES } from './actions';
import { PlanCellText, type PlanCellValue, ProblemWords } from './PlanCell';

interface RowPanelProps {
  /** Null while it is being fetched. */
  row: PlanRowView | null;
  fields: PlanSummary['fields'];
  onClose: () => void;
}

/** A row of the plan in full, where the table had to cut off. */
export function RowPanel({ row, fields, onClose }: RowPanelProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard
    <aside className="imports-panel" aria-label="The chosen row" tabIndex={0}>
      {row ? <RowFacts row={row} fields={fields} /> : <Loading>Loading the row</Loading>}
      <Button onPress={onClose}>Close</Button>
    </aside>
  );
}

function RowFacts({ row, fields }: Pick<RowPanelProps, 'fields'> & { row: PlanRowView }) {
  return (
    <>
      <p className="imports-panel__row cc-secondary">Row {number(row.row)} of the sheet</p>
      <h3>
        <span className="cc-code">{row.key}</span> <bdi>{row.cells.practiceName?.new}</bdi>
      </h3>
      <p>
        <Tag tone={ACTION_TONES[row.action]}>{ACTION_LABELS[row.action]}</Tag> {row.reason}
      </p>
      <dl className="cc-facts imports-panel__facts">
        {fields.map(({ id, label }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              <CellInFull cell={row.cells[id]} />
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
