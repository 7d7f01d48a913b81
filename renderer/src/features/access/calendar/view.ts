import { isRealDate } from '@shared/domain/calendar';
import { readScope, type ScopeView } from '../scope/view';

/** Whose dates, and the chosen day with its month. Left out: all, and today. */
export interface CalendarView extends ScopeView {
  day?: string;
}

/** Reads an address; what it doesn't know is left out. */
export function readCalendar(search: Record<string, unknown>): CalendarView {
  const { day } = search;
  return { ...readScope(search), ...(typeof day === 'string' && isRealDate(day) && { day }) };
}
