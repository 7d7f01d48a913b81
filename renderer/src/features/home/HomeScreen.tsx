import { useAction, useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { PageHeader } from '@renderer/components/PageHeader';
import { todayInLondon } from '@shared/domain/calendar-date';
import { showDay } from '@shared/domain/home/words';
import { lazy, Suspense } from 'react';
import { DoCards } from './cards/DoCards';
import { ComingDates } from './panels/ComingDates';
import { WaitingNotifications } from './panels/WaitingNotifications';
import { useNewDay } from './use-new-day';
import './home.scss';

// The charting library is large, and nobody waits for it first thing in the morning.
const HomePictures = lazy(() => import('./HomePictures'));

/** What needs doing today, each line leading to exactly its rows. */
export function HomeScreen() {
  const home = useRequest('home.get', {});
  const accounts = useRequest('home.accounts', {}, { enabled: !home.isPending });
  const backUp = useAction('backups.make', { changesData: true });
  const today = home.data?.today ?? todayInLondon(new Date());
  useNewDay(home.data?.today);
  return (
    <>
      <PageHeader title={showDay(today)} facts="What needs doing" />
      <div className="cc-scroll home">
        <div role="status">
          {backUp.data && (
            <Notice tone="good">
              <p>
                A backup was made and read back: <bdi>{backUp.data.path}</bdi>
              </p>
            </Notice>
          )}
        </div>
        {home.isError && (
          <ErrorNotice
            error={home.error}
            title="What needs doing could not be read"
            onRetry={() => void home.refetch()}
          />
        )}
        {accounts.isError && (
          <ErrorNotice
            error={accounts.error}
            title="People’s access could not be read"
            onRetry={() => void accounts.refetch()}
          />
        )}
        {home.isPending && <Loading>Reading what needs doing</Loading>}
        {home.data && <DoCards home={home.data} accounts={accounts} backUp={backUp} />}
        <div className="home-panels">
          {home.data && <WaitingNotifications home={home.data} />}
          {accounts.data && <ComingDates accounts={accounts.data} />}
        </div>
        {home.isSuccess && !accounts.isPending && (
          <Suspense fallback={<Loading>Drawing the pictures</Loading>}>
            <HomePictures today={today} />
          </Suspense>
        )}
      </div>
    </>
  );
}
