import { type Cause, LIST_OWNER } from '@shared/domain/distribution-list/causes';
import { compareContents } from '@shared/domain/distribution-list/difference';
import type { EditionContent, EditionEntry, EditionLeftOut } from '@shared/domain/distribution-list/edition';
import { explainDifference } from '@shared/domain/distribution-list/explain';
import { differenceLine } from '@shared/ipc/editions';
import { describe, expect, it } from 'vitest';
import { entry, leftOut } from './support';

const OF_P1 = { owner: 'practice:p1', practiceId: 'p1' };
const penrose = entry('optometry.tp1f9@nhs.net', OF_P1);
const notification: Cause = {
  source: 'notification',
  id: '0190a000-0000-7000-8000-000000000001',
  label: 'Notification of 3 April 2026',
  at: '2026-04-03T10:00:00.000Z',
  actor: 'h.yeo',
  action: 'change',
  facts: ['status'],
};
const edit: Cause = {
  ...notification,
  source: 'edit',
  id: null,
  label: 'Practice edited',
  at: '2026-05-01T10:00:00.000Z',
};

interface Sides {
  from?: EditionEntry[];
  fromOut?: EditionLeftOut[];
  to?: EditionEntry[];
  toOut?: EditionLeftOut[];
  causes?: Record<string, Cause[]>;
  register?: string[];
}
function explained({ from = [], fromOut = [], to = [], toOut = [], causes = {}, register }: Sides) {
  const [before, after]: EditionContent[] = [
    { entries: from, leftOut: fromOut },
    { entries: to, leftOut: toOut },
  ] as [EditionContent, EditionContent];
  const known = register === undefined ? undefined : new Set(register);
  const difference = compareContents(before as EditionContent, after as EditionContent);
  return explainDifference(
    difference,
    before as EditionContent,
    after as EditionContent,
    new Map(Object.entries(causes)),
    known,
  );
}
const reasonsOf = (sides: Sides) => {
  const { added, removed, changed } = explained(sides);
  return { added, removed, changed: changed.map(({ reason }) => reason), removedReason: removed[0]?.reason };
};

describe('why somebody is no longer on a list', () => {
  it.each([
    [leftOut('practice:p1', 'closed', 'The practice is closed'), 'The practice is closed'],
    [leftOut('practice:p1', 'marked-off', 'Marked as not on the list'), 'Marked as not on the list'],
    [leftOut('practice:p1', 'excluded', 'Left out by hand: Asked for it'), 'Left out by hand: Asked for it'],
    [
      leftOut('practice:p1', 'duplicate', 'Same address as A1B2C Aa: listed once'),
      'Same address as A1B2C Aa: listed once',
    ],
  ])('says what leaves it out now: %j', (out, reason) => {
    expect(reasonsOf({ from: [penrose], toOut: [out] }).removedReason).toBe(reason);
  });

  it.each([
    [undefined, 'Not covered by the list any more'],
    [[], 'Not in the register any more'],
    [['practice:p1'], 'Not covered by the list’s rule any more'],
  ])('of nobody who is left out says so, with %j in the register', (register, reason) => {
    expect(reasonsOf({ from: [penrose], register }).removedReason).toBe(reason);
  });

  it('says of an extra that it was taken off by hand', () => {
    const extra = entry('a@x.example', { source: 'extra', owner: 'extra:a@x.example', practiceId: null, odsCode: '' });
    expect(reasonsOf({ from: [extra], register: [] }).removedReason).toBe(
      'Taken off by hand: it is not added any more',
    );
  });

  // Catches: a practice that moved to Egress, said to be gone from the register.
  it('says what a practice is on the list with instead', () => {
    const account = entry('secure@x.example', {
      owner: 'egress:c1',
      practiceId: 'p1',
      source: 'egress',
      name: 'Penrose Ltd',
    });
    const { removed, added } = explained({ from: [penrose], to: [account], register: [] });
    expect(removed[0]?.reason).toBe('Now: TP1F9 Penrose Opticians is on the list with secure@x.example');
    expect(added[0]?.reason).toBe('Before: TP1F9 Penrose Ltd was on the list with optometry.tp1f9@nhs.net');
  });

  // Catches: an Egress account without a word, because left-outs are practices and not contractors.
  it('speaks of an Egress account by the practice that held its entry', () => {
    const account = entry('secure@x.example', { owner: 'egress:c1', practiceId: 'p1', source: 'egress' });
    const toOut = [leftOut('practice:p1', 'closed', 'The practice is closed')];
    const causes = { 'practice:p1': [notification] };
    expect(reasonsOf({ from: [account], toOut, causes }).removedReason).toBe(
      'The practice is closed (notification of 3 April 2026)',
    );
  });
});

describe('why somebody is on a list anew', () => {
  const cases: [Sides, string][] = [
    [
      { fromOut: [leftOut('practice:p1', 'no-mailbox', 'There is no mailbox on record')] },
      'Before: There is no mailbox on record',
    ],
    [{ causes: { 'practice:p1': [{ ...edit, action: 'add' }] } }, 'New in the register (edited by h.yeo)'],
    [{ causes: { 'practice:p1': [{ ...edit, action: 'restore' }] } }, 'Back from the bin (edited by h.yeo)'],
    [
      { causes: { 'practice:p1': [{ ...edit, facts: ['icbCode'] }] } },
      'Covered by the list’s rule now (edited by h.yeo)',
    ],
    [{ causes: { [LIST_OWNER]: [{ ...edit, facts: ['rule'] }] } }, 'Covered by the list’s rule now (edited by h.yeo)'],
    [{}, 'New on the list'],
  ];
  it.each(cases)('%j', (sides, reason) => {
    expect(explained({ ...sides, to: [penrose] }).added[0]?.reason).toBe(reason);
  });

  it('has the reason that somebody gave for an extra', () => {
    const extra = entry('a@x.example', { source: 'extra', owner: 'extra:a@x.example', reason: 'Added by hand: Asked' });
    const causes = { [LIST_OWNER]: [{ ...edit, facts: ['extra:1'] }] };
    expect(explained({ to: [extra], causes }).added[0]?.reason).toBe('Added by hand: Asked (edited by h.yeo)');
  });
});

describe('what changed of an entry', () => {
  const cases: [Partial<EditionEntry>, string][] = [
    [{ address: 'new@nhs.net' }, 'Address changed from optometry.tp1f9@nhs.net to new@nhs.net'],
    [{ name: 'Other' }, 'Name changed from Penrose Opticians to Other'],
    [{ odsCode: 'A1B2C' }, 'ODS code changed from TP1F9 to A1B2C'],
    [{ group: 'loc' }, 'Group changed from none to LOC'],
    [{ reason: 'Store mailbox' }, 'Now: Store mailbox'],
    [{ practiceId: 'p2' }, 'Another record has the address now'],
    [
      { owner: 'practice:p2', practiceId: 'p2', odsCode: 'A1B2C', name: 'Aa' },
      'The address is now that of A1B2C Aa, before of TP1F9 Penrose Opticians',
    ],
    [
      { source: 'extra', owner: 'extra:optometry.tp1f9@nhs.net' },
      'The address is now that of TP1F9 Penrose Opticians, before of TP1F9 Penrose Opticians. It is now added by hand, before a practice’s mailbox',
    ],
    [
      { address: 'new@nhs.net', name: 'Other' },
      'Address changed from optometry.tp1f9@nhs.net to new@nhs.net. Name changed from Penrose Opticians to Other',
    ],
  ];
  it.each(cases)('%j', (changes, reason) => {
    expect(reasonsOf({ from: [penrose], to: [{ ...penrose, ...changes }] }).changed).toEqual([reason]);
  });

  it('says of an Egress account that another practice holds its entry, not that its code changed', () => {
    const account = entry('secure@x.example', { owner: 'egress:c1', source: 'egress' });
    expect(reasonsOf({ from: [account], to: [{ ...account, odsCode: 'A1B2C', practiceId: 'p2' }] }).changed).toEqual([
      'The practice that it is listed with changed from TP1F9 to A1B2C',
    ]);
  });

  it('shows each field before and after, in words', () => {
    const to = [{ ...penrose, address: 'new@nhs.net', source: 'egress' as const, reason: 'Egress account' }];
    const { changed } = explained({ from: [penrose], to, causes: { 'practice:p1': [notification] } });
    expect(changed).toMatchObject([
      {
        address: 'new@nhs.net',
        addressBefore: 'optometry.tp1f9@nhs.net',
        fields: [
          { label: 'Address', before: 'optometry.tp1f9@nhs.net', after: 'new@nhs.net' },
          { label: 'Source', before: 'Practice', after: 'Egress account' },
          { label: 'Why it is on the list', before: 'Shared mailbox of Penrose Opticians', after: 'Egress account' },
        ],
      },
    ]);
  });
});

describe('the cause of a line', () => {
  const toOut = [leftOut('practice:p1', 'closed', 'The practice is closed')];
  const removed = (causes: Record<string, Cause[]>, out = toOut) =>
    explained({ from: [penrose], toOut: out, causes }).removed[0];

  // Catches: a later edit of the phone number, named as what closed the practice.
  it('is the step that touched what the line hangs on', () => {
    const causes = { 'practice:p1': [{ ...edit, facts: ['name'] }, notification, { ...edit, facts: ['phone'] }] };
    expect(removed(causes)).toMatchObject({
      reason: 'The practice is closed (notification of 3 April 2026)',
      cause: { source: 'notification', id: notification.id, actor: 'h.yeo' },
    });
  });

  it('is the newest of several such steps, in whatever order they come', () => {
    const causes = { 'practice:p1': [{ ...edit, actor: 'k.lee' }, notification] };
    expect(removed(causes)?.reason).toBe('The practice is closed (edited by k.lee)');
  });

  it.each([
    [{ source: 'import', label: 'Import of register.xlsx' }, 'import of register.xlsx'],
    [{ source: 'undo', label: 'Put back' }, 'put back by h.yeo'],
    [{ source: 'undo', label: 'Import of register.xlsx was undone' }, 'import of register.xlsx was undone by h.yeo'],
  ] as [Partial<Cause>, string][])('%j is said as %j', (changes, words) => {
    expect(removed({ 'practice:p1': [{ ...notification, ...changes }] })?.reason).toBe(
      `The practice is closed (${words})`,
    );
  });

  it('is of the list where it was done by hand, and not a step that renamed the list', () => {
    const out = [leftOut('practice:p1', 'excluded', 'Left out by hand: Asked')];
    const [byHand, renamed] = [
      { ...edit, facts: ['exclusion:1'] },
      { ...edit, facts: ['name'], actor: 'k.lee' },
    ];
    expect(removed({ [LIST_OWNER]: [byHand, renamed], 'practice:p1': [notification] }, out)?.reason).toBe(
      'Left out by hand: Asked (edited by h.yeo)',
    );
    const ofAddress = { [`${LIST_OWNER}:${penrose.address}`]: [{ ...byHand, actor: 'm.poe' }] };
    expect(removed({ [LIST_OWNER]: [byHand], ...ofAddress }, out)?.reason).toBe(
      'Left out by hand: Asked (edited by m.poe)',
    );
    expect(removed({ [LIST_OWNER]: [renamed] }, out)).toMatchObject({ reason: 'Left out by hand: Asked', cause: null });
  });

  it('is none where nothing that touched the entry is known', () => {
    expect(removed({})).toMatchObject({ reason: 'The practice is closed', cause: null });
    expect(removed({ 'practice:p1': [{ ...edit, facts: ['phone'] }] })?.cause).toBeNull();
  });

  // Catches: a line that IPC refuses, so that nothing of the comparison is shown.
  it('makes lines as IPC takes them', () => {
    const id = '0190a000-0000-7000-8000-00000000000a';
    const owned = { ...penrose, owner: `practice:${id}`, practiceId: id };
    const { added, changed } = explained({
      from: [owned],
      to: [{ ...owned, name: 'Other' }, entry('new@nhs.net', { practiceId: null })],
      causes: { [`practice:${id}`]: [notification] },
    });
    expect([...added, ...changed].map((line) => differenceLine.strict().safeParse(line).error)).toEqual([
      undefined,
      undefined,
    ]);
  });
});
