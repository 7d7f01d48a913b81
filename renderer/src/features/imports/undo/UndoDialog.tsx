import { counted } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { showDateTime } from '@shared/domain/calendar-date';
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
    <Dialog
      title="Undo this import?"
      isOpen
      role="alertdialog"
      onClose={undo.isPending ? () => undefined : onClose}
      actions={
        <>
          <Button onPress={onClose} isDisabled={undo.isPending} autoFocus>
            {canUndo ? 'Keep the import' : 'Close'}
          </Button>
          {canUndo && (
            <Button variant="danger" onPress={run} isDisabled={undo.isPending}>
              {undo.isPending ? 'Undoing' : 'Undo this import'}
            </Button>
          )}
        </>
      }
    >
      <p>
        File: <bdi>{fileName}</bdi>
      </p>
      {preview.isPending && <Loading>Looking at what would change</Loading>}
      {preview.isError && (
        <ErrorNotice
          error={preview.error}
          title="What undoing would change can’t be found out"
          onRetry={() => void preview.refetch()}
        />
      )}
      {preview.data && <PreviewWords preview={preview.data} />}
      {undo.isError && <ErrorNotice error={undo.error} title="The import was not undone" />}
    </Dialog>
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
        <Notice
          tone="warn"
          title={`${counted(preview.changedSince.length, 'practice')} changed after the import and ${preview.changedSince.length === 1 ? 'is' : 'are'} left as now`}
        >
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
          <ul className="imports-changed" aria-label="Practices changed after the import" tabIndex={0}>
            {preview.changedSince.map((practice) => (
              <li key={practice.code}>
                <span className="cc-code">{practice.code}</span> <bdi>{practice.name}</bdi>, changed on{' '}
                {showDateTime(practice.at)} by <bdi>{practice.actor}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
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
