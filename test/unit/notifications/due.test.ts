import { NOTIFICATION_KINDS } from '@shared/domain/notifications/codes';
import { addWorkingDays, dueDateOf } from '@shared/domain/notifications/due';
import { firstValues } from '@shared/domain/notifications/first-values';
import { notificationForm } from '@shared/domain/notifications/notification-form';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('working days', () => {
  // Catches: weekends counted, a day shifted by a time zone, a month's or year's end missed.
  it.each([
    ['2026-09-07', 5, '2026-09-14'],
    ['2026-09-11', 1, '2026-09-14'],
    ['2026-09-12', 1, '2026-09-14'],
    ['2026-09-13', 2, '2026-09-15'],
    ['2026-12-31', 2, '2027-01-04'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-27', 2, '2026-03-31'],
    ['2026-09-07', 0, '2026-09-07'],
  ])('from %s, %i of them end on %s', (from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to);
  });

  it('every kind is due on a working day after it was received', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NOTIFICATION_KINDS),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
        (kind, date) => {
          const from = date.toISOString().slice(0, 10);
          const due = dueDateOf(kind, from);
          expect(due > from).toBe(true);
          expect([0, 6]).not.toContain(new Date(`${due}T12:00:00Z`).getUTCDay());
        },
      ),
    );
  });
});

describe('what the form begins with', () => {
  const mail = {
    sentAt: '2026-09-07T08:12:00.000Z',
    from: { name: 'Jo', address: 'jo@shop.example' },
    subject: 'Hello',
  };
  const one = { id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', odsCode: 'TP1F9', name: 'Penrose', reason: 'Its code' };
  const facts = { kind: 'leaver' as const, practices: [one], contractor: null };
  const now = '2026-09-10T09:00:00.000Z';

  it('takes what the mail says, and is what the form accepts', () => {
    const values = firstValues(mail, facts, now);
    expect(values).toMatchObject({
      receivedAt: mail.sentAt,
      channel: 'email',
      practiceId: one.id,
      dueOn: '2026-09-09',
      state: 'new',
      owner: '',
    });
    expect(notificationForm.safeParse(values).success).toBe(true);
  });

  // Catches: the first of several practices taken as if the mail spoke of it alone.
  it('leaves the practice open where the mail names several', () => {
    const two = { ...one, id: '3f2504e0-4f89-41d3-9a0c-0305e82c3302' };
    expect(firstValues(mail, { ...facts, practices: [one, two] }, now).practiceId).toBe('');
  });

  it.each([null, '2030-01-01T00:00:00.000Z'])('takes now for a mail sent at %s', (sentAt) => {
    expect(firstValues({ ...mail, sentAt }, facts, now).receivedAt).toBe(now);
  });

  // Catches: a mail of half past midnight in summer counted to the day before.
  it('counts the days from the day in London', () => {
    const late = { ...mail, sentAt: '2026-07-05T23:30:00.000Z' };
    expect(firstValues(late, { ...facts, kind: 'leaver' }, now).dueOn).toBe('2026-07-08');
  });
});
