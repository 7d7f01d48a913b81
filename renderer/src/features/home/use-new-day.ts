import { todayInLondon } from '@shared/domain/calendar-date';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** What hangs on the day is asked for again when somebody comes back to a window that was open overnight. */
export function useNewDay(today: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    const look = () => {
      if (today !== undefined && todayInLondon(new Date()) !== today) void client.invalidateQueries();
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [client, today]);
}
