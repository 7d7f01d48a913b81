import { counted } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { takeSavedMessage } from '@renderer/app/saved-message';
import { buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { PageHeader } from '@renderer/components/PageHeader';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { OutlookPanel } from '../../outlook/OutlookPanel';
import { listIdOf, ofList, readNumber } from '../address';
import { EditionAbout } from './EditionAbout';
import { EditionActions } from './EditionActions';
import { EditionView } from './EditionView';
import '../editions.scss';

/** One edition as it was published. */
export function EditionScreen() {
  const { number } = useParams({ from: '/distribution-list/editions/$number' });
  const listId = listIdOf(useSearch({ from: '/distribution-list/editions/$number' }));
  const wanted = readNumber(number);
  if (wanted === undefined) return <NoSuchEdition listId={listId} />;
  return <Edition key={`${listId} ${wanted}`} listId={listId} number={wanted} />;
}

function Edition({ listId, number }: { listId: string; number: number }) {
  const address = useSearch({ from: '/distribution-list/editions/$number' });
  const navigate = useNavigate();
  const answer = useRequest('editions.get', { listId, number });
  const lists = useRequest('lists.all', {});
  const list = lists.data?.find(({ id }) => id === listId);
  const [saved] = useState(takeSavedMessage);
  const [isCopying, setCopying] = useState(false);
  const copyButton = useRef<HTMLButtonElement>(null);
  const content = answer.data;
  if (answer.error?.code === 'not-found') return <NoSuchEdition listId={listId} />;
  return (
    <>
      <PageHeader
        title={`Edition ${number}`}
        facts={
          content && (
            <>
              {list && !list.isMain && (
                <>
                  <bdi>{list.name}</bdi>
                  {' · '}
                </>
              )}
              {counted(content.entries.length, 'address', 'addresses')}
            </>
          )
        }
        actions={
          <>
            <Link to="/distribution-list/editions" search={ofList(listId)} className={buttonClass()}>
              All editions
            </Link>
            {content && (
              <EditionActions
                edition={content.edition}
                entries={content.entries}
                list={list}
                isCopying={isCopying}
                onCopying={() => setCopying(!isCopying)}
                copyButton={copyButton}
              />
            )}
          </>
        }
      />
      {saved && (
        <div className="cc-page-notice">
          <Notice tone="good" announce>
            {saved}
          </Notice>
        </div>
      )}
      {answer.isPending && <Loading>Reading the edition</Loading>}
      {answer.isError && (
        <div className="cc-page-notice">
          <ErrorNotice
            error={answer.error}
            title="The edition could not be read"
            onRetry={() => void answer.refetch()}
          />
        </div>
      )}
      {content && (
        <>
          <EditionAbout edition={content.edition} ruleWords={content.ruleWords} />
          <EditionView
            entries={content.entries}
            leftOut={content.leftOut}
            show={address.show}
            aside={
              isCopying &&
              list && (
                <OutlookPanel
                  list={list}
                  edition={content.edition}
                  onClose={() => {
                    setCopying(false);
                    copyButton.current?.focus();
                  }}
                />
              )
            }
            onShow={(show) =>
              void navigate({
                to: '/distribution-list/editions/$number',
                params: { number: String(number) },
                search: { ...ofList(listId), ...(show === undefined ? {} : { show }) },
                replace: true,
              })
            }
          />
        </>
      )}
    </>
  );
}

function NoSuchEdition({ listId }: { listId: string }) {
  return (
    <>
      <PageHeader title="Edition" />
      <EmptyState
        title="This edition is not there"
        actions={
          <Link to="/distribution-list/editions" search={ofList(listId)} className={buttonClass('primary')}>
            All editions
          </Link>
        }
      >
        <p>The list has no edition with this number. Nothing that was published is ever taken away.</p>
      </EmptyState>
    </>
  );
}
