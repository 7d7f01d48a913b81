import { DateField } from '@renderer/components/DateField';
import { TextField } from '@renderer/components/TextField';
import { todayInLondon } from '@shared/domain/calendar-date';
import { momentInLondon, readTime, timeInLondon } from '@shared/domain/london-moment';
import { useState } from 'react';

interface ReceivedFieldProps {
  /** ISO time in UTC; '' where date or time can't be read. */
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** When it was received, as the clock in London says it. */
export function ReceivedField({ value, onChange, error }: ReceivedFieldProps) {
  const [typed, setTyped] = useState(() => partsOf(value));
  const [sent, setSent] = useState(value);
  // The form was filled anew from outside: show that, not what was typed before.
  if (value !== sent) {
    setSent(value);
    setTyped(partsOf(value));
  }
  function change(part: Partial<typeof typed>) {
    const next = { ...typed, ...part };
    setTyped(next);
    const time = readTime(next.time);
    const moment = time === null ? null : momentInLondon(next.date, time);
    setSent(moment ?? '');
    onChange(moment ?? '');
  }
  return (
    <div className="cc-log__received">
      <DateField
        label="Received on"
        name="receivedAt"
        value={typed.date}
        error={error}
        onChange={(date) => change({ date })}
      />
      <TextField
        label="At"
        name="receivedTime"
        width="short"
        hint="For example, 14:30"
        maxLength={10}
        value={typed.time}
        onChange={(event) => change({ time: event.target.value })}
      />
    </div>
  );
}

const partsOf = (value: string) =>
  value === '' ? { date: '', time: '' } : { date: todayInLondon(new Date(value)), time: timeInLondon(value) };
