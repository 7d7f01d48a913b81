import { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { useParams } from '@tanstack/react-router';
import { config } from 'zod';
import { NoSuchList } from '../editions/NoSuchList';
import { ListEditor } from './ListEditor';
import { emptyList } from './values';
import './list-edit.scss';

// Otherwise zod tries to compile its checks, which the page's policy forbids and reports.
config({ jitless: true });

export function AddListScreen() {
  return <ListEditor title="New list" detail={null} initial={emptyList} />;
}

export function EditListScreen() {
  const { id } = useParams({ from: '/distribution-list/lists/$id/edit' });
  const answer = useRequest('lists.get', { id });
  const detail = answer.data;
  // The editor keeps what it began with: later answers must not pull typed text away.
  if (detail) return <ListEditor key={id} title={`Edit ${detail.form.name}`} detail={detail} initial={detail.form} />;
  const isGone = answer.error?.code === 'not-found' || answer.error?.code === 'invalid-input';
  return (
    <>
      <PageHeader title="Edit list" />
      {answer.isPending && <Loading>Reading the list</Loading>}
      {isGone && <NoSuchList />}
      {answer.isError && !isGone && (
        <div className="cc-scroll">
          <ErrorNotice error={answer.error} title="The list could not be read" onRetry={() => void answer.refetch()} />
        </div>
      )}
    </>
  );
}
