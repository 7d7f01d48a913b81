import { Button } from '@renderer/components/Button';
import { ProgressBar } from '@renderer/components/ProgressBar';
import type { Work } from './state';
import { workWords } from './words';

/** What the app is doing for the import, and the way to stop it. */
export function WorkProgress({ work, onCancel }: { work: Work; onCancel?: () => void }) {
  return (
    <div className="imports-work">
      <ProgressBar label={workWords(work)} done={work.progress?.done ?? 0} total={work.progress?.total ?? null} />
      {onCancel && (
        <Button onPress={onCancel} isDisabled={work.cancelling}>
          Cancel
        </Button>
      )}
    </div>
  );
}
