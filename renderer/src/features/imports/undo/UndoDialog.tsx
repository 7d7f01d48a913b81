import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { LeftAsNow, UndoQuestion } from '@renderer/components/history/UndoQuestion';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { UndoPreview } from '@shared/ipc/imports';
import { countedRecords, nounOf, undoWords } from '../wizard/words';

interface UndoDialogProps {
  batchId: string;
  fileName: string;
  onClose: () => void;
  onUndone?: () => void;
}

/** Says what undoing an import would do, does it, and says what was done. */
export function UndoDialog({ batchId, fileName, onClose, onUndone }: UndoDialogProps) {
  const undo = useAction('imports.undo', { changesData: true });
  // The oldest of many imports may not be listed any more: then its records are called records.
  const kind = useRequest('imports.batches', {}).data?.find(({ id }) => id === batchId)?.kind;
  // Once it is undone there is nothing left to preview.
  const preview = useRequest('imports.undoPreview', { batchId }, { enabled: undo.isIdle });
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
      {preview.data && <PreviewWords preview={preview.data} kind={kind} />}
    </UndoQuestion>
  );
}

function PreviewWords({ preview, kind }: { preview: UndoPreview; kind: ImportKindId | undefined }) {
  const { many } = nounOf(kind);
  const changed = preview.changedSince.length;
  return (
    <>
      <ul>
        {undoWords(preview, kind).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {changed > 0 && (
        <LeftAsNow
          title={`${countedRecords(changed, kind)} changed after the import and ${changed === 1 ? 'is' : 'are'} left as now`}
          label={`${sentence(many)} changed after the import`}
          records={preview.changedSince.map((record) => ({
            ...record,
            id: record.code || record.name,
            text: 'It was changed since.',
          }))}
          count={changed}
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
  result: { removed: number; restored: number; leftAsIs: number; backupFile: string };
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
        <dd>{countedRecords(result.removed, kind)}</dd>
        <dt>Put back</dt>
        <dd>{countedRecords(result.restored, kind)}</dd>
        <dt>Left as now</dt>
        <dd>{countedRecords(result.leftAsIs, kind)}</dd>
        <dt>Backup</dt>
        <dd>{result.backupFile}</dd>
      </dl>
    </Dialog>
  );
}
