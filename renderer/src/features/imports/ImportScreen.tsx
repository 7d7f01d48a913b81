import { useEffect, useRef } from 'react';
import { CheckStep } from './check/CheckStep';
import { ColumnsStep } from './columns/ColumnsStep';
import { DoneStep } from './done/DoneStep';
import { SheetStep } from './sheet/SheetStep';
import { StartStep } from './start/StartStep';
import { useHandedOver } from './use-handed-over';
import { LeaveGuard } from './wizard/LeaveGuard';
import { STEP_HEADING_ID } from './wizard/StepHeading';
import type { WizardState } from './wizard/state';
import { type ImportWizard, useImportWizard } from './wizard/useImportWizard';
import { WritingStep } from './writing/WritingStep';
import './imports.scss';

/** An import, from the file to what became of it. */
export function ImportScreen() {
  const wizard = useImportWizard();
  useFocusOnStep(wizard.state);
  useHandedOver(wizard);
  return (
    <>
      {stepOf(wizard)}
      <LeaveGuard state={wizard.state} />
    </>
  );
}

function stepOf(wizard: ImportWizard) {
  const { state } = wizard;
  switch (state.step) {
    case 'start':
      return <StartStep wizard={wizard} state={state} />;
    case 'sheet':
      return <SheetStep wizard={wizard} state={state} />;
    case 'columns':
      return <ColumnsStep wizard={wizard} state={state} />;
    case 'check':
      return <CheckStep wizard={wizard} state={state} />;
    case 'writing':
      return <WritingStep wizard={wizard} state={state} />;
    case 'done':
      return <DoneStep wizard={wizard} state={state} />;
  }
}

/** The focus follows to the heading of a new step; at first the shell has put it on the page's title. */
function useFocusOnStep(state: WizardState) {
  // A plan that was made anew is as good as a new step.
  const step = state.step === 'check' ? `check ${state.checkNumber}` : state.step;
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    document.getElementById(STEP_HEADING_ID)?.focus();
  }, [step]);
}
