import { counted } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Count } from '@renderer/components/Count';
import { Link } from '@tanstack/react-router';
import { lastLog } from './log/memory';

const current = { 'aria-current': 'page' } as const;

/** The way to the log, with how many are waiting; red while any of them is overdue. */
export function NotificationsLink() {
  const counts = useRequest('notifications.counts', {}).data;
  return (
    <Link
      to="/notifications"
      search={() => lastLog()}
      activeOptions={{ includeSearch: false }}
      activeProps={current}
      title={counts && `${counted(counts.waiting, 'notification')} waiting, ${counts.overdue} of them overdue`}
    >
      Notifications {counts && <Count value={counts.waiting} tone={counts.overdue > 0 ? 'bad' : undefined} />}
    </Link>
  );
}
