import { number } from '@renderer/app/numbers';
import { useId } from 'react';

interface ProgressBarProps {
  /** What is being done: "Writing rows". */
  label: string;
  done: number;
  /** Null while it is not known. */
  total: number | null;
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const labelId = useId();
  const part = total === null || total === 0 ? null : Math.min(done / total, 1);
  const words = total === null ? (done > 0 ? number(done) : '') : `${number(done)} of ${number(total)}`;
  return (
    <div className="cc-progress">
      <div className="cc-progress__words">
        <span id={labelId}>{label}</span>
        <span>{words}</span>
      </div>
      <div
        className="cc-progress__track"
        role="progressbar"
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={part === null ? undefined : Math.round(part * 100)}
        aria-valuetext={words || undefined}
      >
        {part === null ? (
          <div className="cc-progress__bar cc-progress__bar--unknown" />
        ) : (
          <div className="cc-progress__bar" style={{ width: `${part * 100}%` }} />
        )}
      </div>
    </div>
  );
}
