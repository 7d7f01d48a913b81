import { DateField } from '@renderer/components/DateField';
import { addDays, addMonths, isRealDate } from '@shared/domain/calendar';
import { useState } from 'react';
import { periodOf, type ReportsView } from './address';

interface PeriodFieldsProps {
  view: ReportsView;
  today: string;
  onChange: (view: ReportsView) => void;
}

/** The days of a report. What is no period yet stays here, with why, and the report as it was. */
export function PeriodFields({ view, today, onChange }: PeriodFieldsProps) {
  const period = periodOf(view, today);
  const [typed, setTyped] = useState(period);
  const [sent, setSent] = useState(period);
  // Another period came from outside: by going back, or by one of the links below.
  if (period.from !== sent.from || period.to !== sent.to) {
    setSent(period);
    setTyped(period);
  }
  const change = (next: { from: string; to: string }) => {
    setTyped(next);
    if (problemOf(next) !== null) return;
    setSent(next);
    onChange({ ...view, ...next });
  };
  const problem = problemOf(typed);
  return (
    <>
      <fieldset className="report-periods">
        <legend className="cc-visually-hidden">Usual periods</legend>
        {usualPeriods(today).map(({ label, ...days }) => (
          <button
            key={label}
            type="button"
            className="cc-button cc-button--link"
            aria-pressed={days.from === period.from && days.to === period.to}
            onClick={() => onChange({ ...view, ...days })}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <div className="report-days">
        <DateField
          label="Received from"
          name="report.from"
          value={typed.from}
          onChange={(from) => change({ ...typed, from })}
          error={problem?.field === 'from' ? problem.words : undefined}
        />
        <DateField
          label="Received to"
          name="report.to"
          hint=""
          value={typed.to}
          onChange={(to) => change({ ...typed, to })}
          error={problem?.field === 'to' ? problem.words : undefined}
        />
      </div>
    </>
  );
}

function problemOf({ from, to }: { from: string; to: string }): { field: 'from' | 'to'; words: string } | null {
  if (!isRealDate(from)) return { field: 'from', words: 'Enter a date, for example 6 August 2018' };
  if (!isRealDate(to)) return { field: 'to', words: 'Enter a date, for example 6 August 2018' };
  return from > to ? { field: 'to', words: 'The last day must be the same as the first, or after it' } : null;
}

/** The periods that meetings ask for. */
function usualPeriods(today: string): { label: string; from: string; to: string }[] {
  const month = `${today.slice(0, 7)}-01`;
  return [
    { label: 'This month', from: month, to: today },
    { label: 'Last month', from: addMonths(month, -1), to: addDays(month, -1) },
    { label: 'Last 12 months', from: addDays(addMonths(today, -12), 1), to: today },
  ];
}
