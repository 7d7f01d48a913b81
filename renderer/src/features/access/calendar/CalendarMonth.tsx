import { counted } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { PrintDialog } from '@renderer/features/tables/PrintDialog';
import { addMonths } from '@shared/domain/calendar';
import { todayInLondon } from '@shared/domain/calendar-date';
import { type ComingDay, comingPaper, nextDay } from '@shared/domain/mfa/coming-days';
import { monthAround, showMonth } from '@shared/domain/month-grid';
import { showDate } from '@shared/domain/show-date';
import type { TablePaper } from '@shared/domain/table-paper';
import type { AccessRow } from '@shared/ipc/mfa';
import { useState } from 'react';
import { AccessTabs } from '../AccessTabs';
import { ScopeFields } from '../scope/ScopeFields';
import { useScopeName } from '../scope/use-scope-name';
import { type ScopeView, scopeOf } from '../scope/view';
import { DayList } from './DayList';
import { MonthGrid } from './MonthGrid';
import type { CalendarView } from './view';

interface CalendarMonthProps {
  view: CalendarView;
  onChange: (view: CalendarView) => void;
}

const noDays: ComingDay[] = [];

/** A month of the calendar, and the list of its chosen day. */
export function CalendarMonth({ view, onChange }: CalendarMonthProps) {
  const today = todayInLondon(new Date());
  const { day: asked, ...scope } = view;
  // Here and in the address: the next key may come before the address has followed.
  const [day, setDay] = useState(asked ?? today);
  const [seen, setSeen] = useState(asked);
  if (asked !== seen) {
    setSeen(asked);
    // The link to the calendar begins anew.
    if (asked === undefined) setDay(today);
  }
  const who = useScopeName(scope);
  const month = monthAround(day);
  const answer = useRequest('mfa.calendar', { scope: scopeOf(scope), ...month });
  const practices = useRequest('mfa.practices', {}).data ?? [];
  const [printed, setPrinted] = useState<TablePaper | null>(null);
  const days = answer.data ?? noDays;
  const next = nextDay(
    days,
    practices.filter((row) => isIn(row, scope)),
    today,
  );
  const choose = (chosen: string) => {
    setDay(chosen);
    onChange({ ...scope, day: chosen });
  };
  return (
    <>
      <PageHeader
        title="Access and MFA: calendar"
        facts={answer.data && monthWords(days, day)}
        actions={
          <Button
            onPress={() => setPrinted(comingPaper(days, day, who))}
            isDisabled={!answer.data || days.length === 0}
          >
            Print…
          </Button>
        }
      />
      <AccessTabs />
      <div className="cc-scroll">
        <search className="scope-choice" aria-label="Whose dates and which month">
          <ScopeFields view={scope} onChange={(chosen) => onChange({ ...chosen, day })} />
          <div className="calendar-months">
            <Button onPress={() => choose(addMonths(day, -1))}>Month before</Button>
            <Button onPress={() => choose(addMonths(day, 1))}>Month after</Button>
            <Button onPress={() => choose(today)}>Today</Button>
          </div>
          {next !== null && next !== day && (
            <Button variant="link" onPress={() => choose(next)}>
              Next date: {showDate(next)}
            </Button>
          )}
        </search>
        {answer.isError && (
          <ErrorNotice
            error={answer.error}
            title="The calendar could not be read"
            onRetry={() => void answer.refetch()}
          />
        )}
        <div className="calendar">
          <div className="calendar-month">
            <h2>{showMonth(day)}</h2>
            <MonthGrid day={day} today={today} next={next} days={days} onChoose={choose} />
          </div>
          {answer.isPending && <Loading>Working out what is coming</Loading>}
          {answer.data && <DayList on={day} entries={days.find(({ on }) => on === day)?.entries ?? []} />}
        </div>
      </div>
      <PrintDialog table={printed} onClose={() => setPrinted(null)} />
    </>
  );
}

const isIn = ({ icbCode, contractorId }: AccessRow, { icb, contractor }: ScopeView) =>
  contractor === undefined ? icb === undefined || icbCode === icb : contractorId === contractor;

function monthWords(days: readonly ComingDay[], day: string): string {
  const dates = days.filter(({ entries }) => entries.length > 0).length;
  return dates === 0
    ? `Nothing is coming in ${showMonth(day)}`
    : `${counted(dates, 'day')} with something coming in ${showMonth(day)}`;
}
