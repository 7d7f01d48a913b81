import type { ReactNode } from 'react';

export const STEP_HEADING_ID = 'import-step';

/** The heading of a step, where the focus goes when the step begins. */
export function StepHeading({ children }: { children: ReactNode }) {
  return (
    <h2 id={STEP_HEADING_ID} className="imports-heading" tabIndex={-1}>
      {children}
    </h2>
  );
}
