import { LEFT_OUT_KINDS, LIST_SOURCES } from '@shared/domain/distribution-list/edition';
import { type EditionFacts, editionDocument } from '@shared/domain/reports/edition';
import { expect, it } from 'vitest';

const heading = { asAt: '2026-11-22T09:00:00.000Z', preparedBy: 'Test', filters: [] };
const edition = {
  number: 3,
  publishedAt: '2026-11-20T14:30:00.000Z',
  publishedBy: 'h.yeo',
  reason: 'Monthly',
  putBack: null,
};
const facts: EditionFacts = {
  listName: 'Distribution list',
  ruleWords: 'All practices',
  edition,
  entries: [
    { address: 'optometry.tp1f9@nhs.net', name: 'Penrose', odsCode: 'TP1F9', source: 'practice', reason: 'Told us' },
  ],
  leftOut: [],
  changes: null,
};
const change = { address: 'a@nhs.net', addressBefore: '', name: 'Søn', odsCode: 'TP2', reason: 'Closed', fields: [] };
const titles = (of: EditionFacts) =>
  editionDocument(of, heading).parts.flatMap(({ title, sections }) => [title, ...sections.map((each) => each.title)]);

// Breaks when an entry or somebody left out is missing from the paper, or a change is without its reason.

it('each entry and each left-out stands in one section, whatever its kind', () => {
  const entries = LIST_SOURCES.map((source) => ({
    address: `${source}@nhs.net`,
    name: source,
    odsCode: '',
    source,
    reason: `because ${source}`,
  }));
  const leftOut = LEFT_OUT_KINDS.map((kind) => ({
    address: '',
    name: kind,
    odsCode: 'TP3',
    kind,
    reason: `so ${kind}`,
  }));
  const text = JSON.stringify(editionDocument({ ...facts, entries, leftOut }, heading));
  for (const { address, reason } of entries) {
    expect(text.split(`"${address}"`).length, address).toBe(2);
    expect(text).toContain(reason);
  }
  for (const { reason } of leftOut) expect(text.split(`"${reason}"`).length, reason).toBe(2);
});

it('an empty list and a list with nobody left out say so', () => {
  const text = JSON.stringify(editionDocument({ ...facts, entries: [] }, heading));
  expect(text).toContain('There is no address on this list.');
  expect(text).toContain('Nobody was left out');
});

it('who published it, when and why; and that the list as it is now is not published', () => {
  const text = JSON.stringify(editionDocument(facts, heading));
  expect(text).toContain('20 November 2026 at 2:30pm by h.yeo');
  expect(text).toContain('Monthly');
  expect(editionDocument(facts, heading).subject).toBe('Distribution list, edition 3');
  const now = editionDocument({ ...facts, edition: null }, heading);
  expect(now.subject).toBe('Distribution list, as it is now');
  expect(JSON.stringify(now)).toContain('not published');
});

it('changes come with reasons, with the address before, and as two short lists', () => {
  const changes = {
    since: { ...edition, number: 2 },
    added: [],
    removed: [change],
    changed: [
      {
        ...change,
        address: 'new@nhs.net',
        addressBefore: 'old@nhs.net',
        reason: 'Address changed',
        fields: [{ label: 'Address', before: 'old@nhs.net', after: 'new@nhs.net' }],
      },
    ],
    unchanged: 4,
    adds: ['new@nhs.net'],
    removes: ['a@nhs.net', 'old@nhs.net'],
  };
  const document = editionDocument({ ...facts, changes }, heading);
  const text = JSON.stringify(document);
  expect(document.filters).toEqual(['Changes since edition 2']);
  expect(titles({ ...facts, changes })).toEqual([
    'About this edition',
    '',
    'Changes since edition 2',
    '',
    'Added (0)',
    'Removed (1)',
    'Changed (1)',
    'For a list that is kept by hand',
    'Addresses',
    'Practices (1)',
    'Left out',
    '',
  ]);
  for (const words of ['Closed', 'Before: old@nhs.net', 'Address changed', 'Add (1)', 'Take off (2)', 'old@nhs.net'])
    expect(text).toContain(words);
  expect(text).toContain('0 added, 1 removed, 1 changed, 4 unchanged');
});

it('warns of personal data where somebody is on it, left it or was left out of it by name', () => {
  const personal = (of: Partial<EditionFacts>) => editionDocument({ ...facts, ...of }, heading).personal;
  expect(personal({})).toBe(false);
  expect(
    personal({ entries: [{ address: 'a@b.org', name: 'Ann', odsCode: '', source: 'recipient', reason: '' }] }),
  ).toBe(true);
  expect(personal({ leftOut: [{ address: 'a@b.org', name: 'Ann', odsCode: '', kind: 'excluded', reason: '' }] })).toBe(
    true,
  );
  const gone = { ...change, odsCode: '' };
  const changes = { since: edition, added: [], removed: [gone], changed: [], unchanged: 0, adds: [], removes: [] };
  expect(personal({ changes })).toBe(true);
});
