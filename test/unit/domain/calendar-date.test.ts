import { isRealDate } from '@shared/domain/calendar';
import { checkDate, showDate, showDateTime, showShortDate, todayInLondon } from '@shared/domain/calendar-date';
import type { Cell } from '@shared/domain/imports/cell';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const read = (cell: Cell) => checkDate(cell, { today: '2026-11-22' });

describe('dates', () => {
  // Catches: month-first reading, two-digit years in the wrong century, serial numbers off by a day.
  it.each([
    [{ kind: 'date', iso: '2024-04-03' }, 'ok', '2024-04-03'],
    ['2024-04-03', 'note', '2024-04-03'],
    ['2024-04-03 00:00:00', 'note', '2024-04-03'],
    ['25/08/2025', 'note', '2025-08-25'],
    ['25.8.25', 'warning', '2025-08-25'],
    ['04/25/2024', 'warning', '2024-04-25'],
    ['12/25/24', 'warning', '2024-12-25'],
    ['25-08-2025', 'note', '2025-08-25'],
    ['03/04/2024', 'warning', '2024-04-03'],
    ['4/4/2024', 'note', '2024-04-04'],
    ['3 Apr 2024', 'note', '2024-04-03'],
    ['3rd April 2024', 'note', '2024-04-03'],
    ['Wed 3 April 2024', 'note', '2024-04-03'],
    ['April 3, 2024', 'note', '2024-04-03'],
    ['1-Sept-24', 'note', '2024-09-01'],
    ['20240403', 'note', '2024-04-03'],
    [20240403, 'note', '2024-04-03'],
    [45385, 'note', '2024-04-03'],
    [45385.75, 'note', '2024-04-03'],
    ['45385', 'note', '2024-04-03'],
    ['01/01/1899', 'warning', '1899-01-01'],
    ['25/12/2099', 'warning', '2099-12-25'],
    ['29/02/2024', 'note', '2024-02-29'],
    [null, 'ok', ''],
    ['\u00A0', 'ok', ''],
  ] as [Cell, string, string][])('reads %j: %s', (cell, level, value) => {
    expect(read(cell)).toMatchObject({ level, value });
  });

  it('says how it read an ambiguous date', () => {
    expect(read('03/04/2024').text).toBe('Read as 3 April 2024 (day first)');
  });

  // Catches: an impossible day rolled over into March, as a Date object would.
  it.each([
    ['31/02/2024', 'There is no 31 February 2024'],
    ['29/02/2023', 'There is no 29 February 2023'],
    ['31 April 2024', 'There is no 31 April 2024'],
    ['2024-13-01', '“2024-13-01” is not a date: it has no month 13'],
    ['00/04/2024', '“00/04/2024” is not a date: it has no day 0'],
    [{ kind: 'error', text: '#N/A' }, 'The cell shows the error #N/A'],
  ] as [Cell, string][])('refuses %j', (cell, text) => {
    expect(read(cell)).toEqual({ level: 'error', value: '', text });
  });

  // Catches: a date that was turned round, or given a century, without a word.
  it.each([
    ['04/25/2024', 'Read as 25 April 2024 (month first, because there is no month 25)'],
    ['03/04/24', 'Read as 3 April 2024 (day first; its year has two digits)'],
    ['25/08/25', 'Read as 25 August 2025 (its year has two digits)'],
    ['24-03-04', 'Read as 24 March 2004 (its year has two digits)'],
  ])('says how it read %s', (text, says) => expect(read(text)).toMatchObject({ level: 'warning', text: says }));

  it('refuses a day that is in the calendar neither way', () => {
    expect(read('02/30/2024')).toMatchObject({ level: 'error', text: 'There is no 30 February 2024' });
    expect(read('25/25/2024')).toMatchObject({ level: 'error' });
  });

  // Catches: every unformatted date of a workbook from a Mac four years and a day too early.
  it('counts days from 1904 where the workbook does', () => {
    const rules = { today: '2026-11-22', date1904: true };
    expect(checkDate(43923, rules)).toMatchObject({ level: 'note', value: '2024-04-03' });
    expect(checkDate(20240403, rules).value).toBe('2024-04-03');
  });

  // Catches: a text that names no day being refused, or dropped.
  it.each(['tbc', 'n/a', '?', 'March 2024', '2024', 'last week', true, 2024])('keeps %j in the notes', (cell) => {
    expect(read(cell)).toMatchObject({ level: 'warning', value: '', keepInNotes: true });
  });

  it('shows dates as the NHS service manual has them', () => {
    expect(showDate('2018-08-06')).toBe('6 August 2018');
    expect(showShortDate('2018-08-06')).toBe('6 Aug 2018');
    expect(showDate('')).toBe('');
    expect(showDateTime('2018-08-06T14:45:00Z')).toBe('6 August 2018 at 3:45pm');
    expect(showDateTime('2018-01-06T00:05:00Z')).toBe('6 January 2018 at 12:05am');
  });

  // Catches: the day of a machine in another zone, or of universal time, an hour off in summer.
  it.each([
    ['2026-07-01T23:30:00Z', '2026-07-02'],
    ['2026-01-01T23:30:00Z', '2026-01-01'],
    ['2026-03-29T00:59:00Z', '2026-03-29'],
  ])('%s is %s in London', (moment, day) => {
    expect(todayInLondon(new Date(moment))).toBe(day);
  });

  // Catches: any shown form that is read back as another day.
  it('reads back what it shows', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-');
        for (const text of [showDate(iso), showShortDate(iso), `${d}/${m}/${y}`, `${y}${m}${d}`])
          expect(read(text).value).toBe(iso);
      }),
    );
  });

  it('never makes up a day', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789/-. ApriMach'), maxLength: 12 });
    fc.assert(
      fc.property(text, (raw) => {
        const { value } = read(raw);
        expect(value === '' || isRealDate(value)).toBe(true);
      }),
    );
  });
});
