import { counted, number } from '@renderer/app/numbers';
import { Button, buttonClass } from '@renderer/components/Button';
import { Notice } from '@renderer/components/Notice';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { SaveProblems } from '../problems/SaveProblems';
import { UndoDialog } from '../undo/UndoDialog';
import { KIND_WORDS } from '../wizard/kinds';
import { StepHeading } from '../wizard/StepHeading';
import type { DoneState } from '../wizard/state';
import type { ImportWizard } from '../wizard/useImportWizard';
import { WizardFrame } from '../wizard/WizardFrame';
import { countedRecords, labelOfKind, nounOf } from '../wizard/words';

export function DoneStep({ wizard, state }: { wizard: ImportWizard; state: DoneState }) {
  const { result, kind } = state;
  const { leadsTo } = KIND_WORDS[kind];
  const { many } = nounOf(kind);
  const [undoing, setUndoing] = useState(false);
  const [undone, setUndone] = useState(false);
  const client = useQueryClient();
  // Counts and lists elsewhere are older than the import.
  useEffect(() => {
    void client.invalidateQueries();
  }, [client]);
  return (
    <WizardFrame
      state={state}
      facts={state.file.dialect ? labelOfKind(kind) : `${labelOfKind(kind)} · sheet “${state.sheet}”`}
      actions={
        <>
          <Button onPress={() => wizard.restart()}>Import another file</Button>
          <Link to={leadsTo.to} className={buttonClass('primary')}>
            {leadsTo.label}
          </Link>
        </>
      }
    >
      <div className="cc-scroll">
        <StepHeading>{undone ? 'The import was undone' : 'The import is done'}</StepHeading>
        {undone ? (
          <Notice>
            <p>The register is as it was before, but for {many} that were changed since.</p>
          </Notice>
        ) : (
          <Figures result={result} kind={kind} skipped={state.skipped} />
        )}
        {state.missing > 0 && (
          <p className="imports-part cc-secondary">
            {countedRecords(state.missing, kind)} of the register {state.missing === 1 ? 'is' : 'are'} not in this file
            and {state.missing === 1 ? 'stays as it is' : 'stay as they are'}.
          </p>
        )}
        {state.problemRows > 0 && (
          <section className="imports-part">
            <h3>{counted(state.problemRows, 'row')} with problems</h3>
            <p>Save them as a workbook with a column “Problem”, put them right in Excel, and import that workbook.</p>
            <SaveProblems sessionId={state.file.sessionId} rows={state.problemRows} />
          </section>
        )}
        <section className="imports-part">
          <h3>Backup</h3>
          <p>
            Before the import the register was saved as <bdi>{result.backupFile}</bdi>.
          </p>
        </section>
        {!undone && (
          <section className="imports-part">
            <h3>Not what you wanted?</h3>
            <p>The import can be undone, now or later. What was added is removed and what was updated is put back.</p>
            <Button onPress={() => setUndoing(true)}>Undo this import</Button>
          </section>
        )}
        {undoing && (
          <UndoDialog
            batchId={result.batchId}
            fileName={state.file.fileName}
            onClose={() => setUndoing(false)}
            onUndone={() => setUndone(true)}
          />
        )}
      </div>
    </WizardFrame>
  );
}

function Figures({ result, kind, skipped }: Pick<DoneState, 'result' | 'kind' | 'skipped'>) {
  const { one, many } = nounOf(kind);
  return (
    <ul className="imports-numbers" aria-label="What was done">
      <Figure value={result.added} words={`${result.added === 1 ? one : many} added`} />
      <Figure value={result.updated} words={`${result.updated === 1 ? one : many} updated`} />
      <Figure value={result.unchanged} words="the same as before" />
      <Figure value={result.left} words={`${result.left === 1 ? 'row' : 'rows'} not imported`} />
      {skipped > 0 && <Figure value={skipped} words={`${skipped === 1 ? 'row' : 'rows'} not meant for the register`} />}
    </ul>
  );
}

function Figure({ value, words }: { value: number; words: string }) {
  return (
    <li>
      <b>{number(value)}</b> {words}
    </li>
  );
}
