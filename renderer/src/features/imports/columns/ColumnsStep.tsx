import { counted } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { ErrorSummary } from '@renderer/components/ErrorSummary';
import { Notice } from '@renderer/components/Notice';
import { kindOf } from '@shared/domain/imports/kinds';
import { useState } from 'react';
import { CancelImport } from '../wizard/CancelImport';
import { findColumnProblems, problemsOfFailure } from '../wizard/column-rules';
import { StepHeading } from '../wizard/StepHeading';
import type { ColumnsState } from '../wizard/state';
import type { ImportWizard } from '../wizard/useImportWizard';
import { WizardFailure } from '../wizard/WizardFailure';
import { WizardFrame } from '../wizard/WizardFrame';
import { WorkProgress } from '../wizard/WorkProgress';
import { ColumnsTable, columnName } from './ColumnsTable';
import { labelOf, missingForNew, requiredFields } from './fields';

export function ColumnsStep({ wizard, state }: { wizard: ImportWizard; state: ColumnsState }) {
  const [attempt, setAttempt] = useState(0);
  const { columns, choices, work } = state;
  const kind = kindOf(columns.kind);
  const found = findColumnProblems(columns, choices, requiredFields(kind, choices), (field) => labelOf(kind, field));
  // A clash shows at once, because it came from a choice; what is missing shows when the person wants to go on.
  const lines = new Map([...problemsOfFailure(state.failure), ...found.lines]);
  const missing = state.asked ? found.missing : [];
  const amiss = found.lines.size > 0 || found.missing.length > 0;
  const forNew = missingForNew(kind, choices);

  function goOn() {
    setAttempt(attempt + 1);
    if (amiss) wizard.dispatch({ type: 'asked' });
    else wizard.plan();
  }

  const firstIndex = columns.columns[0]?.index ?? 0;
  const problems = [
    ...missing.map(({ message }) => ({ name: columnName(firstIndex), message })),
    ...[...lines].map(([index, message]) => ({ name: columnName(index), message })),
  ];
  return (
    <WizardFrame
      state={state}
      facts={`Sheet “${columns.sheet}” · headings on row ${state.headingRow} · ${counted(columns.rowCount, 'row')}`}
      actions={
        <>
          <CancelImport wizard={wizard} isDisabled={work !== null} ask />
          <Button onPress={() => wizard.dispatch({ type: 'back' })} isDisabled={work !== null}>
            Back
          </Button>
          <Button variant="primary" onPress={goOn} isDisabled={work !== null}>
            Check what will happen
          </Button>
        </>
      }
    >
      <div className="cc-scroll">
        {state.asked && !work && problems.length > 0 ? (
          <ErrorSummary problems={problems} attempt={attempt} />
        ) : (
          <WizardFailure wizard={wizard} state={state} />
        )}
        <StepHeading>Say where each column goes</StepHeading>
        {work && <WorkProgress work={work} onCancel={wizard.cancelWork} />}
        <p>
          Columns with “– not imported –” stay out of the register. What you choose here is remembered for files with
          the same headings.
        </p>
        {forNew.length > 0 && (
          <Notice tone="warn">
            <p>
              No column is chosen for {forNew.join(' and ')}. Practices that are in the register can be updated, but new
              ones can’t be added without.
            </p>
          </Notice>
        )}
        <ColumnsTable
          columns={columns}
          choices={choices}
          problems={lines}
          disabled={work !== null}
          onChoose={(index, field) => wizard.dispatch({ type: 'choose', index, field })}
        />
      </div>
    </WizardFrame>
  );
}
