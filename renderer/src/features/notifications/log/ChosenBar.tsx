import { counted } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import type { NotificationRow } from '@shared/ipc/notifications';
import type { RouteInput } from '@shared/ipc/routes';

type Facts = RouteInput<'notifications.change'>['facts'];

interface ChosenBarProps {
  rows: readonly NotificationRow[];
  onCopy: () => void;
  onClear: () => void;
}

/** What can be done with the notifications that are ticked: each in one step, which the history can put back. */
export function ChosenBar({ rows, onCopy, onClear }: ChosenBarProps) {
  const me = useRequest('app.status', {}).data?.user;
  const change = useAction('notifications.change', { changesData: true });
  const all = (facts: Facts) =>
    change.mutate({ notifications: rows.map(({ id, version }) => ({ id, version })), facts });
  return (
    <section className="cc-chosen-bar" aria-label="Chosen notifications">
      <strong role="status">{counted(rows.length, 'notification')} chosen</strong>
      <Button onPress={() => me && all({ owner: me })} isDisabled={me === undefined || change.isPending}>
        Take
      </Button>
      <Button onPress={() => all({ state: 'in-progress' })} isDisabled={change.isPending}>
        In progress
      </Button>
      <Button onPress={() => all({ state: 'done' })} isDisabled={change.isPending}>
        Done
      </Button>
      <Button onPress={() => all({ state: 'no-action' })} isDisabled={change.isPending}>
        No action needed
      </Button>
      <Button onPress={onCopy} aria-keyshortcuts="Control+C">
        Copy for Excel
      </Button>
      <Button variant="link" onPress={onClear}>
        Choose none
      </Button>
      {change.isError && <ErrorNotice error={change.error} title="Nothing was changed" />}
    </section>
  );
}
