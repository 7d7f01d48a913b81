// The draft that a batch of a list is sent with. It breaks when a recipient gets lost on the way into the mail program, when
// one of them sees the others, or when an address brings a header of its own.
import { emlOf } from '@electron/services/applications/eml';
import { mailtoOf, type WholeDraft } from '@shared/domain/mail-draft';
import { checkMailboxAddress } from '@shared/domain/mailbox-address';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';

const draft: WholeDraft = {
  from: 'england.optometrysouthwest@nhs.net',
  to: 'england.optometrysouthwest@nhs.net',
  subject: '',
  body: '',
};
const NOW = new Date('2026-09-03T10:00:00Z');
const many = Array.from({ length: 1_000 }, (_, i) => `optometry.tp${1_000 + i}@nhs.net`);

/** What a mail reader finds in Bcc. */
async function readBack(bcc: readonly string[]) {
  const mail = await PostalMime.parse(emlOf({ ...draft, subject: 'News', body: 'Dear all', bcc }, NOW));
  return { ...mail, addresses: (mail.bcc ?? []).map(({ address }) => address) };
}

describe('a draft with recipients in Bcc', () => {
  it('is read back by a mail program with each of them, and nobody else', async () => {
    const mail = await readBack(many);
    expect(mail.addresses).toEqual(many);
    expect(mail.to).toEqual([{ address: draft.to, name: '' }]);
    expect(mail.cc).toBeUndefined();
    expect(mail.subject).toBe('News');
    expect(mail.text?.trim()).toBe('Dear all');
  });

  it('has no line that a mail server would cut', () => {
    const longest = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.net`;
    expect(checkMailboxAddress(longest).value).toBe(longest);
    const lines = emlOf({ ...draft, bcc: Array.from({ length: 50 }, () => longest) }, NOW).split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(998);
  });

  it('has no such line where there is nobody', () => {
    expect(emlOf(draft, NOW)).not.toMatch(/^Bcc/im);
    expect(emlOf({ ...draft, bcc: [] }, NOW)).not.toMatch(/^Bcc/im);
  });

  // Catches: an address of an odd but right form, which the list has and the mail silently hasn't.
  it('has every address that a list can have', async () => {
    const letters = [..."abcxyz0189!#$%&'*+/=?^_`{|}~-."];
    const odd = fc
      .tuple(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 20 }), fc.domain())
      .map(([local, domain]) => checkMailboxAddress(`${local.join('')}@${domain}`).value)
      .filter((address) => address !== '');
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(odd, { minLength: 1, maxLength: 5 }), async (addresses) => {
        expect((await readBack(addresses)).addresses).toEqual(addresses);
        expect(mailtoOf({ ...draft, bcc: addresses })).not.toBeNull();
      }),
    );
  });

  // Catches: a register from anywhere, whose address brings a line of its own into the header.
  it.each(['a@x.example\r\nCc: b@x.example', 'a@x.example, b@x.example', '<a@x.example>', 'a@x.example\n', 'all', ''])(
    'leaves out %j, which is more or less than an address',
    async (hostile) => {
      expect((await readBack([hostile, 'c@x.example'])).addresses).toEqual(['c@x.example']);
      expect(mailtoOf({ ...draft, bcc: [hostile] })).toBeNull();
    },
  );
});

describe('a link with recipients in Bcc', () => {
  it('has them where they fit, with what stands for something else in a link written otherwise', () => {
    const link = mailtoOf({ ...draft, bcc: ['a@x.example', "o'neil&co+x@y.example"] }) ?? '';
    expect(new URL(link).pathname).toBe(draft.to);
    expect(link).toMatch(/&bcc=a@x\.example;o'neil%26co%2Bx@y\.example$/);
    expect(new URL(link).searchParams.get('bcc')).toBe("a@x.example;o'neil&co+x@y.example");
  });

  it('is none where they don’t fit', () => {
    expect(mailtoOf({ ...draft, bcc: many })).toBeNull();
  });

  it('says nothing of Bcc where there is nobody', () => {
    expect(mailtoOf({ ...draft, bcc: [] })).toBe(mailtoOf(draft));
  });
});
