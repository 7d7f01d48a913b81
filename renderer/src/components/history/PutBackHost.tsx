import { lazy, Suspense, useSyncExternalStore } from 'react';
import { askToPutBack, onAsked, partAsked } from './put-back-question';

const PutBackDialog = lazy(() => import('./PutBackDialog'));

/** Where the question of putting back is shown, whichever screen asks it. */
export function PutBackHost() {
  const part = useSyncExternalStore(onAsked, partAsked);
  if (part === null) return null;
  return (
    <Suspense fallback={null}>
      <PutBackDialog {...part} onClose={() => askToPutBack(null)} />
    </Suspense>
  );
}
