import { searchHasFocus } from '@renderer/app/focus';
import { counted, number } from '@renderer/app/numbers';
import { useMediaQuery } from '@renderer/app/use-media-query';
import { Button } from '@renderer/components/Button';
import { type Column, DataTable, type DataTableHandle } from '@renderer/components/DataTable';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { PageHeader } from '@renderer/components/PageHeader';
import { ColumnMenu } from '@renderer/components/table/ColumnMenu';
import { FilterChips } from '@renderer/components/table/FilterChips';
import { useRowTicks } from '@renderer/components/table/use-row-ticks';
import { useTableRows } from '@renderer/components/table/use-table-rows';
import { moveColumn, moveColumnTo, type TableView } from '@shared/domain/table-view';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { CellsBar, ChosenBar } from './ChosenBar';
import { lastChosen, rememberChosen } from './memory';
import { isNarrowed, type TableModel } from './model';
import { paperOf } from './paper';
import type { QuickFilterModel } from './QuickFilter';
import { type Answer, TableAnswers } from './TableAnswers';
import { TableBar } from './TableBar';
import { type OpenDialog, TableDialogs } from './TableDialogs';
import { useCopy } from './use-copy';
import type { LookedAt } from './use-table-view';

interface TableScreenProps<Row extends object> {
  table: TableModel<Row>;
  /** How each of the table's columns is drawn. Stable. */
  columns: readonly Column<Row>[];
  at: LookedAt;
  /** All rows there are. */
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The row in words: "TP1F9 Penrose Opticians". Stable. */
  nameOf: (row: Row) => string;
  /** What the rows come from; the first says whether there are any. */
  answers: readonly [Answer, ...Answer[]];
  /** How many there are, while `rows` are only the first of those that the view shows and the others are on their way. */
  total?: { shown: number; all: number } | null;
  /** False while facts that the view asks for are on their way. */
  isReady?: boolean;
  quick: readonly QuickFilterModel[];
  onOpen: (row: Row) => void;
  /** Beside the table, for the chosen row. */
  panel?: (row: Row, close: () => void) => ReactNode;
  /** The chosen row where the page's address says which; otherwise the table keeps it. */
  chosen?: { id: string | null; onChange: (id: string | null) => void };
  /** Beside the table in place of the panel of a chosen row. */
  aside?: ReactNode;
  /** The columns that make room for what stands beside, where the columns are as they come and nobody is in them. Stable. */
  givesWay?: readonly string[];
  /** Edits the ticked rows; without it they are copied only. */
  bulk?: (ids: string[], close: () => void) => ReactNode;
  /** Buttons that change the ticked rows at once. */
  steps?: (rows: readonly Row[]) => ReactNode;
  /** How many there are in words, where `one` and `many` don't say it. */
  countWords?: (shown: readonly Row[]) => string;
  /** More facts for the line beneath the title. */
  facts?: ReactNode;
  actions?: ReactNode;
  /** The row of links to the pages that belong together. */
  tabs?: ReactNode;
  /** What is to be said above the table. */
  notices?: ReactNode;
  /** What the rows are read from: the register, unless told otherwise. */
  source?: string;
  /** In place of the table while there is nothing in it at all. */
  whenEmpty: ReactNode;
  /** Told which dialog is open. */
  onDialog?: (open: OpenDialog) => void;
}

/** A table of records with all that staff do with one: views, filters, orders, columns, ticks, copying, export, print. */
export function TableScreen<Row extends object>(props: TableScreenProps<Row>) {
  const {
    table,
    columns,
    at,
    rows,
    rowId,
    nameOf,
    answers,
    isReady = true,
    total = null,
    panel,
    source = 'register',
  } = props;
  const { view, look, choose } = at;
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const grid = useRef<DataTableHandle<Row>>(null);
  const [inColumn, setInColumn] = useState<string | null>(null);
  const [ownId, setOwnId] = useState(() => lastChosen(table.screen));
  const { id: chosenId, onChange: setChosenId } = props.chosen ?? { id: ownId, onChange: setOwnId };
  // Only a return to the table brings the keyboard back to its row; at start-up nobody was there yet.
  const [cameBack] = useState(() => lastChosen(table.screen) !== null && !searchHasFocus());
  useEffect(() => rememberChosen(table.screen, chosenId), [table, chosenId]);

  const { shown, shownView } = useTableRows(rows, table.columns, view, table.matches);
  const words = useMemo(
    () => ({ label: (row: Row) => `Choose ${nameOf(row)}`, all: `Choose all ${table.many} in the table` }),
    [nameOf, table],
  );
  const { ticks, chosen: ticked, clear } = useRowTicks(shown, rowId, words);
  const isWide = useMediaQuery('(min-width: 1500px)');
  const chosen = panel && shown.find((row) => rowId(row) === chosenId);
  const isTight = (chosen !== undefined || Boolean(props.aside)) && !isWide;
  const layout = useLayout(view, isTight ? props.givesWay : undefined, inColumn, table.standard);
  const filtered = useMemo(() => new Set(view.filters.map(({ column }) => column)), [view.filters]);
  const copy = useCopy({ table, viewName: at.viewName, view, shown, layout: layout.columns, ticked });

  const open = (next: OpenDialog) => {
    setDialog(next);
    props.onDialog?.(next);
  };
  const paper = () => paperOf(table.title, at.viewName, view, table.columns, shown);
  const widthOf = useMemo(() => new Map(columns.map(({ id, width }) => [id, width])), [columns]);
  const { shown: shownCount, all } = total ?? { shown: shown.length, all: rows.length };
  const inAll = counted(all, table.one, table.many);
  const usualCount = isNarrowed(shownView, table.whole) ? `${number(shownCount)} of ${inAll}` : inAll;
  const count = props.countWords?.(shown) ?? usualCount;
  const canTakeAll = shown.length > 0 && isReady && total === null;
  const [first] = answers;
  const hasRows = rows.length > 0;
  return (
    <>
      <PageHeader
        title={table.title}
        facts={
          first.isSuccess && (
            <>
              <span role="status">{count}</span>
              {props.facts}
              <span role="status">{copy.said !== '' && ` · ${copy.said}`}</span>
            </>
          )
        }
        actions={
          <>
            {hasRows && (
              <>
                <Button onPress={() => open({ export: shown.map(rowId), table: paper() })} isDisabled={!canTakeAll}>
                  Export
                </Button>
                <Button onPress={() => open({ print: paper() })} isDisabled={!canTakeAll}>
                  Print
                </Button>
              </>
            )}
            {props.actions}
          </>
        }
      />
      {props.tabs}
      {props.notices && <div className="cc-page-notice">{props.notices}</div>}
      <TableAnswers answers={answers} isReady={isReady} source={source} />
      {copy.error && (
        <div className="cc-page-notice">
          <ErrorNotice error={copy.error} title="Nothing was copied" />
        </div>
      )}
      {first.isSuccess && !hasRows && props.whenEmpty}
      {hasRows && (
        <>
          <TableBar
            table={table}
            rows={total === null ? rows : null}
            at={at}
            quick={props.quick}
            onColumns={() => open('columns')}
            onFilters={() => open('filters')}
          />
          <FilterChips columns={table.columns} view={view} whole={table.whole.definition} onChange={look} />
          <div className={chosen || props.aside ? 'cc-table-area cc-table-area--split' : 'cc-table-area'}>
            <DataTable
              label={table.title}
              rows={isReady ? shown : NO_ROWS}
              columns={columns}
              layout={layout}
              isBusy={view !== shownView || total !== null}
              rowId={rowId}
              sorts={view.sorts}
              onSorts={(sorts) => look({ ...view, sorts })}
              onWidths={(widths) => look({ ...view, widths: { ...view.widths, ...widths } })}
              onMove={(column, to) => look({ ...view, columns: moved(view.columns, column, to) })}
              menu={({ id, facts }, close) =>
                facts && (
                  <ColumnMenu
                    column={facts}
                    rows={rows}
                    view={view}
                    width={widthOf.get(id) ?? 0}
                    onChange={look}
                    onClose={close}
                  />
                )
              }
              filtered={filtered}
              // Of those that are on their way nobody can be sure what is chosen.
              ticks={total === null ? ticks : { ...ticks, all: undefined }}
              cells={copy.cells}
              onCopy={copy.onCopy}
              selectedId={chosenId}
              onSelect={
                panel &&
                ((row, column) => {
                  setChosenId(rowId(row));
                  setInColumn(column);
                })
              }
              onOpen={(row) => {
                rememberChosen(table.screen, rowId(row));
                props.onOpen(row);
              }}
              focusSelected={cameBack}
              handle={grid}
              empty={
                isReady && (
                  <EmptyState
                    title={`No ${table.one} fits`}
                    actions={
                      <Button onPress={() => choose(table.whole.id, table.whole.definition)}>
                        Show all {table.many}
                      </Button>
                    }
                  >
                    <p>The search looks at {table.searched}. Check the spelling, or take a filter away.</p>
                  </EmptyState>
                )
              }
            />
            {props.aside}
            {chosen &&
              panel?.(chosen, () => {
                setChosenId(null);
                grid.current?.focus();
              })}
          </div>
          {copy.area && <CellsBar area={copy.area} onCopy={copy.copyCells} onClear={copy.clear} />}
          {ticked.length > 0 && (
            <ChosenBar
              one={table.one}
              many={table.many}
              count={ticked.length}
              onEdit={props.bulk && (() => open('bulk'))}
              onCopy={copy.copyTicked}
              onClear={clear}
            >
              {props.steps?.(ticked)}
            </ChosenBar>
          )}
        </>
      )}
      <TableDialogs table={table} rows={rows} view={view} onChange={look} open={dialog} onClose={() => open(null)} />
      {dialog === 'bulk' && props.bulk?.(ticked.map(rowId), () => open(null))}
    </>
  );
}

const NO_ROWS: never[] = [];

const moved = (columns: readonly string[], column: string, to: -1 | 1 | { place: string }) =>
  typeof to === 'number' ? moveColumn(columns, column, to) : moveColumnTo(columns, column, to.place);

/** Beside the side panel, which says the same, there is no room for everything that comes by itself. */
function useLayout(
  { columns, widths }: TableView,
  givesWay: readonly string[] | undefined,
  inColumn: string | null,
  standard: TableView,
) {
  const stays = inColumn !== null && givesWay?.includes(inColumn) ? inColumn : null;
  return useMemo(() => {
    const leaveOut = columns.join() === standard.columns.join() ? (givesWay ?? []) : [];
    return { columns: columns.filter((id) => id === stays || !leaveOut.includes(id)), widths };
  }, [columns, widths, givesWay, stays, standard]);
}
