import { addMonths } from '@shared/domain/calendar';
import { closingSteps, contractEndsOn, noticeWords } from '@shared/domain/closing';
import { closingPeople, linkAtClosing } from '@shared/domain/people/closing-links';
import type { LinkFacts } from '@shared/domain/people/links';
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

describe('the people of a practice that closes', () => {
  const days = { closedOn: '2026-03-31', today: '2026-03-10' };
  const link = (values: Partial<LinkFacts> = {}): LinkFacts => ({
    role: 'owner',
    startedOn: '2025-04-01',
    endedOn: '',
    accessRemovedOn: '',
    ...values,
  });
  const of = (personId: string, fullName: string, values: Partial<LinkFacts> = {}) => ({
    ...link(values),
    personId,
    personVersion: 2,
    fullName,
    nhsAddress: `${personId}@nhs.net`,
  });

  // Catches: a link that outlives its practice, one that ends before it begins, and a leaver’s end that is moved.
  it.each([
    ['in use', {}, 'ends'],
    ['in use since nobody knows when', { startedOn: '' }, 'ends'],
    ['to end later', { endedOn: '2026-04-01' }, 'ends'],
    ['to end on that day', { endedOn: '2026-03-31' }, null],
    ['to end before', { endedOn: '2026-03-20' }, null],
    ['over, with access left', { endedOn: '2026-03-01' }, null],
    ['over', { endedOn: '2026-03-01', accessRemovedOn: '2026-03-02' }, null],
    ['whose access was taken away before its end', { endedOn: '2026-05-01', accessRemovedOn: '2026-03-02' }, null],
    ['to begin before', { startedOn: '2026-03-30' }, 'ends'],
    ['to begin on that day', { startedOn: '2026-03-31' }, 'ends'],
    ['to begin later', { startedOn: '2026-04-01' }, 'taken-off'],
  ])('with a link %s: %s', (_, values, what) => {
    expect(linkAtClosing(link(values), days)).toBe(what);
  });

  it('leave links alone that were over before today, when the practice closed long ago', () => {
    expect(linkAtClosing(link({ endedOn: '2026-03-01' }), { ...days, closedOn: '2026-01-31' })).toBeNull();
    expect(linkAtClosing(link(), { ...days, closedOn: '2026-01-31' })).toBe('ends');
  });

  it('are named once each, and told apart where they have one name', () => {
    const links = [
      of('amy', 'Amy Penrose', { endedOn: '2026-12-31' }),
      of('amy', 'Amy Penrose', { role: 'member', startedOn: '2027-01-01' }),
      of('ben', 'Ben Carne', { startedOn: '' }),
      of('lee1', 'Kim Lee'),
      of('lee2', 'kim  lee', { role: 'member' }),
      of('gone', 'Zoe Gone', { endedOn: '2026-01-01' }),
    ];
    expect(closingPeople(links, days)).toEqual([
      {
        id: 'amy',
        version: 2,
        name: 'Amy Penrose',
        words:
          'owner since 1 April 2025, who was to leave on 31 December 2026; member from 1 January 2027: taken off, because it would begin after that',
      },
      { id: 'ben', version: 2, name: 'Ben Carne', words: 'owner' },
      { id: 'lee1', version: 2, name: 'Kim Lee (lee1@nhs.net)', words: 'owner since 1 April 2025' },
      { id: 'lee2', version: 2, name: 'kim  lee (lee2@nhs.net)', words: 'member since 1 April 2025' },
    ]);
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
