import { recentMoment } from '@renderer/app/dates';
import { counted, number } from '@renderer/app/numbers';
import { shortIcb } from '@renderer/features/practices/words';
import { describe, expect, it } from 'vitest';

describe('words of the screens', () => {
  it('counts', () => {
    expect(number(1102)).toBe('1,102');
    expect(counted(1, 'practice')).toBe('1 practice');
    expect(counted(0, 'practice')).toBe('0 practices');
    expect(counted(2, 'address', 'addresses')).toBe('2 addresses');
  });

  it('says today, or the date', () => {
    const now = new Date('2026-11-22T15:00:00Z');
    expect(recentMoment('2026-11-22T07:58:00.000Z', now)).toBe('today at 7:58am');
    expect(recentMoment('2026-11-21T07:58:00.000Z', now)).toBe('21 November 2026 at 7:58am');
  });

  it('shortens the names of ICBs', () => {
    expect(shortIcb('NHS Devon ICB')).toBe('Devon');
    expect(shortIcb('Somerset Integrated Care Board')).toBe('Somerset');
    expect(shortIcb('')).toBe('');
  });
});
