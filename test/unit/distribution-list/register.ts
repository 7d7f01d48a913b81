import { LIST_MARKS, MAILBOX_KINDS, PRACTICE_STATUSES, RECIPIENT_GROUPS } from '@shared/domain/codes';
import type { ListFacts, ListMaking, RulePractice } from '@shared/domain/distribution-list/list-content';
import type { ListRule } from '@shared/domain/distribution-list/list-form';
import type { ListRecipient } from '@shared/domain/distribution-list/listed-recipients';
import fc from 'fast-check';

export function practice(odsCode: string, changes: Partial<RulePractice> = {}): RulePractice {
  return {
    practiceId: `id-${odsCode}`,
    odsCode,
    name: `Practice ${odsCode}`,
    town: 'Truro',
    status: 'open',
    contractorId: 'c1',
    contractorName: 'Brightview Ltd',
    contractorEgress: null,
    relatedCodes: [],
    onList: 'yes',
    icbCode: 'QJK',
    mailbox: shared(`optometry.${odsCode.toLowerCase()}@nhs.net`),
    ...changes,
  };
}

export function shared(address: string): NonNullable<RulePractice['mailbox']> {
  return { kind: 'shared', address, status: 'live', toldOn: null };
}

export const egress = (address: string) => ({ ...shared(address), kind: 'egress' as const });

export function recipient(recipientId: string, changes: Partial<ListRecipient> = {}): ListRecipient {
  return {
    recipientId,
    name: 'Kim Lee',
    address: `${recipientId}@icb.example`,
    group: 'icb',
    organisation: '',
    icbCode: 'QJK',
    reason: 'Asked for it',
    onList: 'yes',
    ...changes,
  };
}

export const ICBS = ['QJK', 'QVV', ''];
const CONTRACTORS = ['c1', 'c2', 'c3'] as const;
/** Few of them, so that practices share them, in many ways of writing them. */
const ADDRESSES = [
  ...['optometry.tp1f9@nhs.net', 'OPTOMETRY.TP1F9@NHS.NET', 'optometry.a1b2c @nhs.net', 'optometry.a1b2c@nhs.net'],
  ...['one@y.example', 'two@y.example', 'Two@Y.example', 'old@nhs.net', '', 'n/a', 'a@nhs.uk'],
];
const address = fc.constantFrom(...ADDRESSES);

const anyPractice = fc.record({
  odsCode: fc.constantFrom('TP1F9', 'A1B2C', 'B1B1B'),
  name: fc.constantFrom('Aa', 'Bb'),
  town: fc.constant('Truro'),
  status: fc.constantFrom(...PRACTICE_STATUSES),
  contractorId: fc.constantFrom(...CONTRACTORS),
  contractorName: fc.constantFrom('One Ltd', 'Two Ltd'),
  relatedCodes: fc.constant([]),
  onList: fc.constantFrom(...LIST_MARKS, 'yes' as const, 'yes' as const),
  icbCode: fc.constantFrom(...ICBS),
  mailbox: fc.option(
    fc.record({
      kind: fc.constantFrom(...MAILBOX_KINDS, 'egress' as const, 'egress' as const),
      address,
      status: fc.constantFrom(
        'live' as const,
        'live' as const,
        'live' as const,
        'requested' as const,
        'closed' as const,
      ),
      toldOn: fc.constantFrom(null, '2025-03-12'),
    }),
  ),
});

/** A register with shared addresses, several Egress addresses a contractor, recipients and older addresses. */
export const registers: fc.Arbitrary<ListFacts> = fc
  .record({
    all: fc.array(anyPractice, { maxLength: 12 }),
    // An account belongs to the contractor: all its practices say the same of it.
    accounts: fc.record({ c1: fc.option(address), c2: fc.option(address), c3: fc.constant(null) }),
    others: fc.uniqueArray(
      fc.record({
        address: fc.constantFrom(...ADDRESSES, 'kim@icb.example', 'lee@loc.example'),
        group: fc.constantFrom(...RECIPIENT_GROUPS),
        icbCode: fc.constantFrom(...ICBS),
        onList: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
      }),
      { selector: (each) => each.address.toLowerCase().replace(' ', ''), maxLength: 6 },
    ),
    aliases: fc.constantFrom(new Map(), new Map([['old@nhs.net', 'optometry.tp1f9@nhs.net']])),
    inView: fc.uniqueArray(fc.nat(11)),
  })
  .map(({ all, accounts, others, aliases, inView }) => ({
    practices: all.map((each, i) => {
      return { ...each, contractorEgress: accounts[each.contractorId] || null, practiceId: `p${i}` };
    }),
    recipients: others.map((each, i) => recipient(`r${i}`, each)),
    aliases,
    inView: new Set(inView.map((i) => `p${i}`)),
  }));

const groups = fc.uniqueArray(fc.constantFrom(...RECIPIENT_GROUPS));
export const rules: fc.Arbitrary<ListRule> = fc.record({
  practices: fc.oneof(
    fc.constant({ of: 'all' as const }),
    fc.constant({ of: 'none' as const }),
    fc.record({
      of: fc.constant('icbs' as const),
      codes: fc.uniqueArray(fc.constantFrom('QJK', 'QVV'), { minLength: 1 }),
    }),
    fc.record({ of: fc.constant('contractors' as const), ids: fc.uniqueArray(fc.constantFrom(...CONTRACTORS)) }),
    fc.constant({ of: 'view' as const, viewId: 'v1' }),
  ),
  groups,
});

const byHand = fc.constantFrom(...ADDRESSES.slice(0, 8), 'kim@icb.example', 'new@x.example', 'newer@x.example');
export const makings: fc.Arbitrary<ListMaking> = fc.record({
  rule: rules,
  extras: fc.array(fc.record({ address: byHand, name: fc.constantFrom('', 'Aa'), reason: fc.constant('Asked') }), {
    maxLength: 4,
  }),
  exclusions: fc.array(fc.record({ address: byHand, reason: fc.constant('Asked') }), { maxLength: 3 }),
});
