// What a reminder says of each person. It breaks when somebody is reminded who need not be, or when the date that matters
// to somebody is not said.
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../shared/domain/mail-template';
import { isToRemind, linesOfPractices, reminderWords } from '../../../shared/domain/mfa/reminders';
import { MFA_STATES } from '../../../shared/domain/mfa/state';

it('reminds those of whom somebody said that they are not registered, and nobody else', () => {
  expect(MFA_STATES.filter(isToRemind)).toEqual(['prompted', 'not-registered', 'restricted', 'access-lost']);
});

it.each([
  ['not-registered', 'prompts-begin', 'not registered; prompts at log-in begin on 19 August 2024'],
  ['prompted', 'snooze-ends', 'prompted at log-in, not registered yet; the prompt can be put off until 19 August 2024'],
  [
    'restricted',
    'password-expires',
    'not registered, moved to the restricted policy; the password expires on 19 August 2024',
  ],
  ['restricted', 'access-ends', 'not registered, moved to the restricted policy; access is lost on 19 August 2024'],
  ['access-lost', null, 'not registered, access lost'],
] as const)('says how %s stands and that %s', (state, what, words) => {
  expect(reminderWords({ state, next: what === null ? null : { on: '2024-08-19', what } })).toBe(words);
});

describe('a value of several lines', () => {
  const groups = [
    { name: 'A', odsCode: 'TP1', people: [{ fullName: 'Amy', mfa: { state: 'access-lost' as const, next: null } }] },
    { name: 'B', odsCode: 'TP2', people: [{ fullName: 'Ben', mfa: { state: 'access-lost' as const, next: null } }] },
  ];

  it('has a line for each in the message, and none in the subject', () => {
    const values = { peopleToRemind: linesOfPractices(groups) };
    const { subject, body, missing } = fillTemplate('For {{peopleToRemind}}\n\nX\n{{peopleToRemind}}\nY', values);
    expect(subject).toBe('For A (TP1): - Amy: not registered, access lost B (TP2): - Ben: not registered, access lost');
    expect(body).toBe(
      'X\nA (TP1):\n- Amy: not registered, access lost\n\nB (TP2):\n- Ben: not registered, access lost\nY',
    );
    expect(missing).toEqual([]);
  });

  it('is missing where there is none', () => {
    expect(fillTemplate('S\n\n{{peopleToRemind}}', { peopleToRemind: [] }).missing).toEqual(['peopleToRemind']);
  });
});
