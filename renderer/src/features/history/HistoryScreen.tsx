import { useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import type { LogStep } from '@shared/ipc/audit';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Filters } from './Filters';
import { Steps } from './Steps';
import { filterOf, type HistoryView } from './view';
import './history-screen.scss';

/** Every change that anybody made, newest first, with the way to put it back. */
export function HistoryScreen() {
  const view = useSearch({ from: '/history' });
  const navigate = useNavigate();
  const filter = filterOf(view);
  const answer = useRequest('audit.list', { filter, after: null }, { keepPrevious: true });
  const bin = useRequest('bin.list', {}).data;
  const look = (next: HistoryView) => void navigate({ to: '/history', search: next, replace: true });
  return (
    <>
      <PageHeader
        title="History"
        facts="Who changed what and when. Nobody can change the history itself."
        actions={
          <>
            <Link to="/duplicates" className={buttonClass()}>
              Duplicates
            </Link>
            <Link to="/bin" className={buttonClass()}>
              Bin{bin ? ` (${bin.total})` : ''}
            </Link>
          </>
        }
      />
      <Filters view={view} onChange={look} />
      <div className="cc-scroll">
        {view.record !== undefined && answer.data?.steps[0] && <OneRecord step={answer.data.steps[0]} />}
        {answer.isPending && <Loading>Reading the history</Loading>}
        {answer.isError && (
          <ErrorNotice
            error={answer.error}
            title="The history could not be read"
            onRetry={() => void answer.refetch()}
          />
        )}
        {answer.data?.steps.length === 0 && (
          <EmptyState title="No change fits">
            <p>Take a filter away, or choose other dates. Each change is listed here as soon as it is made.</p>
          </EmptyState>
        )}
        {answer.data && answer.data.steps.length > 0 && (
          // Anew for every answer: older pages that were fetched before would not fit the newer ones.
          <Steps key={answer.dataUpdatedAt} first={answer.data} filter={filter} />
        )}
      </div>
    </>
  );
}

/** Says whose changes these are, where the log was asked for one record alone. */
function OneRecord({ step: { entries } }: { step: LogStep }) {
  const record = entries[0]?.record;
  if (!record) return null;
  return (
    <p>
      Changes of <strong>{record.name}</strong> {record.code !== '' && <span className="cc-code">{record.code}</span>}{' '}
      alone. “Show all” brings back everything.
    </p>
  );
}
