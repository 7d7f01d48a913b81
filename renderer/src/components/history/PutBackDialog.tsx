import { counted } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { UndoDialog } from '@renderer/features/imports/undo/UndoDialog';
import { showDateTime } from '@shared/domain/calendar-date';
import type { LeftAsIsView, StepUndoPreview } from '@shared/ipc/audit';
import { Changes } from './Changes';
import type { Part } from './put-back-question';
import { LeftAsNow, UndoQuestion } from './UndoQuestion';

interface PutBackDialogProps extends Part {
  onClose: () => void;
}

/** Says what putting back would do, does it, and says what was done. An import has its own question. */
export default function PutBackDialog({ stepId, recordId, onClose }: PutBackDialogProps) {
  const undo = useAction('audit.undo', { changesData: true });
  const preview = useRequest('audit.undoPreview', { stepId, recordId }, { enabled: undo.isIdle });
  const found = preview.data;
  if (found?.import && !found.import.undone)
    return <UndoDialog batchId={found.import.batchId} fileName={found.import.fileName} onClose={onClose} />;
  if (undo.data) return <Done result={undo.data} onClose={onClose} />;
  const canUndo = found !== undefined && found.import === null && found.count > 0;
  return (
    <UndoQuestion
      title="Put this back?"
      wide
      preview={preview}
      previewFailed="What would change can’t be found out"
      undo={undo}
      undoFailed="Nothing was put back"
      action={
        canUndo
          ? {
              label: `Put back ${counted(found.count, 'record')}`,
              busyLabel: 'Putting back',
              tone: 'primary',
              run: () => undo.mutate({ stepId, recordId }),
            }
          : null
      }
      keepLabel="Leave as it is"
      onClose={onClose}
    >
      {found?.import?.undone && <p>This import was undone already.</p>}
      {found && !found.import && <Preview preview={found} />}
    </UndoQuestion>
  );
}

const ACTIONS = { remove: 'goes to the bin', restore: 'comes back out of the bin', change: 'is changed back' };

function Preview({ preview }: { preview: StepUndoPreview }) {
  const more = preview.count - preview.records.length;
  return (
    <>
      <p>
        {preview.label}, {showDateTime(preview.at)}, <bdi>{preview.actor}</bdi>.
      </p>
      {preview.count === 0 && <p>Nothing can be put back.</p>}
      {preview.records.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        <ul className="cc-putback" aria-label="What is put back" tabIndex={0}>
          {preview.records.map((record) => (
            <li key={record.id}>
              <strong>
                <bdi>{record.name}</bdi>
              </strong>{' '}
              {record.code && <span className="cc-code">{record.code}</span>} {ACTIONS[record.action]}
              <Changes changes={record.changes} />
            </li>
          ))}
          {more > 0 && <li>and {counted(more, 'more record', 'more records')}</li>}
        </ul>
      )}
      {preview.leftCount > 0 && <Left left={preview.left} count={preview.leftCount} />}
      {preview.count > 0 && <p>This is a step of the history too, and can be put back in turn.</p>}
    </>
  );
}

const Left = ({ left, count }: { left: readonly LeftAsIsView[]; count: number }) => (
  <LeftAsNow
    title={`${counted(count, 'record')} left as now`}
    label="Records left as now"
    records={left}
    count={count}
  />
);

interface DoneProps {
  result: { count: number; leftCount: number; left: LeftAsIsView[]; cameBack: string[] };
  onClose: () => void;
}

function Done({ result, onClose }: DoneProps) {
  return (
    <Dialog
      title={`${counted(result.count, 'record')} put back`}
      isOpen
      onClose={onClose}
      actions={
        <Button onPress={onClose} autoFocus>
          Close
        </Button>
      }
    >
      {result.cameBack.length > 0 && (
        <p>
          Out of the bin with it came <bdi>{result.cameBack.join(', ')}</bdi>.
        </p>
      )}
      {result.leftCount > 0 && <Left left={result.left} count={result.leftCount} />}
      <p>The history has it as a step of its own.</p>
    </Dialog>
  );
}
