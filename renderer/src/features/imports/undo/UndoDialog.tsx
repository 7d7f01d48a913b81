import { counted } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { LeftAsNow, UndoQuestion } from '@renderer/components/history/UndoQuestion';
import type { UndoPreview } from '@shared/ipc/imports';
import { undoWords } from '../wizard/words';

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
  if (undo.data) return <UndoneDialog fileName={fileName} result={undo.data} onClose={onClose} />;

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
  return (
    <>
      <ul>
        {undoWords(preview).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {preview.changedSince.length > 0 && (
        <LeftAsNow
          title={`${counted(preview.changedSince.length, 'practice')} changed after the import and ${preview.changedSince.length === 1 ? 'is' : 'are'} left as now`}
          label="Practices changed after the import"
          records={preview.changedSince.map((practice) => ({
            ...practice,
            id: practice.odsCode,
            code: practice.odsCode,
            text: 'It was changed since.',
          }))}
          count={preview.changedSince.length}
        />
      )}
      <p>A backup is made first.</p>
    </>
  );
}

interface UndoneDialogProps {
  fileName: string;
  result: { removed: number; restored: number; leftAsIs: number; backupFile: string };
  onClose: () => void;
}

function UndoneDialog({ fileName, result, onClose }: UndoneDialogProps) {
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
        <dd>{counted(result.removed, 'practice')}</dd>
        <dt>Put back</dt>
        <dd>{counted(result.restored, 'practice')}</dd>
        <dt>Left as now</dt>
        <dd>{counted(result.leftAsIs, 'practice')}</dd>
        <dt>Backup</dt>
        <dd>{result.backupFile}</dd>
      </dl>
    </Dialog>
  );
}
