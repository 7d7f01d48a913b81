import { counted, number } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { EditDialog } from '@renderer/components/editing/EditDialog';
import { fieldId } from '@renderer/components/Field';
import { Notice } from '@renderer/components/Notice';
import { todayInLondon } from '@shared/domain/calendar-date';
import { emptyMfaFact, MFA_FACT_LABELS, type MfaFact } from '@shared/domain/mfa/facts';
import { askedFact, MFA_FACT_FIELDS, type MfaFactProblems, recordFormProblems } from '@shared/domain/mfa/record-form';
import { type FormEvent, useId, useState } from 'react';
import { MfaFactFields } from './MfaFactFields';

interface RecordMfaDialogProps {
  /** Whom it was said of, as they now are. */
  people: readonly { id: string; version: number; fullName: string }[];
  onClose: () => void;
  /** Told in words what came of it. */
  onDone: (words: string) => void;
}

/** How many people one step takes. */
const MOST = 5_000;
const NAMED = 5;

/** Records what was said about the MFA of one person, or the same of several, as one step. */
export function RecordMfaDialog({ people, onClose, onDone }: RecordMfaDialogProps) {
  const record = useAction('mfa.record', { changesData: true });
  const form = useId();
  const [today] = useState(() => todayInLondon(new Date()));
  const [opened] = useState<MfaFact>({ ...emptyMfaFact, asAt: today });
  const [values, setValues] = useState(opened);
  const [problems, setProblems] = useState<MfaFactProblems>({});
  const refused = record.error?.fields ?? {};
  const errors: MfaFactProblems = { ...problems };
  for (const field of MFA_FACT_FIELDS) errors[field] ??= refused[`fact.${field}`];
  const isShown = MFA_FACT_FIELDS.some((field) => refused[`fact.${field}`] !== undefined);
  const whom = people.length === 1 ? (people[0]?.fullName ?? '') : counted(people.length, 'person', 'people');
  const tooMany = people.length > MOST;

  function change(part: Partial<MfaFact>) {
    setValues((before) => ({ ...before, ...part }));
    if (part.kind !== undefined) setProblems({});
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (record.isPending || tooMany) return;
    const fact = askedFact(values);
    const found = recordFormProblems(fact, today);
    setProblems(found);
    record.reset();
    const first = MFA_FACT_FIELDS.find((field) => found[field] !== undefined);
    if (first !== undefined) {
      document.getElementById(fieldId(`fact.${first}`))?.focus();
      return;
    }
    // Not by a callback of the mutation: what opened the dialog may be gone before it would be called.
    record
      .mutateAsync({ people: people.map(({ id, version }) => ({ id, version })), fact })
      .then(() => {
        onDone(`Recorded for ${whom}: ${MFA_FACT_LABELS[fact.kind].toLowerCase()}.`);
        onClose();
      })
      .catch(() => undefined);
  }

  return (
    <EditDialog
      title="Record what was said about MFA"
      isDirty={JSON.stringify(values) !== JSON.stringify(opened)}
      isBusy={record.isPending}
      onClose={onClose}
      actions={
        <Button variant="primary" type="submit" form={form} isDisabled={record.isPending || tooMany}>
          {record.isPending ? 'Recording' : people.length === 1 ? 'Record' : `Record for ${whom}`}
        </Button>
      }
    >
      <p className="people-mfa__whom">
        <bdi>{namesOf(people)}</bdi>
      </p>
      {tooMany && (
        <Notice tone="warn">
          <p>One step takes {number(MOST)} people at most. Choose fewer.</p>
        </Notice>
      )}
      <form id={form} noValidate onSubmit={submit}>
        <MfaFactFields values={values} errors={errors} onChange={change} />
      </form>
      {record.isError && !isShown && <ErrorNotice error={record.error} title="Nothing was written" />}
    </EditDialog>
  );
}

function namesOf(people: RecordMfaDialogProps['people']): string {
  const names = people.slice(0, NAMED).map(({ fullName }) => fullName);
  return people.length > NAMED ? `${names.join(', ')} and ${number(people.length - NAMED)} more` : names.join(', ');
}
