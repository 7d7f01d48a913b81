import { Tag } from '@renderer/components/Tag';
import type { planCell } from '@shared/ipc/imports';
import type { z } from 'zod';

export type PlanCellValue = z.infer<typeof planCell>;

const hasError = (cell: PlanCellValue) => cell.problems.some(({ level }) => level === 'error');

/** Whether the cell shows an old value that gives way to another one. */
export const isChanged = (cell: PlanCellValue) => cell.old !== undefined && cell.old !== cell.new;

/** Old and new value of a cell. Colour and line are said in words as well. */
export function PlanCellText({ cell }: { cell: PlanCellValue }) {
  if (hasError(cell))
    return (
      <span className="imports-error">
        <bdi>{cell.new || 'empty'}</bdi>
      </span>
    );
  if (!isChanged(cell)) return <bdi>{cell.new}</bdi>;
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

/** A cell on one line of the table; the panel shows what is cut off here. */
export function PlanCell({ cell }: { cell: PlanCellValue | undefined }) {
  if (!cell) return <span className="cc-secondary">–</span>;
  return (
    <>
      <PlanCellText cell={cell} />
      {cell.problems.map((problem) => (
        <span key={problem.text} title={problem.text}>
          {' '}
          {problem.level === 'error' ? (
            <>
              {problem.text}
              {problem.suggestion && (
                <>
                  {' → did you mean '}
                  <bdi>{problem.suggestion}</bdi>?
                </>
              )}
            </>
          ) : (
            <Tag tone={problem.level === 'warning' ? 'warn' : 'none'}>{problem.text}</Tag>
          )}
        </span>
      ))}
    </>
  );
}
