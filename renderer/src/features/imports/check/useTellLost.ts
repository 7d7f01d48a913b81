import type { RequestError } from '@renderer/app/api';
import type { RouteError } from '@shared/ipc/errors';
import { useEffect, useEffectEvent } from 'react';
import { isSessionLost } from '../wizard/state';

/** Tells the wizard when rows can't be had any more, because the session is gone; answers whether that is so. */
export function useTellLost(error: RequestError | null, onLost: (failure: RouteError) => void): boolean {
  const lost = isSessionLost(error);
  const tell = useEffectEvent(() => {
    if (error) onLost({ code: error.code, message: error.message });
  });
  useEffect(() => {
    if (lost) tell();
  }, [lost]);
  return lost;
}
