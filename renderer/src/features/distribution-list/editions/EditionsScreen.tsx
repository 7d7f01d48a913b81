import { counted } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import type { ListHead } from '@shared/ipc/distribution-list';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { listIdOf, ofList } from './address';
import { EditionsTable } from './EditionsTable';
import { ListChoice } from './ListChoice';
import { NoSuchList } from './NoSuchList';
import './editions.scss';

/** What was published of a list, the newest first. */
export function EditionsScreen() {
  const listId = listIdOf(useSearch({ from: '/distribution-list/editions' }));
  const navigate = useNavigate();
  const lists = useRequest('lists.all', {});
  const list = lists.data?.find(({ id }) => id === listId);
  const isGone = lists.data !== undefined && list === undefined;
  const answer = useRequest('editions.list', { listId }, { enabled: !isGone });
  const editions = answer.data ?? [];
  return (
    <>
      <PageHeader
        title="Editions"
        facts={list && <Facts list={list} count={editions.length} />}
        actions={
          <>
            <Link to="/distribution-list" search={ofList(listId)} className={buttonClass()}>
              {list && !list.isMain ? 'The list' : 'Distribution list'}
            </Link>
            {editions.length > 0 && (
              <Link to="/distribution-list/editions/compare" search={ofList(listId)} className={buttonClass('primary')}>
                Compare…
              </Link>
            )}
          </>
        }
      />
      {lists.data && lists.data.length > 1 && (
        <div className="cc-bar">
          <ListChoice
            lists={lists.data}
            listId={listId}
            onChange={(id) => void navigate({ to: '/distribution-list/editions', search: ofList(id), replace: true })}
          />
        </div>
      )}
      <div className="cc-scroll">
        {(lists.isPending || answer.isPending) && !lists.isError && !isGone && <Loading>Reading the editions</Loading>}
        {lists.isError && (
          <ErrorNotice error={lists.error} title="The lists could not be read" onRetry={() => void lists.refetch()} />
        )}
        {answer.isError && !isGone && (
          <ErrorNotice
            error={answer.error}
            title="The editions could not be read"
            onRetry={() => void answer.refetch()}
          />
        )}
        {isGone && <NoSuchList />}
        {list &&
          answer.data &&
          (editions.length === 0 ? <NothingYet list={list} /> : <EditionsTable editions={editions} />)}
      </div>
    </>
  );
}

function Facts({ list, count }: { list: ListHead; count: number }) {
  return (
    <>
      <bdi>{list.name}</bdi>
      {` · ${counted(count, 'edition')}`}
      {list.latest && list.waiting > 0 && (
        <>
          {' · '}
          <Link to="/distribution-list/editions/compare" search={{ ...ofList(list.id), from: list.latest.number }}>
            {counted(list.waiting, 'change')} not published
          </Link>
        </>
      )}
    </>
  );
}

function NothingYet({ list }: { list: ListHead }) {
  return (
    <EmptyState
      title="Nothing has been published yet"
      actions={
        <Link to="/distribution-list" search={ofList(list.id)} className={buttonClass('primary')}>
          Go to the list
        </Link>
      }
    >
      <p>
        Publishing keeps the list as it is at that moment, as a numbered edition with who published it, when and why.
        From then on the console can say what was added, removed and changed since: what a list that is kept by hand in
        Outlook or NHSmail needs. The list is published from its own page.
      </p>
    </EmptyState>
  );
}
