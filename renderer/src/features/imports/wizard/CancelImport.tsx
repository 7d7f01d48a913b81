import { Button } from '@renderer/components/Button';
import { ConfirmDialog } from '@renderer/components/Dialog';
import { useState } from 'react';
import { type ImportWizard, NOTHING_IMPORTED } from './useImportWizard';

interface CancelImportProps {
  wizard: ImportWizard;
  isDisabled?: boolean;
  /** Ask first: there are choices to lose. */
  ask?: boolean;
}

/** Gives the import up and goes back to its beginning. */
export function CancelImport({ wizard, isDisabled = false, ask = false }: CancelImportProps) {
  const [asking, setAsking] = useState(false);
  const giveUp = () => wizard.restart(NOTHING_IMPORTED);
  return (
    <>
      <Button onPress={ask ? () => setAsking(true) : giveUp} isDisabled={isDisabled}>
        Cancel
      </Button>
      <ConfirmDialog
        title="Cancel this import?"
        isOpen={asking}
        confirmLabel="Cancel the import"
        cancelLabel="Go on with it"
        onConfirm={giveUp}
        onCancel={() => setAsking(false)}
      >
        <p>Nothing has been imported yet. The register stays as it is.</p>
      </ConfirmDialog>
    </>
  );
}
