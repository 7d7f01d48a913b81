import { counted } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { RadioField } from '@renderer/components/RadioField';
import type { TablePaper } from '@shared/domain/table-paper';
import { useState } from 'react';

interface ExportDialogProps {
  /** What goes out, in this order; null while the dialog is closed. */
  wanted: { ids: readonly string[]; table: TablePaper } | null;
  /** "practice". */
  one: string;
  /** Offers all facts of the practices as well, in the form that an import takes. */
  whole?: boolean;
  onClose: () => void;
}

const formats = [
  { value: 'xlsx', label: 'Excel workbook' },
  { value: 'csv', label: 'CSV' },
];
const extents = [
  { value: 'shown', label: 'The columns shown' },
  { value: 'all', label: 'All facts, as an import takes them' },
];

/** Writes the current view, in the order shown, to a file that the person chooses. */
export function ExportDialog({ wanted, one, whole: offersWhole = false, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState('xlsx');
  const [extent, setExtent] = useState('shown');
  const view = useAction('tables.export');
  const whole = useAction('practices.export');
  if (wanted === null) return null;
  const run = extent === 'shown' ? view : whole;
  const written = view.data ?? whole.data;
  const close = () => {
    view.reset();
    whole.reset();
    onClose();
  };
  const start = () => {
    const chosen = format === 'csv' ? 'csv' : 'xlsx';
    // The person closed the system's dialog: nothing was written, nothing to say.
    const options = { onSuccess: (file: { path: string } | null) => file === null && close() };
    if (extent === 'shown') view.mutate({ format: chosen, table: wanted.table }, options);
    else whole.mutate({ format: chosen, ids: [...wanted.ids] }, options);
  };
  return (
    <Dialog
      title={`Export ${counted(wanted.ids.length, one)}`}
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
          <p>The rows that the table shows now go out, in the same order.</p>
          {wanted.table.filters.length > 0 && <p>{wanted.table.filters.join(' · ')}</p>}
          {offersWhole && (
            <RadioField
              label="Columns"
              name="export-extent"
              options={extents}
              value={extent}
              onChange={(event) => setExtent(event.target.value)}
            />
          )}
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
