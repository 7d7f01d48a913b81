import { readFile } from 'node:fs/promises';
import { readMail } from '@electron/worker/mail/read-mail';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const fixture = async (name: string) => (await readMail(await readFile(`test/fixtures/mail/${name}`))).mail;
const bytes = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
const read = async (text: string) => (await readMail(bytes(text))).mail;
const HEAD =
  'From: Jo Yeo <jo@shop.example>\nTo: england.optometrysouthwest@nhs.net\nSubject: Hello\nDate: Mon, 07 Sep 2026 09:12:00 +0100\nMessage-ID: <1@shop.example>\nMIME-Version: 1.0\n';

describe('the sample mails', () => {
  it.each([
    [
      '01-new-shared-mailbox.eml',
      'eml',
      'optometry.c4e8t@nhs.net',
      '2026-09-07T08:12:00.000Z',
      'optometry.c4e8t@nhs.net',
    ],
    [
      '02-guidance-request.eml',
      'eml',
      'reception@shop.example',
      '2026-09-08T15:45:00.000Z',
      'Yeo Eyecare Stroud (TP7CE)',
    ],
    ['03-leaver.eml', 'eml', 'optometry.e1j4z@nhs.net', '2026-09-09T10:00:00.000Z', 'left us on 31 August'],
    ['04-mfa-problem.eml', 'eml', 'owen.oneill62@nhs.net', '2026-09-10T07:30:00.000Z', 'TPW0N'],
    [
      '05-html-only.eml',
      'eml',
      'chloe.yeo@nhs.example',
      '2026-09-11T11:00:00.000Z',
      'Practice TP9MN, new postcode TR1',
    ],
    [
      '06-two-practices.eml',
      'eml',
      'office@group.example',
      '2026-09-11T12:00:00.000Z',
      'TPX3B is optometry.tpx3b@nhs.net',
    ],
    ['quick.msg', 'msg', '', '2007-06-14T09:42:53.000Z', 'The quick brown fox'],
    ['example_received_unicode.msg', 'msg', 'mike.farman@alfresco.com', '2010-01-11T16:25:07.000Z', 'lazy dog'],
  ])('%s is read', async (name, type, from, sentAt, words) => {
    const mail = await fixture(name);
    expect(mail).toMatchObject({ type, from: { address: from }, sentAt });
    expect(mail.text).toContain(words);
    expect(mail.messageId).not.toMatch(/[<>]/);
    expect(mail.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  // Catches: a script's text, or an address of a tracking picture, taken for what somebody wrote.
  it('leaves scripts, pictures and their addresses out of an HTML message', async () => {
    const { text, subject, from } = await fixture('05-html-only.eml');
    expect(text).not.toMatch(/pwned|127\.0\.0\.1|track|</);
    expect(subject).toBe('Change of address – TR1');
    expect(from.name).toBe('Chloë Yeo');
  });

  it('lists attachments by name without opening them', async () => {
    const { attachments } = await fixture('example_received_unicode.msg');
    expect(attachments).toEqual([{ index: 0, name: 'alfresco.gif', size: 16174, isSpreadsheet: false }]);
  });
});

describe('odd messages', () => {
  it.each([
    [
      'encrypted',
      `${HEAD}Content-Type: multipart/encrypted; boundary=x\n\n--x\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--x--\n`,
      /encrypted: only its sender/,
    ],
    [
      'encrypted by S/MIME',
      `${HEAD}Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3\n`,
      /encrypted/,
    ],
    [
      'an invitation',
      `${HEAD}Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n`,
      /invitation/,
    ],
    ['empty', `${HEAD}\n`, /no text/],
    ['without a date', 'From: a@b.example\nSubject: x\n\nwords', /no date/],
    ['with a date that isn’t one', 'From: a@b.example\nSubject: x\nDate: yesterday\n\nwords', /no date/],
    ['without a sender', 'Subject: x\nTo: a@b.example\n\nwords', /doesn’t say from which address/],
  ])('%s: what can be read is read, and the rest is said', async (_what, text, remark) => {
    const mail = await read(text);
    expect(mail.type).toBe('eml');
    expect(mail.remarks.join(' ')).toMatch(remark);
  });

  it('reads wrong and unknown character sets as far as they go', async () => {
    const latin = Buffer.concat([
      bytes(`${HEAD}Content-Type: text/plain; charset=iso-8859-1\n\n`),
      Buffer.from([0x43, 0xe9]),
    ]);
    expect((await readMail(latin)).mail.text).toBe('Cé');
    expect((await read(`${HEAD}Content-Type: text/plain; charset=klingon\n\nwords`)).text).toBe('words');
    expect((await readMail(Buffer.from('\ufeffJust words', 'utf16le'))).mail).toMatchObject({
      type: 'text',
      text: 'Just words',
    });
  });

  // Catches: a mail that was copied out of Outlook logged without its sender and subject, on the wrong day, or an hour off
  // in summer or on a desk with another clock.
  it.each([
    [
      'as Outlook shows it',
      'From: Amy Penrose <amy@penrose.example>\nSent: 11 September 2024 13:00\nTo: CCHub; Jo <jo@x.example>\nSubject: New mailbox\n\nIt is live.',
      {
        from: { name: 'Amy Penrose', address: 'amy@penrose.example' },
        sentAt: '2024-09-11T12:00:00.000Z',
        subject: 'New mailbox',
        recipientCount: 2,
      },
    ],
    [
      'as Outlook on the web shows it',
      'From: Amy Penrose [mailto:amy@penrose.example]\nSent: Wednesday 4 December 2024 9:05am\nSubject: New mailbox\n\nIt is live.',
      {
        from: { name: 'Amy Penrose', address: 'amy@penrose.example' },
        sentAt: '2024-12-04T09:05:00.000Z',
        subject: 'New mailbox',
        recipientCount: 0,
      },
    ],
    [
      'with a date that can’t be read',
      'From: amy@penrose.example\nSent: on Monday\nSubject: New mailbox\n\nIt is live.',
      { from: { name: '', address: 'amy@penrose.example' }, sentAt: null, subject: 'New mailbox', recipientCount: 0 },
    ],
    [
      'with its subject alone',
      '\nSubject: New mailbox\n\nIt is live.',
      { from: { name: '', address: '' }, sentAt: null, subject: 'New mailbox', recipientCount: 0 },
    ],
  ])('a copied mail %s', async (_what, text, expected) => {
    expect(await read(text)).toMatchObject({ type: 'text', text: 'It is live.', ...expected });
  });

  it('leaves a text alone that only begins like a head', async () => {
    const text = 'From: Monday on our mailbox is optometry.tp1f9@nhs.net\nTo: be put on the list';
    expect(await read(text)).toMatchObject({ type: 'text', subject: '', text });
  });

  it('keeps fifty of a thousand recipients, and counts them', async () => {
    const to = Array.from({ length: 1000 }, (_, n) => `p${n}@shop.example`).join(',\n ');
    const mail = await read(`From: a@b.example\nSubject: x\nTo: ${to}\n\nwords`);
    expect(mail.to).toHaveLength(50);
    expect(mail.recipientCount).toBe(1000);
  });

  it('marks spreadsheets, and hands over their bytes only when asked', async () => {
    const { mail, attachments } = await readMail(
      bytes(
        `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nsee attached\n--x\nContent-Type: text/csv; name="our list.csv"\nContent-Disposition: attachment; filename="our list.csv"\n\nODS,Practice\n--x--\n`,
      ),
    );
    expect(mail.attachments).toMatchObject([{ name: 'our list.csv', isSpreadsheet: true }]);
    expect(Buffer.from(attachments[0]?.bytes() ?? []).toString()).toContain('ODS,Practice');
  });

  // Catches: the same mail logged twice because it came by two ways.
  it('has one digest for one message without an identity', async () => {
    const text = 'From: a@b.example\nSubject: x\nDate: Mon, 07 Sep 2026 09:12:00 +0100\n\nwords';
    expect((await read(text)).digest).toBe((await read(`X-Way: other\n${text}`)).digest);
    expect((await read(text)).digest).not.toBe((await read(text.replace('words', 'other words'))).digest);
  });
});

describe('what is no message', () => {
  it.each([
    ['an empty file', '', /empty/],
    ['a PDF', '%PDF-1.7', /a PDF/],
    ['a workbook', 'PK\u0003\u0004', /workbook/],
    ['a business card', 'BEGIN:VCARD\nEND:VCARD', /business card/],
    ['a calendar', 'BEGIN:VCALENDAR', /calendar/],
    ['bytes', '\0\u0001\u0002', /not a message/],
  ])('%s is refused in words', async (_what, text, words) => {
    await expect(readMail(Buffer.from(text, 'latin1'))).rejects.toMatchObject({
      code: 'file-not-readable',
      message: expect.stringMatching(words),
    });
  });

  it('a damaged Outlook file is refused in words', async () => {
    const whole = await readFile('test/fixtures/mail/quick.msg');
    for (const end of [8, 100, 512, 1024, 5000, 12_000]) {
      const answer = await readMail(whole.subarray(0, end)).then(
        ({ mail }) => mail.type,
        (error: { code: string }) => error.code,
      );
      expect(['msg', 'file-not-readable']).toContain(answer);
    }
  });

  it('parts within parts within parts are refused, not followed to the end', async () => {
    const deep = Array.from(
      { length: 200 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    ).join('');
    await expect(read(`${HEAD}${deep}`)).rejects.toMatchObject({ code: 'file-not-readable' });
  });

  // Catches: a crash on bytes that nobody sent.
  it('any bytes give an answer or a sentence', async () => {
    const head = fc.constantFrom(
      '',
      HEAD,
      `${HEAD}Content-Type: text/html\n\n`,
      '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
    );
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 600 }), async (start, rest) => {
        const answer = await readMail(Buffer.concat([Buffer.from(start, 'latin1'), rest])).then(
          () => 'read',
          (error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
        );
        expect(answer).toMatch(/^read$|^file-not-readable: .*Nothing was logged/);
      }),
      { numRuns: 150 },
    );
  });
});
