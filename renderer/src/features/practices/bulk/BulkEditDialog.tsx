import { counted } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import type { BulkEdit } from '@shared/domain/bulk-edit';
import { todayInLondon } from '@shared/domain/calendar-date';
import { useState } from 'react';
import { BulkFields, type BulkValues } from './BulkFields';
import { BulkPreview } from './BulkPreview';
import { BULK_FIELDS } from './fields';
import './bulk.scss';

interface BulkEditDialogProps {
  /** The practices to edit; null while the dialog is closed. */
  ids: readonly string[] | null;
  onClose: () => void;
  onDone: () => void;
}

/** Gives many practices the same facts: choose, look at what changes, then write it in one step. */
export function BulkEditDialog({ ids, ...rest }: BulkEditDialogProps) {
  return ids === null ? null : <Steps ids={ids} {...rest} />;
}

function Steps({ ids, onClose, onDone }: BulkEditDialogProps & { ids: readonly string[] }) {
  const [values, setValues] = useState<BulkValues>({});
  const preview = useAction('practices.bulkPreview');
  const commit = useAction('practices.bulkEdit', { changesData: true });
  const [isAsking, setAsking] = useState(false);
  const icbs = useRequest('settings.icbs', {}).data;
  const lines = preview.data;
  const changing = lines?.filter(({ changes }) => changes.length > 0) ?? [];
  const edit = values as BulkEdit;
  const look = () => {
    commit.reset();
    preview.mutate({ ids: [...ids], edit });
  };
  const write = () => commit.mutate({ practices: changing.map(({ id, version }) => ({ id, version })), edit });
  const close = () => {
    // Nothing that was entered is lost by a slip: Escape asks first.
    if (Object.keys(values).length > 0 && !commit.data) setAsking(true);
    else onClose();
  };
  if (isAsking)
    return (
      <Dialog
        title="Leave the bulk edit?"
        role="alertdialog"
        isOpen
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)} autoFocus>
              Go back to the bulk edit
            </Button>
            <Button variant="danger" onPress={onClose}>
              Leave without changing anything
            </Button>
          </>
        }
      >
        <p>Nothing has been written yet. What you entered here is lost if you leave.</p>
      </Dialog>
    );
  if (commit.data)
    return (
      <Dialog
        title={`Edit ${counted(ids.length, 'practice')}`}
        isOpen
        onClose={onDone}
        actions={
          <Button onPress={onDone} autoFocus>
            Close
          </Button>
        }
      >
        <Notice tone="good" title={`${counted(commit.data.changed, 'practice')} changed`} announce>
          <p>The history has it as one step, which can be put back as a whole.</p>
        </Notice>
      </Dialog>
    );
  return (
    <Dialog
      title={`Edit ${counted(ids.length, 'practice')}`}
      isOpen
      wide
      onClose={close}
      actions={
        lines ? (
          <>
            <Button variant="primary" onPress={write} isDisabled={commit.isPending || changing.length === 0}>
              {commit.isPending ? 'Writing' : `Change ${counted(changing.length, 'practice')}`}
            </Button>
            <Button onPress={preview.reset}>Back to the facts</Button>
            <Button onPress={close}>Cancel</Button>
          </>
        ) : (
          <>
            <Button variant="primary" onPress={look} isDisabled={preview.isPending || Object.keys(values).length === 0}>
              {preview.isPending ? 'Working it out' : 'Show what changes'}
            </Button>
            <Button onPress={close}>Cancel</Button>
          </>
        )
      }
    >
      {lines ? (
        <BulkPreview lines={lines} missing={ids.length - lines.length} />
      ) : (
        <BulkFields
          fields={BULK_FIELDS}
          values={values}
          icbs={icbs ?? []}
          errors={preview.error?.fields ?? {}}
          today={todayInLondon(new Date())}
          onChange={setValues}
        />
      )}
      {preview.isError && <ErrorNotice error={preview.error} title="Check what was entered" />}
      {commit.isError && <ErrorNotice error={commit.error} title="Nothing was written" onRetry={look} />}
    </Dialog>
  );
}
