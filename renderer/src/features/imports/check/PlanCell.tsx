import { Tag } from '@renderer/components/Tag';
import type { planCell } from '@shared/ipc/imports';
import type { z } from 'zod';

export type PlanCellValue = z.infer<typeof planCell>;
type Problem = PlanCellValue['problems'][number];

const hasError = (cell: PlanCellValue) => cell.problems.some(({ level }) => level === 'error');

/** Old and new value of a cell. Colour and line are said in words as well. */
export function PlanCellText({ cell }: { cell: PlanCellValue }) {
  if (hasError(cell)) return cell.new === '' ? null : <bdi className="imports-error">{cell.new}</bdi>;
  if (cell.old === undefined || cell.old === cell.new) return <bdi className="imports-same">{cell.new}</bdi>;
  return (
    <>
      {cell.old !== '' && (
        <>
          <del className="imports-old">
            <span className="cc-visually-hidden">was </span>
            <bdi>{cell.old}</bdi>
          </del>{' '}
        </>
      )}
      <ins className="imports-new">
        <span className="cc-visually-hidden">will be </span>
        <bdi>{cell.new || 'empty'}</bdi>
      </ins>
    </>
  );
}

interface PlanCellProps {
  cell: PlanCellValue | undefined;
  /** Only the tag of a warning, for columns with no room for words. */
  brief?: boolean;
}

/** A cell on one line of the table; the panel shows what is cut off here. */
export function PlanCell({ cell, brief = false }: PlanCellProps) {
  if (!cell) return <span className="cc-secondary">–</span>;
  const full = [cell.new, ...cell.problems.map(({ text }) => text)].filter(Boolean).join('. ');
  return (
    <span className="imports-cell" title={full}>
      <PlanCellText cell={cell} />
      {cell.corrected && <Tag tone="info">Corrected</Tag>}
      {cell.problems.map((problem) => (
        <ShortProblem key={problem.text} problem={problem} marked={cell.new === ''} brief={brief} />
      ))}
    </span>
  );
}

/** `marked`: there is no value that could be marked as wrong, so the words are. */
function ShortProblem({ problem, marked, brief }: { problem: Problem; marked: boolean; brief: boolean }) {
  if (brief && problem.level === 'warning') return <Tag tone="warn">Check</Tag>;
  const look = problem.level === 'error' ? marked && 'imports-error' : problem.level === 'note' && 'cc-secondary';
  return (
    <>
      {problem.level === 'warning' && <Tag tone="warn">Check</Tag>}
      <span className={look ? `imports-cell__words ${look}` : 'imports-cell__words'}>
        <ProblemWords problem={problem} />
      </span>
    </>
  );
}

/** What was found, and the correction to think about. */
export function ProblemWords({ problem }: { problem: Problem }) {
  return (
    <>
      {problem.text}
      {problem.suggestion && (
        <>
          {'. Did you mean '}
          <bdi>{problem.suggestion}</bdi>?
        </>
      )}
    </>
  );
}
