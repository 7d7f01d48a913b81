import { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PictureFigure } from '@renderer/features/access/pictures/PictureFigure';
import '@renderer/features/access/pictures/pictures.scss';
import { FIRST_DAY } from '@renderer/features/access/pictures/view';
import { mailboxesByIcb } from '@shared/domain/mailboxes/kinds-by-icb';
import { mfaOverTime } from '@shared/domain/mfa/pictures/over-time';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';

/** How accounts went over time, and what mailboxes practices have. Fetched and drawn once the rest of the page is there. */
export default function HomePictures({ today }: { today: string }) {
  const series = useRequest('mfa.series', { scope: { of: 'all' }, from: FIRST_DAY, to: today });
  const practices = useRequest('practices.list', {});
  const mailboxes = useMemo(() => practices.data && mailboxesByIcb(practices.data), [practices.data]);
  return (
    <div className="home-pictures">
      <div>
        {series.isPending && <Loading>Counting the accounts</Loading>}
        {series.isError && (
          <ErrorNotice
            error={series.error}
            title="The accounts could not be counted"
            onRetry={() => void series.refetch()}
          />
        )}
        {series.data && (
          <PictureFigure
            picture={mfaOverTime(series.data, 'All practices')}
            empty={
              <p>
                There are no people yet. They come with an <Link to="/import">import</Link> of linked users, or are
                added by hand.
              </p>
            }
          />
        )}
      </div>
      <div>
        {practices.isPending && <Loading>Reading the register</Loading>}
        {practices.isError && (
          <ErrorNotice
            error={practices.error}
            title="The register could not be read"
            onRetry={() => void practices.refetch()}
          />
        )}
        {mailboxes && <PictureFigure picture={mailboxes} empty={<p>There are no open practices.</p>} />}
      </div>
    </div>
  );
}
