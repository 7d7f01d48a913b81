import { rememberReports } from '@renderer/features/reports/memory';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { asRequestError, type RequestError, request } from './api';

/** Opens the other database (sample or own) and shows its first screen. */
export function useSwitchData() {
  const router = useRouter();
  const client = useQueryClient();
  const [isSwitching, setSwitching] = useState(false);
  const [error, setError] = useState<RequestError | null>(null);

  async function switchTo(route: 'app.useSampleData' | 'app.useOwnData') {
    // First away from any record of the database that is about to close; a form with unsaved changes may say no.
    await router.navigate({ to: '/' });
    if (router.state.location.pathname !== '/') return;
    setSwitching(true);
    setError(null);
    try {
      const status = await request(route, {});
      // Mails that wait to be logged were matched to the other register.
      (await import('@renderer/features/notifications/intake/queue')).clearQueue();
      // The report that was looked at last names records of the other register.
      rememberReports({});
      // What the other register answered is not even shown for the moment that asking again takes.
      client.removeQueries({ type: 'inactive' });
      client.setQueryData(['app.status', {}], status);
      await client.invalidateQueries();
    } catch (failure) {
      setError(asRequestError(failure));
    } finally {
      setSwitching(false);
    }
  }

  return { switchTo: (route: 'app.useSampleData' | 'app.useOwnData') => void switchTo(route), isSwitching, error };
}
