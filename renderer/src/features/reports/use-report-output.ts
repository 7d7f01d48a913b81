import { useAction, useAppEvents } from '@renderer/app/queries';
import type { ReportOrder } from '@shared/domain/reports/order';
import type { ReportProgress } from '@shared/ipc/events';
import { useState } from 'react';

/** The ways in which a report comes out. */
export type ReportWay = 'print' | 'pdf' | 'each';

/** Printing and saving a report, one at a time; what became of the last try is told of that report alone. */
export function useReportOutput(order: ReportOrder | null) {
  const print = useAction('reports.print');
  const pdf = useAction('reports.savePdf');
  const each = useAction('reports.saveEach');
  const cancel = useAction('reports.cancel');
  const [tried, setTried] = useState<{ way: ReportWay; order: string } | null>(null);
  const [progress, setProgress] = useState<ReportProgress | null>(null);
  useAppEvents((event) => {
    if (event.type === 'report-progress') setProgress(event);
  });
  const ways = { print, pdf, each };
  const busy = (['print', 'pdf', 'each'] as const).find((way) => ways[way].isPending) ?? null;
  const run = (way: ReportWay) => {
    if (order === null || busy !== null) return;
    setProgress(null);
    setTried({ way, order: JSON.stringify(order) });
    cancel.reset();
    ways[way].mutate({ order });
  };
  const last = tried !== null && tried.order === JSON.stringify(order) ? tried.way : null;
  return {
    run,
    /** Null where nothing is being made. */
    busy,
    /** How far it is; null until that is told. */
    progress: busy === null ? null : progress,
    stop: () => cancel.mutate({}),
    isStopping: cancel.isPending || cancel.isSuccess,
    /** Whose outcome is to be shown. */
    last: busy === null ? last : null,
    error: last === null ? null : ways[last].error,
    printed: print.data?.printed,
    /** Null when the person closed the dialog. */
    saved: pdf.data,
    files: each.data,
  };
}

export type ReportOutput = ReturnType<typeof useReportOutput>;
