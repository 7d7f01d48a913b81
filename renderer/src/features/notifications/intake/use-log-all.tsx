import { asRequestError, request } from '@renderer/app/api';
import { counted } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { ConfirmDialog, Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { notificationFields } from '../fields/schema';
import { finish, isOpen, openMails, queueNow, saveInput, show, useQueue } from './queue';

interface Failure {
  name: string;
  error: Error;
}

/**
 * Logs what is left, as it stands: only mails that a person has looked at, and none that needs a decision. It belongs to
 * the screen, not to a mail's form, which goes as soon as its mail is logged.
 */
export function useLogAll(onAllDone: () => void) {
  const left = useQueue().mails.filter(isOpen);
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const [isLogging, setLogging] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const unseen = left.filter(({ state, wasSeen }) => state !== 'ready' || !wasSeen).length;
  const repeats = left.filter(({ intake }) => intake?.duplicateOf).length;

  async function logAll() {
    setAsked(false);
    setLogging(true);
    for (const { key, name } of left) {
      const mail = queueNow().mails.find((each) => each.key === key);
      if (!mail?.values) continue;
      try {
        if (!notificationFields.safeParse(mail.values).success)
          throw new Error('Something in it is to be put right first. “Log this” says what.');
        const { id } = await request('notifications.save', saveInput(mail, mail.values));
        finish(key, id);
      } catch (error) {
        show(queueNow().mails.findIndex((each) => each.key === key));
        setFailure({ name, error: asRequestError(error) });
        break;
      }
    }
    setLogging(false);
    await client.invalidateQueries();
    if (openMails().length === 0) onAllDone();
  }

  const button = left.length >= 2 && (
    <Button
      onPress={() => setAsked(true)}
      isDisabled={unseen > 0 || isLogging}
      title={unseen > 0 ? `${counted(unseen, 'mail is', 'mails are')} still to be looked at or skipped` : undefined}
    >
      {isLogging ? 'Logging' : `Log all ${left.length} as they stand`}
    </Button>
  );
  const dialogs = (
    <>
      <ConfirmDialog
        title={`Log ${counted(left.length, 'mail')} as they stand?`}
        isOpen={isAsked}
        tone="primary"
        confirmLabel={`Log all ${left.length}`}
        onConfirm={() => void logAll()}
        onCancel={() => setAsked(false)}
      >
        <p>You have looked at each of them. Kinds, practices and dates are logged as the forms say now.</p>
        {repeats > 0 && (
          <p>{counted(repeats, 'mail is', 'mails are')} in the log already, and would be in it once more.</p>
        )}
      </ConfirmDialog>
      <Dialog
        title="Not all were logged"
        isOpen={failure !== null}
        onClose={() => setFailure(null)}
        actions={
          <Button onPress={() => setFailure(null)} autoFocus>
            Close
          </Button>
        }
      >
        {failure && <ErrorNotice error={failure.error} title={`“${failure.name}” was not logged`} />}
      </Dialog>
    </>
  );
  return { button, dialogs };
}
