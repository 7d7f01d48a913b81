import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORIGINAL_TEMPLATES } from '../../../electron/services/settings/template-files';
import { mailtoOf } from '../../../shared/domain/mail-draft';
import {
  fillTemplate,
  mailsFor,
  PLACEHOLDERS,
  ROUTE_TEMPLATES,
  TEMPLATE_IDS,
  TEMPLATE_MAX,
  templateProblem,
} from '../../../shared/domain/mail-template';

/** What ends a line, begins a field or a placeholder, and half a character. */
const nasty = fc.string({
  unit: fc.constantFrom('\r', '\n', '\u2028', '\u0000', '{', '}', '&', '?', '=', '%', '\ud83d', 'é', 'a'),
});

describe('filling a text', () => {
  it('takes the subject from the first line and values for placeholders', () => {
    expect(
      fillTemplate('Subject: Code for {{odsCode}}\r\n\r\nDear {{ contractorName }}\r\nBye', {
        odsCode: 'TP1F9',
        contractorName: 'Amy Penrose Ltd',
      }),
    ).toEqual({ subject: 'Code for TP1F9', body: 'Dear Amy Penrose Ltd\nBye', unknown: [], missing: [] });
  });

  // A value that is put in silently as nothing would send a mail with a hole where the link should be.
  it('names what has no value and what does not exist, and leaves both as they are written', () => {
    expect(fillTemplate('S\n\n{{egressForm}} {{nonsense}} {{constructor}}', { egressForm: ' ' })).toEqual({
      subject: 'S',
      body: '{{egressForm}} {{nonsense}} {{constructor}}',
      unknown: ['{{nonsense}}', '{{constructor}}'],
      missing: ['egressForm'],
    });
  });

  it('does not fill what a value itself brings along', () => {
    expect(fillTemplate('{{practiceName}}\n\nx', { practiceName: '{{odsCode}} $& $1' }).subject).toBe(
      '{{odsCode}} $& $1',
    );
  });

  // A name with a line break must never begin a header of its own ("Bcc: …").
  it('keeps every value on its line, whatever it holds', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        const mail = fillTemplate('To {{practiceName}}\n\nHello {{practiceName}}', {
          practiceName: `Evil\r\nBcc: x@example.org\u2028${value}`,
        });
        expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(mail.body).not.toMatch(/[\r\n\u2028\u2029]/);
      }),
    );
  });
});

describe('the texts that come with the program', () => {
  it.each(TEMPLATE_IDS)('%s is a mail and asks only for what there is', (id) => {
    const text = ORIGINAL_TEMPLATES[id];
    expect(templateProblem(text)).toBe('');
    const values = Object.fromEntries(Object.keys(PLACEHOLDERS).map((name) => [name, 'x']));
    const { subject, body, unknown, missing } = fillTemplate(text, values);
    expect([unknown, missing]).toEqual([[], []]);
    expect(`${subject}${body}`).not.toMatch(/[{}]/);
    expect(`${subject}${body}`.toLowerCase()).not.toContain('optician');
  });

  // A text for one route that asks for a value of the other could never be opened.
  it('those of the Egress route ask for nothing that only a practice has', () => {
    const { practiceName: _, odsCode: __, mailboxAddress: ___, ...others } = PLACEHOLDERS;
    for (const id of ROUTE_TEMPLATES.egress) expect(fillTemplate(ORIGINAL_TEMPLATES[id], others).missing).toEqual([]);
  });
});

it.each([
  ['', /subject/],
  ['\n\nHello', /subject/],
  ['Subject', /message/],
  [`${'s'.repeat(201)}\n\nx`, /200 characters/],
  ['S\n\n{{nothing}}', /no value called {{nothing}}/],
  [`S\n\n${'x'.repeat(TEMPLATE_MAX)}`, /10000 characters/],
])('refuses a text that is no mail', (text, message) => {
  expect(templateProblem(text)).toMatch(message);
});

it('the mail for what comes next stands first', () => {
  const first = (route: 'shared-mailbox' | 'egress', id: Parameters<typeof mailsFor>[1]['nextStep'], without = false) =>
    mailsFor(route, { nextStep: id, sentWithoutCode: without })[0];
  expect(first('shared-mailbox', { id: 'code-requested' })).toBe('ask-for-code');
  expect(first('shared-mailbox', { id: 'code-requested' }, true)).toBe('form-without-code');
  expect(first('shared-mailbox', { id: 'cchub-told' })).toBe('tell-us-mailbox');
  expect(first('egress', { id: 'form-submitted' })).toBe('egress-form');
  expect(first('egress', null)).toBeUndefined();
  expect(mailsFor('shared-mailbox', { nextStep: { id: 'code-issued' }, sentWithoutCode: false })).toEqual([
    'next-step',
    'tell-us-mailbox',
  ]);
});

describe('mailto:', () => {
  const draft = { to: 'amy@example.org', subject: 'A & B = C?', body: 'One\nTwo “x”' };

  it('carries recipient, subject and text', () => {
    const url = new URL(mailtoOf(draft) ?? '');
    expect(url.pathname).toBe('amy@example.org');
    expect([...url.searchParams]).toEqual([
      ['subject', 'A & B = C?'],
      ['body', 'One\r\nTwo “x”'],
    ]);
  });

  it('is not made when it would be too long, or when the recipient is more than an address', () => {
    expect(mailtoOf({ ...draft, body: 'x'.repeat(1800) })).toBeNull();
    expect(mailtoOf({ ...draft, to: 'a@b.org?attach=c:\\secret.txt' })).toBeNull();
    expect(mailtoOf({ ...draft, to: 'a@b.org,c@d.org' })).toBeNull();
    expect(mailtoOf({ ...draft, to: '' })).toMatch(/^mailto:\?subject=/);
  });

  it('has only two fields, whatever the texts hold', () => {
    fc.assert(
      fc.property(nasty, nasty, (subject, body) => {
        const link = mailtoOf({ ...draft, subject, body });
        if (link !== null) expect([...new URL(link).searchParams.keys()]).toEqual(['subject', 'body']);
      }),
    );
  });
});
