import { number } from '@renderer/app/numbers';
import { addDays, addMonths } from '@shared/domain/calendar';
import { type ComingDay, groupByWhat, shortWhat } from '@shared/domain/mfa/coming-days';
import { showMonth, WEEKDAYS, weekdayOf, weeksOfMonth } from '@shared/domain/month-grid';
import { showDate } from '@shared/domain/show-date';
import { type KeyboardEvent, useEffect, useRef } from 'react';

interface MonthGridProps {
  /** The chosen day; its month is shown. */
  day: string;
  today: string;
  next: string | null;
  /** What is known of the month's days. */
  days: readonly ComingDay[];
  onChoose: (day: string) => void;
}

/** Where a key leads from a day. */
const MOVES: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, -weekdayOf(day)),
  End: (day) => addDays(day, 6 - weekdayOf(day)),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

/** A month of days. One Tab stop: arrows move through days and weeks, Page Up and Down through months. */
export function MonthGrid({ day, today, next, days, onChoose }: MonthGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const isMoving = useRef(false);
  const entriesOf = new Map(days.map(({ on, entries }) => [on, entries]));
  useEffect(() => {
    if (isMoving.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    isMoving.current = false;
  }, [day]);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    isMoving.current = true;
    onChoose(move(day));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what the pattern of a date grid is made of
    <table className="month" role="grid" aria-label={showMonth(day)} ref={grid} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" abbr={weekday}>
              {weekday.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOfMonth(day).map((week) => (
          <tr key={week.find((place) => place !== null)}>
            {week.map((on, at) =>
              on === null ? (
                <td key={WEEKDAYS[at]} className="month-none" />
              ) : (
                <Day
                  key={WEEKDAYS[at]}
                  on={on}
                  isChosen={on === day}
                  isToday={on === today}
                  isNext={on === next}
                  entries={entriesOf.get(on) ?? []}
                  onChoose={onChoose}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  on: string;
  isChosen: boolean;
  isToday: boolean;
  isNext: boolean;
  entries: ComingDay['entries'];
  onChoose: (day: string) => void;
}

function Day({ on, isChosen, isToday, isNext, entries, onChoose }: DayProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid a cell can be chosen
    <td aria-selected={isChosen} className={isNext ? 'month-next' : undefined}>
      <button
        type="button"
        className="month-day"
        data-day={on}
        tabIndex={isChosen ? 0 : -1}
        aria-current={isToday ? 'date' : undefined}
        onClick={() => onChoose(on)}
      >
        <span className="month-day__head">
          <span className="month-day__number" aria-hidden="true">
            {Number(on.slice(8))}
          </span>
          <span className="cc-visually-hidden">{showDate(on)}</span>
          {isToday && <span className="month-mark">Today</span>}
          {isNext && <span className="month-mark month-mark--next">Next date</span>}
        </span>
        {groupByWhat(entries).map(({ what, entries: own }) => (
          <span key={what} className="month-what">
            {shortWhat(what)} <b>{number(own.length)}</b>
          </span>
        ))}
        {entries.length === 0 && <span className="cc-visually-hidden">nothing</span>}
      </button>
    </td>
  );
}
