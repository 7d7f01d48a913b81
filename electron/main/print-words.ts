import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { AppError } from '@shared/ipc/errors';

/** The foot of every page. Chromium draws it apart from the page, so it brings its own style; its sides are the page's. */
export function footerTemplate(asAt: string): string {
  const style =
    'width:100%;margin:0 15mm;display:flex;justify-content:space-between;font:8pt Arial,Helvetica,sans-serif;color:#4c6272';
  const pages = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>';
  return `<div style="${style}"><span>As at ${showDate(todayInLondon(new Date(asAt)))}</span><span>${pages}</span></div>`;
}

const INSTEAD = 'Choose another printer, or save it as a PDF.';
const NO_PRINTER = 'This computer has no printer. Save it as a PDF instead.';

/** Reasons that Chromium gives, in words. */
const REASONS = new Map([
  ['Print job failed', `The printer refused it. Check that it is on and connected. ${INSTEAD}`],
  ['Invalid printer settings', `The printer does not take A4 paper with these settings. ${INSTEAD}`],
  ['No printers available on the network', NO_PRINTER],
  ['Failed to enumerate printers', NO_PRINTER],
]);

/** What became of a print job. A dialog that the person closed is no failure. */
export function printOutcome(success: boolean, reason: string): { printed: boolean } {
  if (success) return { printed: true };
  if (/cancel/i.test(reason)) return { printed: false };
  const said = reason ? `The system says “${reason}”. ${INSTEAD}` : `The printer gave no reason. ${INSTEAD}`;
  throw new AppError('report-failed', REASONS.get(reason) ?? said);
}

/** The system did not even take the job. */
export const notStarted = (cause: unknown): AppError =>
  new AppError('report-failed', `The print dialog could not be opened. ${INSTEAD}`, undefined, { cause });
