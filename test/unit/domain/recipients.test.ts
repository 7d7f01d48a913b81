import { RECIPIENT_GROUPS } from '@shared/domain/codes';
import { deriveDistributionList, type ListPractice } from '@shared/domain/distribution-list/derive';
import type { ListRecipient } from '@shared/domain/distribution-list/listed-recipients';
import { emptyRecipient, recipientForm, showRecipientFact } from '@shared/domain/recipient-form';
import { checkRecipientGroup } from '@shared/domain/recipient-group';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the group of a recipient', () => {
  it.each([
    ['LOC', 'loc'],
    ['Devon LOC', 'loc'],
    ['Local Optical Committee ', 'loc'],
    ['ICB', 'icb'],
    ['NHS Devon ICB', 'icb'],
    ['Commissioner', 'icb'],
    ['NHS England', 'nhs-england'],
    ['NHSE/I', 'nhs-england'],
    ['NHSEI', 'nhs-england'],
    ['Head office', 'contractor'],
    ['Contractor', 'contractor'],
    ['Practice', 'practice'],
    ['practices', 'practice'],
    ['Store', 'practice'],
    ['Other', 'other'],
    ['nhs-england', 'nhs-england'],
  ])('%j is read as %s', (text, value) => {
    expect(checkRecipientGroup(text)).toMatchObject({ level: 'ok', value });
  });

  // Catches: a word with "loc" or "hq" in it taken for a group, and a text that is thrown away.
  it.each(['Local authority', 'Blocked', 'Friends', '7', 'tbc'])('%j is kept in the notes', (text) => {
    expect(checkRecipientGroup(text)).toMatchObject({ level: 'warning', value: '', keepInNotes: true });
  });

  it.each([
    ['', 'ok'],
    ['n/a', 'note'],
  ])('%j says nothing', (text, level) => {
    expect(checkRecipientGroup(text)).toMatchObject({ level, value: '' });
  });
});

describe('the form of a recipient', () => {
  const filled = { ...emptyRecipient, name: 'Kim Lee', address: 'kim@icb.example' };
  const messages = (values: object) =>
    Object.fromEntries(
      (recipientForm.safeParse({ ...filled, ...values }).error?.issues ?? []).map(({ path, message }) => [
        path.join('.'),
        message,
      ]),
    );

  it.each([
    [{}, {}],
    [{ name: ' ' }, { name: 'Enter the name of the recipient' }],
    [{ address: '' }, { address: 'Enter the email address' }],
    [{ address: 'kim at icb' }, { address: '“kim at icb” is not an address: there is no “@”' }],
    [{ address: 'a@nhs.net; b@nhs.net' }, { address: 'There are two addresses in one cell: give one' }],
    // Catches: "none" taken for an address because it is no error elsewhere.
    [{ address: 'none' }, { address: '“none” was read as no address' }],
    [{ notes: 'x'.repeat(4001) }, { notes: 'Use 4000 characters or fewer' }],
  ])('%j gives %j', (values, expected) => {
    expect(messages(values)).toEqual(expected);
  });

  it('shows facts in words', () => {
    const shown = (field: string, value: string) => showRecipientFact(field, value, (code) => `Board ${code}`);
    expect([shown('group', 'nhs-england'), shown('onList', 'no'), shown('icbCode', 'QJK')]).toEqual([
      'NHS England',
      'No',
      'Board QJK',
    ]);
    expect([shown('group', ''), shown('name', 'Kim'), shown('group', 'gone')]).toEqual(['', 'Kim', 'gone']);
  });
});

const penrose: ListPractice = {
  practiceId: 'p1',
  odsCode: 'TP1F9',
  name: 'Penrose Opticians',
  town: 'Truro',
  status: 'open',
  contractorId: 'c1',
  contractorName: 'Penrose Ltd',
  contractorEgress: null,
  relatedCodes: [],
  onList: 'yes',
  mailbox: { kind: 'shared', address: 'optometry.tp1f9@nhs.net', status: 'live', toldOn: null },
};
const kim: ListRecipient = {
  recipientId: 'r1',
  name: 'Kim Lee',
  address: 'kim@icb.example',
  group: 'icb',
  organisation: '',
  icbCode: '',
  reason: '',
  onList: 'yes',
};

describe('recipients on the distribution list', () => {
  const judged = (changes: Partial<ListRecipient>, practice: Partial<ListPractice> = {}) => {
    const aliases = new Map([['old@nhs.net', 'optometry.tp1f9@nhs.net']]);
    const list = deriveDistributionList([{ ...penrose, ...practice }], [{ ...kim, ...changes }], aliases);
    const entry = list.entries.find(({ recipientId }) => recipientId === 'r1');
    const out = list.problems.find(({ recipientId }) => recipientId === 'r1');
    return { ...(entry ?? out), state: list.recipients.get('r1')?.state };
  };
  const theirs = { address: 'OPTOMETRY.TP1F9@nhs.net' };

  // Catches: an entry without a why.
  it.each([
    [{}, 'ICB recipient'],
    [{ organisation: 'NHS Devon ICB' }, 'ICB recipient at NHS Devon ICB'],
    [{ reason: 'Asked for it', organisation: 'NHS Devon ICB' }, 'Asked for it'],
  ])('%j stands there as %j', (changes, reason) => {
    expect(judged(changes)).toMatchObject({
      state: 'on',
      owner: 'recipient:r1',
      source: 'recipient',
      group: 'icb',
      reason,
      problem: '',
    });
  });

  it.each([
    [{ onList: 'no' }, {}, 'marked-off', 'Marked as not on the list'],
    [{ address: 'kim' }, {}, 'malformed', 'The address can’t be used: “kim” is not an address: there is no “@”'],
    [theirs, {}, 'duplicate', 'Same address as TP1F9 Penrose Opticians: listed once'],
    [{ address: 'old@nhs.net' }, {}, 'duplicate', 'An older address of TP1F9 Penrose Opticians: listed once'],
    [
      { ...theirs, group: 'practice' },
      { status: 'closed' },
      'closed',
      'The address of TP1F9 Penrose Opticians: The practice is closed',
    ],
  ] as [Partial<ListRecipient>, Partial<ListPractice>, string, string][])(
    '%j beside a practice %j is left out as %s',
    (changes, practice, kind, reason) => {
      expect(judged(changes, practice)).toMatchObject({ state: 'off', kind, reason });
    },
  );

  it.each([
    [{ group: 'practice' }, {}, 'No practice in the register has this address'],
    [theirs, { onList: 'no' }, 'TP1F9 Penrose Opticians has this address, and is left out: Marked as not on the list'],
  ] as [Partial<ListRecipient>, Partial<ListPractice>, string][])(
    '%j beside a practice %j is doubtful',
    (changes, practice, problem) => {
      expect(judged(changes, practice)).toMatchObject({ state: 'check', problem });
    },
  );

  // Catches: any mixture in which somebody gets lost, or an address comes twice.
  it('accounts for everyone once and lists no address twice', () => {
    const address = fc.constantFrom('a@nhs.net', 'B@nhs.net', 'c@x.example', 'old@nhs.net', 'no address');
    const practices = fc.uniqueArray(
      fc.record({
        practiceId: fc.uuid(),
        odsCode: fc.constantFrom('TP1F9', 'TP2AB'),
        status: fc.constantFrom('open' as const, 'closed' as const),
        onList: fc.constantFrom('yes' as const, 'no' as const),
        mailbox: address.map((each) => ({
          kind: 'store' as const,
          address: each,
          status: 'live' as const,
          toldOn: null,
        })),
      }),
      { selector: ({ practiceId }) => practiceId, maxLength: 4 },
    );
    const recipients = fc.uniqueArray(
      fc.record({
        recipientId: fc.uuid(),
        address,
        group: fc.constantFrom(...RECIPIENT_GROUPS),
        onList: fc.constantFrom('yes' as const, 'no' as const),
      }),
      { selector: (each) => each.address.toLowerCase(), maxLength: 5 },
    );
    fc.assert(
      fc.property(practices, recipients, (some, others) => {
        const all = others.map((each) => ({ ...kim, ...each }));
        const aliases = new Map([['old@nhs.net', 'a@nhs.net']]);
        const list = deriveDistributionList(
          some.map((each) => ({ ...penrose, ...each })),
          all,
          aliases,
        );
        const accounted = [...list.entries, ...list.problems].flatMap(({ recipientId }) => recipientId ?? []);
        expect(accounted.toSorted()).toEqual(all.map(({ recipientId }) => recipientId).toSorted());
        expect([...list.recipients.keys()].toSorted()).toEqual(accounted.toSorted());
        const addresses = list.entries.map((entry) => entry.address.toLowerCase());
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const { recipientId } of list.problems)
          if (recipientId !== null) expect(list.recipients.get(recipientId)?.state).toBe('off');
      }),
    );
  });
});
