import { LIST_MARKS, MAILBOX_KINDS, PRACTICE_STATUSES } from '@shared/domain/codes';
import { deriveDistributionList, deriveListStates, type ListPractice } from '@shared/domain/distribution-list/derive';
import { outlookBatches, outlookText } from '@shared/domain/distribution-list/outlook-batches';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function practice(odsCode: string, changes: Partial<ListPractice> = {}): ListPractice {
  return {
    practiceId: `id-${odsCode}`,
    odsCode,
    name: `Practice ${odsCode}`,
    town: 'Truro',
    status: 'open',
    contractorId: 'c1',
    contractorName: 'Brightview Optical Group Ltd',
    contractorEgress: null,
    relatedCodes: [],
    onList: 'yes',
    mailbox: shared(`optometry.${odsCode.toLowerCase()}@nhs.net`),
    ...changes,
  };
}
function shared(address: string): NonNullable<ListPractice['mailbox']> {
  return { kind: 'shared', address, status: 'live', toldOn: '2025-03-12' };
}
const egress = (address: string) => ({ ...shared(address), kind: 'egress' as const });

describe('the distribution list', () => {
  it('says of each entry why it is there', () => {
    const { entries, problems } = deriveDistributionList([practice('TP1F9', { status: 'notice' })]);
    expect(entries).toEqual([
      {
        address: 'optometry.tp1f9@nhs.net',
        name: 'Practice TP1F9',
        odsCode: 'TP1F9',
        owner: 'practice:id-TP1F9',
        practiceId: 'id-TP1F9',
        recipientId: null,
        source: 'practice',
        group: null,
        reason: 'Shared mailbox of Practice TP1F9, told on 12 March 2025',
        problem: '',
      },
    ]);
    expect(problems).toEqual([]);
  });

  // Catches: a closed, unmarked or dead address that is written to, or one left out without a word.
  it.each([
    [{ status: 'closed' }, 'closed'],
    [{ onList: 'no' }, 'marked-off'],
    [{ onList: 'unstated' }, 'not-marked'],
    [{ mailbox: null }, 'no-mailbox'],
    [{ mailbox: { ...shared(''), kind: 'none' } }, 'no-mailbox'],
    [{ mailbox: { ...shared('a@nhs.net'), status: 'requested' } }, 'not-live'],
    [{ mailbox: { ...shared('a@nhs.net'), status: 'closed' } }, 'not-live'],
    [{ mailbox: shared('optometry.tp1f9@nhs.uk') }, 'malformed'],
  ] as [Partial<ListPractice>, string][])('leaves out %j', (changes, kind) => {
    const list = deriveDistributionList([practice('TP1F9', changes)]);
    expect(list.entries).toEqual([]);
    expect(list.problems).toMatchObject([{ practiceId: 'id-TP1F9', kind }]);
    expect(deriveListStates([practice('TP1F9', changes)]).get('id-TP1F9')?.state).toBe('off');
  });

  // Catches: 28 copies of each mail to one Egress account, or practices that seem to be left out.
  it('lists an Egress account once for all practices of its contractor', () => {
    const all = ['A1A1A', 'B1B1B', 'C1C1C'].map((code) =>
      practice(code, { mailbox: egress(code === 'B1B1B' ? 'Secure@Brightview.example' : 'secure@brightview.example') }),
    );
    const { entries, problems } = deriveDistributionList(all);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      name: 'Brightview Optical Group Ltd',
      owner: 'egress:c1',
      reason: 'Egress account of Brightview Optical Group Ltd, for 3 practices',
      problem: '',
    });
    expect(problems.map(({ kind }) => kind)).toEqual(['duplicate', 'duplicate']);
    expect(problems.map(({ owner }) => owner)).toEqual(['practice:id-B1B1B', 'practice:id-C1C1C']);
    expect([...deriveListStates(all).values()].map(({ state }) => state)).toEqual(['on', 'on', 'on']);
  });

  it('asks about a contractor with two Egress addresses and lists the one that most have', () => {
    const all = [
      practice('A1A1A', { mailbox: egress('old@brightview.example') }),
      practice('B1B1B', { mailbox: egress('secure@brightview.example') }),
      practice('C1C1C', { mailbox: egress('secure@brightview.example') }),
    ];
    const { entries } = deriveDistributionList(all);
    expect(entries.map(({ address }) => address)).toEqual(['secure@brightview.example']);
    expect(entries[0]?.problem).toContain('old@brightview.example is not listed');
  });

  // Catches: the entry going to the practice that only borrowed the address.
  it('gives a shared address to the practice whose code it carries', () => {
    const all = [
      practice('A1A1A', { name: 'Aa', mailbox: shared('optometry.tp1f9@nhs.net') }),
      practice('TP1F9', { name: 'Zz', mailbox: shared('Optometry.TP1F9@nhs.net') }),
    ];
    const { entries, problems } = deriveDistributionList(all);
    expect(entries).toMatchObject([{ odsCode: 'TP1F9', address: 'optometry.tp1f9@nhs.net' }]);
    expect(problems).toMatchObject([
      { odsCode: 'A1A1A', kind: 'duplicate', reason: 'Same address as TP1F9 Zz: listed once' },
    ]);
  });

  // Catches: an address dropped because its code is an older one; a mailbox outlives codes.
  it('keeps an address that carries another code, and flags it', () => {
    const all = [practice('A1B2C', { mailbox: shared('optometry.tp1f9@nhs.net') })];
    expect(deriveDistributionList(all).entries).toMatchObject([
      { odsCode: 'A1B2C', problem: 'The address carries the code TP1F9, the practice has A1B2C' },
    ]);
    expect(deriveListStates(all).get('id-A1B2C')?.state).toBe('check');
  });

  // Catches: practices left out although their contractor's account is on record, or the account not taking the lead.
  it('lists a contractor’s own live account for its practices, with or without an address of theirs', () => {
    const contractorEgress = 'account@brightview.example';
    const all = [
      practice('A1A1A', { contractorEgress, mailbox: { ...egress(''), status: 'requested' } }),
      practice('B1B1B', { contractorEgress, mailbox: egress('secure@brightview.example') }),
      practice('C1C1C', { contractorEgress }),
    ];
    const { entries } = deriveDistributionList(all);
    expect(entries.map(({ address }) => address).toSorted()).toEqual([
      'account@brightview.example',
      'optometry.c1c1c@nhs.net',
    ]);
    expect(entries.find(({ address }) => address === contractorEgress)).toMatchObject({
      reason: 'Egress account of Brightview Optical Group Ltd, for 2 practices',
      problem: expect.stringContaining('secure@brightview.example is not listed'),
    });
    expect(deriveListStates(all).get('id-B1B1B')?.state).toBe('on');
  });

  it('says that the account is missing where a practice served by Egress has no address', () => {
    const { problems } = deriveDistributionList([practice('A1A1A', { mailbox: egress('') })]);
    expect(problems).toMatchObject([{ kind: 'no-mailbox', reason: expect.stringContaining('no live Egress account') }]);
  });

  // Catches: a mailbox that is in order after a change of owner, marked as doubtful for ever.
  it('takes the code of a predecessor for granted', () => {
    const all = [practice('A1B2C', { mailbox: shared('optometry.tp1f9@nhs.net'), relatedCodes: ['TP1F9', ''] })];
    expect(deriveDistributionList(all).entries).toMatchObject([{ odsCode: 'A1B2C', problem: '' }]);
  });

  const address = fc.constantFrom(
    ...['optometry.tp1f9@nhs.net', 'OPTOMETRY.TP1F9@NHS.NET', 'optometry.a1b2c @nhs.net', 'x@y.example', 'z@y.example'],
    ...['', 'n/a', 'no-at.nhs.net', 'a@nhs.uk'],
  );
  const anyPractice = fc.record({
    odsCode: fc.constantFrom('TP1F9', 'A1B2C', 'B1B1B'),
    name: fc.constantFrom('Aa', 'Bb'),
    town: fc.constant('Truro'),
    status: fc.constantFrom(...PRACTICE_STATUSES),
    contractorId: fc.constantFrom('c1', 'c2'),
    contractorName: fc.constantFrom('One Ltd', 'Two Ltd'),
    relatedCodes: fc.constantFrom([], ['TP1F9', '']),
    onList: fc.constantFrom(...LIST_MARKS, 'yes' as const, 'yes' as const),
    mailbox: fc.option(
      fc.record({
        kind: fc.constantFrom(...MAILBOX_KINDS),
        address,
        status: fc.constantFrom('live' as const, 'live' as const, 'requested' as const, 'closed' as const),
        toldOn: fc.constantFrom(null, '2025-03-12'),
      }),
    ),
  });
  // An account belongs to the contractor: all its practices say the same of it.
  const accounts = fc.record({ c1: fc.option(address), c2: fc.option(address) });
  const practices = fc.tuple(fc.array(anyPractice, { maxLength: 12 }), accounts).map(([all, account]) =>
    all.map((each, i): ListPractice => {
      const contractorEgress = account[each.contractorId as 'c1' | 'c2'] || null;
      return { ...each, contractorEgress, practiceId: `p${i}` };
    }),
  );

  // Catches: any mixture in which a practice gets lost, an address comes twice, or the states say something else.
  it('accounts for every practice and lists no address twice', () => {
    fc.assert(
      fc.property(practices, (all) => {
        const { entries, problems } = deriveDistributionList(all);
        const accounted = [...entries, ...problems].map(({ practiceId }) => practiceId);
        expect(accounted.toSorted()).toEqual(all.map(({ practiceId }) => practiceId).toSorted());
        const addresses = entries.map((entry) => entry.address.toLowerCase());
        expect(new Set(addresses).size).toBe(addresses.length);
        const states = deriveListStates(all);
        for (const { practiceId, problem } of entries)
          expect(states.get(practiceId ?? '')?.state).toBe(problem === '' ? 'on' : 'check');
        for (const { practiceId, kind } of problems)
          expect(states.get(practiceId ?? '')?.state === 'off').toBe(kind !== 'duplicate');
      }),
    );
  });

  it('does not depend on the order of the register', () => {
    fc.assert(
      fc.property(practices, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const shuffled = all.map((each) => ({ each, by: numbers.next().value })).toSorted((a, b) => a.by - b.by);
        expect(deriveDistributionList(shuffled.map(({ each }) => each))).toEqual(deriveDistributionList(all));
      }),
    );
  });

  it('cuts batches that make up the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.emailAddress(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (addresses, size) => {
          const batches = outlookBatches(addresses, size);
          expect(batches.flat()).toEqual(addresses);
          for (const batch of batches) expect(batch.length >= 1 && batch.length <= size).toBe(true);
        },
      ),
    );
    expect(outlookText(['a@nhs.net', 'b@nhs.net'])).toBe('a@nhs.net; b@nhs.net');
  });
});
