import { Button } from '@renderer/components/Button';
import { ViewChips } from '@renderer/features/views/ViewChips';
import { useMemo } from 'react';
import { FindField } from './FindField';
import { countedViews, isNarrowed, type TableModel } from './model';
import { QuickFilter, type QuickFilterModel } from './QuickFilter';
import type { LookedAt } from './use-table-view';

interface TableBarProps<Row> {
  table: TableModel<Row>;
  /** All rows; null while some of them are on their way. */
  rows: readonly Row[] | null;
  at: LookedAt;
  quick: readonly QuickFilterModel[];
  onColumns: () => void;
  onFilters: () => void;
}

/** Views as chips, and the filters that are wanted most; all others are in the headings and under "Filters". */
export function TableBar<Row>({ table, rows, at, quick, onColumns, onFilters }: TableBarProps<Row>) {
  const { view, look } = at;
  const builtIn = useMemo(() => (rows === null ? table.builtIn : countedViews(table, rows)), [table, rows]);
  return (
    <search className="cc-bar" aria-label="Filters">
      <FindField
        label={`Search ${table.title.toLowerCase()}`}
        title={table.searched}
        value={view.search}
        onChange={(search) => look({ ...view, search })}
      />
      <ViewChips
        screen={table.screen}
        builtIn={builtIn}
        chosen={at.chosenView}
        view={view}
        known={table.known}
        onChoose={at.choose}
      />
      <span className="cc-bar__end cc-bar__filters">
        {quick.map((each) => (
          <QuickFilter key={each.column} {...each} view={view} onChange={look} />
        ))}
        {isNarrowed(view, table.whole) && (
          <Button variant="link" onPress={() => look({ ...view, filters: table.whole.definition.filters, search: '' })}>
            Show all
          </Button>
        )}
        <Button variant="link" onPress={onFilters}>
          Filters
        </Button>
        <Button variant="link" onPress={onColumns}>
          Columns
        </Button>
      </span>
    </search>
  );
}
