import { number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import type { BatchAction, BatchDraft, BatchState } from './batch-state';
import { Reminder } from './Reminder';
import { ownerName } from './words';

interface BatchStepProps {
  draft: BatchDraft;
  state: BatchState;
  dispatch: (action: BatchAction) => void;
}

/** One draft of a batch: opened or copied, noted or skipped, and on to the next. */
export function BatchStep({ draft, state, dispatch }: BatchStepProps) {
  const { of, id } = draft;
  const text = useRequest('mfa.reminderText', { of, id });
  const step = state.results.length + 1;
  const why = text.isError ? text.error.message : (text.data?.why ?? '');
  return (
    <Dialog
      title={`Reminder ${number(step)} of ${number(state.drafts.length)}: ${ownerName(draft)}`}
      isOpen
      wide
      onClose={() => dispatch({ type: 'stop' })}
      actions={
        <>
          <Button onPress={() => dispatch({ type: 'stop' })}>Stop here</Button>
          <Button isDisabled={text.isPending} onPress={() => dispatch({ type: 'go-on', noted: false, why })}>
            {state.isHandedOn ? 'Next, without noting' : why === '' ? 'Skip' : 'Next'}
          </Button>
        </>
      }
    >
      {text.isPending && <Loading>Writing the reminder</Loading>}
      {text.isError && (
        <ErrorNotice error={text.error} title="The reminder can’t be written" onRetry={() => void text.refetch()} />
      )}
      {text.data && (
        <Reminder
          view={text.data}
          noteLabel="Note as reminded, and go on"
          onHandedOn={() => dispatch({ type: 'handed-on' })}
          onNoted={() => dispatch({ type: 'go-on', noted: true, why: '' })}
        />
      )}
    </Dialog>
  );
}
