import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import type { ReminderOwner } from '@shared/ipc/mfa-reminders';
import { useState } from 'react';
import { Reminder } from './Reminder';
import { ownerName } from './words';

/** Reminds a practice, or a contractor, of its people who are not registered for MFA. */
export function ReminderDialog({ owner: first, onClose }: { owner: ReminderOwner; onClose: () => void }) {
  const [owner, setOwner] = useState(first);
  const text = useRequest('mfa.reminderText', owner);
  return (
    <Dialog
      title={text.data ? `Remind of MFA: ${ownerName(text.data)}` : 'Remind of MFA'}
      isOpen
      wide
      onClose={onClose}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      {text.isPending && <Loading>Writing the reminder</Loading>}
      {text.isError && (
        <ErrorNotice error={text.error} title="The reminder can’t be written" onRetry={() => void text.refetch()} />
      )}
      {text.data && (
        <Reminder key={`${owner.of} ${owner.id}`} view={text.data} noteLabel="Note as reminded" onInstead={setOwner} />
      )}
    </Dialog>
  );
}
