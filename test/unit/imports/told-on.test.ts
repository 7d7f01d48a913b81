// Would catch: a report's moment taken for the wrong day in London, and dates that no report can have.
import type { Cell } from '@shared/domain/imports/cell';
import { checkToldOn } from '@shared/domain/told-on';
import { describe, expect, it } from 'vitest';

const read = (cell: Cell) => checkToldOn(cell, { today: '2026-11-22' });

describe('the day on which something was known', () => {
  it.each([
    ['2026-10-02T08:15:00Z', '2026-10-02'],
    // British Summer Time ends on 25 October 2026.
    ['2026-10-02T23:15:00Z', '2026-10-03'],
    ['2026-10-26T23:15:00.1234567Z', '2026-10-26'],
    ['2026-07-01T00:30:00+02:00', '2026-06-30'],
    ['2026-10-02 23:15 UTC', '2026-10-03'],
    ['2026-10-02', '2026-10-02'],
    ['02/10/2026', '2026-10-02'],
    ['02/10/2026 08:15', '2026-10-02'],
    ['02/10/2026, 08:15:00', '2026-10-02'],
    ['2 October 2026', '2026-10-02'],
    [{ kind: 'date', iso: '2026-10-02' }, '2026-10-02'],
    [46297, '2026-10-02'],
    ['2026-11-22T10:00:00Z', '2026-11-22'],
  ] as const)('%j is %s', (cell, day) => {
    expect(read(cell)).toMatchObject({ value: day, level: expect.not.stringMatching('error') });
  });

  it.each(['', ' ', 'n/a', '0001-01-01T00:00:00Z', null])('%j gives none', (cell) => {
    expect(read(cell)).toMatchObject({ value: '', level: 'ok' });
  });

  it.each([
    ['2026-11-23', '23 November 2026 is still to come: nobody can know it yet'],
    ['2026-11-22T23:59:00-05:00', '23 November 2026 is still to come: nobody can know it yet'],
    ['1999-12-31', '31 December 1999 is too long ago for MFA'],
    ['01/01/1900', '1 January 1900 is too long ago for MFA'],
    [{ kind: 'date', iso: '1900-01-01' }, '1 January 1900 is too long ago for MFA'],
    ['2026-02-30T08:15:00Z', '“2026-02-30T08:15:00Z” is not a date and time'],
    ['2026-10-02T25:15:00Z', '“2026-10-02T25:15:00Z” is not a date and time'],
    ['31/02/2026', 'There is no 31 February 2026'],
    ['soon', '“soon” names no day'],
    [true, 'TRUE is not a date'],
    [12, '“12” is not a date'],
  ] as const)('%j is an error', (cell, text) => {
    expect(read(cell)).toEqual({ level: 'error', value: '', text });
  });
});
