import { deriveDistributionList } from '@shared/domain/distribution-list/derive';
import { type ListFacts, type ListMaking, listContent } from '@shared/domain/distribution-list/list-content';
import { type ListRule, MAIN_RULE } from '@shared/domain/distribution-list/list-form';
import { checkMailboxAddress } from '@shared/domain/mailbox-address';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { egress, makings, practice, recipient, registers, rules, shared } from './register';

const DEVON: ListRule = { practices: { of: 'icbs', codes: ['QJK'] }, groups: [] };
const DORSET = { icbCode: 'QVV' };
function content(facts: Partial<ListFacts>, making: Partial<ListMaking> = {}) {
  const none: ListFacts = { practices: [], recipients: [], aliases: new Map(), inView: null };
  return listContent({ ...none, ...facts }, { rule: MAIN_RULE, extras: [], exclusions: [], ...making });
}
const addressesOf = ({ entries }: { entries: readonly { address: string }[] }) => entries.map(({ address }) => address);

describe('a list of an ICB', () => {
  // Catches: the practices of one ICB that are not written to because another ICB's practice holds the entry.
  it('has the Egress account of a contractor if any practice there is served by it, for as many as there are', () => {
    const account = 'secure@brightview.example';
    const practices = [
      practice('A1A1A', { ...DORSET, mailbox: egress(account) }),
      practice('B1B1B', { mailbox: egress(account) }),
      practice('C1C1C', { mailbox: egress(account) }),
    ];
    const { entries, problems } = content({ practices }, { rule: DEVON });
    expect(entries).toMatchObject([
      {
        address: account,
        name: 'Brightview Ltd',
        owner: 'egress:c1',
        odsCode: 'B1B1B',
        reason: 'Egress account of Brightview Ltd, for 2 practices',
      },
    ]);
    expect(problems).toMatchObject([{ odsCode: 'C1C1C', kind: 'duplicate' }]);
  });

  // Catches: the same contractor written to at one address by one list and at another by the other.
  it('has the Egress address that is chosen over all practices of the contractor', () => {
    const practices = [
      practice('A1A1A', { ...DORSET, mailbox: egress('most@brightview.example') }),
      practice('B1B1B', { ...DORSET, mailbox: egress('most@brightview.example') }),
      practice('C1C1C', { mailbox: egress('one@brightview.example') }),
    ];
    expect(addressesOf(content({ practices }, { rule: DEVON }))).toEqual(['most@brightview.example']);
  });

  it('has a shared address whose entry is held by a practice elsewhere', () => {
    const practices = [practice('TP1F9', DORSET), practice('A1B2C', { mailbox: shared('optometry.tp1f9@nhs.net') })];
    expect(content({ practices }).entries).toMatchObject([{ odsCode: 'TP1F9' }]);
    expect(content({ practices }, { rule: DEVON })).toMatchObject({
      entries: [{ odsCode: 'A1B2C', address: 'optometry.tp1f9@nhs.net' }],
      problems: [],
    });
  });

  it('has recipients of the same ICBs, and says of those without one why they are left out', () => {
    const recipients = [
      recipient('devon'),
      recipient('dorset', DORSET),
      recipient('none', { icbCode: '' }),
      recipient('loc', { group: 'loc' }),
      recipient('off', { icbCode: '', onList: 'no' }),
    ];
    const { entries, problems } = content({ recipients }, { rule: { ...DEVON, groups: ['icb'] } });
    expect(entries.map(({ recipientId }) => recipientId)).toEqual(['devon']);
    expect(problems.map(({ recipientId, kind, reason }) => [recipientId, kind, reason])).toEqual([
      ['none', 'not-marked', 'No ICB is recorded for this recipient, and the list is one of ICBs'],
      ['off', 'marked-off', 'Marked as not on the list'],
    ]);
  });

  // Catches: a colleague of the ICB who isn't written to, because a practice of another ICB has the same address.
  it('has a recipient whose address a practice elsewhere has', () => {
    const practices = [practice('TP1F9', DORSET)];
    const address = 'optometry.tp1f9@nhs.net';
    const rule: ListRule = { ...DEVON, groups: ['icb', 'practice'] };
    const of = (group: 'icb' | 'practice') =>
      content({ practices, recipients: [recipient('r1', { address, group })] }, { rule });
    expect(of('icb').entries).toMatchObject([{ recipientId: 'r1', problem: '' }]);
    expect(of('practice').entries).toMatchObject([
      { recipientId: 'r1', problem: 'A practice that the list’s rule does not cover has this address' },
    ]);
  });

  it('does not write to a closed practice elsewhere as a recipient', () => {
    const practices = [practice('TP1F9', { ...DORSET, status: 'closed' })];
    const recipients = [recipient('r1', { address: 'optometry.tp1f9@nhs.net', group: 'practice' })];
    expect(content({ practices, recipients }, { rule: { ...DEVON, groups: ['practice'] } })).toMatchObject({
      entries: [],
      problems: [{ recipientId: 'r1', kind: 'closed' }],
    });
  });
});

describe('a rule', () => {
  const practices = [practice('A1A1A'), practice('B1B1B', { contractorId: 'c2' }), practice('C1C1C', DORSET)];
  const recipients = [recipient('r1', { group: 'loc', icbCode: '' }), recipient('r2', { group: 'icb' })];
  it.each([
    [{ practices: { of: 'all' }, groups: [] }, ['A1A1A', 'B1B1B', 'C1C1C']],
    [{ practices: { of: 'none' }, groups: ['loc'] }, ['r1']],
    [{ practices: { of: 'contractors', ids: ['c2'] }, groups: ['icb', 'loc'] }, ['B1B1B', 'r1', 'r2']],
    [{ practices: { of: 'icbs', codes: ['QVV'] }, groups: ['icb'] }, ['C1C1C']],
    [{ practices: { of: 'view', viewId: 'v1' }, groups: [] }, ['C1C1C']],
  ] as [ListRule, string[]][])('%j covers %j', (rule, covered) => {
    const { entries } = content({ practices, recipients, inView: new Set(['id-C1C1C']) }, { rule });
    expect(entries.map(({ odsCode, recipientId }) => recipientId ?? odsCode).toSorted()).toEqual(covered);
  });

  // Catches: a list of a view that is gone, which becomes a list of everyone.
  it('covers no practice where its view is not known', () => {
    expect(content({ practices }, { rule: { practices: { of: 'view', viewId: 'v1' }, groups: [] } }).entries).toEqual(
      [],
    );
  });
});

describe('what is put on a list by hand', () => {
  const practices = [practice('TP1F9')];
  const address = 'optometry.tp1f9@nhs.net';
  const extra = (to: string, name = 'Kim Lee') => ({ address: to, name, reason: 'Asked for it' });

  it('is on it with the reason given', () => {
    expect(content({}, { extras: [extra(' Kim@ICB.example ')] }).entries).toEqual([
      {
        owner: 'extra:kim@icb.example',
        address: 'kim@icb.example',
        name: 'Kim Lee',
        odsCode: '',
        source: 'extra',
        group: null,
        practiceId: null,
        recipientId: null,
        reason: 'Added by hand: Asked for it',
        problem: '',
      },
    ]);
    expect(content({}, { extras: [extra('a@x.example', '')] }).entries).toMatchObject([{ name: 'a@x.example' }]);
  });

  // Catches: one mailbox that gets each mail twice.
  it.each([
    ['OPTOMETRY.TP1F9@nhs.net', 'Same address as TP1F9 Practice TP1F9: listed once'],
    ['old@nhs.net', 'An older address of TP1F9 Practice TP1F9: listed once'],
  ])('%s is left out where the list has it already', (to, reason) => {
    const aliases = new Map([['old@nhs.net', address]]);
    expect(content({ practices, aliases }, { extras: [extra(to)] })).toMatchObject({
      entries: [{ odsCode: 'TP1F9' }],
      problems: [{ owner: `extra:${to.toLowerCase()}`, kind: 'duplicate', reason }],
    });
  });

  it('is on it where the practice that has the address is left out or not covered', () => {
    const closed = [practice('TP1F9', { status: 'closed' })];
    expect(addressesOf(content({ practices: closed }, { extras: [extra(address)] }))).toEqual([address]);
    const elsewhere = [practice('TP1F9', DORSET)];
    expect(addressesOf(content({ practices: elsewhere }, { rule: DEVON, extras: [extra(address)] }))).toEqual([
      address,
    ]);
  });

  it('of two addresses of one mailbox has the newer one', () => {
    const aliases = new Map([['a-old@x.example', 'new@x.example']]);
    const extras = [extra('a-old@x.example'), extra('new@x.example')];
    expect(content({ aliases }, { extras })).toMatchObject({
      entries: [{ address: 'new@x.example' }],
      problems: [{ address: 'a-old@x.example', reason: 'An older address of Kim Lee: listed once' }],
    });
  });
});

describe('what is left out by hand', () => {
  const address = 'optometry.tp1f9@nhs.net';
  const exclusions = [{ address: 'Optometry.TP1F9@nhs.net', reason: 'Asked not to be written to' }];
  const reason = 'Left out by hand: Asked not to be written to';

  it('is said with the reason given, of everyone who has the address', () => {
    const practices = [practice('TP1F9'), practice('A1B2C', { mailbox: shared(address) })];
    const { entries, problems } = content({ practices }, { exclusions });
    expect(entries).toEqual([]);
    expect(problems.map(({ odsCode, kind, reason: why }) => [odsCode, kind, why])).toEqual([
      ['A1B2C', 'excluded', reason],
      ['TP1F9', 'excluded', reason],
    ]);
  });

  // Catches: a mailbox that was left out and still gets the mail, by its older address.
  it('leaves out recipients and extras whose mails would go there', () => {
    const aliases = new Map([['old@nhs.net', address]]);
    const recipients = [recipient('r1', { address: 'old@nhs.net' })];
    const extras = [{ address: 'old@nhs.net', name: '', reason: 'Asked' }];
    const { entries, problems } = content(
      { practices: [practice('TP1F9')], recipients, aliases },
      { exclusions, extras },
    );
    expect(entries).toEqual([]);
    expect(problems.map(({ kind, reason: why }) => [kind, why])).toEqual(Array(3).fill(['excluded', reason]));
  });

  it('says of a practice that is closed that it is closed, and asks nothing where nobody has the address', () => {
    const practices = [practice('TP1F9', { status: 'closed' }), practice('A1A1A')];
    expect(content({ practices }, { exclusions })).toEqual(content({ practices }));
  });
});

describe('any list', () => {
  // Catches: a list of everyone that differs from what the register's own screens say.
  it('of everyone, without anything by hand, is exactly the distribution list', () => {
    fc.assert(
      fc.property(registers, (facts) => {
        const { entries, problems } = deriveDistributionList(facts.practices, facts.recipients, facts.aliases);
        expect(content(facts)).toEqual({ entries, problems });
      }),
    );
  });

  // Catches: any mixture of shared addresses and Egress accounts in which a covered practice is not written to.
  it('has the address of every covered practice that is on the distribution list', () => {
    fc.assert(
      fc.property(registers, rules, (facts, rule) => {
        const whole = deriveDistributionList(facts.practices, facts.recipients, facts.aliases);
        const onWhole = new Set(addressesOf(whole));
        const narrowed = new Set(addressesOf(content(facts, { rule })));
        const covered = content(facts, { rule: { ...rule, groups: [] } });
        const ids = new Set([...covered.entries, ...covered.problems].map(({ practiceId }) => practiceId));
        for (const { practiceId } of facts.practices) {
          // The list of this practice alone says where it is written to.
          const view: ListRule = { practices: { of: 'view', viewId: 'v1' }, groups: [] };
          const [own] = addressesOf(content({ ...facts, inView: new Set([practiceId]) }, { rule: view }));
          const isOn = whole.practices.get(practiceId)?.state !== 'off';
          expect(own !== undefined, 'it has an entry alone exactly if it is on the whole list').toBe(isOn);
          if (own === undefined) continue;
          expect(onWhole.has(own), 'the address is the same on the whole list').toBe(true);
          if (ids.has(practiceId)) expect(narrowed.has(own), 'and is on the narrowed one').toBe(true);
        }
        for (const { address, source } of covered.entries)
          if (source !== 'recipient') expect(onWhole.has(address)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('says the same Egress entry as the whole list where it holds all its practices', () => {
    fc.assert(
      fc.property(registers, (facts) => {
        const rule: ListRule = { practices: { of: 'contractors', ids: ['c1', 'c2', 'c3'] }, groups: [] };
        expect(content(facts, { rule })).toEqual(content(facts, { rule: { practices: { of: 'all' }, groups: [] } }));
      }),
    );
  });

  // Catches: any mixture in which somebody gets lost, an address comes twice, or an excluded one is written to.
  it('accounts for everyone once, has no address twice, and none that is left out by hand', () => {
    fc.assert(
      fc.property(registers, makings, (facts, making) => {
        const { entries, problems } = listContent(facts, making);
        const addresses = addressesOf({ entries });
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const address of addresses) expect(checkMailboxAddress(address).value).toBe(address);
        const excluded = new Set(making.exclusions.map(({ address }) => checkMailboxAddress(address).value));
        for (const address of addresses) expect(excluded.has(address)).toBe(false);
        const bare = listContent(facts, { ...making, extras: [], exclusions: [] });
        const whose = ({ practiceId, recipientId }: (typeof problems)[number] | (typeof entries)[number]) =>
          practiceId ?? recipientId ?? 'extra';
        const everyone = [...bare.entries, ...bare.problems].map(whose);
        const extras = making.extras.map(() => 'extra');
        expect([...entries, ...problems].map(whose).toSorted()).toEqual([...everyone, ...extras].toSorted());
        for (const { kind, reason } of problems) {
          expect(reason).not.toBe('');
          if (kind === 'excluded') expect(reason).toMatch(/Left out by hand: Asked$/);
        }
        const owners = entries.map(({ owner }) => owner);
        expect(new Set(owners).size, 'an owner has one entry').toBe(owners.length);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of the register, nor of what was done by hand', () => {
    fc.assert(
      fc.property(registers, makings, fc.infiniteStream(fc.nat()), (facts, making, numbers) => {
        const shuffled = <Item>(all: readonly Item[]) =>
          all
            .map((each) => ({ each, by: numbers.next().value }))
            .toSorted((a, b) => a.by - b.by)
            .map(({ each }) => each);
        const turned = { ...facts, practices: shuffled(facts.practices), recipients: shuffled(facts.recipients) };
        expect(listContent(turned, making)).toEqual(listContent(facts, making));
        expect(addressesOf(listContent(facts, { ...making, extras: shuffled(making.extras) }))).toEqual(
          addressesOf(listContent(facts, making)),
        );
      }),
    );
  });
});
