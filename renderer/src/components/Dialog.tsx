import { lazy, type ReactNode, Suspense } from 'react';
import { Button } from './Button';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  /** Also called for Escape. */
  onClose: () => void;
  children?: ReactNode;
  actions?: ReactNode;
  role?: 'dialog' | 'alertdialog';
  wide?: boolean;
}

// The overlay's library is large and no dialog is open at start-up.
const ModalDialog = lazy(() => import('./ModalDialog'));

export function Dialog(props: DialogProps) {
  if (!props.isOpen) return null;
  return (
    <Suspense fallback={null}>
      <ModalDialog {...props} />
    </Suspense>
  );
}

interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  children?: ReactNode;
  /** The button says what will happen: "Leave without saving". */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: 'danger' | 'primary';
  onConfirm: () => void;
  onCancel: () => void;
}

/** A question that must be answered. Escape and the first button change nothing. */
export function ConfirmDialog({ cancelLabel = 'Cancel', tone = 'danger', ...props }: ConfirmDialogProps) {
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onCancel}
      role="alertdialog"
      actions={
        <>
          <Button onPress={props.onCancel} autoFocus>
            {cancelLabel}
          </Button>
          <Button variant={tone} onPress={props.onConfirm}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
