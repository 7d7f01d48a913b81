import {
  type CheckPractice,
  type CheckSources,
  checkEntries,
  checkFacts,
} from '@shared/domain/distribution-list/checks';
import { describe, expect, it } from 'vitest';
import { entry } from './support';

const penrose: CheckPractice = {
  practiceId: 'p1',
  odsCode: 'TP1F9',
  name: 'Penrose Opticians',
  status: 'open',
  contractorId: 'c1',
  isEgress: false,
  address: 'optometry.tp1f9@nhs.net',
};
const other: CheckPractice = {
  ...penrose,
  practiceId: 'p2',
  odsCode: 'A1B2C',
  name: 'Aa',
  address: 'optometry.a1b2c@nhs.net',
};
const mine = entry(penrose.address, { owner: 'practice:p1' });
const account = entry('secure@x.example', { source: 'egress', owner: 'egress:c1', name: 'Penrose Ltd' });
const recipient = entry('kim@icb.example', {
  source: 'recipient',
  owner: 'recipient:r1',
  practiceId: null,
  odsCode: '',
});
const extra = entry('kim@icb.example', {
  source: 'extra',
  owner: 'extra:kim@icb.example',
  practiceId: null,
  odsCode: '',
});

const TODAY = '2026-09-03';
function checked(entries: Parameters<typeof checkEntries>[0], sources: Partial<CheckSources> = {}) {
  const known = [penrose.address, other.address, account.address].map((address) => ({
    address,
    toldOn: TODAY,
    confirmedOn: null,
  }));
  const facts = checkFacts({ practices: [penrose, other], dates: known, aliases: new Map(), ...sources });
  return checkEntries(entries, facts, TODAY, 6).map((checks) => checks.map(({ kind, text }) => `${kind}: ${text}`));
}

describe('checks before a list is used', () => {
  it('find nothing where all is in order', () => {
    expect(checked([mine, recipient])).toEqual([[], []]);
  });

  // Catches: one bad address that stops a whole mail.
  it.each([
    ['optometry.tp1f9@nhs.uk', 'The address ends in @nhs.uk: NHSmail ends in @nhs.net'],
    ['kim at icb', '“kim at icb” is not an address: there is no “@”'],
    ['', 'there is none'],
  ])('find that %j can’t be written to', (address, why) => {
    expect(checked([{ ...recipient, address }])).toEqual([[`malformed: The address can’t be used: ${why}`]]);
  });

  it('find an address that is there twice, at both of its entries', () => {
    const twice = 'duplicate: The same address is on the list twice';
    expect(checked([recipient, { ...extra, address: 'KIM@icb.example' }])).toEqual([[twice], [twice]]);
  });

  // Catches: one mailbox that gets each mail twice, by its newer and its older address.
  it('find an older address of a mailbox that is on the list', () => {
    const aliases = new Map([['kim@icb.example', penrose.address]]);
    expect(checked([mine, extra], { aliases })).toEqual([
      [],
      ['duplicate: An older address of TP1F9 Penrose Opticians, which is on the list with optometry.tp1f9@nhs.net'],
    ]);
    expect(checked([extra], { aliases }), 'the mailbox itself is not on the list').toEqual([[]]);
    const ofOther = { practices: [penrose, { ...other, address: 'kim@icb.example' }] };
    expect(checked([mine, extra], { aliases, ...ofOther }), 'it is an address of today').toEqual([[], []]);
  });

  describe('of practices that are closed today', () => {
    const closed = { ...penrose, status: 'closed' as const };
    it.each([
      ['the practice itself', mine, [closed], ['closed: The practice is closed']],
      ['a practice that is in the bin', mine, [], ['closed: The practice is not in the register any more']],
      ['one whose address another open practice has', mine, [closed, { ...other, address: penrose.address }], []],
      [
        'an extra with its address',
        { ...extra, address: penrose.address },
        [closed],
        ['closed: TP1F9 Penrose Opticians has this address, and is closed'],
      ],
      [
        'an extra whose address an open one has as well',
        { ...extra, address: penrose.address },
        [closed, { ...other, address: penrose.address }],
        [],
      ],
      ['an extra of nobody', extra, [closed], []],
    ] as const)('%s', (_, one, practices, found) => {
      expect(checked([one], { practices })).toEqual([found]);
    });

    // Catches: an Egress account called closed because the one practice that holds its entry is.
    it('an Egress account only when all practices that it serves are', () => {
      const [held, second] = [
        { ...closed, isEgress: true, address: account.address },
        { ...other, isEgress: true, address: account.address },
      ];
      expect(checked([account], { practices: [held, second] })).toEqual([[]]);
      const gone = { ...second, status: 'closed' as const };
      expect(checked([account], { practices: [held, gone] })).toEqual([
        ['closed: All practices that it serves are closed'],
      ]);
    });
  });

  it('say what is doubtful about an entry', () => {
    expect(checked([{ ...mine, problem: 'The address carries another code' }])).toEqual([
      ['doubtful: The address carries another code'],
    ]);
  });

  // Catches: a mailbox that nobody reads, because an inactive one sends no bounce.
  it.each([
    [{ toldOn: '2026-03-02', confirmedOn: null }, ['unconfirmed: Not confirmed since 2 March 2026']],
    [{ toldOn: '2026-03-03', confirmedOn: null }, []],
    [{ toldOn: '2020-01-01', confirmedOn: '2026-03-03' }, []],
    [{ toldOn: '2026-03-03', confirmedOn: '2020-01-01' }, []],
    [{ toldOn: null, confirmedOn: null }, ['unconfirmed: No date on which it was known to work']],
  ])('count %j as the day on which it was known to work', (days, found) => {
    expect(checked([mine], { dates: [{ address: penrose.address.toUpperCase(), ...days }] })).toEqual([found]);
  });

  it('take the newest day of all who have the address, and ask nothing of recipients and extras', () => {
    const dates = [
      { address: account.address, toldOn: '2020-01-01', confirmedOn: null },
      { address: account.address, toldOn: null, confirmedOn: TODAY },
      { address: account.address, toldOn: '2021-01-01', confirmedOn: null },
    ];
    const practices = [{ ...penrose, isEgress: true, address: account.address }];
    expect(checked([account, recipient], { dates, practices })).toEqual([[], []]);
    expect(checked([extra], { dates: [] })).toEqual([[]]);
  });
});
