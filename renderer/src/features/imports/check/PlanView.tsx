import { DataTable } from '@renderer/components/DataTable';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import type { RouteError } from '@shared/ipc/errors';
import type { PlanRowView } from '@shared/ipc/imports';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { type CheckState, isSessionLost } from '../wizard/state';
import { isTickable, isTicked, type Ticks, tick } from '../wizard/ticks';
import { rowsOf } from './PlanFilters';
import { planColumns } from './plan-columns';
import { lineId, type PlanLine } from './plan-lines';
import { RowPanel } from './RowPanel';
import { usePlanRows } from './usePlanRows';

interface PlanViewProps {
  state: CheckState;
  onTicks: (ticks: Ticks) => void;
  /** The rows can't be had any more, because the session is gone. */
  onLost: (failure: RouteError) => void;
}

/** The plan as a table, and the chosen row in full beside it. */
export function PlanView({ state, onTicks, onLost }: PlanViewProps) {
  const { file, planNumber, filter, summary, ticks } = state;
  const total = rowsOf(summary, filter);
  const { lines, onVisible, error, retry } = usePlanRows({ sessionId: file.sessionId, planNumber, filter, total });
  const columns = useMemo(() => planColumns(summary.fields, filter), [summary.fields, filter]);
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const row = useKept(chosen === null ? null : (lines[chosen]?.row ?? null), chosen);

  const lost = isSessionLost(error);
  const tellLost = useEffectEvent(() => {
    if (error) onLost({ code: error.code, message: error.message });
  });
  useEffect(() => {
    if (lost) tellLost();
  }, [lost]);

  function close() {
    // The panel may hold the focus: it goes back to the row.
    box.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
    setChosen(null);
  }

  return (
    <>
      {error && !lost && (
        <div className="imports-check__top">
          <ErrorNotice error={error} title="Some rows can’t be shown" onRetry={retry} />
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel from wherever the keyboard is */}
      <div
        ref={box}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && chosen !== null) close();
        }}
        className={chosen === null ? 'imports-split' : 'imports-split imports-split--panel'}
      >
        <DataTable<PlanLine>
          label="What the import will do"
          rows={lines}
          columns={columns}
          rowId={lineId}
          selectedId={chosen === null ? null : String(chosen)}
          onSelect={(line) => setChosen(line.index)}
          onVisible={onVisible}
          empty="No rows of this kind."
          ticks={{
            isTicked: (line) =>
              line.row && isTickable(line.row.action) ? isTicked(ticks, line.row.action, line.row.row) : null,
            onToggle: ({ row: toggled }) => {
              if (toggled && isTickable(toggled.action))
                onTicks(tick(ticks, toggled.action, toggled.row, !isTicked(ticks, toggled.action, toggled.row)));
            },
            label: (line) => `Import row ${line.row?.row ?? ''}`,
          }}
        />
        {chosen !== null && <RowPanel row={row} fields={summary.fields} onClose={close} />}
      </div>
    </>
  );
}

/** The chosen row stays in the panel when its block is no longer in sight. */
function useKept(row: PlanRowView | null, chosen: number | null): PlanRowView | null {
  const [kept, setKept] = useState<{ index: number | null; row: PlanRowView | null }>({ index: null, row: null });
  if (row && (kept.row !== row || kept.index !== chosen)) setKept({ index: chosen, row });
  return row ?? (kept.index === chosen ? kept.row : null);
}
