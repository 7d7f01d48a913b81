import { counted, number } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import type { CellArea } from '@renderer/components/table/cell-area';
import type { ReactNode } from 'react';

interface ChosenBarProps {
  /** "practice". */
  one: string;
  /** "practices". */
  many: string;
  count: number;
  onEdit?: (() => void) | undefined;
  onCopy: () => void;
  onClear: () => void;
  /** What changes them at once. */
  children?: ReactNode;
}

/** What can be done with the rows that are ticked. */
export function ChosenBar({ one, many, count, onEdit, onCopy, onClear, children }: ChosenBarProps) {
  return (
    <section className="cc-chosen-bar" aria-label={`Chosen ${many}`}>
      <strong role="status">{counted(count, one, many)} chosen</strong>
      {onEdit && <Button onPress={onEdit}>Edit {counted(count, one, many)}…</Button>}
      {children}
      <Button onPress={onCopy} aria-keyshortcuts="Control+C">
        Copy for Excel
      </Button>
      <Button variant="link" onPress={onClear}>
        Choose none
      </Button>
    </section>
  );
}

interface CellsBarProps {
  area: CellArea;
  onCopy: (headings: boolean) => void;
  onClear: () => void;
}

/** What can be done with a range of cells. */
export function CellsBar({ area, onCopy, onClear }: CellsBarProps) {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  return (
    <section className="cc-chosen-bar" aria-label="Chosen cells">
      <strong role="status">
        {number(rows * columns)} cells chosen
        <span className="cc-chosen-bar__detail">
          {' '}
          ({counted(rows, 'row')}, {counted(columns, 'column')})
        </span>
      </strong>
      <Button onPress={() => onCopy(false)} aria-keyshortcuts="Control+C" title="Ctrl+C">
        Copy cells
      </Button>
      <Button onPress={() => onCopy(true)} aria-keyshortcuts="Control+Shift+C" title="Ctrl+Shift+C">
        Copy with headings
      </Button>
      <Button variant="link" onPress={onClear}>
        Choose none
      </Button>
    </section>
  );
}
