import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { LeftAsNow, UndoQuestion } from '@renderer/components/history/UndoQuestion';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { UndoPreview } from '@shared/ipc/imports';
import type { RouteOutput } from '@shared/ipc/routes';
import { countedRecords, countedUndone, recordNounOf, undoWords } from '../wizard/words';

interface UndoDialogProps {
  batchId: string;
  fileName: string;
  onClose: () => void;
  onUndone?: () => void;
}

/** Says what undoing an import would do, does it, and says what was done. */
export function UndoDialog({ batchId, fileName, onClose, onUndone }: UndoDialogProps) {
  const undo = useAction('imports.undo', { changesData: true });
  // Once it is undone there is nothing left to preview.
  const preview = useRequest('imports.undoPreview', { batchId }, { enabled: undo.isIdle });
  const kind = preview.data?.kind;
  if (undo.data) return <UndoneDialog kind={kind} fileName={fileName} result={undo.data} onClose={onClose} />;

  const run = () => undo.mutate({ batchId }, { onSuccess: onUndone });
  const canUndo = preview.data !== undefined && preview.data.added + preview.data.updated > 0;
  return (
    <UndoQuestion
      title="Undo this import?"
      preview={preview}
      previewFailed="What undoing would change can’t be found out"
      undo={undo}
      undoFailed="The import was not undone"
      action={canUndo ? { label: 'Undo this import', busyLabel: 'Undoing', tone: 'danger', run } : null}
      keepLabel="Keep the import"
      onClose={onClose}
    >
      <p>
        File: <bdi>{fileName}</bdi>
      </p>
      {preview.data && <PreviewWords preview={preview.data} />}
    </UndoQuestion>
  );
}

function PreviewWords({ preview }: { preview: UndoPreview }) {
  const { kind, changedSince, inTheWay, left } = preview;
  const { many } = recordNounOf(kind);
  return (
    <>
      <ul>
        {undoWords(preview, kind).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {left > 0 && (
        <LeftAsNow
          title={`${countedUndone(left, kind)} ${left === 1 ? 'is' : 'are'} left as now`}
          label={`${sentence(many)} left as now`}
          records={[
            ...changedSince.map((record, n) => ({
              ...record,
              id: record.code || `changed ${n}`,
              text: 'It was changed since.',
            })),
            ...inTheWay.map((record, n) => ({ ...record, id: record.code || `in the way ${n}`, at: '', actor: '' })),
          ]}
          count={left}
        />
      )}
      <p>A backup is made first.</p>
    </>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

interface UndoneDialogProps {
  kind: ImportKindId | undefined;
  fileName: string;
  result: RouteOutput<'imports.undo'>;
  onClose: () => void;
}

function UndoneDialog({ kind, fileName, result, onClose }: UndoneDialogProps) {
  return (
    <Dialog
      title="The import was undone"
      isOpen
      onClose={onClose}
      actions={
        <Button onPress={onClose} autoFocus>
          Close
        </Button>
      }
    >
      <dl className="cc-facts">
        <dt>File</dt>
        <dd>
          <bdi>{fileName}</bdi>
        </dd>
        <dt>Removed</dt>
        <dd>{countedUndone(result.removed, kind)}</dd>
        {result.contractors > 0 && (
          <>
            <dt>With them</dt>
            <dd>{countedRecords(result.contractors, 'contractors')} that the import added</dd>
          </>
        )}
        <dt>Put back</dt>
        <dd>{countedUndone(result.restored, kind)}</dd>
        <dt>Left as now</dt>
        <dd>{countedUndone(result.leftAsIs, kind)}</dd>
        <dt>Backup</dt>
        <dd>{result.backupFile}</dd>
      </dl>
    </Dialog>
  );
}
