import { searchHasFocus } from '@renderer/app/focus';
import { counted, number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { DataTable, type TableSort } from '@renderer/components/DataTable';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import type { ContractorRow } from '@shared/ipc/contractors';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { contractorColumns } from './list/columns';
import { FilterBar } from './list/FilterBar';
import {
  type ContractorsView,
  isInView,
  isNarrowed,
  lastContractor,
  readView,
  rememberContractor,
  rememberContractors,
} from './view';
import './contractors.scss';

const noRows: ContractorRow[] = [];
const rowId = (row: ContractorRow) => row.id;

/** Who holds the contracts: with how many practices, and by which route they get to a mailbox. */
export function ContractorsScreen() {
  const view = useSearch({ from: '/contractors' });
  const navigate = useNavigate();
  const answer = useRequest('contractors.list', {});
  // Only a return to the table brings the keyboard back to its row.
  const [returned] = useState(() => (searchHasFocus() ? null : lastContractor()));
  useEffect(() => rememberContractors(view), [view]);

  const rows = answer.data ?? noRows;
  const shownView = useDeferredValue(view);
  const shown = useMemo(() => rows.filter((row) => isInView(row, shownView)), [rows, shownView]);
  const sort = useMemo(
    (): TableSort => ({ column: view.sort ?? 'name', descending: view.desc === true }),
    [view.sort, view.desc],
  );
  const look = (next: ContractorsView) => void navigate({ to: '/contractors', search: next, replace: true });
  const open = (row: ContractorRow) => {
    rememberContractor(row.id);
    void navigate({ to: '/contractors/$id', params: { id: row.id } });
  };
  const count = isNarrowed(shownView)
    ? `${number(shown.length)} of ${counted(rows.length, 'contractor')}`
    : counted(rows.length, 'contractor');
  return (
    <>
      <PageHeader
        title="Contractors"
        facts={answer.data && <span role="status">{count}</span>}
        actions={
          <Link to="/contractors/new" className={buttonClass('primary')}>
            Add contractor
          </Link>
        }
      />
      {answer.isPending && <Loading>Reading the register</Loading>}
      {answer.isError && (
        <div className="cc-scroll">
          <ErrorNotice
            error={answer.error}
            title="The register could not be read"
            onRetry={() => void answer.refetch()}
          />
        </div>
      )}
      {answer.isSuccess && rows.length === 0 && (
        <EmptyState title="There are no contractors yet">
          <p>A contractor comes with its first practice, or is added here.</p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <FilterBar rows={rows} view={view} onChange={look} />
          <DataTable
            label="Contractors"
            rows={shown}
            columns={contractorColumns}
            rowId={rowId}
            sort={sort}
            onSort={({ column, descending }) => look(readView({ ...view, sort: column, desc: descending }))}
            selectedId={returned}
            focusSelected={returned !== null}
            onOpen={open}
            empty={<NothingFound onShowAll={() => look({})} />}
          />
        </>
      )}
    </>
  );
}

function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState title="No contractor fits" actions={<Button onPress={onShowAll}>Show all contractors</Button>}>
      <p>The search looks at names, trading names and headquarters codes. Check the spelling, or take a filter away.</p>
    </EmptyState>
  );
}
