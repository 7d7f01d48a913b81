import { showDate, todayInLondon } from '@shared/domain/calendar-date';

/** What a printer puts at the foot of every page. A style sheet is the only thing that reaches there. */
export function footRules(asAt: string): string {
  const font = 'font: 9pt Arial, Helvetica, sans-serif';
  const day = JSON.stringify(`As at ${showDate(todayInLondon(new Date(asAt)))}`);
  const pages = '"Page " counter(page) " of " counter(pages)';
  return `@page numbered { @bottom-left { content: ${day}; ${font} } @bottom-right { content: ${pages}; ${font} } }`;
}
