import { counted, number as numbers } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { leaveSavedMessage } from '@renderer/app/saved-message';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { EditDialog } from '@renderer/components/editing/EditDialog';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { TextAreaField } from '@renderer/components/TextAreaField';
import type { EditionHead, ListEntry } from '@shared/ipc/distribution-list';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { editionName } from '../words';
import { PutBackEffect } from './PutBackEffect';

const FORM = 'put-back-edition';
const MOST = 500;

interface PutBackDialogProps {
  edition: EditionHead;
  entries: readonly ListEntry[];
  onClose: () => void;
  onDone: (published: EditionHead) => void;
}

/** Publishes an older edition once more, after saying what that means and what is wrong with it by today's register. */
export function PutBackDialog({ edition, entries, onClose, onDone }: PutBackDialogProps) {
  const { listId, number } = edition;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const comparison = useRequest('editions.compare', { listId, from: number, to: null });
  const putBack = useAction('editions.putBack', { changesData: true });
  const [published, setPublished] = useState<EditionHead | null>(null);
  // Only once nothing is unsaved any more, or leaving the page would be asked about.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once
  useEffect(() => {
    if (published) onDone(published);
  }, [published]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (putBack.isPending) return;
    if (reason.trim() === '') {
      setError('Enter why the edition is put back');
      field.current?.focus();
      return;
    }
    setError(undefined);
    putBack.mutate(
      { listId, number, reason },
      {
        onSuccess: (head) => {
          leaveSavedMessage(
            `Edition ${head.number} was published, with the ${counted(head.entries, 'address', 'addresses')} of edition ${number}.`,
          );
          setPublished(head);
        },
      },
    );
  }

  return (
    <EditDialog
      title={`Put edition ${number} back`}
      wide
      isDirty={reason !== '' && published === null}
      isBusy={putBack.isPending}
      onClose={onClose}
      actions={
        <Button variant="primary" type="submit" form={FORM} isDisabled={putBack.isPending}>
          {putBack.isPending ? 'Publishing' : 'Publish it again'}
        </Button>
      }
    >
      <p>
        A new edition is published with the {counted(entries.length, 'address', 'addresses')} of {editionName(edition)}.
        The register is not changed: the list as it is now stays, and what differs from it counts as not published.
      </p>
      {comparison.isPending && <Loading>Comparing it with the list now</Loading>}
      {comparison.isError && (
        <ErrorNotice
          error={comparison.error}
          title="It could not be compared with the list now"
          onRetry={() => void comparison.refetch()}
        />
      )}
      {comparison.data && <PutBackEffect comparison={comparison.data} />}
      <Checks entries={entries} />
      <form id={FORM} noValidate onSubmit={submit}>
        <TextAreaField
          label="Why it is put back"
          name="putBackReason"
          hint="It stands beside the new edition, for everyone to see."
          rows={2}
          maxLength={MOST}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={error}
          ref={field}
        />
      </form>
      {putBack.isError && <ErrorNotice error={putBack.error} title="The edition was not put back" />}
    </EditDialog>
  );
}

const MOST_NAMED = 5;

/** What must not be mailed without a look: practices that have closed since, and addresses that are none. */
function Checks({ entries }: { entries: readonly ListEntry[] }) {
  const closed = entries.filter(({ checks }) => checks.some(({ kind }) => kind === 'closed'));
  const others = entries.filter(({ checks }) => checks.some(({ kind }) => kind !== 'closed')).length;
  if (closed.length + others === 0) return null;
  return (
    <Notice tone="warn" title="By today’s register">
      {closed.length > 0 && (
        <>
          <p>{counted(closed.length, 'address belongs', 'addresses belong')} to a practice that has closed since:</p>
          <ul className="put-back-closed">
            {closed.slice(0, MOST_NAMED).map(({ address, name, odsCode }) => (
              <li key={address}>
                <bdi>{[odsCode, name].filter((part) => part !== '').join(' ')}</bdi>, {address}
              </li>
            ))}
            {closed.length > MOST_NAMED && <li>and {numbers(closed.length - MOST_NAMED)} more</li>}
          </ul>
        </>
      )}
      {others > 0 && (
        <p>
          {counted(others, 'address has', 'addresses have')} something else to be looked at: see “To be looked at
          today”.
        </p>
      )}
    </Notice>
  );
}
