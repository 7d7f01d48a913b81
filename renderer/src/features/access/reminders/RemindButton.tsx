import { Button } from '@renderer/components/Button';
import type { ReminderOwner } from '@shared/ipc/mfa-reminders';
import { useState } from 'react';
import { ReminderDialog } from './ReminderDialog';

/** Opens the reminder of a practice or a contractor. */
export function RemindButton({ of, id }: ReminderOwner) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Remind of MFA…</Button>
      {isOpen && <ReminderDialog owner={{ of, id }} onClose={() => setOpen(false)} />}
    </>
  );
}
