import type { RequestError } from '@renderer/app/api';
import { useAction, useAppEvents } from '@renderer/app/queries';
import { REPORT_LABELS } from '@shared/domain/reports/names';
import type { ReportOrder } from '@shared/domain/reports/order';
import type { ReportProgress } from '@shared/ipc/events';
import type { RouteOutput } from '@shared/ipc/routes';
import { type Mutation, useMutationState } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

/** The ways in which a report comes out. */
export type ReportWay = 'print' | 'pdf' | 'each';
const ROUTES = { print: 'reports.print', pdf: 'reports.savePdf', each: 'reports.saveEach' } as const;
type Outcome = { [Way in ReportWay]: RouteOutput<(typeof ROUTES)[Way]> };

/** A report that was tried, as it stands; it is known after the screen was left and come back to. */
interface Try {
  way: ReportWay;
  order: ReportOrder;
  status: Mutation['state']['status'];
  data: unknown;
  error: RequestError | null;
  submittedAt: number;
}

const wayOf = (mutation: Mutation): ReportWay | undefined =>
  (Object.keys(ROUTES) as ReportWay[]).find((way) => ROUTES[way] === mutation.options.mutationKey?.[0]);

/** The newest last. */
const useTries = (): Try[] =>
  useMutationState({
    filters: { predicate: (mutation) => wayOf(mutation) !== undefined && mutation.state.submittedAt > 0 },
    select: (mutation) => {
      const { status, data, error, submittedAt, variables } = mutation.state;
      const { order } = variables as { order: ReportOrder };
      return { way: wayOf(mutation) ?? 'pdf', order, status, data, error: error as RequestError | null, submittedAt };
    },
  });

/** Printing and saving a report, one at a time. */
export function useReportOutput(order: ReportOrder | null) {
  const ways = { print: useAction(ROUTES.print), pdf: useAction(ROUTES.pdf), each: useAction(ROUTES.each) };
  const cancel = useAction('reports.cancel');
  const tries = useTries();
  const [progress, setProgress] = useState<ReportProgress | null>(null);
  useAppEvents((event) => {
    if (event.type === 'report-progress') setProgress(event);
  });
  // What was over before the screen was come to is not told again.
  const [since] = useState(() => tries.find(({ status }) => status === 'pending')?.submittedAt ?? Date.now());
  const tried = tries.filter(({ submittedAt }) => submittedAt >= since).at(-1);
  const busy = tried?.status === 'pending' ? tried.way : null;
  const run = (way: ReportWay) => {
    if (order === null || busy !== null) return;
    setProgress(null);
    cancel.reset();
    ways[way].mutate({ order });
  };
  const current = JSON.stringify(order);
  const isOwn = tried !== undefined && JSON.stringify(tried.order) === current;
  const cameBeside = useOrderWhenOver(tried, current);
  const isTold = tried !== undefined && busy === null && (isOwn || cameBeside === current);
  const outcome = <Way extends ReportWay>(way: Way) =>
    isTold && tried.way === way && tried.status === 'success' ? (tried.data as Outcome[Way]) : undefined;
  return {
    run,
    /** Null where nothing is being made. */
    busy,
    /** How far it is; null until that is told. */
    progress: busy === null ? null : progress,
    stop: () => cancel.mutate({}),
    isStopping: cancel.isPending || cancel.isSuccess,
    /** Whose outcome is to be shown. */
    last: isTold ? tried.way : null,
    /** What the outcome is about, where that is another report than the one that is shown; '' otherwise. */
    about: tried === undefined || isOwn ? '' : REPORT_LABELS[tried.order.what],
    error: isTold ? tried.error : null,
    printed: outcome('print')?.printed,
    /** Null when the person closed the dialog. */
    saved: outcome('pdf'),
    files: outcome('each'),
  };
}

/** The report that was shown when the last try came to its end: its outcome is told beside that one too. */
function useOrderWhenOver(tried: Try | undefined, current: string): string | null {
  const [over, setOver] = useState<{ submittedAt: number; beside: string } | null>(null);
  const newest = useRef(current);
  useEffect(() => {
    newest.current = current;
  }, [current]);
  const { submittedAt = 0, status } = tried ?? {};
  const isOver = status === 'success' || status === 'error';
  useEffect(() => {
    if (isOver) setOver({ submittedAt, beside: newest.current });
  }, [isOver, submittedAt]);
  return over !== null && over.submittedAt === submittedAt ? over.beside : null;
}

export type ReportOutput = ReturnType<typeof useReportOutput>;
