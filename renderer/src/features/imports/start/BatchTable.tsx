import { Button } from '@renderer/components/Button';
import { Tag } from '@renderer/components/Tag';
import { showDateTime } from '@shared/domain/calendar-date';
import type { BatchView } from '@shared/ipc/imports';
import { batchWords, labelOfKind } from '../wizard/words';

interface BatchTableProps {
  batches: readonly BatchView[];
  /** Those of them with rows that nobody has dealt with. */
  waiting: readonly BatchView[];
  onUndo: (batch: BatchView) => void;
  onSettle: (batch: BatchView, settled: boolean) => void;
  isSettling: boolean;
}

export function BatchTable({ batches, waiting, onUndo, onSettle, isSettling }: BatchTableProps) {
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
              <span className="cc-visually-hidden">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => {
            const of = `${batch.fileName}, ${showDateTime(batch.at)}`;
            const waits = waiting.includes(batch);
            return (
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
                    <>
                      <Tag tone="ok">Imported</Tag> {waits && <Tag tone="warn">Rows left out</Tag>}
                    </>
                  )}
                </td>
                <td>
                  {batch.state === 'committed' && (
                    <div className="imports-actions">
                      <Button onPress={() => onUndo(batch)} aria-label={`Undo this import: ${of}`}>
                        Undo this import
                      </Button>
                      {waits && (
                        <Button
                          onPress={() => onSettle(batch, true)}
                          isDisabled={isSettling}
                          aria-label={`Rows are dealt with: ${of}`}
                        >
                          Rows are dealt with
                        </Button>
                      )}
                      {batch.settled && (
                        <Button
                          variant="link"
                          onPress={() => onSettle(batch, false)}
                          isDisabled={isSettling}
                          aria-label={`Rows are not dealt with yet: ${of}`}
                        >
                          Not dealt with yet
                        </Button>
                      )}
                    </div>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
