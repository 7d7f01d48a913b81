import { counted } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { type Column, DataTable } from '@renderer/components/DataTable';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { showDate } from '@shared/domain/calendar-date';
import type { NotificationRow } from '@shared/ipc/notifications';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { notificationColumns } from '../log/columns';
import { lastLog } from '../log/memory';
import '../notifications.scss';

const rowId = (row: NotificationRow) => row.id;
// As in the log, so that a notification is recognised; the order is that of age, unless a heading is pressed.
const columns: readonly Column<NotificationRow>[] = ['receivedOn', 'subject', 'odsCode', 'practice', 'state'].flatMap(
  (id) => notificationColumns.find((column) => column.id === id) ?? [],
);

/** Notifications that are older than the settings say that they are kept, the oldest first. */
export function ReviewScreen() {
  const review = useRequest('notifications.toReview', {});
  const list = useRequest('notifications.list', {});
  const navigate = useNavigate();
  const rows = useMemo(() => {
    const byId = new Map(list.data?.map((row) => [row.id, row]));
    return review.data?.ids.flatMap((id) => byId.get(id) ?? []) ?? [];
  }, [review.data, list.data]);
  const failed = [review, list].find(({ isError }) => isError);
  const isRead = review.data !== undefined && list.data !== undefined;
  return (
    <>
      <PageHeader
        title="Notifications to review"
        facts={
          review.data && (
            <span role="status">
              {counted(review.data.total, 'notification')} received before {showDate(review.data.before)},{' '}
              {counted(review.data.months, 'month')} ago
            </span>
          )
        }
        actions={
          <Link to="/notifications" search={lastLog()} className={buttonClass('link')}>
            Back to the log
          </Link>
        }
      />
      {failed?.error && (
        <div className="cc-page-notice">
          <ErrorNotice
            error={failed.error}
            title="The log could not be read"
            onRetry={() => void Promise.all([review.refetch(), list.refetch()])}
          />
        </div>
      )}
      {!isRead && !failed && <Loading>Reading the log</Loading>}
      {isRead && rows.length === 0 && (
        <EmptyState title="There is nothing to review">
          <p>Notifications come here once they are older than the settings say.</p>
        </EmptyState>
      )}
      {isRead && rows.length > 0 && (
        <>
          <p className="cc-log__review">They are kept until somebody decides: delete each on its page.</p>
          <div className="cc-table-area">
            <DataTable
              label="Notifications to review"
              rows={rows}
              columns={columns}
              rowId={rowId}
              onOpen={({ id }) => void navigate({ to: '/notifications/$id', params: { id } })}
            />
          </div>
        </>
      )}
    </>
  );
}
