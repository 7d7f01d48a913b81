import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import type { ReportOrder } from '@shared/domain/reports/order';
import { Link, useParams } from '@tanstack/react-router';
import { ReportOutcome } from './ReportOutcome';
import { ReportPaper } from './ReportPaper';
import { useReportOutput } from './useReportOutput';
import './report-screen.scss';

/** The status report of a practice as it will come out, and the ways to get it out. */
export function PracticeReportScreen() {
  const { id } = useParams({ from: '/practices/$id/report' });
  // What became of one practice's report must not stand above another's.
  return <PracticeReport key={id} id={id} />;
}

function PracticeReport({ id }: { id: string }) {
  const order: ReportOrder = { what: 'practice-status', scope: { of: 'practices', ids: [id] }, closed: true };
  const report = useRequest('reports.preview', { order });
  const output = useReportOutput(order);
  return (
    <>
      <PageHeader
        title="Practice status report"
        facts={report.data && <bdi>{report.data.subject}</bdi>}
        actions={
          <>
            <Link to="/practices/$id" params={{ id }} className={buttonClass()}>
              Back to the practice
            </Link>
            <Button onPress={output.savePdf} isDisabled={!report.data || output.busy !== null}>
              {output.busy === 'pdf' ? 'Saving' : 'Save as PDF'}
            </Button>
            <Button variant="primary" onPress={output.print} isDisabled={!report.data || output.busy !== null}>
              {output.busy === 'print' ? 'Opening the print dialog' : 'Print…'}
            </Button>
          </>
        }
      />
      <div className="report-notices">
        <ReportOutcome output={output} />
        {report.isError && (
          <ErrorNotice error={report.error} title="The report can’t be shown" onRetry={() => void report.refetch()} />
        )}
      </div>
      {report.isPending && <Loading>Drawing up the report</Loading>}
      {report.data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="report-desk" aria-label="Preview of the report" tabIndex={0}>
          <div className="report-sheet">
            <ReportPaper document={report.data} level={2} />
          </div>
        </section>
      )}
    </>
  );
}
