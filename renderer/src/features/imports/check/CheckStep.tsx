import { counted } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { kindOf } from '@shared/domain/imports/kinds';
import { SaveProblems } from '../problems/SaveProblems';
import { CancelImport } from '../wizard/CancelImport';
import { StepHeading } from '../wizard/StepHeading';
import { type CheckState, isSessionLost } from '../wizard/state';
import { countTicked } from '../wizard/ticks';
import type { ImportWizard } from '../wizard/useImportWizard';
import { WizardFailure } from '../wizard/WizardFailure';
import { WizardFrame } from '../wizard/WizardFrame';
import { WorkProgress } from '../wizard/WorkProgress';
import { planWords, sheetWords } from '../wizard/words';
import { MissingView } from './MissingView';
import { PlanFilters } from './PlanFilters';
import { PlanNotes } from './PlanNotes';
import { PlanView } from './PlanView';
import { TickAll } from './TickAll';

const REASON_ID = 'import-not-possible';

export function CheckStep({ wizard, state }: { wizard: ImportWizard; state: CheckState }) {
  const { columns, summary, ticks, work, file } = state;
  const ticked = countTicked(ticks, summary);
  const reason = reasonNotToImport(state, ticked);
  const stuck = work !== null || isSessionLost(state.failure);
  // The plan stands on a register that is another by now: it would be refused again.
  const isOutdated = state.failure?.code === 'changed-since';
  const problemRows = summary.error + summary.conflict;
  return (
    <WizardFrame
      state={state}
      facts={sheetWords(file, { sheet: columns.sheet, headingRow: state.headingRow, rows: summary.rows })}
      actions={
        <>
          <CancelImport wizard={wizard} isDisabled={work !== null} ask />
          <Button onPress={() => wizard.dispatch({ type: 'back' })} isDisabled={stuck}>
            Back
          </Button>
          <Button
            variant="primary"
            onPress={wizard.commit}
            isDisabled={reason !== '' || stuck || isOutdated}
            aria-describedby={reason ? REASON_ID : undefined}
          >
            Import {counted(ticked, 'row')}
          </Button>
        </>
      }
    >
      <div className="imports-check">
        <div className="imports-check__top">
          <WizardFailure wizard={wizard} state={state} />
          <div className="imports-check__line">
            <StepHeading>{planWords(summary, columns.kind)}</StepHeading>
            <span className="cc-secondary">
              {work?.what === 'correcting' ? 'Checking again with the correction.' : 'A backup is made first.'}
            </span>
            {problemRows > 0 && <SaveProblems sessionId={file.sessionId} rows={problemRows} />}
          </div>
          {reason && <p id={REASON_ID}>{reason}</p>}
          <PlanNotes summary={summary} kind={columns.kind} />
        </div>
        <div className="cc-bar">
          <PlanFilters
            summary={summary}
            chosen={state.filter}
            onChoose={(filter) => wizard.dispatch({ type: 'filter', filter })}
          />
          <TickAll
            ticks={ticks}
            summary={summary}
            onChange={(changed) => wizard.dispatch({ type: 'ticks', ticks: changed })}
          />
        </div>
        <PlanPart wizard={wizard} state={state} />
      </div>
    </WizardFrame>
  );
}

function PlanPart({ wizard, state }: { wizard: ImportWizard; state: CheckState }) {
  const { work, filter, checkNumber } = state;
  if (work && work.what !== 'correcting')
    return (
      <div className="cc-scroll">
        <WorkProgress work={work} onCancel={wizard.cancelWork} />
      </div>
    );
  if (filter === 'missing')
    return <MissingView state={state} onLost={(failure) => wizard.dispatch({ type: 'failed', failure })} />;
  return (
    <PlanView
      // A new check or filter begins at its first row.
      key={`${checkNumber} ${filter}`}
      state={state}
      filter={filter}
      onTicks={(ticks) => wizard.dispatch({ type: 'ticks', ticks })}
      onCorrect={wizard.correct}
      onLost={(failure) => wizard.dispatch({ type: 'failed', failure })}
    />
  );
}

/** Why the button to import can't be used; empty when it can. */
function reasonNotToImport({ summary, columns }: CheckState, ticked: number): string {
  if (ticked > 0) return '';
  if (summary.rows === 0) return 'Go back and choose another sheet or heading row.';
  if (summary.tickable > 0)
    return kindOf(columns.kind).proposes
      ? 'Nothing is ticked. These are proposals: tick the rows that are to be imported.'
      : 'No row is ticked. Tick the rows that are to be imported.';
  if (summary.unchanged + summary.skip === summary.rows) return 'The register already holds everything in this file.';
  return 'Every row is unchanged or has a problem. Correct rows here, or save those with problems, put them right and import them again.';
}
