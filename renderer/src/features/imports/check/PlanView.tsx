import { request } from '@renderer/app/api';
import { number } from '@renderer/app/numbers';
import { DataTable } from '@renderer/components/DataTable';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import type { RouteError } from '@shared/ipc/errors';
import type { PlanRowView } from '@shared/ipc/imports';
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import type { CheckState, PlanFilter } from '../wizard/state';
import { isTickable, isTicked, type Ticks, tick } from '../wizard/ticks';
import { ACTION_LABELS } from './actions';
import { rowsOf } from './PlanFilters';
import { planColumns } from './plan-columns';
import { lineId, type PlanLine } from './plan-lines';
import { RowPanel } from './RowPanel';
import { useBlocks } from './useBlocks';
import { useChosenRow } from './useChosenRow';
import { useCorrecting } from './useCorrecting';
import { useTellLost } from './useTellLost';

interface PlanViewProps {
  state: CheckState;
  filter: PlanFilter;
  onTicks: (ticks: Ticks) => void;
  onCorrect: (row: number, index: number, text: string | null) => Promise<boolean>;
  /** The rows can't be had any more, because the session is gone. */
  onLost: (failure: RouteError) => void;
}

/** The plan as a table, and the chosen row in full beside it. */
export function PlanView({ state, filter, onTicks, onCorrect, onLost }: PlanViewProps) {
  const { file, planNumber, summary, ticks, columns: sheet } = state;
  const { sessionId } = file;
  const { lines, onVisible, isCurrent, error, retry } = useBlocks<PlanRowView>({
    name: ['imports.planRows', sessionId, filter],
    edition: planNumber,
    total: rowsOf(summary, filter),
    load: async (offset, limit) => (await request('imports.planRows', { sessionId, filter, offset, limit })).rows,
  });
  const columns = useMemo(() => planColumns(summary.fields, sheet.kind, filter), [summary.fields, sheet.kind, filter]);
  const box = useRef<HTMLDivElement>(null);
  const chosen = useChosenRow(state, lines, isCurrent);
  const correcting = useCorrecting({ box, chosen, fields: summary.fields, isBusy: state.work !== null, onCorrect });
  const lost = useTellLost(error, onLost);

  function close() {
    // The panel may hold the focus: it goes back to the row.
    box.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
    correcting.stop();
    chosen.close();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && chosen.isOpen) close();
    else if (event.key === 'F2') correcting.begin(lineOf(event.target, lines), null);
  }

  // The first press opens the panel, which moves the columns: a double click means the cell that was under that press.
  const pressed = useRef<{ line: PlanLine | null; column: string | null }>({ line: null, column: null });

  function onMouseDown(event: MouseEvent) {
    if (event.detail === 1) {
      const cell = (event.target as HTMLElement).closest('td');
      // The boxes for ticks stand before the columns.
      const column = cell ? (columns[cell.cellIndex - 1]?.id ?? null) : null;
      pressed.current = { line: lineOf(event.target, lines), column };
    } else if (event.detail === 2 && pressed.current.line) {
      event.preventDefault();
      correcting.begin(pressed.current.line, pressed.current.column);
    }
  }

  function onClickCapture(event: MouseEvent) {
    // The end of a double click chooses no other row.
    if (event.detail === 2 && pressed.current.line) event.stopPropagation();
  }

  return (
    <>
      {error && !lost && (
        <div className="imports-check__top">
          <ErrorNotice error={error} title="Some rows can’t be shown" onRetry={retry} />
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and double clicks of the rows inside */}
      <div
        ref={box}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onClickCapture={onClickCapture}
        className={chosen.isOpen ? 'imports-split imports-split--panel' : 'imports-split'}
      >
        <DataTable<PlanLine>
          label="What the import will do"
          rows={lines}
          columns={columns}
          rowId={lineId}
          selectedId={chosen.selectedId}
          onSelect={(line) => {
            correcting.stop();
            chosen.choose(line);
          }}
          onVisible={onVisible}
          empty="No rows of this kind."
          ticks={{
            isTicked: ({ row }) => (row && isTickable(row) ? isTicked(ticks, row) : null),
            onToggle: ({ row }) => {
              if (row && isTickable(row) && !state.work) onTicks(tick(ticks, row, !isTicked(ticks, row)));
            },
            label: ({ row }) => `Import row ${row?.row ?? ''}`,
          }}
        />
        {chosen.isOpen && (
          <RowPanel
            row={chosen.row}
            kind={sheet.kind}
            fields={summary.fields}
            correcting={correcting.inPanel}
            onClose={close}
          />
        )}
      </div>
      <div className="cc-visually-hidden" role="status">
        {correcting.corrected !== null && correcting.corrected === chosen.row?.row && chosen.isAnew
          ? `Row ${number(chosen.row.row)} is now: ${ACTION_LABELS[chosen.row.action]}. ${chosen.row.reason}`
          : ''}
      </div>
    </>
  );
}

/** The line of the table that something belongs to; null outside of its rows. */
function lineOf(target: EventTarget, lines: readonly PlanLine[]): PlanLine | null {
  const element = target as HTMLElement;
  if (element.closest('input, textarea, button, select')) return null;
  const index = element.closest('tbody tr')?.getAttribute('data-index');
  return index ? (lines[Number(index)] ?? null) : null;
}
