import type { RequestError } from '@renderer/app/api';
import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { fieldId } from '@renderer/components/Field';
import { todayInLondon } from '@shared/domain/calendar-date';
import { type ReactNode, useId, useState } from 'react';
import { DATE_WANTED, isDate } from './words';

interface DateDialogProps {
  title: string;
  /** What the date is of. */
  label: string;
  initial?: string;
  saveLabel: string;
  error: RequestError | null;
  isPending: boolean;
  onSave: (date: string) => void;
  onClose: () => void;
  /** Further fields, and what it means. */
  children?: ReactNode;
}

/** Asks for the day on which something happened; today, unless said otherwise. */
export function DateDialog(props: DateDialogProps) {
  const form = useId();
  const [date, setDate] = useState(props.initial || todayInLondon(new Date()));
  const [problem, setProblem] = useState('');
  const refused = props.error?.fields.on;
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={props.isPending}>
            {props.saveLabel}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setProblem(isDate(date) ? '' : DATE_WANTED);
          if (isDate(date)) props.onSave(date);
          else document.getElementById(fieldId('on'))?.focus();
        }}
      >
        <DateField label={props.label} name="on" value={date} onChange={setDate} error={problem || refused} />
        {props.children}
      </form>
      {props.error && !refused && <ErrorNotice error={props.error} title="Nothing was written" />}
    </Dialog>
  );
}
