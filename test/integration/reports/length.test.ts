// Very long papers: it breaks when the window that makes one runs out of memory, instead of saying what to do.
import { expect, it } from 'vitest';
import { checkLength } from '../../../electron/services/reports/length';

const chapters = (count: number) => ({
  parts: Array.from({ length: count }, (_, n) => ({
    id: `p${n}`,
    title: '',
    code: '',
    newPage: true,
    sections: [],
  })),
});

it('takes what all of a region needs, and refuses with words what no computer would take', () => {
  expect(() => checkLength(chapters(1_000))).not.toThrow();
  expect(() => checkLength(chapters(6_900))).toThrow(
    /^The report has 6,900 chapters.*at most 1,000.*one file for each/,
  );
});
