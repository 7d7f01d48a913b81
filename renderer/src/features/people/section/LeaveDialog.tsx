import { useAction } from '@renderer/app/queries';
import type { LinkView } from '@shared/ipc/people';
import { DateDialog } from '../DateDialog';
import { ownersWords } from '../words';

interface LeaveDialogProps {
  person: { id: string; version: number; fullName: string };
  /** The practice that is left; null for all. */
  practice: LinkView['practice'] | null;
  onClose: () => void;
  /** Told in words what came of it. */
  onDone: (words: string) => void;
}

/** Somebody leaves a practice, or all of them. */
export function LeaveDialog({ person, practice, onClose, onDone }: LeaveDialogProps) {
  const leave = useAction('people.leave', { changesData: true });
  // Not by a callback of the mutation: the line with this dialog moves to the leavers before it would be called.
  const save = (on: string) =>
    leave
      .mutateAsync({ personId: person.id, version: person.version, practiceId: practice?.id ?? null, on })
      .then(({ owners }) => {
        const counts = owners.map((each) => `${each.odsCode}: ${ownersWords(each.owners).toLowerCase()}`);
        onDone(
          owners.length === 0
            ? `${person.fullName} is marked as left.`
            : `${person.fullName} is marked as leaving. The access must still be taken away. Owners today: ${counts.join(', ')}.`,
        );
        onClose();
      })
      .catch(() => undefined);
  return (
    <DateDialog
      title={practice === null ? `${person.fullName} has left` : `${person.fullName} leaves ${practice.odsCode}`}
      label="Left on"
      saveLabel="Mark as left"
      error={leave.error}
      isPending={leave.isPending}
      onSave={(on) => void save(on)}
      onClose={onClose}
    >
      <p>
        {practice === null ? 'The links with all practices end' : 'The link with the practice ends'} on that day. A
        leaver’s access to a mailbox is not taken away by itself: the person stays listed until you record that it was.
      </p>
    </DateDialog>
  );
}

/** When the access of someone who left was taken away. */
export function AccessDialog({ link, onClose }: { link: LinkView; onClose: () => void }) {
  const save = useAction('people.accessRemoved', { changesData: true });
  return (
    <DateDialog
      title={`Access of ${link.fullName} to ${link.practice.odsCode}`}
      label="Access taken away on"
      saveLabel="Save"
      error={save.error}
      isPending={save.isPending}
      onSave={(on) =>
        save.mutate(
          { personId: link.personId, version: link.personVersion, linkId: link.id, on },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    />
  );
}
