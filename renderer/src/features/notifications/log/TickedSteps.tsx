import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import type { NotificationRow } from '@shared/ipc/notifications';
import type { RouteInput } from '@shared/ipc/routes';

type Facts = RouteInput<'notifications.change'>['facts'];

/** What changes the notifications that are ticked: all of them in one step, which the history can put back. */
export function TickedSteps({ rows }: { rows: readonly NotificationRow[] }) {
  const me = useRequest('app.status', {}).data?.user;
  const change = useAction('notifications.change', { changesData: true });
  const all = (facts: Facts) =>
    change.mutate({ notifications: rows.map(({ id, version }) => ({ id, version })), facts });
  return (
    <>
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
      {change.isError && (
        <div className="cc-log__failed">
          <ErrorNotice error={change.error} title="Nothing was changed" />
        </div>
      )}
    </>
  );
}
