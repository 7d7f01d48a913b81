import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { emlOf } from '../../../electron/services/applications/eml';

const now = new Date('2025-04-03T10:11:12Z');
const draft = {
  from: 'england.optometrysouthwest@nhs.net',
  to: 'amy@example.org',
  subject: 'A code for Penrose',
  body: 'Dear Amy\n\nPlease ask – “now”.',
};

// Catches a draft that Outlook would open as a received mail, or without its text.
it('is a draft that a mail reader understands', async () => {
  const eml = emlOf(draft, now);
  const mail = await PostalMime.parse(eml);
  expect(mail.subject).toBe(draft.subject);
  expect(mail.from?.address).toBe(draft.from);
  expect(mail.to?.map(({ address }) => address)).toEqual([draft.to]);
  expect(mail.date).toBe('2025-04-03T10:11:12.000Z');
  expect(mail.text).toBe(`${draft.body.replaceAll('\n', '\r\n')}\r\n`);
  expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
});

it('leaves out a recipient that is no plain address', async () => {
  const mail = await PostalMime.parse(emlOf({ ...draft, to: 'a@b.org\r\nBcc: x@example.org' }, now));
  expect([mail.to, mail.bcc]).toEqual([undefined, undefined]);
});

it('comes back the same for any subject and text, in lines of ASCII that are short enough', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(text, text, async (subject, body) => {
      const plainSubject = subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
      const eml = emlOf({ ...draft, subject, body }, now);
      // Only CRLF ends a line, and no line is longer than RFC 5322 advises.
      expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(eml).toMatch(/^[\x20-\x7e\r\n]*$/);
      for (const line of eml.split('\r\n')) expect(line.length).toBeLessThanOrEqual(86);
      const mail = await PostalMime.parse(eml);
      expect(mail.headers.map(({ key }) => key)).toEqual([
        'x-unsent',
        'from',
        'to',
        'subject',
        'date',
        'mime-version',
        'content-type',
        'content-transfer-encoding',
      ]);
      expect(mail.subject ?? '').toBe(plainSubject);
    }),
    { numRuns: 200 },
  );
});

it('keeps a long subject with accents whole', async () => {
  const subject =
    'Réminder: NHSmail shared mailbox for Ŵyn & Daughters – Optometrists of Truro, Falmouth and Penzance 👓';
  const eml = emlOf({ ...draft, subject }, now);
  expect((await PostalMime.parse(eml)).subject).toBe(subject);
  for (const line of eml.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76 + 'Subject: '.length);
});

// Catches an attachment that arrives damaged, or whose name breaks the mail's headers.
it('takes a file along, byte for byte and under its name', async () => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * 31) % 256);
  for (const name of [
    'guidance.pdf',
    'Anleitung für Größe “1”.pdf',
    `${'long '.repeat(60)}.pdf`,
    'a"\r\nBcc: x@y.org.pdf',
  ]) {
    const eml = emlOf({ ...draft, attachment: { name, bytes } }, now);
    for (const line of eml.split('\r\n')) expect(line.length).toBeLessThan(998);
    const mail = await PostalMime.parse(eml);
    expect(mail.text?.trim()).toBe(draft.body.replaceAll('\n', '\r\n'));
    expect(mail.bcc).toBeUndefined();
    const [file] = mail.attachments;
    expect(new Uint8Array(file?.content as ArrayBuffer)).toEqual(bytes);
    expect(file?.filename).toMatch(/\.pdf$/);
    if (name.length < 60 && !name.includes('\n')) expect(file?.filename).toBe(name);
  }
});
