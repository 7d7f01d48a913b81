import { asRequestError, type RequestError, request } from '@renderer/app/api';
import { counted } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { ConfirmDialog, Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { notificationFields } from '../fields/schema';
import { finish, openMails, queueNow, saveInput, show, useQueue } from './queue';

/** Logs what is left, as it stands: only mails that a person has looked at, and none that needs a decision. */
export function LogAll({ onAllDone }: { onAllDone: () => void }) {
  useQueue();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const [isLogging, setLogging] = useState(false);
  const [failure, setFailure] = useState<RequestError | null>(null);
  const left = openMails();
  const unseen = left.filter(({ state, wasSeen }) => state !== 'ready' || !wasSeen).length;
  const repeats = left.filter(({ intake }) => intake?.duplicateOf).length;
  if (left.length < 2) return null;
  async function logAll() {
    setAsked(false);
    setLogging(true);
    setFailure(null);
    try {
      for (const { key } of left) {
        const mail = queueNow().mails.find((each) => each.key === key);
        if (!mail?.values) continue;
        if (!notificationFields.safeParse(mail.values).success) {
          show(queueNow().mails.indexOf(mail));
          throw new Error(`“${mail.name}” has something to put right first.`);
        }
        const { id } = await request('notifications.save', saveInput(mail, mail.values));
        finish(key, id);
      }
    } catch (error) {
      setFailure(asRequestError(error));
    } finally {
      setLogging(false);
      await client.invalidateQueries();
    }
    if (openMails().length === 0) onAllDone();
  }
  return (
    <>
      <Button
        onPress={() => setAsked(true)}
        isDisabled={unseen > 0 || isLogging}
        title={unseen > 0 ? `${counted(unseen, 'mail was', 'mails were')} not looked at yet` : undefined}
      >
        {isLogging ? 'Logging' : `Log all ${left.length} as they stand`}
      </Button>
      <ConfirmDialog
        title={`Log ${counted(left.length, 'mail')} as they stand?`}
        isOpen={isAsked}
        tone="primary"
        confirmLabel={`Log all ${left.length}`}
        onConfirm={() => void logAll()}
        onCancel={() => setAsked(false)}
      >
        <p>You have looked at each of them. Kinds, practices and dates are logged as the forms say now.</p>
        {repeats > 0 && <p>{counted(repeats, 'mail is', 'mails are')} in the log already, and would be in it twice.</p>}
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
        {failure && <ErrorNotice error={failure} title="This one was not logged" />}
      </Dialog>
    </>
  );
}
