import { searchHasFocus } from '@renderer/app/focus';
import { counted, number } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { takeSavedMessage } from '@renderer/app/saved-message';
import { useMediaQuery } from '@renderer/app/use-media-query';
import { Button, buttonClass } from '@renderer/components/Button';
import { type Column, DataTable, type DataTableHandle } from '@renderer/components/DataTable';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { PageHeader } from '@renderer/components/PageHeader';
import { ColumnMenu } from '@renderer/components/table/ColumnMenu';
import { ColumnsDialog } from '@renderer/components/table/ColumnsDialog';
import { FilterChips } from '@renderer/components/table/FilterChips';
import { FiltersDialog } from '@renderer/components/table/FiltersDialog';
import { useRowTicks } from '@renderer/components/table/use-row-ticks';
import { useTableRows } from '@renderer/components/table/use-table-rows';
import { PrintDialog } from '@renderer/features/tables/PrintDialog';
import { paperOf } from '@renderer/features/tables/paper';
import type { TablePaper } from '@shared/domain/table-paper';
import { moveColumn, moveColumnTo } from '@shared/domain/table-view';
import type { NotificationRow } from '@shared/ipc/notifications';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { WaitingMails } from './intake/WaitingMails';
import { ChosenBar } from './log/ChosenBar';
import { notificationColumns, widthOf } from './log/columns';
import { LogBar } from './log/LogBar';
import { LogExport } from './log/LogExport';
import { LogPanel } from './log/LogPanel';
import { lastChosen, rememberChosen } from './log/memory';
import { notificationTable as table } from './log/table';
import { useLogView } from './log/use-log-view';
import { nameOf } from './words';
import '@renderer/features/practices/practices.scss';
import './notifications.scss';

const noRows: NotificationRow[] = [];
const rowId = (row: NotificationRow) => row.id;
/** What the side panel says of the chosen one. */
const IN_PANEL: ReadonlySet<string> = new Set(['sender', 'practice', 'owner', 'dueOn', 'outcome']);
const tickWords = {
  label: (row: NotificationRow) => `Choose ${nameOf(row)}`,
  all: 'Choose all notifications in the table',
};
type Open = 'columns' | 'filters' | { export: TablePaper } | { print: TablePaper } | null;

/** The log of what CCHub was told. */
export function NotificationsScreen() {
  const at = useLogView();
  const { view, look, choose } = at;
  const navigate = useNavigate();
  const answer = useRequest('notifications.list', {});
  const counts = useRequest('notifications.counts', {}).data;
  const copy = useAction('tables.copy');
  const [open, setOpen] = useState<Open>(null);
  const [saved] = useState(takeSavedMessage);
  const grid = useRef<DataTableHandle<NotificationRow>>(null);
  const [chosenId, setChosenId] = useState(lastChosen);
  // Only a return to the table brings the keyboard back to its row.
  const [cameBack] = useState(() => lastChosen() !== null && !searchHasFocus());
  useEffect(() => rememberChosen(chosenId), [chosenId]);

  const rows = answer.data ?? noRows;
  const { shown } = useTableRows(rows, table.columns, view, table.matches);
  const { ticks, chosen: ticked, clear } = useRowTicks(shown, rowId, tickWords);
  const chosen = shown.find((row) => row.id === chosenId);
  const isWide = useMediaQuery('(min-width: 1500px)');
  const layout = useMemo(() => {
    // Beside the side panel, which says the same, there is no room for everything that comes by itself.
    const isTight = chosen !== undefined && !isWide && view.columns.join() === table.standard.columns.join();
    const columns = isTight ? view.columns.filter((id) => !IN_PANEL.has(id)) : view.columns;
    return { columns, widths: view.widths };
  }, [view, chosen, isWide]);
  const filtered = useMemo(() => new Set(view.filters.map(({ column }) => column)), [view.filters]);

  const paper = (of: readonly NotificationRow[]) => paperOf(table.title, at.viewName, view, table.columns, of);
  const copyRows = () => {
    const wanted = ticked.length > 0 ? ticked : chosen ? [chosen] : [];
    if (wanted.length > 0) copy.mutate({ table: paper(wanted), headings: true });
  };
  const menu = (column: Column<NotificationRow>, close: () => void) =>
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
  const isOpen = (what: 'columns' | 'filters') => open === what;
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title="Notifications"
        facts={
          answer.data && (
            <>
              <span role="status">
                {shown.length === rows.length ? '' : `${number(shown.length)} of `}
                {counted(rows.length, 'notification')}
              </span>
              {counts && ` · ${number(counts.waiting)} waiting`}
              <span role="status">{copy.data && ` · ${counted(copy.data.rows, 'row')} copied`}</span>
            </>
          )
        }
        actions={
          <>
            {rows.length > 0 && (
              <>
                <Button onPress={() => setOpen({ export: paper(shown) })} isDisabled={shown.length === 0}>
                  Export
                </Button>
                <Button onPress={() => setOpen({ print: paper(shown) })} isDisabled={shown.length === 0}>
                  Print
                </Button>
              </>
            )}
            <Link to="/notifications/new" className={buttonClass('primary')}>
              Log a mail
            </Link>
          </>
        }
      />
      <div className="cc-log__notices">
        {saved && (
          <Notice tone="good" announce>
            {saved}
          </Notice>
        )}
        <WaitingMails />
        {copy.isError && <ErrorNotice error={copy.error} title="Nothing was copied" />}
        {answer.isError && (
          <ErrorNotice error={answer.error} title="The log could not be read" onRetry={() => void answer.refetch()} />
        )}
      </div>
      {answer.isPending && <Loading>Reading the log</Loading>}
      {answer.isSuccess && rows.length === 0 && <NothingYet />}
      {rows.length > 0 && (
        <>
          <LogBar rows={rows} at={at} onColumns={() => setOpen('columns')} onFilters={() => setOpen('filters')} />
          <FilterChips columns={table.columns} view={view} onChange={look} />
          <div className={chosen ? 'cc-practices cc-practices--split' : 'cc-practices'}>
            <DataTable
              label="Notifications"
              rows={shown}
              columns={notificationColumns}
              layout={layout}
              rowId={rowId}
              sorts={view.sorts}
              onSorts={(sorts) => look({ ...view, sorts })}
              onWidths={(widths) => look({ ...view, widths: { ...view.widths, ...widths } })}
              onMove={(column, to) =>
                look({
                  ...view,
                  columns:
                    typeof to === 'number'
                      ? moveColumn(view.columns, column, to)
                      : moveColumnTo(view.columns, column, to.place),
                })
              }
              menu={menu}
              filtered={filtered}
              ticks={ticks}
              onCopy={copyRows}
              selectedId={chosenId}
              onSelect={(row) => setChosenId(row.id)}
              onOpen={(row) => void navigate({ to: '/notifications/$id', params: { id: row.id } })}
              focusSelected={cameBack}
              handle={grid}
              empty={<NothingFound onShowAll={() => choose(table.whole.id, table.whole.definition)} />}
            />
            {chosen && (
              <LogPanel
                row={chosen}
                onClose={() => {
                  setChosenId(null);
                  grid.current?.focus();
                }}
              />
            )}
          </div>
          {ticked.length > 0 && <ChosenBar rows={ticked} onCopy={copyRows} onClear={clear} />}
        </>
      )}
      <LogExport
        table={open !== null && typeof open === 'object' && 'export' in open ? open.export : null}
        onClose={close}
      />
      <PrintDialog
        table={open !== null && typeof open === 'object' && 'print' in open ? open.print : null}
        onClose={close}
      />
      <ColumnsDialog
        columns={table.columns}
        view={view}
        standard={table.standard}
        onChange={look}
        isOpen={isOpen('columns')}
        onClose={close}
      />
      <FiltersDialog
        columns={table.columns}
        rows={rows}
        view={view}
        onChange={look}
        isOpen={isOpen('filters')}
        onClose={close}
      />
    </>
  );
}

function NothingYet() {
  return (
    <EmptyState
      title="Nothing has been logged yet"
      actions={
        <Link to="/notifications/new" className={buttonClass()}>
          Choose a mail, paste one or type it
        </Link>
      }
    >
      <p>
        Drag a mail from Outlook onto this window, or choose a saved one. The console finds the practice and what it is
        about, and you decide before anything is logged.
      </p>
    </EmptyState>
  );
}

function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState title="No notification fits" actions={<Button onPress={onShowAll}>Show all notifications</Button>}>
      <p>The search looks at {table.searched}. Check the spelling, or take a filter away.</p>
    </EmptyState>
  );
}
