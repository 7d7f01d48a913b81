import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { Link, useParams } from '@tanstack/react-router';
import { PracticeStatusReportPaper } from './PracticeStatusReportPaper';
import { ReportOutcome } from './ReportOutcome';
import { useReportOutput } from './useReportOutput';
import './report-screen.scss';

/** The status report of a practice as it will come out, and the ways to get it out. */
export function PracticeReportScreen() {
  const { id } = useParams({ from: '/practices/$id/report' });
  // What became of one practice's report must not stand above another's.
  return <PracticeReport key={id} id={id} />;
}

function PracticeReport({ id }: { id: string }) {
  const report = useRequest('reports.practiceStatus', { practiceId: id });
  const output = useReportOutput(id);
  const practice = report.data?.practice;
  return (
    <>
      <PageHeader
        title="Practice status report"
        facts={
          practice && (
            <>
              <bdi>{practice.name}</bdi> · <span className="cc-code">{practice.odsCode}</span>
            </>
          )
        }
        actions={
          <>
            <Link to="/practices/$id" params={{ id }} className={buttonClass()}>
              Back to the practice
            </Link>
            <Button onPress={output.savePdf} isDisabled={!practice || output.busy !== null}>
              {output.busy === 'pdf' ? 'Saving' : 'Save as PDF'}
            </Button>
            <Button variant="primary" onPress={output.print} isDisabled={!practice || output.busy !== null}>
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
            <PracticeStatusReportPaper report={report.data} level={2} />
          </div>
        </section>
      )}
    </>
  );
}
