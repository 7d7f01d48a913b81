import { Button } from '@renderer/components/Button';
import { Notice } from '@renderer/components/Notice';
import type { ReminderOwner, ReminderView } from '@shared/ipc/mfa-reminders';
import { useState } from 'react';
import { ReminderMail } from './ReminderMail';
import './reminders.scss';

interface ReminderProps {
  view: ReminderView;
  noteLabel: string;
  /** Writes to somebody else instead. */
  onInstead?: (owner: ReminderOwner) => void;
  onHandedOn?: () => void;
  onNoted?: () => void;
}

/** The reminder of a practice or a contractor, or why there is none. */
export function Reminder({ onInstead, onHandedOn, ...mail }: ReminderProps) {
  const { obstacle, why, contractor } = mail.view;
  const [isHandedOn, setHandedOn] = useState(false);
  // Those in a mail that was opened can still be noted, though somebody said meanwhile that they are registered.
  if (!isHandedOn && (obstacle === 'nobody' || obstacle === 'closed'))
    return (
      <Notice tone="info" title="There is nobody to remind here">
        <p>{why}</p>
      </Notice>
    );
  return (
    <>
      {obstacle === 'no-address' && (
        <Notice
          tone="warn"
          title="The register has no address to write to"
          actions={
            contractor !== null &&
            onInstead && (
              <Button onPress={() => onInstead({ of: 'contractor', id: contractor.id })}>
                Remind {contractor.name} instead
              </Button>
            )
          }
        >
          <p>{why}</p>
        </Notice>
      )}
      <ReminderMail
        {...mail}
        onHandedOn={() => {
          setHandedOn(true);
          onHandedOn?.();
        }}
      />
    </>
  );
}
