import { counted, number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { takeSavedMessage } from '@renderer/app/saved-message';
import { buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { Notice } from '@renderer/components/Notice';
import { quickFilter } from '@renderer/features/tables/QuickFilter';
import { TableScreen } from '@renderer/features/tables/TableScreen';
import { useTableView } from '@renderer/features/tables/use-table-view';
import { NOTIFICATION_KIND_LABELS } from '@shared/domain/notifications/codes';
import type { NotificationRow } from '@shared/ipc/notifications';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { WaitingMails } from './intake/WaitingMails';
import { notificationColumns } from './log/columns';
import { LogPanel } from './log/LogPanel';
import { TickedSteps } from './log/TickedSteps';
import { notificationTable } from './log/table';
import { useLog } from './log/use-log';
import { nameOf } from './words';
import './notifications.scss';

const rowId = (row: NotificationRow) => row.id;
/** What the side panel says of the chosen one. */
const givesWay = ['sender', 'practice', 'owner', 'dueOn', 'outcome'];
const quick = [quickFilter('Kind', 'kind', NOTIFICATION_KIND_LABELS)];

/** The log of what CCHub was told. */
export function NotificationsScreen() {
  const at = useTableView(notificationTable);
  const navigate = useNavigate();
  const { answer, rows, total } = useLog(at.view);
  const counting = useRequest('notifications.counts', {});
  const counts = counting.data;
  const [saved] = useState(takeSavedMessage);
  const old = counts?.toReview;
  return (
    <TableScreen
      table={notificationTable}
      columns={notificationColumns}
      at={at}
      rows={rows}
      total={total}
      rowId={rowId}
      nameOf={nameOf}
      answers={[answer, counting]}
      source="log"
      quick={quick}
      onOpen={({ id }) => void navigate({ to: '/notifications/$id', params: { id } })}
      panel={(row, close) => <LogPanel row={row} onClose={close} />}
      givesWay={givesWay}
      steps={(rows) => <TickedSteps rows={rows} />}
      facts={
        <>
          {counts && ` · ${number(counts.waiting)} waiting`}
          {old && old.total > 0 && (
            <>
              {' · '}
              <Link to="/notifications/review">
                {number(old.total)} older than {counted(old.months, 'month')} to review
              </Link>
            </>
          )}
        </>
      }
      actions={
        <>
          <Link to="/reports" search={{ what: 'notifications' }} className={buttonClass()}>
            Report of a period
          </Link>
          <Link to="/notifications/new" className={buttonClass('primary')}>
            Log a mail
          </Link>
        </>
      }
      notices={
        <>
          {saved && (
            <Notice tone="good" announce>
              {saved}
            </Notice>
          )}
          <WaitingMails />
        </>
      }
      whenEmpty={<NothingYet />}
    />
  );
}

function NothingYet() {
  return (
    <EmptyState
      title="Nothing has been logged yet"
      actions={
        <Link to="/notifications/new" className={buttonClass()}>
          Choose a mail, paste one or type it
        </Link>
      }
    >
      <p>
        Drag a mail from Outlook onto this window, or choose a saved one. The console finds the practice and what it is
        about, and you decide before anything is logged.
      </p>
    </EmptyState>
  );
}
