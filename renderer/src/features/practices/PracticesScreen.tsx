import { number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { StartChoices } from '@renderer/features/home/StartChoices';
import { TableScreen } from '@renderer/features/tables/TableScreen';
import { useTableView } from '@renderer/features/tables/use-table-view';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { practiceColumns } from './list/columns';
import { PracticePanel } from './list/PracticePanel';
import { quickFiltersOf } from './list/quick-filters';
import { usePracticeLines } from './list/use-practice-lines';
import { type PracticeLine, practiceTable } from './view';

// Nobody edits in bulk at start-up.
const BulkEditDialog = lazy(async () => ({ default: (await import('./bulk/BulkEditDialog')).BulkEditDialog }));

const rowId = (row: PracticeLine) => row.id;
const givesWay = ['contractorName', 'mailboxKind'];
const statusReportsOf = (rows: readonly PracticeLine[]) =>
  ({ what: 'practice-status', practices: rows.map(rowId).join(',') }) as const;
const nameOf = (row: PracticeLine) => `${row.odsCode} ${row.name}`;

/** The register's practices: looked up, looked over, and worked on many at a time. */
export function PracticesScreen() {
  const at = useTableView(practiceTable);
  const navigate = useNavigate();
  const [filtersOpen, setFiltersOpen] = useState(false);
  const { answer, facts, rows, isReady } = usePracticeLines(at.view, filtersOpen);
  const status = useRequest('app.status', {}).data;
  const quick = useMemo(() => quickFiltersOf(rows), [rows]);
  return (
    <TableScreen
      table={practiceTable}
      columns={practiceColumns}
      at={at}
      rows={rows}
      rowId={rowId}
      nameOf={nameOf}
      answers={[answer, facts]}
      isReady={isReady}
      quick={quick}
      onOpen={({ id }) => void navigate({ to: '/practices/$id', params: { id } })}
      panel={(row, close) => <PracticePanel row={row} onClose={close} />}
      givesWay={givesWay}
      bulk={(ids, close) => (
        <Suspense fallback={null}>
          <BulkEditDialog ids={ids} onClose={close} onDone={close} />
        </Suspense>
      )}
      steps={(chosen) => (
        <Button onPress={() => void navigate({ to: '/reports', search: statusReportsOf(chosen) })}>
          Status reports
        </Button>
      )}
      facts={status && ` · ${number(status.counts.listEntries)} on the distribution list`}
      actions={
        rows.length > 0 && (
          <>
            <Link to="/duplicates" search={{ show: 'practice' }} className={buttonClass()}>
              Duplicates
            </Link>
            <Link to="/practices/new" className={buttonClass('primary')}>
              Add practice
            </Link>
          </>
        )
      }
      whenEmpty={
        <div className="cc-scroll">
          <p>There are no practices yet. Choose how to begin.</p>
          <StartChoices />
        </div>
      }
      onDialog={(open) => setFiltersOpen(open === 'filters')}
    />
  );
}
