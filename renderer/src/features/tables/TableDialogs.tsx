import { ColumnsDialog } from '@renderer/components/table/ColumnsDialog';
import { FiltersDialog } from '@renderer/components/table/FiltersDialog';
import type { TablePaper } from '@shared/domain/table-paper';
import type { TableView } from '@shared/domain/table-view';
import { ExportDialog, type WholeExport } from './ExportDialog';
import type { TableModel } from './model';
import { PrintDialog } from './PrintDialog';

export type OpenDialog =
  | 'columns'
  | 'filters'
  | 'bulk'
  | { export: string[]; table: TablePaper }
  | { print: TablePaper }
  | null;

/** The tables that can also go out as an import takes them. */
const WHOLE: Partial<Record<TableModel<never>['screen'], WholeExport>> = {
  practices: 'practices',
  notifications: 'notifications',
};

interface TableDialogsProps<Row> {
  table: TableModel<Row>;
  rows: readonly Row[];
  view: TableView;
  onChange: (view: TableView) => void;
  open: OpenDialog;
  onClose: () => void;
}

/** What a table's buttons open: columns, filters, export, print. */
export function TableDialogs<Row>({ table, rows, view, onChange, open, onClose }: TableDialogsProps<Row>) {
  const isAsked = typeof open === 'object' && open !== null;
  return (
    <>
      <ExportDialog
        wanted={isAsked && 'export' in open ? { ids: open.export, table: open.table } : null}
        one={table.one}
        many={table.many}
        whole={WHOLE[table.screen]}
        onClose={onClose}
      />
      <PrintDialog table={isAsked && 'print' in open ? open.print : null} onClose={onClose} />
      <ColumnsDialog
        columns={table.columns}
        view={view}
        standard={table.standard}
        onChange={onChange}
        isOpen={open === 'columns'}
        onClose={onClose}
      />
      <FiltersDialog
        columns={table.columns}
        rows={rows}
        view={view}
        onChange={onChange}
        isOpen={open === 'filters'}
        onClose={onClose}
      />
    </>
  );
}
