import { counted } from '@renderer/app/numbers';
import { PutBack } from '@renderer/components/history/PutBack';
import { Notice } from '@renderer/components/Notice';
import { ContractorLink, PracticeLink } from '@renderer/components/RecordLink';
import { useEffect, useRef } from 'react';

export interface Applied {
  /** Null where nothing was left to write. */
  stepId: string | null;
  changed: number;
  outcome: string;
  records: { of: 'practice' | 'contractor'; id: string; name: string }[];
}

/** What was done, where to look at it, and the way back. */
export function AppliedNotice({ applied: { stepId, changed, outcome, records } }: { applied: Applied }) {
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the keyboard goes on from what it did.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="cc-apply__done">
      <Notice
        tone="good"
        title={changed === 0 ? 'The outcome is recorded' : `${counted(changed, 'change')} applied`}
        actions={
          stepId !== null && (
            <PutBack stepId={stepId} recordId={null} what="all that was applied">
              Undo
            </PutBack>
          )
        }
      >
        {outcome !== '' && <p className="cc-apply__outcome">{outcome}</p>}
        {records.length > 0 && (
          <ul className="cc-apply__records">
            {records.map(({ of, id, name }) => (
              <li key={id}>
                {of === 'practice' ? (
                  <PracticeLink id={id}>{name}</PracticeLink>
                ) : (
                  <ContractorLink id={id}>{name}</ContractorLink>
                )}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
