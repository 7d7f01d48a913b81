import { counted, number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { DataTable } from '@renderer/components/DataTable';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { FilterChip } from '@renderer/components/FilterChip';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import type { ApplicationRow } from '@shared/ipc/applications';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { applicationColumns } from './columns';
import { type ApplicationFilter, FILTERS, isIn } from './words';

const noRows: ApplicationRow[] = [];
const rowId = (row: ApplicationRow) => row.id;
/** The chip that was chosen stays chosen on the way back from a page. */
let lastFilter: ApplicationFilter = 'in-progress';

/** All applications for a mailbox, the one that has waited longest first. */
export function ApplicationsScreen() {
  const answer = useRequest('applications.list', {});
  const navigate = useNavigate();
  const [filter, setFilter] = useState(lastFilter);
  const rows = answer.data ?? noRows;
  const shown = useMemo(() => rows.filter((row) => isIn(row, filter)), [rows, filter]);
  const choose = (next: ApplicationFilter) => {
    lastFilter = next;
    setFilter(next);
  };
  const open = ({ practice, contractorId }: ApplicationRow) =>
    void (practice === null
      ? navigate({ to: '/contractors/$id', params: { id: contractorId } })
      : navigate({ to: '/practices/$id', params: { id: practice.id } }));
  return (
    <>
      <PageHeader title="Applications" facts={answer.data && factsOf(rows)} />
      {answer.isPending && <Loading>Reading the applications</Loading>}
      {answer.isError && (
        <div className="cc-scroll">
          <ErrorNotice
            error={answer.error}
            title="The applications can’t be shown"
            onRetry={() => void answer.refetch()}
          />
        </div>
      )}
      {answer.data && rows.length === 0 && <NothingYet />}
      {rows.length > 0 && (
        <>
          <div className="cc-bar">
            {FILTERS.map(({ id, label, tone }) => (
              <FilterChip
                key={id}
                selected={filter === id}
                count={rows.filter((row) => isIn(row, id)).length}
                tone={tone}
                onPress={() => choose(id)}
              >
                {label}
              </FilterChip>
            ))}
            <span className="cc-visually-hidden" role="status">
              {counted(shown.length, 'application')} shown
            </span>
          </div>
          <DataTable
            key={filter}
            label="Applications"
            rows={shown}
            columns={applicationColumns}
            rowId={rowId}
            onOpen={open}
            empty="There is no such application."
          />
        </>
      )}
    </>
  );
}

function factsOf(rows: readonly ApplicationRow[]): string {
  const open = rows.filter(({ state }) => state === 'in-progress').length;
  return `${number(open)} in progress · longest waiting first`;
}

function NothingYet() {
  return (
    <EmptyState
      title="There are no applications yet"
      actions={
        <Link to="/practices" className={buttonClass('primary')}>
          Go to the practices
        </Link>
      }
    >
      <p>
        An application is begun on the page of a practice (shared NHSmail mailbox) or of a contractor (Egress account).
        It then shows here with its next step and who must act.
      </p>
    </EmptyState>
  );
}
