import type { ColumnFacts } from '@shared/domain/table-columns';
import { moveColumn, moveColumnTo, type TableView } from '@shared/domain/table-view';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../Button';
import { Dialog } from '../Dialog';

interface ColumnsDialogProps<Row> {
  columns: readonly ColumnFacts<Row>[];
  view: TableView;
  /** The columns and widths as they come, for "Reset". */
  standard: Pick<TableView, 'columns' | 'widths'>;
  onChange: (view: TableView) => void;
  isOpen: boolean;
  onClose: () => void;
}

/** Which columns are shown and in which order. Takes effect at once, so that one sees what one does. */
export function ColumnsDialog<Row>(props: ColumnsDialogProps<Row>) {
  const { columns, view, standard, onChange, isOpen, onClose } = props;
  // Not state: a quick drag is over the next line before the page is drawn anew.
  const dragged = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  const headerOf = (id: string) => columns.find((column) => column.id === id)?.header ?? id;
  const set = (next: string[]) => onChange({ ...view, columns: next });
  const move = (id: string, by: -1 | 1) => {
    const next = moveColumn(view.columns, id, by);
    set(next);
    setSaid(`${headerOf(id)} is now number ${next.indexOf(id) + 1} of ${next.length}`);
  };
  const hidden = columns.filter(({ id }) => !view.columns.includes(id));
  return (
    <Dialog
      title="Columns"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
          <Button onPress={() => onChange({ ...view, columns: standard.columns, widths: standard.widths })}>
            Reset columns and widths
          </Button>
        </>
      }
    >
      <h3 className="cc-section-heading">Shown, from left to right</h3>
      <ol className="cc-columns">
        {view.columns.map((id, index) => (
          <li
            key={id}
            draggable
            onDragStart={(event: DragEvent) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', id);
              dragged.current = id;
            }}
            onDragOver={(event) => dragged.current && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged.current) set(moveColumnTo(view.columns, dragged.current, id));
              dragged.current = null;
            }}
            onDragEnd={() => {
              dragged.current = null;
            }}
          >
            <label className="cc-check">
              <input
                type="checkbox"
                className="cc-tick"
                checked
                // A table without any column is none.
                disabled={view.columns.length === 1}
                onChange={() => set(view.columns.filter((each) => each !== id))}
              />
              <span className="cc-check__label">{headerOf(id)}</span>
            </label>
            <Button onPress={() => move(id, -1)} isDisabled={index === 0} aria-label={`Move ${headerOf(id)} up`}>
              ↑
            </Button>
            <Button
              onPress={() => move(id, 1)}
              isDisabled={index === view.columns.length - 1}
              aria-label={`Move ${headerOf(id)} down`}
            >
              ↓
            </Button>
          </li>
        ))}
      </ol>
      {hidden.length > 0 && <h3 className="cc-section-heading">Not shown</h3>}
      <ul className="cc-columns cc-columns--hidden">
        {hidden.map(({ id, header }) => (
          <li key={id}>
            <label className="cc-check">
              <input type="checkbox" className="cc-tick" checked={false} onChange={() => set([...view.columns, id])} />
              <span className="cc-check__label">{header}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="cc-visually-hidden" role="status">
        {said}
      </div>
    </Dialog>
  );
}
