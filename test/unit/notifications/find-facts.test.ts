import type { MailFacts } from '@shared/domain/notifications/facts';
import { findFacts } from '@shared/domain/notifications/find-facts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAILS, type MailCase } from './mails';
import { register } from './register';

function factsOf({ from, subject, text }: Pick<MailCase, 'from' | 'subject' | 'text'>): MailFacts {
  const [, name = '', address = ''] = /^(.*?) <(.*)>$/.exec(from) ?? [];
  return findFacts({ subject, text, from: { name, address }, sentAt: '2026-11-20T09:00:00.000Z' }, register);
}
const codesOf = ({ practices }: MailFacts) => practices.map(({ odsCode }) => odsCode);

describe('a mail', () => {
  it('is one of at least sixty', () => {
    expect(MAILS.length).toBeGreaterThanOrEqual(60);
  });

  // Catches: a mail put to the wrong kind, or to the wrong practice: then the wrong address is written into the list.
  it.each(MAILS.map((mail) => [mail.kind, mail.subject, mail] as const))('%s: %s', (kind, _subject, mail) => {
    const facts = factsOf(mail);
    expect({ kind: facts.kind, practices: codesOf(facts), because: facts.kindReason }).toEqual({
      kind,
      practices: mail.practices,
      because: expect.any(String),
    });
    if (mail.addresses) expect(facts.addresses.map(({ value }) => value)).toEqual(mail.addresses);
    expect(facts.kindReason).not.toBe('');
    for (const { reason } of facts.practices) expect(reason).toMatch(/\.$/);
  });

  // Catches: a crash or a hang on what nobody wrote.
  it('of any words gives an answer, and never a practice that it doesn’t name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 60 }), (text, subject) => {
        const facts = factsOf({ from: 'A <a@home.example>', subject, text });
        const words = `${subject}\n${text}`.toUpperCase().replaceAll('O', '0');
        for (const { odsCode } of facts.practices) expect(words).toContain(odsCode.replaceAll('O', '0'));
      }),
      { numRuns: 200 },
    );
  });

  it('of a hundred thousand letters is read in good time', () => {
    const text = 'optometry.'.repeat(3000) + ' Aa'.repeat(20_000) + '0'.repeat(20_000) + ' a@'.repeat(5000);
    expect(factsOf({ from: 'A <a@home.example>', subject: 'x', text }).kind).toBe('other');
  });
});

describe('what a mail asks for', () => {
  it('is one action a practice, each with its own address', () => {
    const [, two] = MAILS;
    expect(factsOf(two as MailCase).actions).toMatchObject([
      { kind: 'new-shared-mailbox', odsCode: 'TP9MN', address: 'optometry.tp9mn@nhs.net' },
      { kind: 'new-shared-mailbox', odsCode: 'TPX3B', address: 'optometry.tpx3b@nhs.net' },
    ]);
  });

  // Catches: of two practices one getting the other's address, because the mail names only one.
  it('never gives one of several practices an address that isn’t its own', () => {
    const { actions } = factsOf({
      from: 'A <a@b.example>',
      subject: 'new shared mailbox',
      text: 'TP9MN and TPX3B: optometry.tp9mn@nhs.net',
    });
    expect(actions.map(({ odsCode, address }) => [odsCode, address])).toEqual([
      ['TP9MN', 'optometry.tp9mn@nhs.net'],
      ['TPX3B', ''],
    ]);
  });

  it('names who joins or leaves, and when', () => {
    const leaver = factsOf({
      from: 'F <optometry.e1j4z@nhs.net>',
      subject: 'Leaver',
      text: 'Owen O’Neill (owen.oneill62@nhs.net) left us on 31 August.',
    });
    expect(leaver.people).toMatchObject([{ name: 'Owen O’Neill', nhsAddress: 'owen.oneill62@nhs.net' }]);
    expect(leaver.dates[0]?.value).toBe('2026-08-31');
    expect(leaver.actions).toMatchObject([{ kind: 'leaver', odsCode: 'E1J4Z', on: '2026-08-31' }]);
    const joiner = factsOf({
      from: 'P <optometry.tp1f9@nhs.net>',
      subject: 'New linked user',
      text: 'Full name: Amy Penrose\nEmail: amy@home.example\nMobile: 07700 900123\nowner',
    });
    expect(joiner.people).toEqual([
      {
        name: 'Amy Penrose',
        nhsAddress: '',
        personalAddress: 'amy@home.example',
        mobile: '+447700900123',
        role: 'owner',
      },
    ]);
  });
});

describe('dates without a year', () => {
  it.each([
    ['left on 31 August', '2026-08-31'],
    ['closing on 31 January', '2027-01-31'],
    ['since 1st of March', '2026-03-01'],
    ['on 03/04/2026', '2026-04-03'],
    ['on 31 February', undefined],
    ['1.2.26', '2026-02-01'],
  ])('%s', (text, iso) => {
    expect(factsOf({ from: 'A <a@b.example>', subject: '', text }).dates[0]?.value).toBe(iso);
  });
});
