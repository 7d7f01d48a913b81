import { dataQualityDocument, MOST_LINES } from '@shared/domain/reports/data-quality';
import type { QualityFacts, QualityPractice } from '@shared/domain/reports/data-quality-facts';
import { QUALITY_RULES } from '@shared/domain/reports/data-quality-rules';
import { describe, expect, it } from 'vitest';

const heading = { subject: 'All practices', asAt: '2026-11-22T09:00:00.000Z', preparedBy: 'Test', filters: [] };
const sound: QualityPractice = {
  odsCode: 'TP1F9',
  name: 'Penrose Opticians',
  town: 'Truro',
  postcode: 'TR1 2AB',
  phone: '+441632960451',
  icbName: 'Cornwall',
  status: 'open',
  contractorName: 'Penrose Ltd',
  onList: 'yes',
  noMailbox: false,
  mailbox: {
    kind: 'shared',
    address: 'optometry.tp1f9@nhs.net',
    status: 'live',
    toldOn: '2026-10-01',
    confirmedOn: '',
  },
  servedBy: 'optometry.tp1f9@nhs.net',
  relatedCodes: [],
  owners: { level: 'good', owners: 2 },
};
const nothing: QualityFacts = {
  today: '2026-11-22',
  confirmedMonths: 6,
  wholeRegister: true,
  practices: [sound],
  contractors: [{ name: 'Penrose Ltd', hqOdsCode: 'P1', practices: 1, open: 1, declared: 1 }],
  pairs: [],
  people: [{ fullName: 'Ann Roe', nhsAddress: '', hasPractice: true, hasLeft: false, accessLeft: [] }],
};
const paper = (facts: Partial<QualityFacts>) => dataQualityDocument({ ...nothing, ...facts }, heading);
const found = (facts: Partial<QualityFacts>) =>
  paper(facts)
    .parts.map(({ id }) => id)
    .slice(1);
const foundIn = (practice: Partial<QualityPractice>) => found({ practices: [{ ...sound, ...practice }] });
const mailbox = sound.mailbox as NonNullable<QualityPractice['mailbox']>;

// Breaks when a sound practice is doubted, or a gap of the register stays off the paper.
describe('data quality', () => {
  it('a sound register has no more than its summary, which says so', () => {
    const document = paper({});
    expect(document.parts.map(({ id }) => id)).toEqual(['summary']);
    expect(JSON.stringify(document)).toContain(`Nothing is missing or doubtful by any of the ${QUALITY_RULES.length}`);
    expect(document.personal).toBe(false);
  });

  it.each<[string, Partial<QualityPractice>]>([
    ['no-mailbox', { mailbox: null, servedBy: '' }],
    ['no-mailbox', { mailbox: { ...mailbox, kind: 'egress', address: '' }, servedBy: '' }],
    ['address-doubtful', { odsCode: 'TP2XX' }],
    ['address-doubtful', { mailbox: { ...mailbox, kind: 'egress' } }],
    ['closed-with-mailbox', { status: 'closed' }],
    ['not-confirmed', { mailbox: { ...mailbox, toldOn: '2026-05-21' } }],
    ['not-confirmed', { mailbox: { ...mailbox, toldOn: '' } }],
    ['not-marked', { onList: 'unstated' }],
    ['owners', { owners: { level: 'red', owners: 0 } }],
    ['owners', { owners: { level: 'amber', owners: 1 } }],
    ['no-icb', { icbName: '' }],
    ['postcode', { postcode: '' }],
    ['postcode', { postcode: 'TR1' }],
    ['phone', { phone: '' }],
    ['phone', { phone: '12' }],
  ])('%s is found by itself', (rule, practice) => {
    expect(foundIn(practice)).toEqual([rule]);
  });

  it('an unusual code is found', () => {
    const address = 'optometry@nhs.net';
    expect(foundIn({ odsCode: 'FX123', mailbox: { ...mailbox, kind: 'store', address } })).toEqual(['code-doubtful']);
  });

  it.each<[string, Partial<QualityPractice>]>([
    ['a code before', { odsCode: 'TP2XX', relatedCodes: ['TP1F9'] }],
    ['confirmed on the last day that counts', { mailbox: { ...mailbox, toldOn: '', confirmedOn: '2026-05-22' } }],
    [
      'told of long ago and confirmed since',
      { mailbox: { ...mailbox, toldOn: '2020-01-01', confirmedOn: '2026-11-01' } },
    ],
    ['marked as not on the list', { onList: 'no' }],
    ['no owner expected', { owners: null }],
    [
      'served by the contractor',
      { mailbox: { ...mailbox, kind: 'egress', address: '' }, servedBy: 'o@egress.example' },
    ],
  ])('%s is in order', (_what, practice) => {
    expect(foundIn(practice)).toEqual([]);
  });

  it('an address is confirmed as long as the settings say', () => {
    const practices = [{ ...sound, mailbox: { ...mailbox, toldOn: '2026-09-30' } }];
    expect(found({ practices, confirmedMonths: 1 })).toEqual(['not-confirmed']);
    expect(found({ practices, confirmedMonths: 2 })).toEqual([]);
  });

  it('of a closed practice nothing is asked that only an open one needs', () => {
    const closed = { status: 'closed', mailbox: null, servedBy: '', icbName: '', phone: '', postcode: '' } as const;
    expect(foundIn({ ...closed, onList: 'unstated', owners: { level: 'red', owners: 0 } })).toEqual([]);
  });

  it('names people only where it must, and then says that it does', () => {
    const leaver = {
      fullName: 'Søren Ø',
      nhsAddress: '',
      hasPractice: true,
      hasLeft: false,
      accessLeft: [{ odsCode: 'TP1F9', name: 'Penrose', endedOn: '2026-11-01' }],
    };
    const document = paper({ people: [leaver] });
    expect(document.personal).toBe(true);
    expect(JSON.stringify(document)).toContain('1 November 2026');
    expect(found({ people: [{ ...leaver, hasPractice: false, accessLeft: [] }] })).toEqual(['people-without-practice']);
    expect(found({ people: [{ ...leaver, hasPractice: false, hasLeft: true, accessLeft: [] }] })).toEqual([]);
  });

  it('contractors without practices, or with another number than they say, and pairs that may be one', () => {
    const contractor = { name: 'Gale', hqOdsCode: '', practices: 0, open: 0, declared: null };
    expect(found({ contractors: [contractor] })).toEqual(['contractors-without-practices']);
    expect(found({ contractors: [{ ...contractor, practices: 1, open: 1, declared: 3 }] })).toEqual(['practice-count']);
    const side = { code: 'TP1', name: 'A' };
    const pair = { left: side, right: side, reasons: ['Both have the same phone.'] };
    expect(
      found({
        pairs: [
          { of: 'practice', ...pair },
          { of: 'contractor', ...pair },
        ],
      }),
    ).toEqual(['duplicate-practices', 'duplicate-contractors']);
  });

  it('about some practices it looks at no record without one, and says so', () => {
    const contractor = { name: 'Gale', hqOdsCode: '', practices: 0, open: 0, declared: null };
    const document = paper({ wholeRegister: false, contractors: [contractor] });
    expect(document.parts.map(({ id }) => id)).toEqual(['summary']);
    expect(document.filters).toEqual(['Not looked at: contractors without practices, people without a practice']);
  });

  it('a rule that finds thousands says how many there are and shows the first', () => {
    const practices = Array.from({ length: MOST_LINES + 1 }, () => ({ ...sound, icbName: '' }));
    const part = paper({ practices }).parts[1];
    expect(part?.title).toBe('Practices without an ICB (1,001)');
    expect(JSON.stringify(part)).toContain('the first 1,000 records of 1,001 records');
  });
});
