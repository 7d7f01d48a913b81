import { addMonths } from '@shared/domain/calendar';
import { closingSteps, contractEndsOn, noticeWords } from '@shared/domain/closing';
import { countDifference } from '@shared/domain/practice-count';
import { describe, expect, it } from 'vitest';

describe('the end of a contract under notice', () => {
  // Catches: a month too short for the day, and the turn of the year.
  it.each([
    ['2026-01-15', '2026-04-15'],
    ['2025-11-30', '2026-02-28'],
    ['2023-11-30', '2024-02-29'],
    ['2026-10-31', '2027-01-31'],
  ])('%s leads to %s', (given, end) => {
    expect(contractEndsOn(given)).toBe(end);
  });

  it('is said in words, and not without notice', () => {
    expect(noticeWords('2018-05-06')).toBe('The contract ends on 6 August 2018');
    expect(noticeWords('')).toBe('');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
  });
});

describe('what follows when a practice closes', () => {
  const facts = { mailboxAddress: 'a@nhs.net', mailboxKind: 'shared', onList: 'yes', successorCode: '' } as const;

  it('is proposed only where there is something to do', () => {
    expect(closingSteps(facts).map(({ step }) => step)).toEqual(['mailbox', 'list', 'successor']);
    expect(closingSteps({ mailboxAddress: '', mailboxKind: 'none', onList: 'no', successorCode: 'A1B2C' })).toEqual([]);
    expect(closingSteps({ ...facts, mailboxAddress: '', mailboxKind: 'egress' })[0]?.label).toContain('Egress');
  });
});

describe('declared and counted practices', () => {
  it('are compared in words', () => {
    expect(countDifference(2, 2)).toBe('');
    expect(countDifference(2, null)).toBe('');
    expect(countDifference(0, 1)).toBe(
      'The contractor declared 1 practice, the register has none: 1 may be missing here',
    );
    expect(countDifference(5, 3)).toContain('it may have grown');
  });
});
