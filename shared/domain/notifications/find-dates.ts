import { addMonths, isoDate } from '../calendar';
import type { Found } from './facts';
import { type Place, whereOf } from './own-words';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WORDS =
  /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?:,?[ -](\d{4}|\d{2})(?!\d|:))?/gi;
const NUMBERS = /(?<![\d./-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d/-])/g;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

/**
 * The dates that a mail names, in the order of the United Kingdom. A day without a year is the last one before the mail,
 * or the next one where that is less than three months ahead of it. What the calendar doesn't have is left out.
 */
export function findDates(places: readonly Place[], today: string): Found[] {
  const found = new Map<string, Found>();
  for (const place of places) {
    const hits = [
      ...[...place.text.matchAll(ISO)].map((hit) => ({ hit, iso: compose(hit[1], Number(hit[2]), Number(hit[3])) })),
      ...[...place.text.matchAll(NUMBERS)].map((hit) => ({
        hit,
        iso: compose(hit[3], Number(hit[2]), Number(hit[1])),
      })),
      ...[...place.text.matchAll(WORDS)].map((hit) => ({ hit, iso: named(hit, today) })),
    ];
    hits.sort((a, b) => a.hit.index - b.hit.index);
    for (const { hit, iso } of hits)
      if (iso !== '' && !found.has(iso))
        found.set(iso, { value: iso, where: whereOf(place, hit.index, hit[0].length) });
  }
  return [...found.values()];
}

function compose(year = '', month: number, day: number): string {
  return isoDate(Number(year) + (year.length === 2 ? 2000 : 0), month, day) ?? '';
}

function named([, day, name = '', year]: RegExpMatchArray, today: string): string {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (year !== undefined) return compose(year, month, Number(day));
  const latest = addMonths(today, 3);
  const thisYear = Number(today.slice(0, 4));
  const candidates = [1, 0, -1].map((step) => compose(String(thisYear + step), month, Number(day)));
  return candidates.find((iso) => iso !== '' && iso <= latest) ?? '';
}
