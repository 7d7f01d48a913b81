import { isRealDate } from '@shared/domain/calendar';
import { readScope, type ScopeView } from '../scope/view';

/** Whose accounts the picture over time is about, and of which days. Left out: all, from July 2024, to today. */
export interface PicturesView extends ScopeView {
  from?: string;
  to?: string;
}

/** MFA became the default for new accounts in that month. */
export const FIRST_DAY = '2024-07-01';

const day = (value: unknown) => (typeof value === 'string' && isRealDate(value) ? value : undefined);

/** Reads an address; what it doesn't know is left out. */
export function readPictures(search: Record<string, unknown>): PicturesView {
  const [from, to] = [day(search.from), day(search.to)];
  return { ...readScope(search), ...(from && { from }), ...(to && { to }) };
}
