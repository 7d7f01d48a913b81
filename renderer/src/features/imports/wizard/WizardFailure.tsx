import { Button } from '@renderer/components/Button';
import { Notice } from '@renderer/components/Notice';
import type { ErrorCode, RouteError } from '@shared/ipc/errors';
import type { ReactNode } from 'react';
import { isSessionLost, type WizardState } from './state';
import type { ImportWizard } from './useImportWizard';

const TITLES: Partial<Record<ErrorCode, string>> = {
  'file-not-readable': 'The file can’t be read',
  'file-not-writable': 'The file can’t be saved',
  'import-stopped': 'The import was stopped',
  'not-found': 'The import is no longer open',
  'changed-since': 'The register has changed since this check was made',
  'backup-failed': 'The backup could not be made',
  'database-not-usable': 'The register can’t be written to',
  'invalid-input': 'Something in the import has to be put right',
};

/** What went wrong, in the app's own words, and the way on from there. */
export function WizardFailure({ wizard, state }: { wizard: ImportWizard; state: WizardState }) {
  const { failure } = state;
  if (!failure) return null;
  return (
    <Notice tone="bad" announce title={titleOf(state, failure)} actions={wayOn(wizard, state, failure)}>
      <p>{failure.message}</p>
    </Notice>
  );
}

function titleOf({ failed }: WizardState, { code }: RouteError): string {
  if (failed === 'rereading' && code === 'file-not-readable') return 'The file can’t be read that way';
  return TITLES[code] ?? 'That did not work';
}

function wayOn(wizard: ImportWizard, state: WizardState, failure: RouteError): ReactNode {
  if (state.step === 'start') return undefined;
  const startAgain = <Button onPress={() => wizard.restart()}>Choose the file again</Button>;
  if (isSessionLost(failure)) return startAgain;
  // The file is still read as it was before.
  if (state.failed === 'rereading') return undefined;
  if (state.step === 'sheet')
    return (
      <>
        <Button onPress={() => wizard.chooseSheet(state.sheet, state.wishes)}>Try again</Button>
        {startAgain}
      </>
    );
  if (state.step !== 'check') return startAgain;
  // The cell is as it was, and can be corrected again.
  if (state.failed === 'correcting') return undefined;
  if (failure.code === 'changed-since' || state.failed === 'planning')
    return <Button onPress={wizard.plan}>Check again</Button>;
  return <Button onPress={wizard.commit}>Try again</Button>;
}
