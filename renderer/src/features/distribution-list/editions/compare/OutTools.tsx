import { Button } from '@renderer/components/Button';
import { ExportDialog } from '@renderer/features/tables/ExportDialog';
import { PrintDialog } from '@renderer/features/tables/PrintDialog';
import { paperOf } from '@renderer/features/tables/paper';
import type { TablePaper } from '@shared/domain/table-paper';
import type { TableView } from '@shared/domain/table-view';
import { useState } from 'react';
import { CHANGE_COLUMNS, type ChangeLine } from './lines';

interface OutToolsProps {
  title: string;
  view: TableView;
  shown: readonly ChangeLine[];
}

/** The changes as they are looked at, in a file or on paper. */
export function OutTools({ title, view, shown }: OutToolsProps) {
  const [open, setOpen] = useState<{ way: 'export' | 'print'; table: TablePaper } | null>(null);
  const start = (way: 'export' | 'print') => setOpen({ way, table: paperOf(title, '', view, CHANGE_COLUMNS, shown) });
  const close = () => setOpen(null);
  return (
    <>
      <Button onPress={() => start('export')} isDisabled={shown.length === 0}>
        Export
      </Button>
      <Button onPress={() => start('print')} isDisabled={shown.length === 0}>
        Print
      </Button>
      {open?.way === 'export' && (
        <ExportDialog
          wanted={{ ids: shown.map(({ key }) => key), table: open.table }}
          one="change"
          many="changes"
          onClose={close}
        />
      )}
      {open?.way === 'print' && <PrintDialog table={open.table} onClose={close} />}
    </>
  );
}
