import { searchHasFocus } from '@renderer/app/focus';
import { counted, number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { useMediaQuery } from '@renderer/app/use-media-query';
import { Button, buttonClass } from '@renderer/components/Button';
import { DataTable, type DataTableHandle, type TableSort } from '@renderer/components/DataTable';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { StartChoices } from '@renderer/features/home/StartChoices';
import type { PracticeRow } from '@shared/ipc/practices';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { columnsBesidePanel, practiceColumns } from './list/columns';
import { ExportDialog } from './list/ExportDialog';
import { FilterBar } from './list/FilterBar';
import { PracticePanel } from './list/PracticePanel';
import { lastChosen, rememberChosen, rememberView } from './memory';
import { isInView, isNarrowed, type PracticesView, readView } from './view';
import './practices.scss';

const noRows: PracticeRow[] = [];
const rowId = (row: PracticeRow) => row.id;

export function PracticesScreen() {
  const view = useSearch({ from: '/practices' });
  const navigate = useNavigate();
  const answer = useRequest('practices.list', {});
  const status = useRequest('app.status', {}).data;
  const table = useRef<DataTableHandle<PracticeRow>>(null);
  const [chosenId, setChosenId] = useState(lastChosen);
  // Only a return to the table brings the keyboard back to its row; at start-up nobody was there yet.
  const [cameBack] = useState(() => lastChosen() !== null && !searchHasFocus());
  const [exporting, setExporting] = useState<PracticeRow[] | null>(null);

  useEffect(() => rememberView(view), [view]);
  useEffect(() => rememberChosen(chosenId), [chosenId]);

  const rows = answer.data ?? noRows;
  // Typing comes first: the table follows as soon as there is time.
  const shownView = useDeferredValue(view);
  const shown = useMemo(() => rows.filter((row) => isInView(row, shownView)), [rows, shownView]);
  const sort = useMemo(
    (): TableSort => ({ column: view.sort ?? 'odsCode', descending: view.desc === true }),
    [view.sort, view.desc],
  );
  const isWide = useMediaQuery('(min-width: 1500px)');
  const chosen = shown.find((row) => row.id === chosenId);

  const closePanel = () => {
    setChosenId(null);
    table.current?.focus();
  };
  const look = (next: PracticesView) => void navigate({ to: '/practices', search: next, replace: true });
  const open = (row: PracticeRow) => void navigate({ to: '/practices/$id', params: { id: row.id } });

  const count = isNarrowed(shownView)
    ? `${number(shown.length)} of ${counted(rows.length, 'practice')}`
    : counted(rows.length, 'practice');
  return (
    <>
      <PageHeader
        title="Practices"
        facts={
          answer.data && (
            <>
              <span role="status">{count}</span>
              {status && ` · ${number(status.counts.listEntries)} on the distribution list`}
            </>
          )
        }
        actions={
          rows.length > 0 && (
            <>
              <Button onPress={() => setExporting(table.current?.rowsShown() ?? [])} isDisabled={shown.length === 0}>
                Export
              </Button>
              <Link to="/practices/new" className={buttonClass('primary')}>
                Add practice
              </Link>
            </>
          )
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
        <div className="cc-scroll">
          <p>There are no practices yet. Choose how to begin.</p>
          <StartChoices />
        </div>
      )}
      {rows.length > 0 && (
        <>
          <FilterBar rows={rows} view={view} onChange={look} />
          <div className={chosen ? 'cc-practices cc-practices--split' : 'cc-practices'}>
            <DataTable
              label="Practices"
              rows={shown}
              columns={chosen && !isWide ? columnsBesidePanel : practiceColumns}
              rowId={rowId}
              sort={sort}
              onSort={({ column, descending }) => look(readView({ ...view, sort: column, desc: descending }))}
              selectedId={chosenId}
              onSelect={(row) => setChosenId(row.id)}
              onOpen={open}
              focusSelected={cameBack}
              handle={table}
              empty={<NothingFound onShowAll={() => look({})} />}
            />
            {chosen && <PracticePanel row={chosen} onClose={closePanel} />}
          </div>
        </>
      )}
      <ExportDialog rows={exporting} onClose={() => setExporting(null)} />
    </>
  );
}

function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState title="No practice fits" actions={<Button onPress={onShowAll}>Show all practices</Button>}>
      <p>
        The search looks at contractor, practice name, town and ODS code. Check the spelling, or take a filter away.
      </p>
    </EmptyState>
  );
}
