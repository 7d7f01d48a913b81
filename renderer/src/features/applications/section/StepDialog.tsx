import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { fieldId } from '@renderer/components/Field';
import { TextField } from '@renderer/components/TextField';
import { todayInLondon } from '@shared/domain/calendar-date';
import type { ApplicationOverview, ApplicationView } from '@shared/ipc/applications';
import { type FormEvent, useState } from 'react';

interface StepDialogProps {
  application: ApplicationView;
  overview: ApplicationOverview;
  step: ApplicationView['steps'][number];
  onClose: () => void;
}

const FORM = 'step-form';
const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A step's date, and where CCHub was told the address that comes with it: ticked, and seen before it is written. */
export function StepDialog({ application, overview, step, onClose }: StepDialogProps) {
  const save = useAction('applications.setStep', { changesData: true });
  const { recorded, live, expected } = overview.mailbox;
  const told = step.id === 'cchub-told';
  const [date, setDate] = useState(step.date ?? todayInLondon(new Date()));
  const [dateError, setDateError] = useState('');
  const [address, setAddress] = useState(expected === '' ? recorded : expected);
  // What is recorded already needs no second proposal.
  const [record, setRecord] = useState(told && !(live && (expected === '' || recorded === expected)));
  const addressError = save.error?.fields['mailbox.address'];

  function write(newDate: string | null) {
    const { id, version } = application;
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
    <Dialog
      title={step.label}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
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
      {save.isError && !addressError && <ErrorNotice error={save.error} title="Nothing was written" />}
    </Dialog>
  );
}
