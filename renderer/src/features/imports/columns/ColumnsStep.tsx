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
import { nounOf, sheetWords } from '../wizard/words';
import { ColumnsTable, columnName } from './ColumnsTable';
import { labelOf, missingForNew, requiredFields, takesSeveral } from './fields';
import { AS_AT, asAtProblem, OptionsPart } from './OptionsPart';
import { ValuesPart } from './ValuesPart';

export function ColumnsStep({ wizard, state }: { wizard: ImportWizard; state: ColumnsState }) {
  const [attempt, setAttempt] = useState(0);
  const { columns, choices, work } = state;
  const kind = kindOf(columns.kind);
  const found = findColumnProblems(
    columns,
    choices,
    requiredFields(kind, choices),
    (field) => labelOf(kind, field),
    (field) => takesSeveral(kind, field),
  );
  // A clash shows at once, because it came from a choice; what is missing shows when the person wants to go on.
  const lines = new Map([...problemsOfFailure(state.failure), ...found.lines]);
  const missing = state.asked ? found.missing : [];
  const dateProblem = asAtProblem(state.asAt);
  const amiss = found.lines.size > 0 || found.missing.length > 0 || dateProblem !== '';
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
    ...(dateProblem === '' ? [] : [{ name: AS_AT, message: dateProblem }]),
  ];
  const { one, many } = nounOf(columns.kind);
  return (
    <WizardFrame
      state={state}
      facts={sheetWords(state.file, {
        sheet: columns.sheet,
        headingRow: state.headingRow,
        rows: columns.rowCount,
      })}
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
          {kind.label}. Columns with “– not imported –” stay out of the register. What you choose here is remembered for
          files with the same headings.
        </p>
        {forNew.length > 0 && (
          <Notice tone="warn">
            <p>
              No column is chosen for {forNew.join(' and ')}. What is in the register can be updated, but without{' '}
              {forNew.length === 1 ? 'it' : 'them'} no new {one} can be added.
            </p>
          </Notice>
        )}
        {kind.proposes && (
          <Notice>
            <p>
              What this file says about {many} is shown as proposals. None is written until you tick it in the next
              step.
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
        <ValuesPart
          state={state}
          onReadAs={(field, text, value) => wizard.dispatch({ type: 'read-as', field, text, value })}
        />
        <OptionsPart state={state} onChange={(options) => wizard.dispatch({ type: 'options', ...options })} />
      </div>
    </WizardFrame>
  );
}
