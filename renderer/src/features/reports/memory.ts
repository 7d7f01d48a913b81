import type { ReportsView } from './address';

/** The report that was looked at last, for coming back to it. It lasts as long as the window. */
let last: ReportsView = {};

export const lastReports = (): ReportsView => last;

export function rememberReports(view: ReportsView): void {
  last = view;
}
