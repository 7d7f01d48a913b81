import { showDateTime } from '../calendar-date';
import type { LeftOutKind, ListSource } from '../distribution-list/edition';
import { LEFT_OUT_KINDS, LIST_SOURCES } from '../distribution-list/edition';
import type { ReportBlock, ReportCell, ReportColumn, ReportDocument, ReportPart, ReportSection } from './document';

export interface EditionHeadFacts {
  number: number;
  /** ISO timestamp. */
  publishedAt: string;
  publishedBy: string;
  reason: string;
  putBack: number | null;
}

export interface EditionLine {
  address: string;
  name: string;
  odsCode: string;
  source: ListSource;
  /** Why it is on the list. */
  reason: string;
}

export interface EditionLeftOutLine {
  address: string;
  name: string;
  odsCode: string;
  kind: LeftOutKind;
  reason: string;
}

export interface EditionChange {
  address: string;
  /** '' where the address stayed. */
  addressBefore: string;
  name: string;
  odsCode: string;
  reason: string;
  fields: readonly { label: string; before: string; after: string }[];
}

export interface EditionChanges {
  since: EditionHeadFacts;
  added: readonly EditionChange[];
  removed: readonly EditionChange[];
  changed: readonly EditionChange[];
  unchanged: number;
  /** What a static list that is kept by hand needs. */
  adds: readonly string[];
  removes: readonly string[];
}

export interface EditionFacts {
  listName: string;
  /** What is on the list by rule, in words. */
  ruleWords: string;
  /** Null: the list as the register makes it now. */
  edition: EditionHeadFacts | null;
  entries: readonly EditionLine[];
  leftOut: readonly EditionLeftOutLine[];
  /** Null where nothing is compared. */
  changes: EditionChanges | null;
}

type Heading = Pick<ReportDocument, 'asAt' | 'preparedBy' | 'filters'>;

const SOURCE_TITLES: Record<ListSource, string> = {
  practice: 'Practices',
  egress: 'Egress accounts, one for each contractor',
  recipient: 'Other recipients',
  extra: 'Put on by hand',
};

/** As titles of what the practices and recipients lack or were left out for. */
export const LEFT_OUT_TITLES: Record<LeftOutKind, string> = {
  closed: 'Closed',
  'no-mailbox': 'No mailbox on record',
  'not-marked': 'Not said yet whether they should be on it',
  'marked-off': 'Marked as not on the list',
  duplicate: 'Served by another entry',
  malformed: 'Address that can’t be used',
  'not-live': 'Mailbox that is not live',
  excluded: 'Taken off by hand',
};

/** An edition of a list, or the list as it is now, with what changed since another and why. */
export function editionDocument(facts: EditionFacts, heading: Heading): ReportDocument {
  const { listName, edition, changes, entries, leftOut } = facts;
  const parts: ReportPart[] = [
    part('about', 'About this edition', [{ title: '', blocks: [about(facts)] }]),
    ...(changes === null ? [] : [changesPart(changes)]),
    part('addresses', 'Addresses', addressSections(entries)),
    part('left-out', 'Left out', leftOutSections(leftOut)),
  ];
  return {
    title: 'Distribution list edition',
    subject: `${listName}, ${edition === null ? 'as it is now' : `edition ${edition.number}`}`,
    ...heading,
    filters: [...(changes === null ? [] : [`Changes since edition ${changes.since.number}`]), ...heading.filters],
    personal: namesPeople(facts),
    landscape: false,
    contents: false,
    parts,
  };
}

/** What isn't about a practice is about a colleague or an address that somebody put on by hand. */
const namesPeople = ({ entries, leftOut, changes }: EditionFacts): boolean =>
  entries.some(({ source }) => source === 'recipient' || source === 'extra') ||
  leftOut.some(({ odsCode }) => odsCode === '') ||
  [...(changes?.added ?? []), ...(changes?.removed ?? []), ...(changes?.changed ?? [])].some(
    ({ odsCode }) => odsCode === '',
  );

const part = (id: string, title: string, sections: ReportSection[]): ReportPart => ({
  id,
  title,
  code: '',
  newPage: false,
  sections,
});

const published = ({ publishedAt, publishedBy }: EditionHeadFacts) => `${showDateTime(publishedAt)} by ${publishedBy}`;

function about({ listName, ruleWords, edition, entries, leftOut, changes }: EditionFacts): ReportBlock {
  const facts: { name: string; value: ReportCell }[] = [
    { name: 'List', value: listName },
    { name: 'On it by rule', value: ruleWords || 'Not recorded' },
  ];
  if (edition === null)
    facts.push({ name: 'Edition', value: 'None: this is the list as the register makes it now, not published' });
  else {
    facts.push({ name: 'Edition', value: `${edition.number}` }, { name: 'Published', value: published(edition) });
    facts.push({ name: 'Why', value: edition.reason || 'Not recorded' });
    if (edition.putBack !== null) facts.push({ name: 'Put back', value: `Edition ${edition.putBack} published again` });
  }
  facts.push({ name: 'Addresses', value: `${entries.length}` }, { name: 'Left out', value: `${leftOut.length}` });
  if (changes !== null) facts.push({ name: `Since edition ${changes.since.number}`, value: changeWords(changes) });
  return { kind: 'facts', facts };
}

const changeWords = ({ added, removed, changed, unchanged }: EditionChanges) =>
  `${added.length} added, ${removed.length} removed, ${changed.length} changed, ${unchanged} unchanged`;

const column = (header: string, width: number): ReportColumn => ({ header, width, align: 'start' });
const code = (odsCode: string): ReportCell => (odsCode === '' ? '' : { text: odsCode, code: true });

function table(label: string, headers: ReportColumn[], rows: ReportCell[][], empty: string): ReportBlock {
  return { kind: 'table', label, columns: headers, rows, empty };
}

function changesPart(changes: EditionChanges): ReportPart {
  const { since, added, removed, changed, adds, removes } = changes;
  const columns = [column('Address', 34), column('Name', 24), column('Code', 10), column('Reason', 32)];
  const line = (change: EditionChange): ReportCell[] => [
    addressCell(change),
    change.name,
    code(change.odsCode),
    reasonCell(change),
  ];
  const section = (title: string, of: readonly EditionChange[], empty: string): ReportSection => ({
    title: `${title} (${of.length})`,
    blocks: [table(title, columns, of.map(line), empty)],
  });
  const sections: ReportSection[] = [
    {
      title: '',
      blocks: [{ kind: 'text', text: `Edition ${since.number} was published on ${published(since)}.` }],
    },
    section('Added', added, 'No address was added.'),
    section('Removed', removed, 'No address was removed.'),
    section('Changed', changed, 'No entry was changed.'),
  ];
  if (adds.length + removes.length > 0)
    sections.push({
      title: 'For a list that is kept by hand',
      blocks: [
        {
          kind: 'facts',
          facts: [
            { name: `Add (${adds.length})`, value: addressLines(adds) },
            { name: `Take off (${removes.length})`, value: addressLines(removes) },
          ],
        },
      ],
    });
  return part('changes', `Changes since edition ${since.number}`, sections);
}

const addressLines = ([first, ...more]: readonly string[]): ReportCell =>
  first === undefined ? 'None' : { text: first, lines: more };

const addressCell = ({ address, addressBefore }: EditionChange): ReportCell =>
  addressBefore === '' || addressBefore === address ? address : { text: address, lines: [`Before: ${addressBefore}`] };

function reasonCell({ reason, fields }: EditionChange): ReportCell {
  const lines = fields.map(({ label, before, after }) => `${label}: ${before || 'empty'} → ${after || 'empty'}`);
  return lines.length === 0 ? reason : { text: reason, lines };
}

function addressSections(entries: readonly EditionLine[]): ReportSection[] {
  const sections = LIST_SOURCES.flatMap((source): ReportSection[] => {
    const of = entries.filter((entry) => entry.source === source);
    if (of.length === 0) return [];
    const title = SOURCE_TITLES[source];
    const rows = of.map(({ address, name, odsCode, reason }) => [address, name, code(odsCode), reason]);
    const columns = [
      column('Address', 34),
      column('Name', 26),
      column('Code', 10),
      column('Why it is on the list', 30),
    ];
    return [{ title: `${title} (${of.length})`, blocks: [table(title, columns, rows, '')] }];
  });
  return sections.length > 0
    ? sections
    : [{ title: '', blocks: [{ kind: 'text', text: 'There is no address on this list.' }] }];
}

function leftOutSections(leftOut: readonly EditionLeftOutLine[]): ReportSection[] {
  const sections = LEFT_OUT_KINDS.flatMap((kind): ReportSection[] => {
    const of = leftOut.filter((each) => each.kind === kind);
    if (of.length === 0) return [];
    const title = LEFT_OUT_TITLES[kind];
    const rows = of.map(({ name, odsCode, address, reason }) => [name, code(odsCode), address || 'None', reason]);
    const columns = [column('Name', 26), column('Code', 10), column('Address', 34), column('Why', 30)];
    return [{ title: `${title} (${of.length})`, blocks: [table(title, columns, rows, '')] }];
  });
  return sections.length > 0
    ? sections
    : [{ title: '', blocks: [{ kind: 'text', text: 'Nobody was left out: everyone the list is about is on it.' }] }];
}
