// What pictures are made of: it breaks when a share says all or nothing where that is not so, when an axis ends below its
// highest column, when labels lie on each other, or when IPC takes a picture that can't be drawn.
import { axisTicks, drawnLength, isEmptyPicture, type Picture, share, spreadLabels } from '@shared/domain/picture';
import { picture as schema } from '@shared/domain/picture-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const picture: Picture = {
  title: 'MFA over time',
  scope: 'All practices',
  sentence: '1 of 3 people is registered.',
  notes: [],
  shape: 'columns',
  scale: 'numbers',
  rowsAre: 'Day',
  counted: 'people',
  series: [
    { label: 'Registered', look: 'good' },
    { label: 'Not known', look: 'unknown' },
  ],
  rows: [{ label: '31 July 2024', short: 'Jul 24', values: [1, 2] }],
};

describe('a share', () => {
  it.each([
    [0, 0, '0%'],
    [0, 7, '0%'],
    [7, 7, '100%'],
    [1, 3, '33%'],
    [2, 3, '67%'],
    [1, 1000, 'under 1%'],
    [999, 1000, 'over 99%'],
  ])('%i of %i is %s', (part, whole, words) => {
    expect(share(part, whole)).toBe(words);
  });
});

describe('an axis', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [107, [0, 50, 100, 150]],
    [1000, [0, 250, 500, 750, 1000]],
  ])('for %i', (most, ticks) => {
    expect(axisTicks(most)).toEqual(ticks);
  });

  it('holds the highest column, in few whole steps of one size', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (most) => {
        const ticks = axisTicks(most);
        const [, step = 0] = ticks;
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.every((tick, at) => tick === at * step && Number.isInteger(tick))).toBe(true);
      }),
    );
  });
});

describe('labels', () => {
  it('stay where they belong while there is room', () => {
    expect(spreadLabels([20, 60, 90], 16, 0, 100)).toEqual([20, 60, 90]);
  });

  it('keep their order, their distance and their bounds', () => {
    const wanted = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(wanted, (places) => {
        const placed = spreadLabels(
          places.toSorted((a, b) => a - b),
          16,
          0,
          300,
        );
        for (const [at, place] of placed.entries()) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(300);
          if (at > 0) expect(place - (placed[at - 1] ?? 0)).toBeGreaterThanOrEqual(16);
        }
      }),
    );
  });
});

describe('a picture', () => {
  it('draws numbers as they are, and shares of their own row', () => {
    expect(drawnLength(3, [3, 9], 'numbers')).toBe(3);
    expect(drawnLength(3, [3, 9], 'shares')).toBe(25);
    expect(drawnLength(0, [0, 0], 'shares')).toBe(0);
  });

  it('is empty where nothing is counted', () => {
    expect(isEmptyPicture({ rows: [] })).toBe(true);
    expect(isEmptyPicture({ rows: [{ label: '', short: '', values: [0, 0] }] })).toBe(true);
    expect(isEmptyPicture(picture)).toBe(false);
  });

  it('passes IPC whole, and not with a number too few or too many rows', () => {
    expect(schema.parse(picture)).toEqual(picture);
    const [row] = picture.rows;
    if (!row) throw new Error('No row');
    expect(schema.safeParse({ ...picture, rows: [{ ...row, values: [1] }] }).success).toBe(false);
    expect(schema.safeParse({ ...picture, rows: Array(601).fill(row) }).success).toBe(false);
    expect(schema.safeParse({ ...picture, rows: [{ ...row, values: [1, -1] }] }).success).toBe(false);
  });
});
