import { partsInLondon } from './calendar-date';

const HOUR = 3_600_000;
const two = (value: number) => String(value).padStart(2, '0');

/** What the clock in London says at a moment: "14:05"; '' for what is no moment. */
export function timeInLondon(timestamp: string): string {
  const moment = new Date(timestamp);
  if (Number.isNaN(moment.getTime())) return '';
  const { hour, minute } = partsInLondon(moment);
  return `${two(hour)}:${minute}`;
}

/** A time as people write it ("14:05", "9.30", "2pm", "2:05 pm") as "14:05"; null where it is none. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(text.trim());
  if (!found) return null;
  const [, hours = '', minutes, half] = found;
  if (minutes === undefined && half === undefined) return null;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  const minute = Number(minutes ?? '0');
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : null;
}

/** The moment (ISO text in UTC) at which London's clock shows this date and time; the earlier one where it shows it twice. */
export function momentInLondon(date: string, time: string): string | null {
  const asUtc = Date.parse(`${date}T${time}:00.000Z`);
  if (Number.isNaN(asUtc)) return null;
  const found = [asUtc - HOUR, asUtc].find((moment) => {
    const parts = partsInLondon(new Date(moment));
    return parts.date === date && `${two(parts.hour)}:${parts.minute}` === time;
  });
  // In the hour that is left out in spring: as if the clocks had not gone forward yet.
  return new Date(found ?? asUtc).toISOString();
}
