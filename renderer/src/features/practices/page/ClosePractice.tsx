import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { EditDialog } from '@renderer/components/editing/EditDialog';
import { TextField } from '@renderer/components/TextField';
import { todayInLondon } from '@shared/domain/calendar-date';
import { type ClosingStep, closingSteps } from '@shared/domain/closing';
import { checkOdsCode, normaliseOdsCode } from '@shared/domain/ods-code';
import { closingPeople } from '@shared/domain/people/closing-links';
import type { PracticePeople } from '@shared/ipc/people';
import type { PracticeDetail } from '@shared/ipc/practices';
import { useState } from 'react';
import { ClosingPeople, PeopleNotYetKnown } from './ClosingPeople';

/**
 * The action of a practice's page that closes it, with what follows as proposals. Of a practice that is closed already, as
 * an import may have it, what follows can still be done while people are linked.
 */
export function ClosePractice({ detail }: { detail: PracticeDetail }) {
  const [isOpen, setOpen] = useState(false);
  const [today] = useState(() => todayInLondon(new Date()));
  const isClosed = detail.status === 'closed';
  const linked = useRequest('people.ofPractice', { practiceId: detail.id }, { enabled: isClosed }).data;
  const isDone = isClosed && linkedTo(linked, detail.closedOn ?? today, today).length === 0;
  // An open dialog closes itself once it has been saved: taken away before, it would come back when the closing is undone.
  if (isDone && !isOpen) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{isClosed ? 'What follows the closing…' : 'Close practice…'}</Button>
      {isOpen && (
        <CloseDialog
          detail={detail}
          today={today}
          words={isClosed ? WORDS.closed : WORDS.open}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

const WORDS = {
  open: { title: 'Close', save: 'Close practice', saving: 'Closing', failed: 'The practice was not closed' },
  closed: { title: 'What follows the closing of', save: 'Save', saving: 'Saving', failed: 'This was not saved' },
};

interface CloseDialogProps {
  detail: PracticeDetail;
  today: string;
  words: (typeof WORDS)['open'];
  onClose: () => void;
}

const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

const FORM_ID = 'close-practice';

const linkedTo = (linked: PracticePeople | undefined, closedOn: string, today: string) =>
  closingPeople(linked?.links ?? [], { closedOn, today });

function CloseDialog({ detail: newest, today, words, onClose }: CloseDialogProps) {
  const close = useAction('practices.close', { changesData: true });
  // The practice as the person sees it: what changes meanwhile is refused when it is written, not taken over unseen.
  const [detail] = useState(newest);
  const steps = closingSteps(detail.form);
  const [first] = useState(detail.status === 'closed' ? (detail.closedOn ?? today) : today);
  const [closedOn, setClosedOn] = useState(first);
  const [proposed] = useState<ReadonlySet<ClosingStep>>(
    () => new Set(steps.map(({ step }) => step).filter((step) => step !== 'successor')),
  );
  const [ticked, setTicked] = useState(proposed);
  const [successor, setSuccessor] = useState('');
  const [errors, setErrors] = useState<{ closedOn?: string; successorCode?: string }>({});
  const asked = useRequest('people.ofPractice', { practiceId: detail.id });
  // The same holds for its people.
  const [linked, setLinked] = useState<PracticePeople | undefined>(asked.data);
  if (linked === undefined && asked.data !== undefined) setLinked(asked.data);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(() => new Set());
  const people = linkedTo(linked, isDate(closedOn) ? closedOn : today, today);
  const toggle = (step: ClosingStep) => {
    const next = new Set(ticked);
    if (!next.delete(step)) next.add(step);
    setTicked(next);
  };
  const code = ticked.has('successor') ? normaliseOdsCode(successor) : '';
  const practices = useRequest('practices.list', {}).data;
  const follower = (wanted: string) => {
    if (wanted.length < 3 || practices === undefined) return undefined;
    const found = practices.find(({ odsCode }) => odsCode === wanted);
    return found ? `${found.name}, ${found.contractorName}` : 'No practice of the register has this code yet.';
  };

  function submit() {
    const found = problems(closedOn, ticked.has('successor') ? successor : null, detail.odsCode);
    setErrors(found);
    const field = Object.keys(found)[0];
    if (linked === undefined) return;
    if (field !== undefined) {
      document.getElementById(`field-${field}`)?.focus();
      return;
    }
    close.mutate(
      {
        id: detail.id,
        version: detail.version,
        closedOn,
        closeMailbox: ticked.has('mailbox'),
        takeOffList: ticked.has('list'),
        successorCode: code,
        people: people.filter(({ id }) => !unticked.has(id)).map(({ id, version }) => ({ id, version })),
      },
      { onSuccess: onClose },
    );
  }

  return (
    <EditDialog
      title={`${words.title} ${detail.name}`}
      isDirty={closedOn !== first || successor !== '' || ticked !== proposed || unticked.size > 0}
      isBusy={close.isPending}
      onClose={onClose}
      actions={
        <Button variant="primary" type="submit" form={FORM_ID} isDisabled={close.isPending || linked === undefined}>
          {close.isPending ? words.saving : words.save}
        </Button>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DateField label="Closed on" name="closedOn" value={closedOn} error={errors.closedOn} onChange={setClosedOn} />
        {steps.length > 0 && (
          <fieldset className="cc-field">
            <legend className="cc-field__label">What follows</legend>
            {steps.map(({ step, label }) => (
              <div key={step}>
                <label className="cc-radio">
                  <input type="checkbox" className="cc-tick" checked={ticked.has(step)} onChange={() => toggle(step)} />
                  {label}
                </label>
              </div>
            ))}
          </fieldset>
        )}
        {ticked.has('successor') && (
          <TextField
            label="Code after"
            name="successorCode"
            width="short"
            hint="The practice that follows gets this code as its code before, if it is in the register."
            maxLength={40}
            error={errors.successorCode}
            warning={errors.successorCode === undefined ? follower(code) : undefined}
            value={successor}
            onChange={(event) => setSuccessor(event.target.value)}
          />
        )}
        {linked === undefined ? (
          <PeopleNotYetKnown error={asked.error} onRetry={() => void asked.refetch()} />
        ) : (
          <ClosingPeople
            people={people}
            leavers={linked.leaversToRemove}
            unticked={unticked}
            isFollowed={ticked.has('successor')}
            onUntick={setUnticked}
          />
        )}
      </form>
      <p>All of it is one step of the history, and can be put back as one.</p>
      {close.isError && <ErrorNotice error={close.error} title={words.failed} />}
    </EditDialog>
  );
}

/** What is to be put right before the practice can be closed; `successor` is null where none follows. */
export function problems(
  closedOn: string,
  successor: string | null,
  ownCode: string,
): { closedOn?: string; successorCode?: string } {
  const found: { closedOn?: string; successorCode?: string } = {};
  if (!isDate(closedOn)) found.closedOn = 'Enter the date on which the practice closed, for example 6 August 2018';
  if (successor === null) return found;
  const checked = checkOdsCode(successor);
  if (checked.level === 'error') found.successorCode = checked.text;
  else if (checked.value === ownCode)
    found.successorCode = 'Enter the code of the practice that follows, not of this one';
  return found;
}
