import { counted } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import type { CopyWish } from '@renderer/components/DataTable';
import { areaOf, type CellRange } from '@renderer/components/table/cell-area';
import type { TableView } from '@shared/domain/table-view';
import { useState } from 'react';
import type { TableModel } from './model';
import { paperOf } from './paper';

interface CopyOptions<Row> {
  table: TableModel<Row>;
  viewName: string;
  view: TableView;
  shown: readonly Row[];
  /** The columns as they stand on the screen. */
  layout: readonly string[];
  ticked: readonly Row[];
}

/**
 * What goes to the clipboard. Cells go as they are chosen, as in Excel, with headings only where they are asked for;
 * whole rows always have headings. Ticked rows go before the one that has the keyboard.
 */
export function useCopy<Row>({ table, viewName, view, shown, layout, ticked }: CopyOptions<Row>) {
  const copy = useAction('tables.copy');
  const [range, setRange] = useState<CellRange | null>(null);
  const [said, setSaid] = useState('');
  const area = areaOf(range, shown, layout);

  function send(rows: readonly Row[], columns: readonly string[] | null, headings: boolean) {
    const paper = paperOf(
      table.title,
      viewName,
      { ...view, columns: [...(columns ?? view.columns)] },
      table.columns,
      rows,
    );
    const cells = rows.length * (columns?.length ?? 0);
    setSaid('');
    copy.mutate(
      { table: paper, headings },
      { onSuccess: () => setSaid(`${columns ? counted(cells, 'cell') : counted(rows.length, 'row')} copied`) },
    );
  }
  const copyTicked = () => send(ticked, null, true);
  return {
    area,
    cells: { range, onRange: setRange },
    said,
    error: copy.error,
    copyTicked,
    copyCells: (headings: boolean) => {
      if (area) send(shown.slice(area.top, area.bottom + 1), layout.slice(area.left, area.right + 1), headings);
    },
    onCopy: ({ rows, columns, headings }: CopyWish<Row>) => {
      if (columns === null && ticked.length > 0) copyTicked();
      else send(rows, columns, headings);
    },
    clear: () => setRange(null),
  };
}
