import { request } from '@renderer/app/api';
import { useRequest } from '@renderer/app/queries';
import { leaveSavedMessage } from '@renderer/app/saved-message';
import { useLeave } from '@renderer/app/use-leave';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { EditorFrame } from '@renderer/components/editing/EditorFrame';
import { useRecordEditor } from '@renderer/components/editing/useRecordEditor';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { showDate, showDateTime } from '@shared/domain/calendar-date';
import {
  CHANNEL_LABELS,
  NOTIFICATION_KIND_LABELS,
  NOTIFICATION_STATE_LABELS,
} from '@shared/domain/notifications/codes';
import { NOTIFICATION_FIELD_LABELS, type NotificationForm } from '@shared/domain/notifications/notification-form';
import type { NotificationDetail } from '@shared/ipc/notifications';
import { useParams } from '@tanstack/react-router';
import { NotificationFields } from '../fields/NotificationFields';
import { practiceLine } from '../fields/PracticePicker';
import { NOTIFICATION_FIELDS, type NotificationField, notificationFields } from '../fields/schema';
import { subjectOf } from '../words';
import '../notifications.scss';

export function EditNotificationScreen() {
  const { id } = useParams({ from: '/notifications/$id/edit' });
  const answer = useRequest('notifications.get', { id });
  // The editor keeps what it began with: later answers must not pull typed text away.
  if (answer.data) return <NotificationEditor key={id} detail={answer.data} />;
  return (
    <>
      <PageHeader title="Edit notification" />
      {answer.isError ? (
        <div className="cc-scroll">
          <ErrorNotice
            error={answer.error}
            title="The notification could not be read"
            onRetry={() => void answer.refetch()}
          />
        </div>
      ) : (
        <Loading>Reading the notification</Loading>
      )}
    </>
  );
}

function NotificationEditor({ detail }: { detail: NotificationDetail }) {
  const { id, version, form: initial } = detail;
  const leave = useLeave();
  const show = useShownFact();
  const path = `/notifications/${id}`;
  const editor = useRecordEditor<NotificationForm>({
    schema: notificationFields,
    order: NOTIFICATION_FIELDS,
    version,
    initial,
    takenField: 'subject',
    save: (newest, values) =>
      request('notifications.save', { id, version: newest, values, intake: null, keepMessage: null }),
    onSaved: () => {
      leaveSavedMessage('The changes were saved.');
      leave(path);
    },
  });
  return (
    <EditorFrame
      editor={editor}
      title={`Edit ${subjectOf(initial)}`}
      noun="notification"
      isNew={false}
      fetchNewest={() => request('notifications.get', { id })}
      comparing={{ order: NOTIFICATION_FIELDS, labels: NOTIFICATION_FIELD_LABELS, show }}
      onCancel={() => leave(path)}
    >
      <NotificationFields form={editor.form} isNew={false} heading="h2" />
    </EditorFrame>
  );
}

/** A fact as a person reads it, for comparing the newest version with one's own. */
function useShownFact() {
  const practices = useRequest('practices.list', {}).data;
  const contractors = useRequest('contractors.list', {}).data;
  return (field: NotificationField, value: string): string => {
    if (value === '') return '';
    if (field === 'receivedAt') return showDateTime(value);
    if (field === 'dueOn' || field === 'acknowledgedOn' || field === 'guidanceSentOn') return showDate(value);
    if (field === 'practiceId') {
      const row = practices?.find((each) => each.id === value);
      return row ? practiceLine(row) : 'A practice that is no longer in the register';
    }
    if (field === 'contractorId')
      return contractors?.find((each) => each.id === value)?.name ?? 'A contractor that is no longer in the register';
    const labels: Record<string, string> = {
      ...CHANNEL_LABELS,
      ...NOTIFICATION_KIND_LABELS,
      ...NOTIFICATION_STATE_LABELS,
    };
    return field === 'channel' || field === 'kind' || field === 'state' ? (labels[value] ?? value) : value;
  };
}
