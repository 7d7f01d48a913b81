import { number } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { isWideTable, MOST_PRINTED_ROWS, type TablePaper } from '@shared/domain/table-paper';

interface PrintDialogProps {
  /** What is printed; null while the dialog is closed. */
  table: TablePaper | null;
  onClose: () => void;
}

/** Puts the table on paper or into a PDF, as it is looked at. */
export function PrintDialog({ table, onClose }: PrintDialogProps) {
  const print = useAction('tables.print');
  const pdf = useAction('tables.savePdf');
  if (table === null) return null;
  const isTooLong = table.rows.length > MOST_PRINTED_ROWS;
  const isBusy = print.isPending || pdf.isPending;
  const close = () => {
    print.reset();
    pdf.reset();
    onClose();
  };
  // What the other way said before would be taken for this one's answer.
  const start = (way: typeof print | typeof pdf, other: typeof print | typeof pdf) => {
    other.reset();
    way.mutate({ table });
  };
  return (
    <Dialog
      title={`Print ${number(table.rows.length)} rows`}
      isOpen
      onClose={close}
      actions={
        <>
          <Button variant="primary" onPress={() => start(print, pdf)} isDisabled={isBusy || isTooLong}>
            {print.isPending ? 'Opening the print dialog' : 'Print…'}
          </Button>
          <Button onPress={() => start(pdf, print)} isDisabled={isBusy || isTooLong}>
            {pdf.isPending ? 'Saving' : 'Save as PDF'}
          </Button>
          <Button onPress={close}>Close</Button>
        </>
      }
    >
      {isTooLong ? (
        <Notice tone="warn">
          At most {number(MOST_PRINTED_ROWS)} rows can be printed. Narrow the table with a filter, or export it.
        </Notice>
      ) : (
        <p>
          The columns, rows and order that the table shows now, on A4 {isWideTable(table) ? 'landscape' : 'portrait'}.
        </p>
      )}
      {table.filters.length > 0 && <p>{table.filters.join(' · ')}</p>}
      <div role="status">
        {print.data && <p>{print.data.printed ? 'The table was sent to the printer.' : 'Nothing was printed.'}</p>}
        {pdf.data && <p className="cc-path">Saved as {pdf.data.path}</p>}
      </div>
      {print.isError && <ErrorNotice error={print.error} title="The table was not printed" />}
      {pdf.isError && <ErrorNotice error={pdf.error} title="The table was not saved" />}
    </Dialog>
  );
}
