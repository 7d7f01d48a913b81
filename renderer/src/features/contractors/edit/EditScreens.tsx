import { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { emptyContractor } from '@shared/domain/contractor-form';
import { useParams } from '@tanstack/react-router';
import { config } from 'zod';
import { ContractorEditor } from './ContractorEditor';

// Otherwise zod tries to compile its checks, which the page's policy forbids and reports.
config({ jitless: true });

export function AddContractorScreen() {
  return <ContractorEditor title="Add contractor" id={null} version={null} initial={emptyContractor} />;
}

export function EditContractorScreen() {
  const { id } = useParams({ from: '/contractors/$id/edit' });
  const answer = useRequest('contractors.get', { id });
  const detail = answer.data;
  // The editor keeps what it began with: later answers must not pull typed text away.
  if (detail)
    return (
      <ContractorEditor key={id} title={`Edit ${detail.name}`} id={id} version={detail.version} initial={detail.form} />
    );
  return (
    <>
      <PageHeader title="Edit contractor" />
      {answer.isError ? (
        <div className="cc-scroll">
          <ErrorNotice
            error={answer.error}
            title="The contractor could not be read"
            onRetry={() => void answer.refetch()}
          />
        </div>
      ) : (
        <Loading>Reading the contractor</Loading>
      )}
    </>
  );
}
