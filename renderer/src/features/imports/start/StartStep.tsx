import { Button } from '@renderer/components/Button';
import { Notice } from '@renderer/components/Notice';
import { StepHeading } from '../wizard/StepHeading';
import type { StartState } from '../wizard/state';
import type { ImportWizard } from '../wizard/useImportWizard';
import { WizardFailure } from '../wizard/WizardFailure';
import { WizardFrame } from '../wizard/WizardFrame';
import { WorkProgress } from '../wizard/WorkProgress';
import { EarlierImports } from './EarlierImports';
import { FileDrop } from './FileDrop';
import { KindList } from './KindList';

export function StartStep({ wizard, state }: { wizard: ImportWizard; state: StartState }) {
  const busy = state.work !== null;
  return (
    <WizardFrame
      state={state}
      facts="Bring a spreadsheet in, see what it will do, and take it back if need be"
      actions={
        <Button variant="primary" onPress={wizard.chooseFile} isDisabled={busy}>
          Choose file
        </Button>
      }
    >
      <div className="cc-scroll">
        <div role="status">{state.said && <Notice>{state.said}</Notice>}</div>
        <WizardFailure wizard={wizard} state={state} />
        <StepHeading>Choose the file to import</StepHeading>
        {state.work ? (
          // The file dialog is still open until the first progress comes.
          <WorkProgress work={state.work} onCancel={state.work.progress ? wizard.cancelWork : undefined} />
        ) : (
          <FileDrop onFile={wizard.openDropped} onChoose={wizard.chooseFile} />
        )}
        <KindList />
        <EarlierImports />
      </div>
    </WizardFrame>
  );
}
