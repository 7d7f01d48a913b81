import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ConfirmDialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import type { NotificationDetail } from '@shared/ipc/notifications';
import { useState } from 'react';
import { MessageText } from '../intake/MessageText';

/** The whole message, where somebody asked for it to be kept, and the way to be rid of it. */
export function KeptMessage({ detail: { id, version, keptMessage, inBin } }: { detail: NotificationDetail }) {
  const [isAsked, setAsked] = useState(false);
  const drop = useAction('notifications.dropMessage', { changesData: true });
  if (keptMessage === null) return null;
  return (
    <section aria-labelledby="message-heading">
      <h2 id="message-heading" className="cc-section-heading">
        The whole message
      </h2>
      <MessageText label="Text of the message" text={keptMessage} />
      {!inBin && (
        <div className="cc-practice__actions">
          <Button onPress={() => setAsked(true)} isDisabled={drop.isPending}>
            Delete the message…
          </Button>
        </div>
      )}
      {drop.isError && <ErrorNotice error={drop.error} title="The message was not deleted" />}
      <ConfirmDialog
        title="Delete the whole message?"
        isOpen={isAsked}
        confirmLabel="Delete the message"
        cancelLabel="Keep it"
        onConfirm={() => {
          setAsked(false);
          drop.mutate({ id, version });
        }}
        onCancel={() => setAsked(false)}
      >
        <p>
          Its words are gone for good: this can’t be undone. The notification stays, with sender, date, subject and what
          was found.
        </p>
      </ConfirmDialog>
    </section>
  );
}
