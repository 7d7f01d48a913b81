import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import type { NotificationDetail } from '@shared/ipc/notifications';

interface NotedDateProps {
  detail: NotificationDetail;
  what: 'acknowledged' | 'guidance';
}

const WORDS = {
  acknowledged: { done: 'Acknowledged on', open: 'Not acknowledged yet.', note: 'Note as acknowledged today' },
  guidance: {
    done: 'Guidance sent on',
    open: 'The guidance was not sent on.',
    note: 'Note the guidance as sent today',
  },
};

/** When a reply was sent, as a person noted it: the console can't know. */
export function NotedDate({ detail, what }: NotedDateProps) {
  const note = useAction('notifications.acknowledge', { changesData: true });
  const { acknowledgedOn, guidanceSentOn, kind } = detail.form;
  const date = what === 'acknowledged' ? acknowledgedOn : guidanceSentOn;
  const words = WORDS[what];
  // Most notifications have nothing to do with the guidance.
  if (what === 'guidance' && date === '' && kind !== 'guidance-request' && kind !== 'mailbox-not-working') return null;
  const run = (on: string | null) => note.mutate({ id: detail.id, version: detail.version, what, on });
  return (
    <>
      <p className="cc-replies__noted">
        <span>{date === '' ? words.open : `${words.done} ${showDate(date)}.`}</span>{' '}
        {!detail.inBin &&
          (date === '' ? (
            <Button isDisabled={note.isPending} onPress={() => run(todayInLondon(new Date()))}>
              {words.note}
            </Button>
          ) : (
            <Button variant="link" isDisabled={note.isPending} onPress={() => run(null)}>
              Take the date off<span className="cc-visually-hidden">: {words.done}</span>
            </Button>
          ))}
      </p>
      {note.isError && <ErrorNotice error={note.error} title="The date was not noted" />}
    </>
  );
}
