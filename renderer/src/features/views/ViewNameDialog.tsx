import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { TextField } from '@renderer/components/TextField';
import type { TableView } from '@shared/domain/table-view';
import type { SavedView, ViewScreen } from '@shared/ipc/views';
import { useState } from 'react';

interface ViewNameDialogProps {
  screen: ViewScreen;
  view: TableView;
  /** The view that gets another name; left out, `view` is saved as a new one. */
  renamed: SavedView | undefined;
  onClose: () => void;
  onDone: (view: SavedView) => void;
}

/** Asks what a view is to be called, and saves it. */
export function ViewNameDialog({ screen, view, renamed, onClose, onDone }: ViewNameDialogProps) {
  const [name, setName] = useState(renamed?.name ?? '');
  const [isEmpty, setEmpty] = useState(false);
  const save = useAction('views.save', { changesData: true });
  const rename = useAction('views.rename', { changesData: true });
  const failed = save.error ?? rename.error;
  const isBusy = save.isPending || rename.isPending;
  function submit() {
    setEmpty(name.trim() === '');
    if (name.trim() === '' || isBusy) return;
    const options = { onSuccess: onDone };
    if (renamed) rename.mutate({ id: renamed.id, version: renamed.version, name }, options);
    else save.mutate({ screen, target: null, name, definition: view }, options);
  }
  return (
    <Dialog title={renamed ? 'Rename the view' : 'Save this view'} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {!renamed && (
          <p>Its columns, filters, search and order are kept under a name, for everybody who uses this register.</p>
        )}
        <TextField
          label="Name of the view"
          name="view-name"
          maxLength={60}
          value={name}
          error={isEmpty ? 'Enter a name for the view' : failed?.fields.name}
          onChange={(event) => setName(event.target.value)}
        />
        {failed && failed.fields.name === undefined && <ErrorNotice error={failed} title="The view was not saved" />}
        <div className="cc-dialog__actions">
          <Button type="submit" variant="primary" isDisabled={isBusy}>
            {renamed ? 'Rename' : 'Save'}
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
