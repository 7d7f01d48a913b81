import { NotificationLink } from '@renderer/components/RecordLink';
import { todayInLondon } from '@shared/domain/calendar-date';
import type { ChangeCause } from '@shared/ipc/editions';
import { Link } from '@tanstack/react-router';

interface CauseLinkProps {
  cause: ChangeCause;
  /** In tables the row itself is what the keyboard opens, so the link needs no Tab stop of its own. */
  inTable?: boolean;
}

/** What brought a change about: a notification has a page, imports and all else stand in the history. */
export function CauseLink({ cause: { source, id, label, at }, inTable }: CauseLinkProps) {
  if (source === 'notification' && id !== null)
    return (
      <NotificationLink id={id} inTable={inTable} title={label}>
        {label}
      </NotificationLink>
    );
  if (source === 'import') {
    const day = todayInLondon(new Date(at));
    return (
      <Link to="/history" search={{ source, from: day, to: day }} tabIndex={inTable ? -1 : undefined} title={label}>
        <bdi>{label}</bdi>
      </Link>
    );
  }
  return <bdi title={label}>{label}</bdi>;
}
