import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { PageHeader } from '@renderer/components/PageHeader';
import { todayInLondon } from '@shared/domain/calendar-date';
import { MAIN_LIST } from '@shared/domain/distribution-list/main-list';
import { REPORT_LABELS } from '@shared/domain/reports/names';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { orderOf, practiceIdsOf, type ReportsView } from './address';
import { KindList } from './KindList';
import { rememberReports } from './memory';
import { OrderFields } from './OrderFields';
import { Preview } from './Preview';
import { ReportOutcome } from './ReportOutcome';
import { ReportProgress } from './ReportProgress';
import { useReportOutput } from './use-report-output';
import './report-screen.scss';

/** Orders a report, shows it as it comes out, and prints or saves it. The order is the page's address. */
export function ReportsScreen() {
  const view = useSearch({ from: '/reports' });
  const navigate = useNavigate();
  useEffect(() => rememberReports(view), [view]);
  const today = todayInLondon(new Date());
  const ofList = { listId: view.list ?? MAIN_LIST };
  const editions = useRequest('editions.list', ofList, { enabled: view.what === 'edition' });
  const latest = editions.data === undefined ? undefined : (editions.data[0]?.number ?? null);
  const order = orderOf(view, { today, latest });
  const report = useRequest('reports.preview', { order: order ?? NOTHING }, { enabled: order !== null });
  const document = order === null ? undefined : report.data;
  const output = useReportOutput(order);
  const isReady = document !== undefined && output.busy === null;
  const change = (next: ReportsView) => void navigate({ to: '/reports', search: next });
  return (
    <>
      <PageHeader
        title="Reports"
        facts={
          view.what !== undefined && (
            <>
              {REPORT_LABELS[view.what]}
              {document && document.subject !== '' && (
                <>
                  {' · '}
                  <bdi>{document.subject}</bdi>
                </>
              )}
            </>
          )
        }
        actions={
          view.what !== undefined && (
            <>
              <BackLink view={view} />
              {view.what === 'practice-status' && (
                <Button onPress={() => output.run('each')} isDisabled={!isReady}>
                  One file per practice…
                </Button>
              )}
              <Button onPress={() => output.run('pdf')} isDisabled={!isReady}>
                Save as PDF…
              </Button>
              <Button variant="primary" onPress={() => output.run('print')} isDisabled={!isReady}>
                Print…
              </Button>
            </>
          )
        }
      />
      <div className="report-notices">
        <ReportProgress output={output} />
        <ReportOutcome output={output} />
      </div>
      <div className="report-screen">
        <div className="report-order">
          <KindList view={view} />
          {view.what !== undefined && (
            <OrderFields what={view.what} view={view} today={today} editions={editions.data} onChange={change} />
          )}
        </div>
        {editions.isError && view.what === 'edition' ? (
          <ErrorNotice
            error={editions.error}
            title="The editions can’t be shown"
            onRetry={() => void editions.refetch()}
          />
        ) : (
          <Preview view={view} isOrdered={order !== null} report={report} />
        )}
      </div>
    </>
  );
}

/** Never asked for. */
const NOTHING = { what: 'data-quality', scope: { of: 'all' } } as const;

/** Back to the only practice, contractor or edition that the report is about. */
function BackLink({ view }: { view: ReportsView }) {
  const [practice, ...more] = practiceIdsOf(view);
  if (view.what === 'edition') return null;
  if (practice !== undefined && more.length === 0)
    return (
      <Link to="/practices/$id" params={{ id: practice }} className={buttonClass('link')}>
        Go to the practice
      </Link>
    );
  if (view.contractor !== undefined)
    return (
      <Link to="/contractors/$id" params={{ id: view.contractor }} className={buttonClass('link')}>
        Go to the contractor
      </Link>
    );
  return null;
}
