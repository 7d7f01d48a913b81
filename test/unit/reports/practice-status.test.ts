// What the practice status report says. Would catch: a gap that isn't said, a fact in the wrong place, rows that are left
// out without a word, and a name that is cut, turned or taken apart.
import { practiceStatusDocument, practiceStatusPart } from '@shared/domain/reports/practice-status';
import { describe, expect, test } from 'vitest';
import { factOf, rowsOf, tableOf, wordsOf } from '../../support/report-words';
import { begun, emptyFacts, FRAME, news, RULES, somebody } from './practice-status-facts';

const report = (...practices: Partial<typeof emptyFacts>[]) =>
  practiceStatusDocument(
    practices.map((values) => practiceStatusPart({ ...emptyFacts, ...values }, RULES)),
    FRAME,
  );

describe('a practice of which little is known', () => {
  const document = report({});
  test.each(['Opened on', 'Address', 'Phone', 'ICB', 'Notes'])('%s says that it is not recorded', (name) =>
    expect(factOf(document, name)).toBe('Not recorded'),
  );
  test('each empty table says what it has none of', () =>
    expect(wordsOf(document)).toEqual(
      expect.arrayContaining([
        'No mailbox is recorded.',
        'No application is recorded.',
        'Nobody is linked.',
        'No request is open.',
        'No notification is recorded.',
        'No changes are recorded.',
      ]),
    ));
  test('what most practices never had is no gap', () => {
    for (const name of ['Notice given on', 'Code before', 'Code after']) expect(factOf(document, name), name).toBe('');
  });
});

describe('one and several', () => {
  test('one has no contents, and its part no title of its own', () => {
    const { contents, parts, title, personal } = report({});
    expect({ contents, title, personal }).toEqual({ contents: false, title: 'Practice status report', personal: true });
    expect(parts).toMatchObject([{ title: '', code: '', newPage: false }]);
  });
  test('several have contents, a page each, and ids of their own', () => {
    const { contents, parts } = report({}, { odsCode: 'A1B2C', name: 'Yeo Eyecare' });
    expect(contents).toBe(true);
    expect(parts).toMatchObject([
      { title: 'Penrose Opticians', code: 'TP1F9', newPage: true },
      { title: 'Yeo Eyecare', code: 'A1B2C', newPage: true },
    ]);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(2);
    for (const { id } of parts) expect(id).toMatch(/^[\w-]+$/);
  });
  test('none says so, and warns of no personal data', () => {
    const document = report();
    expect(wordsOf(document)).toContain('No practice fits what was asked for.');
    expect(document).toMatchObject({ personal: false, contents: false });
  });
});

describe('mailboxes', () => {
  const mailbox = {
    kind: 'shared' as const,
    address: 'optometry.tp1f8@nhs.net',
    status: 'live' as const,
    toldOn: '2018-08-06',
    confirmedOn: '',
    problems: ['The address carries the code TP1F8, the practice has TP1F9'],
    explanation: '',
    aliases: ['old.shop@nhs.net'],
  };
  test('each says what is doubtful, since when it is known and when it last worked', () =>
    expect(rowsOf(report({ mailboxes: [mailbox] }), 'Mailboxes')).toEqual([
      {
        Address:
          'optometry.tp1f8@nhs.net | Check: The address carries the code TP1F8, the practice has TP1F9 | Older addresses: old.shop@nhs.net',
        Kind: 'Shared',
        Status: 'Live',
        'Told on': '6 August 2018',
        'Confirmed on': 'Not recorded',
      },
    ]));
});

describe('the application', () => {
  const application = (facts: Partial<typeof begun> | object, ofContractor = false) => ({
    application: { facts: { ...begun, ...facts }, notes: '', ofContractor },
  });
  test('in progress: the step reached, what comes next, who does it, and for how long it waits', () => {
    const document = report(application({ codeRequestedOn: '2026-11-12' }));
    expect(factOf(document, 'Application')).toBe('In progress | Shared NHSmail mailbox');
    expect(factOf(document, 'Step reached')).toBe('Code requested on 12 November 2026');
    expect(factOf(document, 'Next step')).toBe('NHSBSA must send the contractor an authentication code.');
    expect(factOf(document, 'Waiting')).toBe('10 days');
    expect(rowsOf(document, 'Steps')[0]).toEqual({
      Step: 'Code requested',
      Who: 'The contractor',
      Date: '12 November 2026',
    });
  });
  test('sent without a code: it is stuck, and what to do stands first', () => {
    const next = factOf(report(application({ formSubmittedOn: '2026-11-12' })), 'Next step');
    expect(next).toMatch(
      /^Stuck \| The form was submitted without a code: it will not be processed\..*codes@example\.org/,
    );
  });
  test('finished or withdrawn: nothing is said to come next', () => {
    const done = { codeRequestedOn: '2026-01-02', codeIssuedOn: '2026-01-03', formSubmittedOn: '2026-01-04' };
    const finished = report(application({ ...done, liveOn: '2026-02-01', toldOn: '2026-02-03' }));
    expect(factOf(finished, 'Application')).toBe('Finished | Shared NHSmail mailbox');
    expect([factOf(finished, 'Next step'), factOf(finished, 'Waiting')]).toEqual(['', '']);
    const withdrawn = report(application({ withdrawnOn: '2026-02-01' }));
    expect(factOf(withdrawn, 'Application')).toBe('Withdrawn | Shared NHSmail mailbox | on 1 February 2026');
    expect(factOf(withdrawn, 'Next step')).toBe('');
  });
  test('one for the contractor’s Egress account says whose it is', () =>
    expect(factOf(report(application({ route: 'egress' }, true)), 'Whose')).toMatch(/^The contractor’s/));
});

describe('people', () => {
  test('role, dates, how MFA stands, who said so as at when, and what comes next', () => {
    const restricted = {
      state: 'restricted' as const,
      since: '2024-09-02',
      asAt: '',
      source: null,
      method: '',
      next: { on: '2026-11-30', what: 'password-expires' as const },
    };
    const people = [somebody(), somebody({ fullName: 'Ben Carne', role: 'member', nhsAddress: '', mfa: restricted })];
    expect(rowsOf(report({ people }), 'Linked users')).toEqual([
      {
        Name: 'Amy Penrose | amy.penrose1@nhs.net',
        Role: 'Owner',
        'Since and until': 'Since 3 May 2025',
        MFA: 'Registered | since 6 August 2024 | Authenticator app | The practice, as at 4 October 2026',
        'What comes next': 'No date',
      },
      {
        Name: 'Ben Carne | nhs.net address not recorded',
        Role: 'Member',
        'Since and until': 'Since 3 May 2025',
        MFA: 'Restricted | since 2 September 2024 | By the policy',
        'What comes next': '30 November 2026 | password expires',
      },
    ]);
  });
  test('who leaves, who left with access, who is to come and whose account is not live are told apart', () => {
    const people = [
      somebody({ standing: 'leaving', endedOn: '2026-12-31' }),
      somebody({ standing: 'access-left', endedOn: '2026-10-01', startedOn: '' }),
      somebody({ standing: 'to-come', startedOn: '2027-01-04', state: 'joiner' }),
    ];
    const rows = rowsOf(report({ people, former: 2 }), 'Linked users');
    expect(rows.map((row) => row['Since and until'])).toEqual([
      'Since 3 May 2025 | Leaves on 31 December 2026',
      'Start not recorded | Left on 1 October 2026: access must be taken away',
      'Starts 4 January 2027',
    ]);
    expect(rows[2]?.Name).toContain('Account: joiner');
    expect(wordsOf(report({ people, former: 1 }))).toContain('1 person left before, and has no access any more.');
  });
  test('forty people are all there', () => {
    const people = Array.from({ length: 40 }, (_, n) => somebody({ fullName: `Person ${n}` }));
    expect(rowsOf(report({ people }), 'Linked users')).toHaveLength(40);
  });
});

describe('notifications and changes', () => {
  test('no more than the newest 200, and the report says how many it leaves out', () => {
    const newest = Array.from({ length: 200 }, (_, n) => news({ outcome: `Outcome ${n}` }));
    const document = report({ notifications: { newest, whole: 201 } });
    expect(tableOf(document, 'Notifications').rows).toHaveLength(200);
    expect(wordsOf(document)).toContain('The latest 200 of 201 notifications; 1 more is left out.');
    const all = report({ notifications: { newest, whole: 200 } });
    expect(wordsOf(all)).toContain('All 200 notifications.');
  });
  test('when, kind, from whom, state and outcome, in London’s time', () =>
    expect(rowsOf(report({ notifications: { newest: [news()], whole: 1 } }), 'Notifications')).toEqual([
      {
        When: '7 September 2026 at 9:12am',
        Kind: 'New shared mailbox',
        From: 'Amy Penrose | optometry.tp1f9@nhs.net',
        State: 'New',
        Outcome: 'Not recorded',
      },
    ]));
  test('the latest 10 changes; a long note is only begun, and never cut within a character', () => {
    const long = '🙂'.repeat(200);
    const change = {
      at: '2026-11-22T10:00:00.000Z',
      summary: 'Notes changed',
      actor: 'h.yeo',
      changes: [{ field: 'notes', label: 'Notes', before: '', after: long }],
    };
    const document = report({ history: { newest: Array(12).fill(change), whole: 25 } });
    expect(wordsOf(document)).toContain('The latest 10 of 25 changes; 15 more are left out.');
    const rows = rowsOf(document, 'Latest changes');
    expect(rows).toHaveLength(10);
    expect(rows[0]?.What).toBe(`Notes changed | Notes: empty → ${'🙂'.repeat(160)}…`);
  });
  test('a new practice’s adding is one line, because all its facts stand further up', () => {
    const added = {
      at: '2026-11-22T10:00:00.000Z',
      summary: 'Practice added',
      actor: 'h.yeo',
      changes: [{ field: 'odsCode', label: 'ODS code', before: '', after: 'TP1F9' }],
    };
    expect(rowsOf(report({ history: { newest: [added], whole: 1 } }), 'Latest changes')[0]?.What).toBe(
      'Practice added',
    );
  });
});

describe('names as they are', () => {
  const names = ['Zoë Ñandú & Søn <Truro>', 'عيادة العيون', `${'Longest Name '.repeat(24)}`.slice(0, 300).trim()];
  test.each(names)('%s stands whole in title, facts and people', (name) => {
    const document = report({ name, people: [somebody({ fullName: name })] }, { odsCode: 'A1B2C' });
    expect(document.parts[0]?.title).toBe(name);
    expect(factOf(document, 'Name')).toBe(name);
    expect(rowsOf({ parts: document.parts.slice(0, 1) }, 'Linked users')[0]?.Name).toContain(name);
  });
});
