import { counted } from '@renderer/app/numbers';
import { leaveSavedMessage } from '@renderer/app/saved-message';
import { ConfirmDialog } from '@renderer/components/Dialog';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { lastLog } from '../log/memory';
import { MAIL_NAME_ID, MailStep } from './MailStep';
import { clearQueue, finish, isOpen, type Mail, openMails, queueNow, useQueue } from './queue';
import { StartIntake } from './StartIntake';
import { useLogAll } from './use-log-all';
import '@renderer/components/editing/editing.scss';
import '../notifications.scss';

/** From a mail, a text or a call to a notification in the log: one after the other, each looked at first. */
export function IntakeScreen() {
  const { mails, at } = useQueue();
  const navigate = useNavigate();
  const [pasted, setPasted] = useState('');
  // Set before a way out that loses nothing.
  const isFree = useRef(false);
  const mail = mails[at];
  const isUnsaved = () => !isFree.current && (openMails().length > 0 || pasted.trim() !== '');

  // What was finished before this screen was opened is not looked at again.
  useEffect(() => {
    if (openMails().length === 0 && queueNow().mails.length > 0) clearQueue();
  }, []);

  useFocusOnMail(mail);
  const all = useLogAll(() => leave(queueNow().mails));

  /** The next one, or where the last one leads. */
  function done(key: number, loggedAs: string | null) {
    finish(key, loggedAs);
    const after = queueNow().mails;
    if (!after.some(isOpen)) leave(after);
  }

  function leave(after: readonly Mail[]) {
    isFree.current = true;
    const logged = after.flatMap(({ loggedAs }) => loggedAs ?? []);
    const [only, ...others] = logged;
    if (logged.length > 0) leaveSavedMessage(savedWords(logged.length, after.length - logged.length));
    // Back must not lead to a form that is empty by now.
    if (only !== undefined && others.length === 0)
      void navigate({ to: '/notifications/$id', params: { id: only }, replace: true }).then(clearQueue);
    else void navigate({ to: '/notifications', search: lastLog(), replace: true }).then(clearQueue);
  }

  if (mail === undefined || !mails.some(isOpen))
    return (
      <>
        <StartIntake pasted={pasted} onPasted={setPasted} />
        <LeaveQuestion isUnsaved={isUnsaved} onLeave={clearQueue} />
      </>
    );
  return (
    <>
      <MailStep
        key={mail.key}
        mail={mail}
        onDone={done}
        logAll={all.button}
        onLeaveFreely={() => {
          isFree.current = true;
        }}
      />
      {all.dialogs}
      <LeaveQuestion isUnsaved={isUnsaved} onLeave={clearQueue} />
    </>
  );
}

/** The focus follows to the mail that is shown anew; at first the shell has put it on the page's title. */
function useFocusOnMail(mail: Mail | undefined) {
  const now = mail && `${mail.key} ${mail.state}`;
  const shown = useRef(now);
  useEffect(() => {
    if (shown.current === now) return;
    shown.current = now;
    document.getElementById(MAIL_NAME_ID)?.focus();
  }, [now]);
}

const savedWords = (logged: number, skipped: number) => {
  const words = logged === 1 ? 'The notification was logged.' : `${counted(logged, 'notification')} were logged.`;
  return skipped === 0 ? words : `${words} ${counted(skipped, 'mail was', 'mails were')} skipped.`;
};

/** Asks before mails that are not logged yet are left for another screen. */
function LeaveQuestion({ isUnsaved, onLeave }: { isUnsaved: () => boolean; onLeave: () => void }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved() && current.pathname !== next.pathname,
    // The mails themselves see to the window's closing, wherever one is.
    enableBeforeUnload: false,
    withResolver: true,
  });
  const left = openMails().length;
  return (
    <ConfirmDialog
      title="Leave without logging?"
      isOpen={blocker.status === 'blocked'}
      confirmLabel="Leave without logging"
      cancelLabel="Stay on this page"
      onConfirm={() => {
        onLeave();
        blocker.proceed?.();
      }}
      onCancel={() => blocker.reset?.()}
    >
      <p>
        {left > 0 ? `${counted(left, 'mail is', 'mails are')} not logged yet.` : 'The text was not read yet.'} What you
        changed on this page is lost if you leave it now; the mails themselves stay where they came from.
      </p>
    </ConfirmDialog>
  );
}
