import { counted } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { ErrorSummary } from '@renderer/components/ErrorSummary';
import { Loading } from '@renderer/components/Loading';
import { SelectField } from '@renderer/components/SelectField';
import { TextAreaField } from '@renderer/components/TextAreaField';
import { noValues } from '@shared/domain/notifications/apply/action';
import {
  NOTIFICATION_KIND_LABELS,
  NOTIFICATION_STATE_LABELS,
  NOTIFICATION_STATES,
} from '@shared/domain/notifications/codes';
import type { NotificationDetail } from '@shared/ipc/notifications';
import { type FormEvent, useState } from 'react';
import { ActionForm } from './ActionForm';
import type { Applied } from './AppliedNotice';
import { fieldNameOf, useApplying } from './use-applying';

const states = NOTIFICATION_STATES.map((value) => ({ value, label: NOTIFICATION_STATE_LABELS[value] }));

interface ApplyFormProps {
  detail: NotificationDetail;
  onApplied: (applied: Applied) => void;
}

/** Each thing that is asked for with now and proposed side by side, then what became of it, and one button for all. */
export function ApplyForm({ detail, onApplied }: ApplyFormProps) {
  const work = useApplying(detail, onApplied);
  const [attempt, setAttempt] = useState(0);
  const { proposals, actions, change, apply, found } = work;
  if (found.isPending) return <Loading>Looking at what the register holds</Loading>;
  if (found.isError)
    return (
      <ErrorNotice error={found.error} title="What it asks for can’t be shown" onRetry={() => void found.refetch()} />
    );
  const problems = proposals.flatMap(({ problems: each }, at) =>
    each.map(({ field, message }) => ({ name: fieldNameOf(at, field), message })),
  );
  const kind = detail.form.kind;
  const takesMore = proposals.some(({ asks }) => asks.length > 0);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (problems.length > 0) setAttempt((before) => before + 1);
    else void work.run();
  }

  return (
    <form onSubmit={submit} noValidate>
      {attempt > 0 && problems.length > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
      {actions.map((action, at) => {
        const proposal = proposals[at];
        return proposal === undefined ? null : (
          <ActionForm
            // biome-ignore lint/suspicious/noArrayIndexKey: an action is what stands at its place, whatever is typed into it
            key={`${work.generation} ${at}`}
            at={at}
            action={action}
            proposal={proposal}
            isTried={attempt > 0}
            onChange={(next) => change(actions.map((each, place) => (place === at ? next : each)))}
            onLeaveOut={actions.length > 1 ? () => work.leaveOut(at) : null}
          />
        );
      })}
      {takesMore && (
        <Button
          onPress={() => {
            const [first] = actions;
            change([
              ...actions,
              {
                kind: first?.kind ?? kind,
                practiceId: null,
                contractorId: null,
                personId: null,
                toggled: [],
                values: { ...noValues, on: first?.values.on ?? '' },
              },
            ]);
          }}
        >
          Add another {kind === 'egress-account' ? 'contractor' : 'practice'}
        </Button>
      )}
      <TextAreaField
        label="Outcome"
        name="apply.outcome"
        hint={`What became of it: ${NOTIFICATION_KIND_LABELS[kind].toLowerCase().replace('mfa', 'MFA')}.`}
        rows={3}
        maxLength={1000}
        error={apply.error?.fields.outcome}
        value={work.outcome}
        onChange={(event) => work.setOutcome(event.target.value)}
      />
      <SelectField
        label="State afterwards"
        name="apply.state"
        width="medium"
        options={states}
        value={work.state}
        onChange={(event) => work.setState(event.target.value as typeof work.state)}
      />
      <Button variant="primary" type="submit" isDisabled={apply.isPending || found.isPlaceholderData}>
        {buttonWords(apply.isPending, work.count)}
      </Button>
      {work.count > 0 && (
        <p className="cc-secondary">All of it is one step of the history, and can be undone as one.</p>
      )}
      {apply.isError && <ErrorNotice error={apply.error} title="Nothing was applied" />}
    </form>
  );
}

function buttonWords(isPending: boolean, count: number): string {
  if (isPending) return 'Applying';
  return count === 0 ? 'Record the outcome' : `Apply ${counted(count, 'change')}`;
}
