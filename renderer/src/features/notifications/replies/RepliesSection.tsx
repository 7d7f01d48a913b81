import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import type { ReplyTemplateId } from '@shared/domain/notifications/reply-templates';
import type { NotificationDetail } from '@shared/ipc/notifications';
import { useState } from 'react';
import { NotedDate } from './NotedDate';
import { ReplyDialog } from './ReplyDialog';
import './replies.scss';

/** Replies to the sender: drafts to look at and send, and when they were sent. */
export function RepliesSection({ detail }: { detail: NotificationDetail }) {
  const found = useRequest('notifications.drafts', { id: detail.id });
  const [chosen, setChosen] = useState<ReplyTemplateId | null>(null);
  const reply = found.data?.replies.find(({ template }) => template === chosen);
  return (
    <section aria-labelledby="replies-heading" className="cc-replies">
      <h2 id="replies-heading" className="cc-section-heading" tabIndex={-1}>
        Replies
      </h2>
      {found.isPending && <Loading>Writing the replies</Loading>}
      {found.isError && (
        <ErrorNotice error={found.error} title="The replies can’t be written" onRetry={() => void found.refetch()} />
      )}
      {found.data && (
        <ul className="cc-replies__list">
          {found.data.replies.map(({ template, label }) => (
            <li key={template}>
              <Button onPress={() => setChosen(template)}>{label}</Button>
            </li>
          ))}
        </ul>
      )}
      <NotedDate detail={detail} what="acknowledged" />
      <NotedDate detail={detail} what="guidance" />
      {found.data && reply && (
        <ReplyDialog detail={detail} reply={reply} found={found.data} onClose={() => setChosen(null)} />
      )}
    </section>
  );
}
