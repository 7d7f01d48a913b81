import { useEffect, useRef } from 'react';
import { onHandedOver, takeHandedOver } from './handed-over';
import type { ImportWizard } from './wizard/useImportWizard';

/** Opens what another screen left for the import. An import that is under way is not disturbed by it. */
export function useHandedOver(wizard: ImportWizard): void {
  const newest = useRef(wizard);
  useEffect(() => {
    newest.current = wizard;
  });
  useEffect(() => {
    const take = () => {
      const { state, openDropped, openFrom } = newest.current;
      const what = takeHandedOver();
      if (what === null || state.step !== 'start' || state.work !== null) return;
      void ('file' in what ? openDropped(what.file) : openFrom(what.open));
    };
    take();
    return onHandedOver(take);
  }, []);
}
