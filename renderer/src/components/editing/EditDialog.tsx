import { Button } from '@renderer/components/Button';
import { ConfirmDialog, Dialog } from '@renderer/components/Dialog';
import { type ReactNode, useState } from 'react';
import { UnsavedQuestion } from './UnsavedQuestion';

interface EditDialogProps {
  title: string;
  wide?: boolean;
  /** Something was typed or chosen that closing would lose. */
  isDirty: boolean;
  /** It is being saved: the dialog stays until that is over. */
  isBusy?: boolean;
  onClose: () => void;
  cancelLabel?: string;
  /** The buttons beside the one that closes. */
  actions: ReactNode;
  children: ReactNode;
}

/** A dialog in which a person types: closed by mistake, or left by a shortcut, it asks before anything is lost. */
export function EditDialog(props: EditDialogProps) {
  const { isDirty, isBusy = false, onClose } = props;
  const [leaving, setLeaving] = useState(false);
  const close = () => {
    if (isBusy) return;
    if (isDirty) setLeaving(true);
    else onClose();
  };
  return (
    <>
      <Dialog
        title={props.title}
        isOpen
        wide={props.wide}
        onClose={close}
        actions={
          <>
            <Button onPress={close} isDisabled={isBusy}>
              {props.cancelLabel ?? 'Cancel'}
            </Button>
            {props.actions}
          </>
        }
      >
        {props.children}
      </Dialog>
      <ConfirmDialog
        title="Close without saving?"
        isOpen={leaving}
        confirmLabel="Close without saving"
        cancelLabel="Go on editing"
        onConfirm={onClose}
        onCancel={() => setLeaving(false)}
      >
        <p>What you changed here is not saved yet. It is lost if you close it now.</p>
      </ConfirmDialog>
      <UnsavedQuestion isUnsaved={() => isDirty} />
    </>
  );
}
