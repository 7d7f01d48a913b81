import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { TextAreaField } from '@renderer/components/TextAreaField';
import { isWaiting } from '@shared/domain/notifications/codes';
import type { NotificationForm } from '@shared/domain/notifications/notification-form';
import type { NotificationDetail } from '@shared/ipc/notifications';
import { useState } from 'react';

type Ending = 'done' | 'no-action';
const ENDINGS: Record<Ending, { title: string; button: string; hint: string }> = {
  done: { title: 'Mark as done', button: 'Done', hint: 'What came of it, in a few words. It can stay empty.' },
  'no-action': {
    title: 'No action needed',
    button: 'No action needed',
    hint: 'Why nothing is to be done, in a few words. It can stay empty.',
  },
};

/** Who has it and how far it is, one press each; an end asks what came of it. */
export function StateButtons({ detail }: { detail: NotificationDetail }) {
  const { id, version, form } = detail;
  const me = useRequest('app.status', {}).data?.user ?? '';
  const save = useAction('notifications.save', { changesData: true });
  const [ending, setEnding] = useState<Ending | null>(null);
  const isMine = form.owner.toLowerCase() === me.toLowerCase();
  const waits = isWaiting(form.state);
  const change = (facts: Partial<NotificationForm>) =>
    save.mutate({ id, version, values: { ...form, ...facts }, intake: null, keepMessage: null });
  return (
    <section aria-label="State" className="cc-practice__actions">
      {waits && !isMine && me !== '' && (
        <Button onPress={() => change({ owner: me })} isDisabled={save.isPending}>
          Take it
        </Button>
      )}
      {waits && form.state !== 'in-progress' && (
        <Button onPress={() => change({ state: 'in-progress', owner: form.owner || me })} isDisabled={save.isPending}>
          In progress
        </Button>
      )}
      {waits && (
        <>
          <Button onPress={() => setEnding('done')} isDisabled={save.isPending}>
            Done…
          </Button>
          <Button onPress={() => setEnding('no-action')} isDisabled={save.isPending}>
            No action needed…
          </Button>
        </>
      )}
      {!waits && (
        <Button onPress={() => change({ state: 'reopened' })} isDisabled={save.isPending}>
          Reopen
        </Button>
      )}
      {save.isError && ending === null && <ErrorNotice error={save.error} title="Nothing was changed" />}
      {ending && <EndDialog ending={ending} detail={detail} onClose={() => setEnding(null)} />}
    </section>
  );
}

interface EndDialogProps {
  ending: Ending;
  detail: NotificationDetail;
  onClose: () => void;
}

function EndDialog({ ending, detail, onClose }: EndDialogProps) {
  const words = ENDINGS[ending];
  // What somebody else writes meanwhile is not written over unseen: the save is refused.
  const [{ id, version, form }] = useState(detail);
  const [outcome, setOutcome] = useState(form.outcome);
  const save = useAction('notifications.save', { changesData: true });
  const submit = () =>
    save.mutate(
      { id, version, values: { ...form, state: ending, outcome }, intake: null, keepMessage: null },
      { onSuccess: onClose },
    );
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) submit();
        }}
      >
        <TextAreaField
          label="Outcome"
          name="ending-outcome"
          hint={words.hint}
          maxLength={1000}
          autoFocus
          value={outcome}
          onChange={(event) => setOutcome(event.target.value)}
        />
        {save.isError && <ErrorNotice error={save.error} title="Nothing was changed" />}
        <div className="cc-dialog__actions">
          <Button type="submit" variant="primary" isDisabled={save.isPending}>
            {words.button}
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
