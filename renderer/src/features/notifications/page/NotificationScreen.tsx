import { useAction, useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { DeleteRecord } from '@renderer/components/DeleteRecord';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { RecordScreen } from '@renderer/components/RecordScreen';
import { Tag } from '@renderer/components/Tag';
import { History } from '@renderer/features/practices/page/History';
import { showDateTime } from '@shared/domain/calendar-date';
import { NOTIFICATION_KIND_LABELS, NOTIFICATION_STATE_LABELS } from '@shared/domain/notifications/codes';
import type { NotificationDetail } from '@shared/ipc/notifications';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApplySection } from '../apply/ApplySection';
import { WaitingMails } from '../intake/WaitingMails';
import { lastLog, rememberChosen } from '../log/memory';
import { RepliesSection } from '../replies/RepliesSection';
import { stateTone, subjectOf } from '../words';
import { ChangedRecords } from './ChangedRecords';
import { KeptMessage } from './KeptMessage';
import { MailFound } from './MailFound';
import { NotificationFacts } from './NotificationFacts';
import { StateButtons } from './StateButtons';
import '@renderer/features/practices/page/page.scss';
import '../notifications.scss';

/** Everything about one notification: what it says, what is done about it and what came of it. */
export function NotificationScreen() {
  const { id } = useParams({ from: '/notifications/$id' });
  const answer = useRequest('notifications.get', { id });
  // Back in the log, the keyboard stands on this notification.
  useEffect(() => rememberChosen(id), [id]);
  return (
    <RecordScreen
      noun="notification"
      id={id}
      answer={answer}
      title={({ form }) => subjectOf(form)}
      facts={({ form, overdue }) => (
        <>
          {NOTIFICATION_KIND_LABELS[form.kind]}{' '}
          <Tag tone={stateTone[form.state]}>{NOTIFICATION_STATE_LABELS[form.state]}</Tag>{' '}
          {overdue && <Tag tone="bad">Overdue</Tag>}
        </>
      )}
      back={
        <Link to="/notifications" search={lastLog()} className={buttonClass('link')}>
          Back to the log
        </Link>
      }
      actions={({ form, version, inBin }) =>
        !inBin && (
          <>
            <DeleteRecord entity="notification" id={id} version={version} name={subjectOf(form)} />
            <Link to="/notifications/$id/edit" params={{ id }} className={buttonClass()}>
              Edit
            </Link>
          </>
        )
      }
      notices={<WaitingMails />}
    >
      {(detail) => (
        <>
          {detail.inBin && <InBin detail={detail} />}
          <Whole key={detail.id} detail={detail} />
        </>
      )}
    </RecordScreen>
  );
}

function Whole({ detail }: { detail: NotificationDetail }) {
  return (
    <>
      {detail.duplicates.length > 0 && <Duplicates detail={detail} />}
      {!detail.inBin && <StateButtons detail={detail} />}
      <div className="cc-practice">
        <div>
          <NotificationFacts detail={detail} />
          {!detail.inBin && <ApplySection detail={detail} />}
          <section aria-labelledby="changes-heading">
            <h2 id="changes-heading" className="cc-section-heading">
              What it changed
            </h2>
            <ChangedRecords changes={detail.changes} canPutBack />
          </section>
          {!detail.inBin && <RepliesSection detail={detail} />}
        </div>
        <div>
          <MailFound detail={detail} />
          <KeptMessage detail={detail} />
          {/* Anew for every state: older pages that were fetched before would not fit the newer ones. */}
          <History key={`${detail.id} ${detail.historyCount}`} detail={detail} older="notifications.history" />
        </div>
      </div>
    </>
  );
}

function Duplicates({ detail: { duplicates } }: { detail: NotificationDetail }) {
  return (
    <Notice tone="warn" title="The same mail is in the log more than once">
      <ul className="cc-log__changes">
        {duplicates.map((same) => (
          <li key={same.id}>
            <Link to="/notifications/$id" params={{ id: same.id }}>
              <bdi>{subjectOf(same)}</bdi>
            </Link>
            , received {showDateTime(same.receivedAt)}
            {same.inBin && ' (deleted)'}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function InBin({ detail: { id, version } }: { detail: NotificationDetail }) {
  const restore = useAction('notifications.restore', { changesData: true });
  return (
    <>
      <Notice
        tone="warn"
        title="This notification was deleted"
        actions={
          <Button onPress={() => restore.mutate({ id, version })} isDisabled={restore.isPending}>
            Put it back
          </Button>
        }
      >
        <p>It is in the bin: it can be looked at, and put back as it was.</p>
      </Notice>
      {restore.isError && <ErrorNotice error={restore.error} title="It was not put back" />}
    </>
  );
}
