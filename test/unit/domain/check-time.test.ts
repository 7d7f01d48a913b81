import { checkTime } from '@shared/domain/check-time';
import { expect, it } from 'vitest';

// Catches: a time of Excel's taken for a number, half past two in the afternoon for one in the night.
it.each([
  ['14:05', '14:05'],
  [' 9.30am ', '09:30'],
  ['2:30 pm', '14:30'],
  [0.6041666666666666, '14:30'],
  [0, '00:00'],
  [0.99999999, '00:00'],
  [null, ''],
  ['n/a', ''],
])('%o is %s', (cell, time) => {
  expect(checkTime(cell)).toMatchObject({ level: 'ok', value: time });
});

it.each(['noonish', '25:00', 'TRUE', 1.5])('%o is none, and kept in the notes', (cell) => {
  expect(checkTime(cell)).toMatchObject({ level: 'warning', value: '', keepInNotes: true });
});
