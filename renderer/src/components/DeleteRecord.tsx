import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

interface DeleteRecordProps {
  entity: 'practice' | 'contractor' | 'recipient' | 'person' | 'notification' | 'list';
  id: string;
  version: number;
  name: string;
  /** Instead of leading to the bin, for records without a page of their own. */
  onDeleted?: () => void;
}

const WORDS = {
  practice:
    'It leaves the practices, the distribution list, exports and reports. It goes to the bin with its mailbox and its history, and can be put back from there whole. A practice that has closed is better marked as closed: then it stays on record.',
  contractor:
    'It leaves the contractors. It goes to the bin with its history, and can be put back from there whole. A contractor that still has practices can’t be deleted.',
  recipient:
    'The list’s mails no longer go there. It goes to the bin with its history, and can be put back from there whole.',
  notification:
    'It leaves the log and its counts. It goes to the bin with its history, and can be put back from there whole. What it changed in other records stays changed. One that needs nothing is better marked “No action needed”: then it stays on record.',
  list: 'It can no longer be chosen, published or mailed. It goes to the bin with its rule, what was decided by hand and its editions, and can be put back from there whole. Practices and other recipients stay as they are.',
  person:
    'It leaves the people and the practices. It goes to the bin with its links and its history, and can be put back from there whole. Someone who has left is better marked as left: then the access that must be taken away stays listed.',
};
const REMOVE = {
  practice: 'practices.remove',
  contractor: 'contractors.remove',
  recipient: 'recipients.remove',
  person: 'people.remove',
  notification: 'notifications.remove',
  list: 'lists.remove',
} as const;

/** Puts a record into the bin, after saying what that means. */
export function DeleteRecord({ entity, id, version, name, onDeleted }: DeleteRecordProps) {
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const remove = useAction(REMOVE[entity], { changesData: false });
  const close = () => {
    setAsked(false);
    remove.reset();
  };
  const run = () =>
    remove.mutate(
      { id, version },
      // The page of the record has nothing to show any more.
      { onSuccess: onDeleted ?? (() => void navigate({ to: '/bin', replace: true })) },
    );
  return (
    <>
      <Button onPress={() => setAsked(true)}>Delete…</Button>
      <Dialog
        title={`Delete this ${entity}?`}
        isOpen={asked}
        role="alertdialog"
        onClose={close}
        actions={
          <>
            <Button onPress={close} isDisabled={remove.isPending} autoFocus>
              Keep it
            </Button>
            <Button variant="danger" onPress={run} isDisabled={remove.isPending}>
              {remove.isPending ? 'Deleting' : 'Delete'}
            </Button>
          </>
        }
      >
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>
        </p>
        <p>{WORDS[entity]}</p>
        {remove.isError && <ErrorNotice error={remove.error} title="Nothing was deleted" />}
      </Dialog>
    </>
  );
}
