import { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { emptyPerson } from '@shared/domain/people/person-form';
import { useParams, useSearch } from '@tanstack/react-router';
import { config } from 'zod';
import { PersonEditor } from './PersonEditor';

// Otherwise zod tries to compile its checks, which the page's policy forbids and reports.
config({ jitless: true });

export function AddPersonScreen() {
  const { practice } = useSearch({ from: '/people/new' });
  return (
    <PersonEditor
      key={practice ?? ''}
      title="Add person"
      id={null}
      version={null}
      initial={emptyPerson}
      practiceId={practice}
    />
  );
}

export function EditPersonScreen() {
  const { id } = useParams({ from: '/people/$id/edit' });
  const answer = useRequest('people.get', { id });
  const detail = answer.data;
  // The editor keeps what it began with: later answers must not pull typed text away.
  if (detail)
    return (
      <PersonEditor
        key={id}
        title={`Edit ${detail.form.fullName}`}
        id={id}
        version={detail.version}
        initial={detail.form}
      />
    );
  return (
    <>
      <PageHeader title="Edit person" />
      {answer.isError ? (
        <div className="cc-scroll">
          <ErrorNotice
            error={answer.error}
            title="The person could not be read"
            onRetry={() => void answer.refetch()}
          />
        </div>
      ) : (
        <Loading>Reading the person</Loading>
      )}
    </>
  );
}
