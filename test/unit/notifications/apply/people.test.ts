// Requests for users and people who leave. It breaks when a request starts without a shared mailbox, when a missing fact
// is not named, when the wrong one of two people is ended, or when the last owner goes without a word.

import { sameRequest } from '@shared/domain/notifications/apply/people-proposals';
import { proposeAll } from '@shared/domain/notifications/apply/propose';
import { writesOf } from '@shared/domain/notifications/apply/writes';
import { emptyRequest } from '@shared/domain/people/request-form';
import { describe, expect, it } from 'vitest';
import { action, held, link, of, proposed, rules } from './support';

const live = { mailboxAddress: 'optometry.tp1f9@nhs.net', mailboxKind: 'shared', mailboxStatus: 'live' } as const;
const ben = { fullName: 'Ben Carne', personalAddress: 'ben@carne.example', mobile: '07700 900456', role: 'member' };

describe('a linked user who is wanted', () => {
  it('becomes a request with the letter’s four facts', () => {
    const found = of('linked-user-wanted', ben, held(live));
    expect(proposed(found)).toEqual({
      'request.fullName': 'Ben Carne',
      'request.personalAddress': 'ben@carne.example',
      'request.mobile': '+447700900456',
      'request.role': 'member',
      'request.askedOn': '2026-09-07',
    });
    expect(found.missing).toEqual([]);
  });

  it('names what is missing, and still records the request', () => {
    const found = of('linked-user-wanted', { fullName: 'Ben Carne' }, held(live));
    expect(found.missing).toEqual(['personal email address', 'mobile phone number', 'owner or member']);
    expect(found.warnings.join()).toContain('mobile phone number');
    expect(Object.keys(proposed(found))).toEqual(['request.fullName', 'request.askedOn']);
  });

  it.each([
    [{}, 'none'],
    [{ ...live, mailboxKind: 'store' }, 'a store mailbox'],
    [{ ...live, mailboxStatus: 'requested' }, 'one that is not live'],
  ] as const)('is led to the application: %o, %s', (form, _why) => {
    const found = of('linked-user-wanted', ben, held(form));
    expect(found.changes).toEqual([]);
    expect(found.hints[0]?.link).toMatchObject({ of: 'practice' });
    expect(found.warnings.join()).toContain('no live shared mailbox');
  });

  it('refuses a personal address at nhs.net', () => {
    const { problems } = of('linked-user-wanted', { ...ben, personalAddress: 'ben@nhs.net' }, held(live));
    expect(problems).toMatchObject([{ field: 'personalAddress' }]);
  });

  it('completes the request that is there', () => {
    const facts = { ...emptyRequest, fullName: 'Ben Carne', askedOn: '2026-08-01' };
    const found = of('linked-user-wanted', ben, held(live, { request: { id: 'r', version: 1, facts } }));
    expect(Object.keys(proposed(found))).toEqual(['request.personalAddress', 'request.mobile', 'request.role']);
    const done = { ...facts, liveOn: '2026-08-20' };
    expect(
      of('linked-user-wanted', ben, held(live, { request: { id: 'r', version: 1, facts: done } })).nothing,
    ).toContain('dealt with');
  });

  it('finds the same request by name, or by the notification', () => {
    const request = (fullName: string, notificationId: string | null, liveOn = '') => ({
      notificationId,
      facts: { ...emptyRequest, fullName, liveOn },
    });
    const open = request('BEN CARNE', null);
    expect(sameRequest({ fullName: 'Ben Carne' }, [open], 'n')).toBe(open);
    expect(sameRequest({ fullName: 'Ben Carne' }, [request('Ben Carne', null, '2026-01-01')], 'n')).toBeNull();
    const own = request('', 'n');
    expect(sameRequest({ fullName: 'Ben Carne' }, [own], 'n')).toBe(own);
    expect(sameRequest({ fullName: 'Ben Carne' }, [request('Cai', 'n')], 'n')).toBeNull();
  });
});

describe('a leaver', () => {
  const two = [link('a', 'Amy Penrose'), link('b', 'Ben Carne')];

  it('is found by address before name, and the owners are counted again', () => {
    const found = of('leaver', { fullName: 'Somebody', nhsAddress: 'AMY.penrose@nhs.net' }, held(live, { links: two }));
    expect(found.personId).toBe('a');
    expect(proposed(found)).toEqual({ 'person.link': '2026-09-07', 'person.state': 'left' });
    expect(found.owners).toMatchObject({ level: 'amber' });
  });

  it('keeps the state where the person stays at another practice', () => {
    const found = of('leaver', { fullName: 'Amy Penrose' }, held(live, { links: two, staysAt: 1 }));
    expect(proposed(found)).toEqual({ 'person.link': '2026-09-07' });
  });

  it('says red when the last owner goes, also when two go at once', () => {
    const what = held(live, { links: two });
    const both = ['Amy Penrose', 'Ben Carne'].map((fullName) => ({
      action: action('leaver', { fullName }),
      held: what,
    }));
    expect(proposeAll(both, rules).map(({ owners }) => owners?.level)).toEqual(['red', 'red']);
  });

  it('asks who it is where nobody or two are called so', () => {
    const twins = [...two, link('c', 'Amy Penrose', { nhsAddress: 'amy.penrose2@nhs.net' })];
    for (const fullName of ['Amy Penrose', 'Nobody Here', '']) {
      const found = of('leaver', { fullName }, held(live, { links: twins }));
      expect([found.problems[0]?.field, found.changes, found.people.length]).toEqual(['personId', [], 3]);
    }
    const chosen = { ...action('leaver', { fullName: 'Amy Penrose' }), personId: 'c' };
    const [found] = proposeAll([{ action: chosen, held: held(live, { links: twins }) }], rules);
    expect(found?.personId).toBe('c');
    expect(found && writesOf(found, chosen).leavesOn).toBe('2026-09-07');
  });

  it('says it where the practice has no linked users, or the person has left', () => {
    expect(of('leaver', { fullName: 'Amy Penrose' }, held(live)).nothing).not.toBe('');
    const left = [link('a', 'Amy Penrose', { endedOn: '2026-08-01', personState: 'left' })];
    expect(of('leaver', { fullName: 'Amy Penrose' }, held(live, { links: left })).nothing).toContain(
      'has left TP1F9 already',
    );
  });

  it('can’t leave before the start', () => {
    const { problems } = of('leaver', { fullName: 'Amy Penrose', on: '2025-01-01' }, held(live, { links: two }));
    expect(problems).toMatchObject([{ field: 'on' }]);
  });
});
