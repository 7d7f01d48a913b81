import { Button } from '@renderer/components/Button';
import { ProgressBar } from '@renderer/components/ProgressBar';
import { timeLeft } from '@shared/domain/imports/time-left';
import type { Work } from './state';
import { workWords } from './words';

/** What the app is doing for the import, how long it will take, and the way to stop it. */
export function WorkProgress({ work, onCancel }: { work: Work; onCancel?: () => void }) {
  return (
    <div className="imports-work">
      <ProgressBar label={workWords(work)} done={work.progress?.done ?? 0} total={work.progress?.total ?? null} />
      {onCancel && (
        <Button onPress={onCancel} isDisabled={work.cancelling}>
          Cancel
        </Button>
      )}
      {/* There from the beginning, so that it is read out; it changes some times a minute at most. */}
      <p className="imports-work__left cc-secondary" role="status">
        {work.cancelling ? '' : timeLeft(work.pace)}
      </p>
    </div>
  );
}
