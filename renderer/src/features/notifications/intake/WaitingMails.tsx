import { counted } from '@renderer/app/numbers';
import { Button, buttonClass } from '@renderer/components/Button';
import { Notice } from '@renderer/components/Notice';
import { Link } from '@tanstack/react-router';
import { clearQueue, isOpen, useQueue } from './queue';

/** Mails that were read and left for a moment: the way back to them. */
export function WaitingMails() {
  const left = useQueue().mails.filter(isOpen).length;
  if (left === 0) return null;
  return (
    <Notice
      tone="warn"
      title={`${counted(left, 'mail is', 'mails are')} not logged yet`}
      actions={
        <>
          <Link to="/notifications/new" className={buttonClass()}>
            Go on logging
          </Link>
          <Button variant="link" onPress={clearQueue}>
            Forget {left === 1 ? 'it' : 'them'}
          </Button>
        </>
      }
    />
  );
}
