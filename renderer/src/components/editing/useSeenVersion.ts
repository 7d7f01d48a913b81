import { useState } from 'react';
import type { Newest } from './ChangedMeanwhile';

/**
 * The version that a save is made against: the one that the form was opened with, whatever the app answers meanwhile, and
 * after a conflict the newest one that the person has seen.
 */
export function useSeenVersion<Form, Version extends number | null = number>(opened: Version) {
  const [version, setVersion] = useState<Version | number>(opened);
  const [newest, setNewest] = useState<Newest<Form> | null>(null);
  return {
    version,
    newest,
    takeNewest: (found: Newest<Form>) => {
      setNewest(found);
      setVersion(found.version);
    },
    /** The form begins anew with what is stored. */
    beginAt: (stored: Version) => {
      setNewest(null);
      setVersion(stored);
    },
  };
}
