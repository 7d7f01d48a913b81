import { searchHasFocus } from '@renderer/app/focus';
import { counted, number } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { useMediaQuery } from '@renderer/app/use-media-query';
import { Button, buttonClass } from '@renderer/components/Button';
import { type Column, DataTable, type DataTableHandle } from '@renderer/components/DataTable';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { ColumnMenu } from '@renderer/components/table/ColumnMenu';
import { ColumnsDialog } from '@renderer/components/table/ColumnsDialog';
import { FilterChips } from '@renderer/components/table/FilterChips';
import { FiltersDialog } from '@renderer/components/table/FiltersDialog';
import { useRowTicks } from '@renderer/components/table/use-row-ticks';
import { useTableRows } from '@renderer/components/table/use-table-rows';
import { StartChoices } from '@renderer/features/home/StartChoices';
import { PrintDialog } from '@renderer/features/tables/PrintDialog';
import { paperOf } from '@renderer/features/tables/paper';
import { PRACTICE_COLUMNS } from '@shared/domain/practice-columns';
import { matchesPractice } from '@shared/domain/practice-search';
import type { TablePaper } from '@shared/domain/table-paper';
import { moveColumn, moveColumnTo, type TableView } from '@shared/domain/table-view';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { ChosenBar } from './list/ChosenBar';
import { practiceColumns, widthOf } from './list/columns';
import { ExportDialog } from './list/ExportDialog';
import { FilterBar } from './list/FilterBar';
import { PracticePanel } from './list/PracticePanel';
import { usePracticeLines } from './list/use-practice-lines';
import { usePracticesView } from './list/use-practices-view';
import { lastChosen, rememberChosen } from './memory';
import { isNarrowed, type PracticeLine, STANDARD } from './view';
import './practices.scss';

// Nobody edits in bulk at start-up.
const BulkEditDialog = lazy(async () => ({ default: (await import('./bulk/BulkEditDialog')).BulkEditDialog }));

const rowId = (row: PracticeLine) => row.id;
const tickWords = {
  label: (row: PracticeLine) => `Choose ${row.odsCode} ${row.name}`,
  all: 'Choose all practices in the table',
};
type Open = 'columns' | 'filters' | 'bulk' | null;

export function PracticesScreen() {
  const { view, chosenView, viewName, look, choose, open } = usePracticesView();
  const [isOpen, setOpen] = useState<Open>(null);
  const { answer, facts, rows, isReady } = usePracticeLines(view, isOpen === 'filters');
  const status = useRequest('app.status', {}).data;
  const copy = useAction('tables.copy');
  const table = useRef<DataTableHandle<PracticeLine>>(null);
  const [chosenId, setChosenId] = useState(lastChosen);
  // Only a return to the table brings the keyboard back to its row; at start-up nobody was there yet.
  const [cameBack] = useState(() => lastChosen() !== null && !searchHasFocus());
  const [exporting, setExporting] = useState<{ ids: string[]; table: TablePaper } | null>(null);
  const [printing, setPrinting] = useState<TablePaper | null>(null);
  useEffect(() => rememberChosen(chosenId), [chosenId]);

  const { shown, shownView } = useTableRows(rows, PRACTICE_COLUMNS, view, matchesPractice);
  const { ticks, chosen: ticked, clear } = useRowTicks(shown, rowId, tickWords);
  const isWide = useMediaQuery('(min-width: 1500px)');
  const chosen = shown.find((row) => row.id === chosenId);
  const layout = useLayout(view, chosen !== undefined && !isWide);
  const filtered = useMemo(() => new Set(view.filters.map(({ column }) => column)), [view.filters]);

  const closePanel = () => {
    setChosenId(null);
    table.current?.focus();
  };
  const paper = (of: readonly PracticeLine[]) => paperOf('Practices', viewName, view, PRACTICE_COLUMNS, of);
  const copyRows = () => {
    const wanted = ticked.length > 0 ? ticked : chosen ? [chosen] : [];
    if (wanted.length > 0) copy.mutate(paper(wanted));
  };
  const menu = (column: Column<PracticeLine>, close: () => void) =>
    column.facts && (
      <ColumnMenu
        column={column.facts}
        rows={rows}
        view={view}
        width={widthOf(column.id)}
        onChange={look}
        onClose={close}
      />
    );

  const count = isNarrowed(shownView)
    ? `${number(shown.length)} of ${counted(rows.length, 'practice')}`
    : counted(rows.length, 'practice');
  return (
    <>
      <PageHeader
        title="Practices"
        facts={
          answer.data && (
            <>
              <span role="status">{count}</span>
              {status && ` · ${number(status.counts.listEntries)} on the distribution list`}
              <span role="status">{copy.data && ` · ${counted(copy.data.rows, 'row')} copied`}</span>
            </>
          )
        }
        actions={
          rows.length > 0 && (
            <>
              <Button
                onPress={() => setExporting({ ids: shown.map(rowId), table: paper(shown) })}
                isDisabled={shown.length === 0 || !isReady}
              >
                Export
              </Button>
              <Button onPress={() => setPrinting(paper(shown))} isDisabled={shown.length === 0 || !isReady}>
                Print
              </Button>
              <Link to="/practices/new" className={buttonClass('primary')}>
                Add practice
              </Link>
            </>
          )
        }
      />
      {(answer.isPending || !isReady) && !facts.isError && <Loading>Reading the register</Loading>}
      {[answer, facts].map(
        ({ isError, error, refetch }, index) =>
          isError && (
            // biome-ignore lint/suspicious/noArrayIndexKey: always these two
            <div key={index} className="cc-page-notice">
              <ErrorNotice error={error} title="The register could not be read" onRetry={() => void refetch()} />
            </div>
          ),
      )}
      {copy.isError && <ErrorNotice error={copy.error} title="Nothing was copied" />}
      {answer.isSuccess && rows.length === 0 && (
        <div className="cc-scroll">
          <p>There are no practices yet. Choose how to begin.</p>
          <StartChoices />
        </div>
      )}
      {rows.length > 0 && (
        <>
          <FilterBar
            rows={rows}
            chosen={chosenView}
            view={view}
            onChoose={choose}
            onChange={look}
            onColumns={() => setOpen('columns')}
            onFilters={() => setOpen('filters')}
          />
          <FilterChips columns={PRACTICE_COLUMNS} view={view} onChange={look} />
          <div className={chosen ? 'cc-practices cc-practices--split' : 'cc-practices'}>
            <DataTable
              label="Practices"
              rows={isReady ? shown : []}
              columns={practiceColumns}
              layout={layout}
              rowId={rowId}
              sorts={view.sorts}
              onSorts={(sorts) => look({ ...view, sorts })}
              onWidths={(widths) => look({ ...view, widths: { ...view.widths, ...widths } })}
              onMove={(column, to) => look({ ...view, columns: moved(view.columns, column, to) })}
              menu={menu}
              filtered={filtered}
              ticks={ticks}
              onCopy={copyRows}
              selectedId={chosenId}
              onSelect={(row) => setChosenId(row.id)}
              onOpen={(row) => open(row.id)}
              focusSelected={cameBack}
              handle={table}
              empty={isReady && <NothingFound onShowAll={() => choose('all', STANDARD)} />}
            />
            {chosen && <PracticePanel row={chosen} onClose={closePanel} />}
          </div>
          {ticked.length > 0 && (
            <ChosenBar count={ticked.length} onEdit={() => setOpen('bulk')} onCopy={copyRows} onClear={clear} />
          )}
        </>
      )}
      <ExportDialog wanted={exporting} onClose={() => setExporting(null)} />
      <PrintDialog table={printing} onClose={() => setPrinting(null)} />
      <ColumnsDialog
        columns={PRACTICE_COLUMNS}
        view={view}
        standard={STANDARD}
        onChange={look}
        isOpen={isOpen === 'columns'}
        onClose={() => setOpen(null)}
      />
      <FiltersDialog
        columns={PRACTICE_COLUMNS}
        rows={rows}
        view={view}
        onChange={look}
        isOpen={isOpen === 'filters'}
        onClose={() => setOpen(null)}
      />
      {isOpen === 'bulk' && (
        <Suspense fallback={null}>
          <BulkEditDialog ids={ticked.map(rowId)} onClose={() => setOpen(null)} onDone={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}

const moved = (columns: readonly string[], column: string, to: -1 | 1 | { place: string }) =>
  typeof to === 'number' ? moveColumn(columns, column, to) : moveColumnTo(columns, column, to.place);

/** Beside the side panel, which says who the contractor is, there is no room for everything that comes by itself. */
function useLayout({ columns, widths }: TableView, isNarrow: boolean) {
  return useMemo(() => {
    const leaveOut = isNarrow && columns.join() === STANDARD.columns.join();
    return { columns: leaveOut ? columns.filter((id) => id !== 'contractorName') : columns, widths };
  }, [columns, widths, isNarrow]);
}

function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState title="No practice fits" actions={<Button onPress={onShowAll}>Show all practices</Button>}>
      <p>
        The search looks at contractor, practice name, town and ODS code. Check the spelling, or take a filter away.
      </p>
    </EmptyState>
  );
}
