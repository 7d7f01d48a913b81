import { counted } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { RadioField } from '@renderer/components/RadioField';
import type { AccessRow } from '@shared/ipc/mfa';
import type { ReminderOwner } from '@shared/ipc/mfa-reminders';
import { useReducer, useState } from 'react';
import { BatchEnd } from './BatchEnd';
import { BatchStep } from './BatchStep';
import { batchReducer, draftAtHand, firstState, ownersOf } from './batch-state';
import './reminders.scss';

/** As many as one request takes; far more than anybody steps through. */
const MOST = 5_000;

/** Reminders for the chosen practices, one draft after the other, with what became of each at the end. */
export function BatchDialog({ rows, onClose }: { rows: readonly AccessRow[]; onClose: () => void }) {
  const plan = useAction('mfa.reminderBatch');
  const [of, setOf] = useState<ReminderOwner['of']>('practice');
  const [state, dispatch] = useReducer(batchReducer, firstState);
  const draft = draftAtHand(state);
  const owners = ownersOf(rows, of);
  const tooMany = owners.length > MOST;
  const begin = () =>
    // What fails is shown beneath.
    plan
      .mutateAsync({ owners })
      .then((batch) => dispatch({ type: 'begin', batch }))
      .catch(() => undefined);

  if (state.stage === 'end')
    return (
      <Dialog
        title="Reminders: what became of them"
        isOpen
        wide
        onClose={onClose}
        actions={<Button onPress={onClose}>Close</Button>}
      >
        <BatchEnd state={state} />
      </Dialog>
    );
  if (draft !== null)
    return <BatchStep key={`${draft.of} ${draft.id}`} draft={draft} state={state} dispatch={dispatch} />;
  return (
    <Dialog
      title={`Remind of MFA: ${counted(rows.length, 'practice')}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={plan.isPending || tooMany} onPress={() => void begin()}>
            {plan.isPending ? 'Looking who needs one' : 'Go through the drafts'}
          </Button>
        </>
      }
    >
      <RadioField
        label="Write to"
        name="reminderTo"
        hint="Each mail names only people of its practice, or of its contractor’s practices, who are not registered."
        value={of}
        onChange={(event) => setOf(event.target.value as ReminderOwner['of'])}
        options={[
          { value: 'practice', label: `Each practice, at its mailbox: ${counted(rows.length, 'practice')} at most` },
          {
            value: 'contractor',
            label: `Each contractor, for all its practices: ${counted(ownersOf(rows, 'contractor').length, 'contractor')} at most`,
          },
        ]}
      />
      <p>You see each draft before it is opened. Nothing is sent by itself.</p>
      {tooMany && (
        <Notice tone="warn">
          <p>A batch takes 5,000 mails at most. Choose fewer practices.</p>
        </Notice>
      )}
      {plan.isError && <ErrorNotice error={plan.error} title="Nothing was opened" onRetry={() => void begin()} />}
    </Dialog>
  );
}
