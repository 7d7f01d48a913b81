import { PageHeader } from '@renderer/components/PageHeader';
import { Steps } from '@renderer/components/Steps';
import type { ReactNode } from 'react';
import type { WizardState } from './state';

const STEPS = ['File and sheet', 'Columns', 'Check what will happen', 'Done'] as const;
const AT: Record<WizardState['step'], number> = { start: 0, sheet: 0, columns: 1, check: 2, writing: 2, done: 3 };

interface WizardFrameProps {
  state: WizardState;
  facts?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** What all steps have around them: the title with the file's name, the actions, and where one is. */
export function WizardFrame({ state, facts, actions, children }: WizardFrameProps) {
  return (
    <>
      <PageHeader
        title={state.step === 'start' ? 'Import' : `Import: ${state.file.fileName}`}
        facts={facts}
        actions={actions}
      />
      {/* When all is done no step is left that one would be at. */}
      <Steps steps={STEPS} current={state.step === 'done' ? STEPS.length : AT[state.step]} />
      {children}
    </>
  );
}
