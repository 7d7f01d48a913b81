import { request } from '@renderer/app/api';
import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ConfirmDialog, Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { ErrorSummary } from '@renderer/components/ErrorSummary';
import { ChangedMeanwhile } from '@renderer/components/editing/ChangedMeanwhile';
import { UnsavedQuestion } from '@renderer/components/editing/UnsavedQuestion';
import { useRecordEditor } from '@renderer/components/editing/useRecordEditor';
import { Loading } from '@renderer/components/Loading';
import {
  emptyRecipient,
  RECIPIENT_FIELD_LABELS,
  type RecipientForm,
  recipientForm,
  showRecipientFact,
} from '@shared/domain/recipient-form';
import type { RecipientDetail } from '@shared/ipc/recipients';
import { useState } from 'react';
import { RecipientFields } from './RecipientFields';

const FORM = 'recipient-form';
const ORDER = Object.keys(RECIPIENT_FIELD_LABELS) as (keyof RecipientForm)[];

interface RecipientDialogProps {
  /** Null for a recipient that is being added. */
  id: string | null;
  onClose: () => void;
  onSaved: (id: string, message: string) => void;
}

/** Adds a recipient or changes one. */
export function RecipientDialog({ id, onClose, onSaved }: RecipientDialogProps) {
  const answer = useRequest('recipients.get', { id: id ?? '' }, { enabled: id !== null });
  if (id === null) return <Editor detail={null} onClose={onClose} onSaved={onSaved} />;
  if (answer.data) return <Editor detail={answer.data} onClose={onClose} onSaved={onSaved} />;
  return (
    <Dialog title="Edit recipient" isOpen onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      {answer.isError ? (
        <ErrorNotice
          error={answer.error}
          title="The recipient could not be read"
          onRetry={() => void answer.refetch()}
        />
      ) : (
        <Loading>Reading the recipient</Loading>
      )}
    </Dialog>
  );
}

interface EditorProps extends Omit<RecipientDialogProps, 'id'> {
  detail: RecipientDetail | null;
}

function Editor({ detail, onClose, onSaved }: EditorProps) {
  // What is edited stays, whatever the app answers meanwhile.
  const [id] = useState(detail?.id ?? null);
  const [isLeaving, setLeaving] = useState(false);
  const icbs = useRequest('settings.icbs', {}).data ?? [];
  const editor = useRecordEditor<RecipientForm>({
    schema: recipientForm,
    order: ORDER,
    version: detail?.version ?? null,
    initial: detail?.form ?? emptyRecipient,
    takenField: 'address',
    save: (version, values) => request('recipients.save', { id, version, values }),
    onSaved: (saved) => onSaved(saved, id === null ? 'The recipient was added.' : 'The changes were saved.'),
  });
  const { failure, problems, attempt } = editor;
  const isStale = failure?.code === 'changed-since' && id !== null;
  const leave = () => (editor.isUnsaved() ? setLeaving(true) : onClose());
  return (
    <>
      <Dialog
        title={id === null ? 'Add recipient' : 'Edit recipient'}
        isOpen
        onClose={leave}
        actions={
          <>
            <Button onPress={leave}>Cancel</Button>
            <Button
              variant="primary"
              type="submit"
              form={FORM}
              isDisabled={editor.isSaving}
              aria-keyshortcuts="Control+S"
            >
              {editor.isSaving ? 'Saving' : id === null ? 'Add recipient' : 'Save'}
            </Button>
          </>
        }
      >
        {problems.length > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
        {isStale && (
          <ChangedMeanwhile
            what="this recipient"
            mine={editor.form.watch()}
            opened={editor.opened}
            onUse={(field, value) => editor.form.setValue(field, value, { shouldDirty: true, shouldValidate: true })}
            newest={editor.newest}
            fetchNewest={() => request('recipients.get', { id: id ?? '' })}
            onNewest={editor.takeNewest}
            comparing={{
              order: ORDER,
              labels: RECIPIENT_FIELD_LABELS,
              show: (field, value) =>
                showRecipientFact(field, value, (code) => icbs.find(({ odsCode }) => odsCode === code)?.name ?? code),
            }}
          />
        )}
        {failure && !isStale && (
          <ErrorNotice error={failure} title="The recipient was not saved" onRetry={editor.submit} />
        )}
        <form
          id={FORM}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            editor.submit();
          }}
        >
          <RecipientFields form={editor.form} />
        </form>
      </Dialog>
      <ConfirmDialog
        title="Close without saving?"
        isOpen={isLeaving}
        confirmLabel="Close without saving"
        cancelLabel="Go on editing"
        onConfirm={onClose}
        onCancel={() => setLeaving(false)}
      >
        <p>What you changed about this recipient is lost if you close it now.</p>
      </ConfirmDialog>
      <UnsavedQuestion isUnsaved={editor.isUnsaved} />
    </>
  );
}
