import { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { emptyPractice } from '@shared/domain/practice-form';
import { useParams } from '@tanstack/react-router';
import { config } from 'zod';
import { PracticeEditor } from './PracticeEditor';

// Otherwise zod tries to compile its checks, which the page's policy forbids and reports.
config({ jitless: true });

export function AddPracticeScreen() {
  return <PracticeEditor title="Add practice" id={null} version={null} initial={emptyPractice} />;
}

export function EditPracticeScreen() {
  const { id } = useParams({ from: '/practices/$id/edit' });
  const answer = useRequest('practices.get', { id });
  const detail = answer.data;
  // The editor keeps what it began with: later answers must not pull typed text away.
  if (detail)
    return (
      <PracticeEditor key={id} title={`Edit ${detail.name}`} id={id} version={detail.version} initial={detail.form} />
    );
  return (
    <>
      <PageHeader title="Edit practice" />
      {answer.isError ? (
        <div className="cc-scroll">
          <ErrorNotice
            error={answer.error}
            title="The practice could not be read"
            onRetry={() => void answer.refetch()}
          />
        </div>
      ) : (
        <Loading>Reading the practice</Loading>
      )}
    </>
  );
}
