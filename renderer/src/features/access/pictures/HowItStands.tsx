import { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { accountsByIcb } from '@shared/domain/mfa/pictures/accounts';
import { practicesByContractor, practicesByIcb } from '@shared/domain/mfa/pictures/practices';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { PictureFigure } from './PictureFigure';

/** The pictures of today: practices by ICB and contractor, accounts by ICB. */
export function HowItStands() {
  const practices = useRequest('mfa.practices', {});
  const people = useRequest('people.list', {});
  const answers = [practices, people];
  const failed = answers.find(({ isError }) => isError);
  const pictures = useMemo(() => {
    if (!practices.data || !people.data) return null;
    return {
      byIcb: practicesByIcb(practices.data),
      byContractor: practicesByContractor(practices.data),
      accounts: accountsByIcb(people.data, practices.data),
    };
  }, [practices.data, people.data]);
  if (failed)
    return (
      <ErrorNotice
        error={failed.error}
        title="Practices and people could not be read"
        onRetry={() => {
          for (const answer of answers) if (answer.isError) void answer.refetch();
        }}
      />
    );
  if (!pictures) return <Loading>Reading practices and people</Loading>;
  const noPractices = (
    <p>
      There are no practices yet. They come with an <Link to="/import">import</Link>, or are added by hand.
    </p>
  );
  return (
    <>
      <PictureFigure picture={pictures.byIcb} empty={noPractices} />
      <PictureFigure picture={pictures.byContractor} empty={noPractices} />
      <PictureFigure
        picture={pictures.accounts}
        empty={
          <p>
            There are no people yet. They come with an <Link to="/import">import</Link> of linked users, or are added by
            hand.
          </p>
        }
      />
    </>
  );
}
