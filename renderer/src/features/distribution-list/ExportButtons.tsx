import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { useState } from 'react';

/** Saves the list as a file; the dialog says where it went. */
export function ExportButtons() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Export</Button>
      {open && <ExportDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportDialog({ onClose }: { onClose: () => void }) {
  const save = useAction('distributionList.export');
  return (
    <Dialog
      title="Export the distribution list"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => save.mutate({ format: 'xlsx' })} isDisabled={save.isPending} autoFocus>
            Excel workbook (.xlsx)
          </Button>
          <Button onPress={() => save.mutate({ format: 'csv' })} isDisabled={save.isPending}>
            CSV file (.csv)
          </Button>
          <Button onPress={onClose}>Close</Button>
        </>
      }
    >
      <p>
        The file holds every address with the name, the ODS code and the reason, and practices that were left out are
        not in it. Choose the kind of file.
      </p>
      <div role="status">
        {save.data && (
          <Notice tone="good">
            <p>
              Saved as <bdi>{save.data.path}</bdi>
            </p>
          </Notice>
        )}
      </div>
      {save.isError && <ErrorNotice error={save.error} title="The list was not saved" />}
    </Dialog>
  );
}
