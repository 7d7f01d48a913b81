import type { ReactNode } from 'react';

export const NOT_RECORDED = 'Not recorded';

export function Facts({ children }: { children: ReactNode }) {
  return <dl className="paper-facts">{children}</dl>;
}

/** A named fact. What isn't known is said, so that a gap on paper is never taken for a slip of the printer. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  const empty = children === null || children === undefined || children === false || children === '';
  return (
    <div>
      <dt>{name}</dt>
      <dd>{empty ? NOT_RECORDED : children}</dd>
    </div>
  );
}

/** A status as a bordered word: colour would be lost on paper. */
export const Word = ({ children }: { children: ReactNode }) => <span className="paper-word">{children}</span>;
