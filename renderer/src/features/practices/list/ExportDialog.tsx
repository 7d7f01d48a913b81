import { counted } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { RadioField } from '@renderer/components/RadioField';
import type { PracticeRow } from '@shared/ipc/practices';
import { useState } from 'react';

interface ExportDialogProps {
  /** What goes out, in this order; null while the dialog is closed. */
  rows: readonly PracticeRow[] | null;
  onClose: () => void;
}

const formats = [
  { value: 'xlsx', label: 'Excel workbook' },
  { value: 'csv', label: 'CSV' },
];

/** Writes the current view, in the order shown, to a file that the person chooses. */
export function ExportDialog({ rows, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState('xlsx');
  const run = useAction('practices.export');
  if (rows === null) return null;
  const written = run.data;
  const close = () => {
    run.reset();
    onClose();
  };
  const start = () =>
    run.mutate(
      { format: format === 'csv' ? 'csv' : 'xlsx', ids: rows.map((row) => row.id) },
      // The person closed the system's dialog: nothing was written, nothing to say.
      { onSuccess: (file) => file === null && close() },
    );
  return (
    <Dialog
      title={`Export ${counted(rows.length, 'practice')}`}
      isOpen
      onClose={close}
      actions={
        written ? (
          <Button onPress={close} autoFocus>
            Close
          </Button>
        ) : (
          <>
            <Button variant="primary" onPress={start} isDisabled={run.isPending}>
              {run.isPending ? 'Writing the file' : 'Choose where to save'}
            </Button>
            <Button onPress={close}>Cancel</Button>
          </>
        )
      }
    >
      {written ? (
        <Notice tone="good" title="Exported" announce>
          <p className="cc-path">{written.path}</p>
        </Notice>
      ) : (
        <>
          <p>The practices that the table shows now go out, in the same order.</p>
          <RadioField
            label="Format"
            name="export-format"
            options={formats}
            value={format}
            onChange={(event) => setFormat(event.target.value)}
          />
        </>
      )}
      {run.isError && <ErrorNotice error={run.error} title="Nothing was written" />}
    </Dialog>
  );
}
