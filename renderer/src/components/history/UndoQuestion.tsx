import { counted } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { showDateTime } from '@shared/domain/calendar-date';
import type { ReactNode } from 'react';
import './history.scss';

interface UndoQuestionProps {
  title: string;
  wide?: boolean;
  /** What undoing would do is asked for first. */
  preview: { isPending: boolean; error: Error | null; refetch: () => unknown };
  previewFailed: string;
  undo: { isPending: boolean; error: Error | null };
  undoFailed: string;
  /** Null where nothing can be undone: then there is only a way to close. */
  action: { label: string; busyLabel: string; tone: 'primary' | 'danger'; run: () => void } | null;
  keepLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** The question before something is undone: says what it would do, and does it. It can't be closed while that goes on. */
export function UndoQuestion({ preview, undo, action, onClose, children, ...words }: UndoQuestionProps) {
  return (
    <Dialog
      title={words.title}
      isOpen
      wide={words.wide}
      role="alertdialog"
      onClose={undo.isPending ? () => undefined : onClose}
      actions={
        <>
          <Button onPress={onClose} isDisabled={undo.isPending} autoFocus>
            {action === null ? 'Close' : words.keepLabel}
          </Button>
          {action !== null && (
            <Button variant={action.tone} onPress={action.run} isDisabled={undo.isPending}>
              {undo.isPending ? action.busyLabel : action.label}
            </Button>
          )}
        </>
      }
    >
      {preview.isPending && <Loading>Looking at what would change</Loading>}
      {preview.error && (
        <ErrorNotice error={preview.error} title={words.previewFailed} onRetry={() => void preview.refetch()} />
      )}
      {children}
      {undo.error && <ErrorNotice error={undo.error} title={words.undoFailed} />}
    </Dialog>
  );
}

interface LeftProps {
  title: string;
  /** What the list is called for who doesn't see it. */
  label: string;
  records: readonly { id: string; name: string; code: string; text: string; at: string; actor: string }[];
  count: number;
}

/** Records that undoing leaves as they are now, and why. */
export function LeftAsNow({ title, label, records, count }: LeftProps) {
  return (
    <Notice tone="warn" title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className="cc-putback" aria-label={label} tabIndex={0}>
        {records.map((record) => (
          <li key={record.id}>
            <bdi>{record.name}</bdi> {record.code && <span className="cc-code">{record.code}</span>}: {record.text}
            {record.at !== '' && (
              <>
                {' '}
                Last change on {showDateTime(record.at)} by <bdi>{record.actor}</bdi>.
              </>
            )}
          </li>
        ))}
        {count > records.length && <li>and {counted(count - records.length, 'more', 'more')}</li>}
      </ul>
    </Notice>
  );
}
