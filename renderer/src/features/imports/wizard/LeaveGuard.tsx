import { ConfirmDialog } from '@renderer/components/Dialog';
import { useBlocker } from '@tanstack/react-router';
import { isUnderWay, type WizardState } from './state';

/** Asks before an import that is under way is left for another screen. */
export function LeaveGuard({ state }: { state: WizardState }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnderWay(state) && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  return (
    <LeaveDialog
      isOpen={blocker.status === 'blocked'}
      writing={state.step === 'writing'}
      onLeave={() => blocker.proceed?.()}
      onStay={() => blocker.reset?.()}
    />
  );
}

interface LeaveDialogProps {
  isOpen: boolean;
  writing: boolean;
  onLeave: () => void;
  onStay: () => void;
}

export function LeaveDialog({ isOpen, writing, onLeave, onStay }: LeaveDialogProps) {
  return (
    <ConfirmDialog
      title="Leave this import?"
      isOpen={isOpen}
      confirmLabel={writing ? 'Cancel the import and leave' : 'Leave the import'}
      cancelLabel="Stay"
      onConfirm={onLeave}
      onCancel={onStay}
    >
      <p>
        {writing
          ? 'The rows are being written. If you leave now, the import is cancelled and the register stays as it was.'
          : 'Nothing has been imported yet. If you leave now, you start again with the file next time.'}
      </p>
    </ConfirmDialog>
  );
}
