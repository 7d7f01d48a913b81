import { reportFailed } from './print-jobs';

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});

/** The foot of every page. Chromium draws it apart from the page, so it brings its own style. */
export function footerTemplate(asAt: Date): string {
  const style =
    'width:100%;margin:0 0.6in;display:flex;justify-content:space-between;font:8pt Arial,Helvetica,sans-serif;color:#4c6272';
  const pages = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>';
  return `<div style="${style}"><span>As at ${day.format(asAt)}</span><span>${pages}</span></div>`;
}

/** Reasons that Chromium gives, in words. */
const REASONS = new Map([
  ['Print job failed', 'The printer refused it. Check that the printer is on and connected.'],
  ['Invalid printer settings', 'The printer does not take A4 paper with these settings. Choose another printer.'],
  ['No printers available on the network', 'There is no printer. Save it as a PDF instead.'],
]);

/** What became of a print job. A dialog that the person closed is no failure. */
export function printOutcome(success: boolean, reason: string): { printed: boolean } {
  if (success) return { printed: true };
  if (/cancel/i.test(reason)) return { printed: false };
  throw reportFailed(REASONS.get(reason) ?? 'The printer gave no reason. Choose another printer, or save it as a PDF.');
}
