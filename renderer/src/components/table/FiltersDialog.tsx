import { type ColumnFacts, filterWords } from '@shared/domain/table-columns';
import { type TableView, withFilter } from '@shared/domain/table-view';
import { useState } from 'react';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { SelectField } from '../SelectField';
import { FilterEditor } from './FilterEditor';

interface FiltersDialogProps<Row> {
  columns: readonly ColumnFacts<Row>[];
  rows: readonly Row[];
  view: TableView;
  onChange: (view: TableView) => void;
  isOpen: boolean;
  onClose: () => void;
}

/** A filter by any column, shown or not. */
export function FiltersDialog<Row>({ columns, rows, view, onChange, isOpen, onClose }: FiltersDialogProps<Row>) {
  const [id, setId] = useState(columns[0]?.id ?? '');
  const column = columns.find((each) => each.id === id);
  const filter = view.filters.find((each) => each.column === id);
  return (
    <Dialog
      title="Filters"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
          <Button onPress={() => onChange({ ...view, filters: [] })} isDisabled={view.filters.length === 0}>
            Remove all filters
          </Button>
        </>
      }
    >
      <SelectField
        label="Column"
        name="filter-column"
        width="medium"
        value={id}
        onChange={(event) => setId(event.target.value)}
        options={columns.map((each) => ({
          value: each.id,
          label: view.filters.some(({ column: own }) => own === each.id) ? `${each.header} (filtered)` : each.header,
        }))}
      />
      {column && (
        <FilterEditor
          key={id}
          column={column}
          rows={rows}
          filter={filter}
          onChange={(next) => onChange(withFilter(view, id, next))}
          onDone={() => undefined}
        />
      )}
      <div role="status">{filter && column && <p>Now: {filterWords(filter, column)}</p>}</div>
    </Dialog>
  );
}
