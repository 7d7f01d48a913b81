import { addMonths } from '../calendar';
import { MAILBOX_KIND_LABELS } from '../codes';
import { addressProblems } from '../mailbox-address';
import { checkOdsCode } from '../ods-code';
import { checkPhone, showPhone } from '../phone';
import { checkPostcode } from '../postcode';
import { countDifference } from '../practice-count';
import { showDate } from '../show-date';
import { cell, column, NOT_RECORDED } from './cells';
import type { QualityFacts, QualityPractice } from './data-quality-facts';
import type { ReportCell, ReportColumn } from './document';

/** What the register may lack or have wrong. */
export interface QualityRule {
  id: string;
  title: string;
  /** What follows from it and what to do, in a sentence or two. */
  about: string;
  columns: readonly ReportColumn[];
  /** Names people. */
  personal: boolean;
  /** Only of the whole register, because it is about records that belong to no practice. */
  wholeRegister: boolean;
  /** A line for each record that the rule finds, a step for each that it looks at. */
  find(facts: QualityFacts): Generator<void, ReportCell[][]>;
}

const code = (odsCode: string): ReportCell => (odsCode === '' ? '' : { text: odsCode, code: true });
const open = ({ status }: QualityPractice) => status !== 'closed';

const PRACTICE_COLUMNS = [column('Code', 10), column('Practice', 30), column('Contractor', 24), column('What', 36)];

/** A rule about practices: `what` says what is lacking or doubtful about one; '' where nothing is. */
function ofPractices(
  id: string,
  title: string,
  about: string,
  what: (practice: QualityPractice, facts: QualityFacts) => string,
): QualityRule {
  return {
    id,
    title,
    about,
    columns: PRACTICE_COLUMNS,
    personal: false,
    wholeRegister: false,
    *find(facts) {
      const rows: ReportCell[][] = [];
      for (const practice of facts.practices) {
        const found = what(practice, facts);
        if (found !== '') rows.push([code(practice.odsCode), nameOf(practice), practice.contractorName, found]);
        yield;
      }
      return rows;
    },
  };
}

const nameOf = ({ name, town }: QualityPractice): ReportCell => cell(name, [town]);

/** Pairs that may be one, with why. */
function ofPairs(of: 'practice' | 'contractor', title: string, about: string): QualityRule {
  const records = of === 'practice' ? 'Practice' : 'Contractor';
  return {
    id: `duplicate-${of}s`,
    title,
    about,
    columns: [column(records, 32), column('May be the same as', 32), column('Why', 36)],
    personal: false,
    wholeRegister: false,
    *find({ pairs }) {
      const rows: ReportCell[][] = [];
      for (const pair of pairs) {
        if (pair.of === of) rows.push([side(pair.left), side(pair.right), pair.reasons.join(' ')]);
        yield;
      }
      return rows;
    },
  };
}

const side = ({ code: odsCode, name }: { code: string; name: string }): ReportCell => cell(name, [odsCode]);

const addressOrKind = ({ mailbox, noMailbox, servedBy }: QualityPractice): string => {
  if (servedBy !== '') return '';
  if (mailbox?.kind === 'egress') return 'Served by Egress, and the contractor has no live Egress account on record';
  return noMailbox ? 'Has none' : 'Not known whether it has one';
};

/** Live NHSmail mailboxes: an inactive one sends no bounce, so that only people can say whether it still works. */
function notConfirmed({ mailbox, status }: QualityPractice, { today, confirmedMonths }: QualityFacts): string {
  if (status === 'closed' || mailbox === null || mailbox.status !== 'live' || mailbox.address === '') return '';
  if (mailbox.kind === 'egress') return '';
  const [last = ''] = [mailbox.confirmedOn, mailbox.toldOn].sort().reverse();
  if (last === '') return `${mailbox.address}: never confirmed`;
  return last < addMonths(today, -confirmedMonths) ? `${mailbox.address}: last confirmed on ${showDate(last)}` : '';
}

const doubt = (checked: { level: string; text: string }, none: string, value: string): string => {
  if (value === '') return none;
  return checked.level === 'warning' || checked.level === 'error' ? checked.text : '';
};

/** Every rule, in the order of the paper: what keeps mails from arriving first. */
export const QUALITY_RULES: readonly QualityRule[] = [
  ofPractices(
    'no-mailbox',
    'Practices without a mailbox',
    'The distribution list can’t reach them. Start an application, or record the address.',
    (practice) => (open(practice) ? addressOrKind(practice) : ''),
  ),
  ofPractices(
    'address-doubtful',
    'Mailbox addresses that don’t fit',
    'The address carries another practice’s code, or doesn’t fit the kind of mailbox. Ask the practice. A mailbox may rightly carry the code before: record that code, and it no longer counts here.',
    ({ mailbox, odsCode, relatedCodes, ...practice }) =>
      open({ mailbox, odsCode, relatedCodes, ...practice }) && mailbox !== null && mailbox.address !== ''
        ? addressProblems(mailbox.address, mailbox.kind, odsCode, relatedCodes)
            .map((problem) => `${mailbox.address}: ${problem}`)
            .join('. ')
        : '',
  ),
  ofPractices(
    'closed-with-mailbox',
    'Closed practices with a live mailbox',
    'People may still have access to it. Close the mailbox on record once it is gone.',
    (practice) =>
      !open(practice) && practice.mailbox?.status === 'live'
        ? practice.mailbox.address || MAILBOX_KIND_LABELS[practice.mailbox.kind]
        : '',
  ),
  ofPractices(
    'not-confirmed',
    'Mailboxes not confirmed lately',
    'A mailbox that is not used may be removed, and an inactive one sends no bounce. Ask the practice whether it works, and record the day. The settings say how long an address counts as confirmed.',
    notConfirmed,
  ),
  ofPractices(
    'not-marked',
    'Practices not marked for the distribution list',
    'Nobody has said yet whether they should be on it, so they are left out.',
    (practice) => (open(practice) && practice.onList === 'unstated' ? 'Not stated' : ''),
  ),
  ofPractices(
    'owners',
    'Mailboxes with fewer than 2 owners',
    'At least 2 owners are advised. Without one, nobody can give or take access.',
    (practice) => {
      if (!open(practice) || practice.owners === null || practice.owners.level === 'good') return '';
      return practice.owners.owners === 0 ? 'No owner' : '1 owner';
    },
  ),
  {
    id: 'access-left',
    title: 'Links past their end with access left',
    about: 'These people left. A leaver’s access is not taken away by itself: ask an owner to take it away.',
    columns: [column('Person', 30), column('Code', 10), column('Practice', 34), column('Left on', 26)],
    personal: true,
    wholeRegister: false,
    *find({ people }) {
      const rows: ReportCell[][] = [];
      for (const { fullName, accessLeft } of people) {
        for (const { odsCode, name, endedOn } of accessLeft)
          rows.push([fullName, code(odsCode), name, showDate(endedOn)]);
        yield;
      }
      return rows;
    },
  },
  ofPairs('practice', 'Practices that may be one', 'Compare the two, and merge them or say that they are two.'),
  ofPairs('contractor', 'Contractors that may be one', 'Compare the two, and merge them or say that they are two.'),
  ofPractices(
    'no-icb',
    'Practices without an ICB',
    'They are missing from everything that is told by ICB.',
    (practice) => (open(practice) && practice.icbName === '' ? NOT_RECORDED : ''),
  ),
  ofPractices(
    'code-doubtful',
    'ODS codes of an unusual form',
    'Most practices’ codes look like TP1F9 or A1B2C. Compare the code with NHS England’s records.',
    ({ odsCode }) => doubt(checkOdsCode(odsCode), '', odsCode),
  ),
  ofPractices(
    'postcode',
    'Postcodes missing or doubtful',
    'Letters may not arrive. Ask the practice, or look the postcode up.',
    (practice) => (open(practice) ? doubt(checkPostcode(practice.postcode), NOT_RECORDED, practice.postcode) : ''),
  ),
  ofPractices(
    'phone',
    'Phone numbers missing or doubtful',
    'Where a mailbox doesn’t work, the phone is the other way to a practice.',
    (practice) => (open(practice) ? doubt(checkPhone(practice.phone), NOT_RECORDED, showPhone(practice.phone)) : ''),
  ),
  {
    id: 'practice-count',
    title: 'Contractors that say another number of practices',
    about: 'The number decides how they get a mailbox. Ask the contractor which practices it has.',
    columns: [column('Contractor', 50), column('What', 50)],
    personal: false,
    wholeRegister: false,
    *find({ contractors }) {
      const rows: ReportCell[][] = [];
      for (const { name, hqOdsCode, open: counted, declared } of contractors) {
        const found = countDifference(counted, declared);
        if (found !== '') rows.push([side({ code: hqOdsCode, name }), found]);
        yield;
      }
      return rows;
    },
  },
  {
    id: 'contractors-without-practices',
    title: 'Contractors without practices',
    about: 'They may have given up their contracts, or their practices are missing here.',
    columns: [column('Contractor', 70), column('HQ code', 30)],
    personal: false,
    wholeRegister: true,
    *find({ contractors }) {
      const rows: ReportCell[][] = [];
      for (const { name, hqOdsCode, practices } of contractors) {
        if (practices === 0) rows.push([name, hqOdsCode === '' ? NOT_RECORDED : code(hqOdsCode)]);
        yield;
      }
      return rows;
    },
  },
  {
    id: 'people-without-practice',
    title: 'People without a practice',
    about:
      'Nobody needs them here any more, or their practice is missing. Link them, record that they left, or delete them.',
    columns: [column('Person', 50), column('nhs.net address', 50)],
    personal: true,
    wholeRegister: true,
    *find({ people }) {
      const rows: ReportCell[][] = [];
      for (const { fullName, nhsAddress, hasPractice, hasLeft } of people) {
        if (!hasPractice && !hasLeft) rows.push([fullName, nhsAddress || NOT_RECORDED]);
        yield;
      }
      return rows;
    },
  },
];
