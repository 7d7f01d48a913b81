import type { RequestError } from '@renderer/app/api';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import type { ReportDocument } from '@shared/domain/reports/document';
import { useDeferredValue, useRef } from 'react';
import { type ReportsView, scopeKindOf } from './address';
import { STILL_TO_CHOOSE } from './kinds';
import { ReportPaper } from './ReportPaper';
import { useFittingZoom } from './use-fitting-zoom';

interface PreviewProps {
  view: ReportsView;
  /** Nothing has still to be chosen. */
  isOrdered: boolean;
  report: { data: ReportDocument | undefined; error: RequestError | null; refetch: () => unknown };
}

/** The report as it comes out, on a sheet as wide as the paper; or what it still waits for. */
export function Preview({ view, isOrdered, report }: PreviewProps) {
  const document = isOrdered ? report.data : undefined;
  // A paper of hundreds of pages is made bit by bit, so that the fields stay usable meanwhile.
  const drawn = useDeferredValue(document);
  if (view.what === undefined)
    return (
      <div className="report-desk report-desk--empty">
        <p>Choose a kind of report. It is shown here as it will be printed.</p>
      </div>
    );
  if (!isOrdered)
    return (
      <div className="report-desk report-desk--empty">
        <p>{STILL_TO_CHOOSE[scopeKindOf(view)] || 'Drawing up the report'}</p>
      </div>
    );
  if (report.error !== null)
    return (
      <div className="report-desk report-desk--empty">
        <ErrorNotice error={report.error} title="The report can’t be shown" onRetry={() => void report.refetch()} />
      </div>
    );
  return <Desk document={drawn} isBusy={document === undefined || drawn !== document} />;
}

/** A4 at 96 dots an inch. */
const WIDTH = { portrait: 794, landscape: 1123 };

function Desk({ document, isBusy }: { document: ReportDocument | undefined; isBusy: boolean }) {
  const place = useRef<HTMLElement>(null);
  const way = document?.landscape ? 'landscape' : 'portrait';
  const zoom = useFittingZoom(place, WIDTH[way]);
  return (
    <section
      ref={place}
      className="report-desk"
      aria-label="Preview of the report"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-busy={isBusy}
    >
      {document === undefined ? (
        <Loading>Drawing up the report</Loading>
      ) : (
        <div className={`report-sheet report-sheet--${way}`} style={{ zoom }}>
          <ReportPaper document={document} level={2} />
        </div>
      )}
    </section>
  );
}
