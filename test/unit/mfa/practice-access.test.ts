// How a practice stands with the access to its mailbox. It breaks when a practice that is about to lose its mailbox looks
// in order, when the reason shown first is not the worst, or when the date to act by is somebody else's.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCESS_STATUSES,
  type AccessPerson,
  type AccessRequest,
  practiceAccess,
} from '../../../shared/domain/mfa/practice-access';
import { MFA_NEXT, MFA_STATES, type MfaStanding, type MfaState } from '../../../shared/domain/mfa/state';
import { LINK_ROLES, PERSON_STATES } from '../../../shared/domain/people/codes';
import { LINK_STANDINGS } from '../../../shared/domain/people/links';

const standing = (state: MfaState, next: MfaStanding['next'] = null): MfaStanding => ({
  state,
  since: '',
  asAt: '',
  source: null,
  factId: '',
  method: '',
  why: 'Because.',
  next,
});
const someone = (state: MfaState = 'registered', values: Partial<AccessPerson> = {}): AccessPerson => ({
  role: 'owner',
  standing: 'current',
  endedOn: '',
  personState: 'live',
  mfa: standing(state),
  ...values,
});
const owners = [someone(), someone()];
const open = { hasMailbox: true, isClosed: false };
const closed = { hasMailbox: true, isClosed: true };
const waiting = (waitingDays: number, isOpen = true): AccessRequest => ({ waitingDays, isOpen });
const of = (people: readonly AccessPerson[], requests: readonly AccessRequest[] = [], practice = open) =>
  practiceAccess(people, requests, practice);

describe('a practice', () => {
  it.each([
    [0, 'red', 'No owner with a live account: nobody can give or take access.'],
    [1, 'amber', '1 owner only: at least 2 are advised.'],
    [2, 'good', 'Enough owners, and everybody is registered or exempt.'],
    [3, 'good', 'Enough owners, and everybody is registered or exempt.'],
  ])('with %i owners is %s', (n, status, reason) => {
    const people = [...Array.from({ length: n }, () => someone()), someone('exempt', { role: 'member' })];
    expect(of(people)).toMatchObject({ status, reasons: [reason], owners: n, members: 1 });
  });

  it('counts only owners with a live account', () => {
    expect(of([someone('registered', { personState: 'joiner' }), someone()])).toMatchObject({
      status: 'amber',
      owners: 1,
    });
    expect(of([someone('registered', { standing: 'to-come' }), ...owners]).counts.registered).toBe(2);
  });

  it.each<[MfaState, string, string]>([
    ['access-lost', 'red', '1 person lost access.'],
    ['restricted', 'amber', '1 person under the restricted policy.'],
    ['not-registered', 'amber', '1 person not registered for MFA.'],
    ['prompted', 'amber', '1 person prompted, and not registered yet.'],
    ['unknown', 'unknown', 'MFA not known for 1 person.'],
  ])('with somebody who is %s is %s', (state, status, reason) => {
    expect(of([...owners, someone(state)])).toMatchObject({ status, reasons: [reason] });
    expect(of([...owners, someone(state), someone(state)]).reasons[0]).toContain('2 people');
  });

  it('needs attention while leavers have access, and when a request waits for long', () => {
    const left = someone('left', { standing: 'access-left', endedOn: '2024-10-01', personState: 'left' });
    expect(of([...owners, left])).toMatchObject({
      status: 'amber',
      reasons: ['1 person left, and access must still be taken away.'],
      accessLeft: 1,
      next: null,
    });
    expect(of(owners, [waiting(13)])).toMatchObject({ status: 'good', openRequests: 1 });
    expect(of(owners, [waiting(14), waiting(90, false)])).toMatchObject({
      status: 'amber',
      reasons: ['1 request has waited 14 days or longer.'],
      openRequests: 1,
    });
    expect(of(owners, [waiting(14), waiting(15)]).reasons).toEqual(['2 requests have waited 14 days or longer.']);
  });

  it('without a mailbox needs no owners, and with nobody there is nothing to see to', () => {
    const none = { hasMailbox: false, isClosed: false };
    expect(of([], [], none)).toMatchObject({ status: 'none', reasons: ['Nobody is linked.'] });
    expect(of([someone()], [], none)).toMatchObject({
      status: 'good',
      reasons: ['Everybody is registered or exempt.'],
    });
    expect(of([])).toMatchObject({ status: 'red' });
  });

  it('that is closed needs attention as long as people have access', () => {
    expect(of(owners, [], closed)).toMatchObject({
      status: 'amber',
      reasons: ['The practice is closed, and 2 people still have access.'],
    });
    expect(of([someone()], [], closed).reasons).toEqual(['The practice is closed, and 1 person still has access.']);
    expect(of([], [], closed)).toMatchObject({ status: 'none', reasons: ['Nobody is linked.'] });
    // Catches: the worst reason hidden behind a milder one.
    expect(of([someone('access-lost')], [], closed)).toMatchObject({
      status: 'red',
      reasons: ['1 person lost access.', 'The practice is closed, and 1 person still has access.'],
    });
  });

  it('says all reasons, the worst first', () => {
    const people = MFA_STATES.map((state) => someone(state, { role: 'member' }));
    const { reasons, status } = of([...people, someone('left', { standing: 'access-left' })], [waiting(20)]);
    expect(status).toBe('red');
    expect(reasons).toEqual([
      'No owner with a live account: nobody can give or take access.',
      '1 person lost access.',
      '1 person under the restricted policy.',
      '1 person not registered for MFA.',
      '1 person prompted, and not registered yet.',
      '1 person left, and access must still be taken away.',
      '1 request has waited 14 days or longer.',
      'MFA not known for 1 person.',
    ]);
  });
});

describe('the next date', () => {
  const expires = (on: string) =>
    someone('restricted', { mfa: standing('restricted', { on, what: 'password-expires' }) });
  const leaves = (endedOn: string) => someone('registered', { standing: 'leaving', endedOn });

  it('is the earliest of deadlines and ends of links, of people with access', () => {
    expect(of([...owners, expires('2024-12-01'), leaves('2024-11-30')]).next).toEqual({
      on: '2024-11-30',
      what: 'somebody leaves',
    });
    expect(of([...owners, expires('2024-12-01'), leaves('2024-12-02')]).next).toEqual({
      on: '2024-12-01',
      what: 'password expires',
    });
    expect(of([...owners, leaves('2024-12-01'), expires('2024-12-01')]).next?.what).toBe('password expires');
    expect(of([...owners, { ...expires('2024-12-01'), standing: 'ended' }]).next).toBeNull();
    expect(of(owners).next).toBeNull();
  });

  // Catches: the day on which somebody leaves shown as the day on which passwords expire.
  it('of the restricted is their own', () => {
    const { reasons } = of([...owners, expires('2025-03-01'), expires('2024-12-01'), leaves('2024-11-01')]);
    expect(reasons[0]).toBe('2 people under the restricted policy. Next: password expires on 1 December 2024.');
    const ends = someone('restricted', { mfa: standing('restricted', { on: '2025-03-26', what: 'access-ends' }) });
    expect(of([...owners, ends]).reasons[0]).toBe(
      '1 person under the restricted policy. Next: access is lost on 26 March 2025.',
    );
  });
});

it('stands the same in whichever order people and requests come', () => {
  const anyone = fc.record({
    role: fc.constantFrom(...LINK_ROLES),
    standing: fc.constantFrom(...LINK_STANDINGS),
    endedOn: fc.constantFrom('', '2024-11-01', '2024-12-01'),
    personState: fc.constantFrom(...PERSON_STATES),
    mfa: fc
      .record({
        state: fc.constantFrom(...MFA_STATES),
        next: fc.option(
          fc.record({ on: fc.constantFrom('2024-11-01', '2024-12-01'), what: fc.constantFrom(...MFA_NEXT) }),
        ),
      })
      .map(({ state, next }) => standing(state, next)),
  });
  const practice = fc.record({ hasMailbox: fc.boolean(), isClosed: fc.boolean() });
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 8 }), practice, (people, facts) => {
      const found = of(people, [], facts);
      expect(of([...people].reverse(), [], facts)).toEqual(found);
      expect(ACCESS_STATUSES).toContain(found.status);
      expect(found.reasons.length).toBeGreaterThan(0);
      expect(found.reasons.every((reason) => /^[A-Z0-9].*\.$/.test(reason))).toBe(true);
      const inUse = people.filter((each) => each.standing === 'current' || each.standing === 'leaving').length;
      expect(Object.values(found.counts).reduce((sum, n) => sum + n, 0)).toBe(inUse);
    }),
  );
});
