import { OUTLOOK_HEADINGS, outlookRow, PORTAL_HEADINGS, portalRow } from '@shared/domain/distribution-list/outlook-csv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry } from './support';

const asContact = (...args: Parameters<typeof outlookRow>) =>
  Object.fromEntries(outlookRow(...args).map((value, i) => [OUTLOOK_HEADINGS[i], value]));

describe('a list as a csv for Outlook and the NHSmail portal', () => {
  it('makes an organisation of a practice', () => {
    expect(asContact(entry('optometry.tp1f9@nhs.net'))).toEqual({
      'Email Address': 'optometry.tp1f9@nhs.net',
      'First Name': '',
      Company: 'Penrose Opticians',
      'E-mail Address': 'optometry.tp1f9@nhs.net',
      'E-mail Type': 'SMTP',
      'E-mail Display Name': 'Penrose Opticians',
      Notes: 'ODS code TP1F9. Shared mailbox of Penrose Opticians',
    });
  });

  it.each([
    ['recipient', 'First Name'],
    ['extra', 'First Name'],
    ['egress', 'Company'],
  ] as const)('of a source %s has the name as %s', (source, heading) => {
    expect(asContact(entry('a@x.example', { source, odsCode: '', name: 'Kim Lee' }))[heading]).toBe('Kim Lee');
  });

  // Catches: a contact without a name, which Outlook shows as an empty line.
  it('calls who has no name by the address', () => {
    expect(asContact(entry('a@x.example', { source: 'extra', name: ' ', odsCode: '', reason: '' }))).toMatchObject({
      'First Name': 'a@x.example',
      'E-mail Display Name': 'a@x.example',
      Notes: '',
    });
  });

  // Catches: a name with a line end, which cuts one contact into two; a row that is longer than its headings.
  it('has a value for each heading, none with a line end', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, text, (name, reason) => {
        const row = outlookRow(entry('a@x.example', { name, reason }));
        expect(row).toHaveLength(OUTLOOK_HEADINGS.length);
        expect(row.join('')).not.toMatch(/[\r\n\u2028\u2029]/);
      }),
    );
  });

  // Catches: a heading of Outlook's first, which the byte order mark hides from it.
  it('has the portal’s heading first, as its own sample file has it', () => {
    expect(OUTLOOK_HEADINGS[0]).toBe('Email Address');
    expect(PORTAL_HEADINGS).toEqual(['Email Address']);
    expect(portalRow(entry('a@x.example'))).toEqual(['a@x.example']);
  });
});
