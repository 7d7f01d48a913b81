import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { ChangedMeanwhile } from '@renderer/components/editing/ChangedMeanwhile';
import { EditDialog } from '@renderer/components/editing/EditDialog';
import { useSeenVersion } from '@renderer/components/editing/useSeenVersion';
import { fieldId } from '@renderer/components/Field';
import { TextField } from '@renderer/components/TextField';
import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import type { ApplicationOverview, ApplicationView } from '@shared/ipc/applications';
import { type FormEvent, useState } from 'react';
import { type FetchApplication, newestOf } from './newest';

interface StepDialogProps {
  application: ApplicationView;
  overview: ApplicationOverview;
  step: ApplicationView['steps'][number];
  fetchNewest: FetchApplication;
  onClose: () => void;
}

interface StepForm {
  date: string;
}

const FORM = 'step-form';
const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A step's date, and where CCHub was told the address that comes with it: ticked, and seen before it is written. */
export function StepDialog({ application, overview, step, fetchNewest, onClose }: StepDialogProps) {
  const save = useAction('applications.setStep', { changesData: true });
  const { recorded, live, expected } = overview.mailbox;
  const told = step.id === 'cchub-told';
  const { id } = application;
  const { version, newest, takeNewest } = useSeenVersion<StepForm>(application.version);
  const [opened] = useState(() => ({
    date: step.date ?? todayInLondon(new Date()),
    address: expected === '' ? recorded : expected,
    // What is recorded already needs no second proposal.
    record: told && !(live && (expected === '' || recorded === expected)),
  }));
  const [date, setDate] = useState(opened.date);
  const [dateError, setDateError] = useState('');
  const [address, setAddress] = useState(opened.address);
  const [record, setRecord] = useState(opened.record);
  const addressError = save.error?.fields['mailbox.address'];
  const isConflict = save.error?.code === 'changed-since';

  function write(newDate: string | null) {
    const mailbox = told && record && newDate !== null ? { address } : null;
    save.mutate({ id, version, step: step.id, date: newDate, mailbox }, { onSuccess: onClose });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending) return;
    const wrong = isDate(date) ? '' : 'Enter a date, for example 6 August 2018';
    setDateError(wrong);
    if (wrong === '') write(date);
    else document.getElementById(fieldId('stepDate'))?.focus();
  }

  return (
    <EditDialog
      title={step.label}
      isDirty={date !== opened.date || address !== opened.address || record !== opened.record}
      isBusy={save.isPending}
      onClose={onClose}
      actions={
        <>
          {step.date !== null && (
            <Button onPress={() => write(null)} isDisabled={save.isPending}>
              Take the date off
            </Button>
          )}
          <Button variant="primary" type="submit" form={FORM} isDisabled={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      {isConflict && (
        <ChangedMeanwhile
          what="this application"
          mine={{ date }}
          opened={{ date: step.date ?? '' }}
          onUse={(_, value) => setDate(value)}
          newest={newest}
          fetchNewest={() =>
            newestOf(fetchNewest, id, ({ steps }) => ({ date: steps.find((each) => each.id === step.id)?.date ?? '' }))
          }
          onNewest={takeNewest}
          comparing={{ order: ['date'], labels: { date: step.label }, show: (_, value) => showDate(value) }}
        />
      )}
      <form id={FORM} onSubmit={submit} noValidate>
        <DateField label={`Date: ${step.label}`} name="stepDate" value={date} onChange={setDate} error={dateError} />
        {told && (
          <>
            <label className="cc-application__tick">
              <input
                type="checkbox"
                className="cc-tick"
                checked={record}
                onChange={(event) => setRecord(event.target.checked)}
              />
              <span>
                {overview.practice === null
                  ? 'Record the Egress account as live, told on this date'
                  : 'Record the mailbox as live, told on this date, and put the practice on the distribution list'}
              </span>
            </label>
            {record && (
              <TextField
                label="Address"
                name="mailbox.address"
                hint={recorded !== '' && recorded !== address ? `Recorded until now: ${recorded}` : undefined}
                error={addressError}
                maxLength={254}
                value={address}
                onChange={(event) => setAddress(event.target.value)}
              />
            )}
          </>
        )}
      </form>
      {save.isError && !isConflict && !addressError && <ErrorNotice error={save.error} title="Nothing was written" />}
    </EditDialog>
  );
}
