// Would catch: dates off by one day (the 1900 bug, 1904, time zones, fractions), and numbers shown as dates by mistake.
import { dateFromSerial, isIsoDate, serialFromIso } from '@electron/worker/workbook/dates';
import { isDateFormat } from '@electron/worker/workbook/styles';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [45385, false, '2024-04-03'],
  [45385.999, false, '2024-04-03'],
  [45384.999999999, false, '2024-04-03'],
  [2_958_465, false, '9999-12-31'],
  [0, true, '1904-01-01'],
  [1, true, '1904-01-02'],
  [43923, true, '2024-04-03'],
])('day %d (1904: %s) is %s', (serial, system1904, iso) => {
  expect(dateFromSerial(serial, system1904)).toEqual({ kind: 'date', iso });
});

test.each([-1, 0, 0.5, 60, 60.5, 2_958_466, Number.NaN])('day %d is an error', (serial) => {
  expect(dateFromSerial(serial, false)).toHaveProperty('kind', 'error');
});

test('every date of the calendar comes back from its day number', () => {
  const days = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      expect(dateFromSerial(serialFromIso(iso) ?? -1, false)).toEqual({ kind: 'date', iso });
    }),
  );
});

test.each(['2023-02-29', '2024-13-01', '2024-1-1', '1899-12-31', '', '03/04/2024'])('%j has no day number', (text) => {
  expect(serialFromIso(text)).toBeUndefined();
});

test('leap days are told', () => {
  expect([isIsoDate('2024-02-29'), isIsoDate('1900-02-29')]).toEqual([true, false]);
});

describe('formats', () => {
  test.each([
    'dd/mm/yyyy',
    'd mmm yy',
    'mmm-yy',
    'mmmm',
    '[$-809]dd mmmm yyyy;@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'yyyy-mm-dd hh:mm:ss',
    '[Red]dd/mm',
    'm/d/yy h:mm AM/PM',
    'TT.MM.JJJJ',
    'TT.MM.JJJJ hh:mm',
    'jj/mm/aaaa hh:mm:ss',
    '[$-2010401]d/mm/yyyy g\\.',
    '[$-411]ggge"年"m"月"d"日";@',
    'yyyy/m/d aaaa',
    '[$-419]ДД.ММ.ГГГГ dd.mm',
  ])('%s shows a date', (code) => expect(isDateFormat(code)).toBe(true));

  test.each([
    'General',
    '0.00',
    '@',
    '#,##0',
    '[h]:mm',
    '[mm]:ss',
    'h:mm AM/PM',
    'mm:ss.0',
    '0 "days"',
    '0\\d',
    '[Red]0',
    '_d0',
    '0.0E+00',
    '"£"#,##0;[Red]-"£"#,##0',
    '0" mm"',
    '0*d',
  ])('%s shows none', (code) => expect(isDateFormat(code)).toBe(false));
});
