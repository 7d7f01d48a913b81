import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Tag } from '@renderer/components/Tag';
import { showDateTime } from '@shared/domain/calendar-date';
import type { BatchView } from '@shared/ipc/imports';
import { useState } from 'react';
import { UndoDialog } from '../undo/UndoDialog';
import { batchWords, labelOfKind } from '../wizard/words';

/** The imports so far, newest first, each with the way to take it back. */
export function EarlierImports() {
  const batches = useRequest('imports.batches', {});
  const [undoing, setUndoing] = useState<BatchView | null>(null);
  return (
    <div className="imports-part">
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
      {batches.data?.length === 0 && (
        <p>Nothing has been imported yet. Each import is listed here, and can be undone from here.</p>
      )}
      {batches.data && batches.data.length > 0 && <BatchTable batches={batches.data} onUndo={setUndoing} />}
      {undoing && <UndoDialog batchId={undoing.id} fileName={undoing.fileName} onClose={() => setUndoing(null)} />}
    </div>
  );
}

interface BatchTableProps {
  batches: readonly BatchView[];
  onUndo: (batch: BatchView) => void;
}

function BatchTable({ batches, onUndo }: BatchTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="imports-scroll" aria-label="Earlier imports" tabIndex={0}>
      <table className="imports-table">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">File and sheet</th>
            <th scope="col">Kind</th>
            <th scope="col">Imported by</th>
            <th scope="col">What it did</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="cc-visually-hidden">Undo</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.id}>
              <td>{showDateTime(batch.at)}</td>
              <td>
                <bdi>{batch.fileName}</bdi>
                {batch.sheet !== '' && (
                  <>
                    {' · '}
                    <bdi className="cc-secondary">{batch.sheet}</bdi>
                  </>
                )}
              </td>
              <td>{labelOfKind(batch.kind)}</td>
              <td>
                <bdi>{batch.actor}</bdi>
              </td>
              <td>{batchWords(batch)}</td>
              <td>
                {batch.state === 'undone' ? (
                  <>
                    <Tag>Undone</Tag> {batch.undoneAt && showDateTime(batch.undoneAt)}
                  </>
                ) : (
                  <Tag tone="ok">Imported</Tag>
                )}
              </td>
              <td>
                {batch.state === 'committed' && (
                  <Button
                    onPress={() => onUndo(batch)}
                    aria-label={`Undo this import: ${batch.fileName}, ${showDateTime(batch.at)}`}
                  >
                    Undo this import
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
