import { counted } from '@renderer/app/numbers';
import { StepHeading } from '../wizard/StepHeading';
import type { WritingState } from '../wizard/state';
import { countTicked } from '../wizard/ticks';
import type { ImportWizard } from '../wizard/useImportWizard';
import { WizardFrame } from '../wizard/WizardFrame';
import { WorkProgress } from '../wizard/WorkProgress';

export function WritingStep({ wizard, state }: { wizard: ImportWizard; state: WritingState }) {
  return (
    <WizardFrame state={state} facts={counted(countTicked(state.ticks, state.summary), 'row')}>
      <div className="cc-scroll">
        <StepHeading>Importing</StepHeading>
        <p>
          A backup is made, then the rows are written in one go. If you cancel or something fails, the register stays as
          it was.
        </p>
        {state.work && <WorkProgress work={state.work} onCancel={wizard.cancelWork} />}
      </div>
    </WizardFrame>
  );
}
