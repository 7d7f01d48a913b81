import { showDateTime } from '../calendar-date';
import type { LeftOutKind, ListSource } from '../distribution-list/edition';
import { LEFT_OUT_KINDS, LIST_SOURCES } from '../distribution-list/edition';
import { cell, chapter, column, facts as factsOf, type ReportFrame, recorded, section, text } from './cells';
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

type Heading = Omit<ReportFrame, 'subject'>;

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
    chapter('about', 'About this edition', [section('', about(facts))]),
    ...(changes === null ? [] : [changesPart(changes)]),
    chapter('addresses', 'Addresses', addressSections(entries)),
    chapter('left-out', 'Left out', leftOutSections(leftOut)),
  ];
  return {
    title: 'Distribution list edition',
    subject: `${listName}, ${edition === null ? 'as it is now' : `edition ${edition.number}`}`,
    ...heading,
    filters: [...(changes === null ? [] : [`Changes since edition ${changes.since.number}`]), ...heading.filters],
    personal: namesPeople(facts),
    // Addresses and reasons are long: each has a line of its own that way.
    landscape: true,
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

const published = ({ publishedAt, publishedBy }: EditionHeadFacts) => `${showDateTime(publishedAt)} by ${publishedBy}`;

function about({ listName, ruleWords, edition, entries, leftOut, changes }: EditionFacts): ReportBlock {
  const head: (readonly [string, string] | null)[] =
    edition === null
      ? [['Edition', 'None: this is the list as the register makes it now, not published']]
      : [
          ['Edition', `${edition.number}`],
          ['Published', published(edition)],
          ['Why', recorded(edition.reason)],
          edition.putBack === null ? null : ['Put back', `Edition ${edition.putBack} published again`],
        ];
  return factsOf(
    ['List', listName],
    ['On it by rule', recorded(ruleWords)],
    ...head,
    ['Addresses', entries.length.toLocaleString('en-GB')],
    ['Left out', leftOut.length.toLocaleString('en-GB')],
    changes === null ? null : [`Since edition ${changes.since.number}`, changeWords(changes)],
  );
}

const changeWords = ({ added, removed, changed, unchanged }: EditionChanges) =>
  `${added.length} added, ${removed.length} removed, ${changed.length} changed, ${unchanged} unchanged`;

const code = (odsCode: string): ReportCell => (odsCode === '' ? '' : { text: odsCode, code: true });
const table = (label: string, columns: ReportColumn[], rows: ReportCell[][], empty = ''): ReportBlock => ({
  kind: 'table',
  label,
  columns,
  rows,
  empty,
});
const titled = (title: string, n: number) => `${title} (${n.toLocaleString('en-GB')})`;

function changesPart({ since, added, removed, changed, adds, removes }: EditionChanges): ReportPart {
  const columns = [column('Address', 28), column('Name', 23), column('Code', 8), column('Reason', 41)];
  const rows = (of: readonly EditionChange[]) =>
    of.map((change) => [addressCell(change), change.name, code(change.odsCode), reasonCell(change)]);
  const changes = (title: string, of: readonly EditionChange[], empty: string) =>
    section(titled(title, of.length), table(title, columns, rows(of), empty));
  return chapter('changes', `Changes since edition ${since.number}`, [
    section('', text(`Edition ${since.number} was published on ${published(since)}.`)),
    changes('Added', added, 'No address was added.'),
    changes('Removed', removed, 'No address was removed.'),
    changes('Changed', changed, 'No entry was changed.'),
    ...(adds.length + removes.length === 0
      ? []
      : [
          section(
            'For a list that is kept by hand',
            factsOf(
              [titled('Add', adds.length), addressLines(adds)],
              [titled('Take off', removes.length), addressLines(removes)],
            ),
          ),
        ]),
  ]);
}

const addressLines = ([first, ...more]: readonly string[]): ReportCell =>
  first === undefined ? 'None' : cell(first, more);

const addressCell = ({ address, addressBefore }: EditionChange): ReportCell =>
  addressBefore === '' || addressBefore === address ? address : cell(address, [`Before: ${addressBefore}`]);

const reasonCell = ({ reason, fields }: EditionChange): ReportCell =>
  cell(
    reason,
    fields.map(({ label, before, after }) => `${label}: ${before || 'empty'} → ${after || 'empty'}`),
  );

function addressSections(entries: readonly EditionLine[]): ReportSection[] {
  const columns = [column('Address', 28), column('Name', 23), column('Code', 8), column('Why it is on the list', 41)];
  const sections = LIST_SOURCES.flatMap((source) => {
    const of = entries.filter((entry) => entry.source === source);
    const rows = of.map(({ address, name, odsCode, reason }) => [address, name, code(odsCode), reason]);
    const title = SOURCE_TITLES[source];
    return of.length === 0 ? [] : [section(titled(title, of.length), table(title, columns, rows))];
  });
  return sections.length > 0 ? sections : [section('', text('There is no address on this list.'))];
}

function leftOutSections(leftOut: readonly EditionLeftOutLine[]): ReportSection[] {
  const columns = [column('Name', 23), column('Code', 8), column('Address', 28), column('Why', 41)];
  const sections = LEFT_OUT_KINDS.flatMap((kind) => {
    const of = leftOut.filter((each) => each.kind === kind);
    const rows = of.map(({ name, odsCode, address, reason }) => [name, code(odsCode), address || 'None', reason]);
    const title = LEFT_OUT_TITLES[kind];
    return of.length === 0 ? [] : [section(titled(title, of.length), table(title, columns, rows))];
  });
  return sections.length > 0
    ? sections
    : [section('', text('Nobody was left out: everyone the list is about is on it.'))];
}
