import { useAction, useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { FilterChip } from '@renderer/components/FilterChip';
import { Loading } from '@renderer/components/Loading';
import { waitingImports } from '@shared/domain/imports/left-rows';
import type { BatchView } from '@shared/ipc/imports';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { UndoDialog } from '../undo/UndoDialog';
import { BatchTable } from './BatchTable';

const none: BatchView[] = [];

/** The imports so far, newest first, each with the way to take it back; those with rows left out wait for somebody. */
export function EarlierImports() {
  const batches = useRequest('imports.batches', {});
  const settle = useAction('imports.settle');
  const [undoing, setUndoing] = useState<BatchView | null>(null);
  const onlyWaiting = useSearch({ from: '/import' }).earlier === 'waiting';
  const navigate = useNavigate();
  const part = useRef<HTMLDivElement>(null);
  const all = batches.data ?? none;
  const waiting = waitingImports(all);
  const shown = onlyWaiting ? waiting : all;
  const isThere = batches.isSuccess;
  // Whoever asked for those alone came for them, and they stand below the ways to import.
  const [asked] = useState(onlyWaiting);
  useEffect(() => {
    if (asked && isThere) part.current?.scrollIntoView({ block: 'start' });
  }, [asked, isThere]);
  const show = (earlier?: 'waiting') => void navigate({ to: '/import', search: { earlier }, replace: true });
  return (
    <div className="imports-part" ref={part}>
      <h2 id="earlier-imports" className="imports-heading">
        Earlier imports
      </h2>
      {batches.isPending && <Loading>Loading the list of imports</Loading>}
      {batches.isError && (
        <ErrorNotice
          error={batches.error}
          title="The list of imports can’t be shown"
          onRetry={() => void batches.refetch()}
        />
      )}
      {settle.isError && <ErrorNotice error={settle.error} title="Nothing was noted" />}
      {isThere && all.length === 0 && (
        <p>Nothing has been imported yet. Each import is listed here, and can be undone from here.</p>
      )}
      {all.length > 0 && (onlyWaiting || waiting.length > 0) && (
        <fieldset className="imports-which">
          <legend className="cc-visually-hidden">Which imports are listed</legend>
          <FilterChip selected={!onlyWaiting} onPress={() => show()}>
            All
          </FilterChip>
          <FilterChip selected={onlyWaiting} onPress={() => show('waiting')} count={waiting.length} tone="bad">
            Rows left out
          </FilterChip>
        </fieldset>
      )}
      {onlyWaiting && (
        <p>
          Rows of these imports were not taken in. An import leaves this list once the same file is imported again, it
          is undone, or you say that its rows are dealt with.
        </p>
      )}
      {onlyWaiting && isThere && all.length > 0 && shown.length === 0 && <p>No import waits for anything.</p>}
      {shown.length > 0 && (
        <BatchTable
          batches={shown}
          waiting={waiting}
          onUndo={setUndoing}
          onSettle={({ id }, settled) => settle.mutate({ batchId: id, settled })}
          isSettling={settle.isPending}
        />
      )}
      {undoing && <UndoDialog batchId={undoing.id} fileName={undoing.fileName} onClose={() => setUndoing(null)} />}
    </div>
  );
}
