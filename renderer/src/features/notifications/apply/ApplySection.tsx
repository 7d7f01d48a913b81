import { Button } from '@renderer/components/Button';
import { Notice } from '@renderer/components/Notice';
import { isWaiting, NOTIFICATION_STATE_LABELS } from '@shared/domain/notifications/codes';
import type { NotificationDetail } from '@shared/ipc/notifications';
import { useState } from 'react';
import { type Applied, AppliedNotice } from './AppliedNotice';
import { ApplyForm } from './ApplyForm';
import './apply.scss';

/** What the notification asks for, beside what the register holds now, and the one button that applies it. */
export function ApplySection({ detail }: { detail: NotificationDetail }) {
  return (
    <section aria-labelledby="apply-heading" className="cc-apply">
      <h2 id="apply-heading" className="cc-section-heading">
        What it asks for
      </h2>
      {detail.inBin ? (
        <p>This notification is in the bin. Put it back to apply it.</p>
      ) : (
        <Applying key={detail.id} detail={detail} />
      )}
    </section>
  );
}

function Applying({ detail }: { detail: NotificationDetail }) {
  const [applied, setApplied] = useState<Applied | null>(null);
  const [again, setAgain] = useState(false);
  const { state, outcome } = detail.form;
  const isUndone = detail.changes.some(({ stepId, undone }) => undone && stepId === applied?.stepId);
  const isOpen = isWaiting(state) || again;
  return (
    <>
      <div role="status">{applied !== null && !isUndone && <AppliedNotice applied={applied} />}</div>
      {!isOpen && applied === null && (
        <Notice tone="good" title={NOTIFICATION_STATE_LABELS[state]}>
          {outcome !== '' && <p className="cc-apply__outcome">{outcome}</p>}
        </Notice>
      )}
      {!isOpen && <Button onPress={() => setAgain(true)}>Look at what it asks for</Button>}
      {isOpen && (
        <ApplyForm
          detail={detail}
          onApplied={(result) => {
            setApplied(result);
            setAgain(false);
          }}
        />
      )}
    </>
  );
}
