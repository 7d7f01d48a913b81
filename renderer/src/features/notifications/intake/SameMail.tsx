import { Notice } from '@renderer/components/Notice';
import { showDateTime } from '@shared/domain/calendar-date';
import type { SameNotification } from '@shared/ipc/notifications';
import { Link } from '@tanstack/react-router';
import { subjectOf } from '../words';

/** The same mail was logged before. It may be logged again: that is for a person to decide. */
export function SameMail({ same, onLeave }: { same: SameNotification; onLeave: () => void }) {
  return (
    <Notice tone="warn" title="The same mail is in the log already">
      <p>
        <Link to="/notifications/$id" params={{ id: same.id }} onClick={onLeave}>
          <bdi>{subjectOf(same)}</bdi>
        </Link>
        , received {showDateTime(same.receivedAt)}
        {same.inBin ? '. It was deleted, and can be put back from its page.' : '.'} Leave it, or log it a second time if
        you mean to.
      </p>
    </Notice>
  );
}
