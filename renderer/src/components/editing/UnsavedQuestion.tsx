import { ConfirmDialog } from '@renderer/components/Dialog';
import { useBlocker } from '@tanstack/react-router';

/** Asks before a form with unsaved changes is left. */
export function UnsavedQuestion({ isUnsaved }: { isUnsaved: () => boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved() && current.pathname !== next.pathname,
    // Closing the window: the app asks with a dialog of the system.
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      title="Leave without saving?"
      isOpen={blocker.status === 'blocked'}
      confirmLabel="Leave without saving"
      cancelLabel="Stay on this page"
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      <p>What you changed on this page is lost if you leave it now.</p>
    </ConfirmDialog>
  );
}
