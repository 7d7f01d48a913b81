import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { RadioField } from '@renderer/components/RadioField';
import { TextAreaField } from '@renderer/components/TextAreaField';
import { TextField } from '@renderer/components/TextField';
import { addressWarning } from '@renderer/features/practices/edit/warnings';
import { todayInLondon } from '@shared/domain/calendar-date';
import { LINK_ROLE_LABELS, LINK_ROLES } from '@shared/domain/people/codes';
import { mobileDoubt } from '@shared/domain/people/person-form';
import { REQUEST_FIELD_LABELS as labels, type RequestForm } from '@shared/domain/people/request-form';
import { missingFacts } from '@shared/domain/people/request-rules';
import { showPhone } from '@shared/domain/phone';
import type { RequestView } from '@shared/ipc/people';
import { type FormEvent, useId, useState } from 'react';
import { DATE_WANTED, isDate } from '../words';
import { RequestMailDialog } from './RequestMailDialog';

interface RequestDialogProps {
  practiceId: string;
  /** The request to change; otherwise a new one. */
  request?: RequestView;
  onClose: () => void;
}

const roles = [
  ...LINK_ROLES.map((value) => ({ value: value as string, label: LINK_ROLE_LABELS[value] })),
  { value: '', label: 'Not said yet' },
];

/** The four facts that the helpdesk wants; then the text for the practice to send. */
export function RequestDialog({ practiceId, request, onClose }: RequestDialogProps) {
  const [saved, setSaved] = useState<string | null>(null);
  const people = useRequest('people.ofPractice', { practiceId }).data;
  // What comes next, once the facts are there: the mail. Somebody who corrects a fact has seen it.
  const next = saved === null ? undefined : people?.requests.find(({ id }) => id === saved);
  if (next !== undefined) return <RequestMailDialog request={next} onClose={onClose} />;
  return (
    <FactsDialog
      practiceId={practiceId}
      request={request}
      mailboxReady={people?.mailbox.ready ?? true}
      onSaved={(id) => (request ? onClose() : setSaved(id))}
      onClose={onClose}
    />
  );
}

interface FactsDialogProps extends RequestDialogProps {
  mailboxReady: boolean;
  onSaved: (id: string) => void;
}

function FactsDialog({ practiceId, request, mailboxReady, onSaved, onClose }: FactsDialogProps) {
  const save = useAction('requests.save', { changesData: true });
  const formId = useId();
  const [values, setValues] = useState<RequestForm>(() => initialOf(request));
  const [dateError, setDateError] = useState('');
  const set = (part: Partial<RequestForm>) => setValues((before) => ({ ...before, ...part }));
  const fields = save.error?.fields ?? {};
  const error = (name: keyof RequestForm) => fields[`values.${name}`];
  const missing = missingFacts(values);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending) return;
    setDateError(isDate(values.askedOn) ? '' : DATE_WANTED);
    if (!isDate(values.askedOn)) return;
    save.mutate(
      { id: request?.id ?? null, version: request?.version ?? null, practiceId, notificationId: null, values },
      { onSuccess: ({ id }) => onSaved(id) },
    );
  }

  const field = (name: 'fullName' | 'personalAddress' | 'mobile') => ({
    label: labels[name],
    name: `values.${name}`,
    value: values[name],
    error: error(name),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  return (
    <Dialog
      title={request ? 'Request for a new user' : 'Request a new user'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={save.isPending}>
            {request ? 'Save' : 'Save and go to the mail'}
          </Button>
        </>
      }
    >
      {!mailboxReady && (
        <Notice tone="warn" title="The practice has no live shared mailbox">
          <p>The mail to the helpdesk must come from one. See “Application” on this page: that comes first.</p>
        </Notice>
      )}
      <form id={formId} noValidate onSubmit={submit}>
        <TextField {...field('fullName')} maxLength={200} />
        <TextField
          {...field('personalAddress')}
          inputMode="email"
          maxLength={254}
          hint="The person’s own address, not one at nhs.net."
          warning={
            error('personalAddress') === undefined
              ? addressWarning(values.personalAddress, 'unknown', (personalAddress) => set({ personalAddress }))
              : undefined
          }
        />
        <TextField {...field('mobile')} inputMode="tel" maxLength={60} warning={mobileDoubt(values.mobile)} />
        <RadioField
          label={labels.role}
          name="values.role"
          options={roles}
          value={values.role}
          onChange={(event) => set({ role: event.target.value as RequestForm['role'] })}
        />
        <DateField
          label={labels.askedOn}
          name="values.askedOn"
          value={values.askedOn}
          onChange={(askedOn) => set({ askedOn })}
          error={dateError || error('askedOn')}
        />
        <TextAreaField
          label={labels.notes}
          name="values.notes"
          rows={2}
          maxLength={4000}
          hint="Do not enter anything about patients."
          value={values.notes}
          onChange={(event) => set({ notes: event.target.value })}
        />
      </form>
      <p role="status">
        {missing.length === 0
          ? 'All four facts are there.'
          : `Still missing: ${missing.join(', ')}. The request can be saved, and waits for the rest.`}
      </p>
      {save.isError && Object.keys(fields).length === 0 && (
        <ErrorNotice error={save.error} title="The request was not saved" />
      )}
    </Dialog>
  );
}

function initialOf(request: RequestView | undefined): RequestForm {
  if (request) return { ...request.values, mobile: showPhone(request.values.mobile) };
  const askedOn = todayInLondon(new Date());
  return { fullName: '', personalAddress: '', mobile: '', role: '', askedOn, notes: '' };
}
