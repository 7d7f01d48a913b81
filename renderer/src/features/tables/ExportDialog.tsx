import { counted } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { RadioField } from '@renderer/components/RadioField';
import type { TablePaper } from '@shared/domain/table-paper';
import { useState } from 'react';

/** All facts of the practices shown, or the log with every notification there is. */
export type WholeExport = 'practices' | 'notifications';

interface ExportDialogProps {
  /** What goes out, in this order; null while the dialog is closed. */
  wanted: { ids: readonly string[]; table: TablePaper } | null;
  /** "practice". */
  one: string;
  /** "practices". */
  many: string;
  /** Offers all facts as well, in the form that an import takes. */
  whole?: WholeExport | undefined;
  onClose: () => void;
}

const formats = [
  { value: 'xlsx', label: 'Excel workbook' },
  { value: 'csv', label: 'CSV' },
];
const ALL_WORDS: Record<WholeExport, string> = {
  practices: 'All facts, as an import takes them',
  notifications: 'The whole log with all facts, as an import takes it',
};

/** Writes the current view, in the order shown, to a file that the person chooses. */
export function ExportDialog({ wanted, one, many, whole: offered, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState('xlsx');
  const [extent, setExtent] = useState('shown');
  const view = useAction('tables.export');
  const practices = useAction('practices.export');
  const kind = useAction('exports.kind');
  if (wanted === null) return null;
  const goesWhole = extent === 'all' && offered !== undefined;
  const run = !goesWhole ? view : offered === 'practices' ? practices : kind;
  const written = run.data;
  const isWholeLog = goesWhole && offered === 'notifications';
  const close = () => {
    view.reset();
    practices.reset();
    kind.reset();
    onClose();
  };
  const start = () => {
    const chosen = format === 'csv' ? 'csv' : 'xlsx';
    // The person closed the system's dialog: nothing was written, nothing to say.
    const options = { onSuccess: (file: { path: string } | null) => file === null && close() };
    if (!goesWhole) view.mutate({ format: chosen, table: wanted.table }, options);
    else if (offered === 'practices') practices.mutate({ format: chosen, ids: [...wanted.ids] }, options);
    else kind.mutate({ kind: offered, format: chosen }, options);
  };
  return (
    <Dialog
      title={isWholeLog ? `Export all ${many}` : `Export ${counted(wanted.ids.length, one, many)}`}
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
          <p>
            {isWholeLog
              ? `Every ${one} there is goes out, whatever the table shows now.`
              : 'The rows that the table shows now go out, in the same order.'}
          </p>
          {!isWholeLog && wanted.table.filters.length > 0 && <p>{wanted.table.filters.join(' · ')}</p>}
          {offered && (
            <RadioField
              label="Columns"
              name="export-extent"
              options={[
                { value: 'shown', label: 'The columns shown' },
                { value: 'all', label: ALL_WORDS[offered] },
              ]}
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
