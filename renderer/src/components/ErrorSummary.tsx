import { useEffect, useRef } from 'react';
import { fieldId } from './Field';

export interface FormProblem {
  /** The field's name in the form; empty for what concerns no single field. */
  name: string;
  message: string;
}

interface ErrorSummaryProps {
  problems: readonly FormProblem[];
  /** Changes with every failed attempt, so that the focus comes here each time. */
  attempt: number;
}

/** What to put right, at the top of a form, each line a link to its field. */
export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every failed attempt brings the focus here anew
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <div className="cc-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>There is a problem</h2>
      <ul>
        {problems.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            {name === '' ? (
              message
            ) : (
              <a
                href={`#${fieldId(name)}`}
                onClick={(event) => {
                  // The address after # is the router's: the link moves the focus itself.
                  event.preventDefault();
                  document.getElementById(fieldId(name))?.focus();
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
