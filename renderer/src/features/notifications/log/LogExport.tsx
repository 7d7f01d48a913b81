import { counted } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { RadioField } from '@renderer/components/RadioField';
import type { TablePaper } from '@shared/domain/table-paper';
import { useState } from 'react';

const FORMATS = [
  { value: 'xlsx', label: 'Excel workbook' },
  { value: 'csv', label: 'CSV' },
];

/** Writes the log as it is looked at to a file that the person chooses. */
export function LogExport({ table, onClose }: { table: TablePaper | null; onClose: () => void }) {
  const [format, setFormat] = useState('xlsx');
  const run = useAction('tables.export');
  if (table === null) return null;
  const close = () => {
    run.reset();
    onClose();
  };
  const start = () =>
    run.mutate(
      { format: format === 'csv' ? 'csv' : 'xlsx', table },
      // The person closed the system's dialog: nothing was written, nothing to say.
      { onSuccess: (file) => file === null && close() },
    );
  return (
    <Dialog
      title={`Export ${counted(table.rows.length, 'notification')}`}
      isOpen
      onClose={close}
      actions={
        run.data ? (
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
      {run.data ? (
        <Notice tone="good" title="Exported" announce>
          <p className="cc-path">{run.data.path}</p>
        </Notice>
      ) : (
        <>
          <p>The notifications and columns that the table shows now go out, in the same order.</p>
          {table.filters.length > 0 && <p>{table.filters.join(' · ')}</p>}
          <RadioField
            label="Format"
            name="export-format"
            options={FORMATS}
            value={format}
            onChange={(event) => setFormat(event.target.value)}
          />
        </>
      )}
      {run.isError && <ErrorNotice error={run.error} title="Nothing was written" />}
    </Dialog>
  );
}
