// How single cells of a list of linked users are read. Would catch: a word for leaving taken for a date, a date lost behind
// a word, a role or a state guessed, and a row whose practice is told by its mailbox alone.
import type { Cell } from '@shared/domain/imports/cell';
import { ExistingRecords } from '@shared/domain/imports/existing-records';
import { importKinds, kindOf } from '@shared/domain/imports/kinds';
import { matchColumns } from '@shared/domain/imports/match-columns';
import { planImport } from '@shared/domain/imports/plan-import';
import { fieldReader } from '@shared/domain/imports/read-field';
import { scoreKinds } from '@shared/domain/imports/recognise-kind';
import { describe, expect, it } from 'vitest';

const KIND = kindOf('linked-users');
const RULES = { today: '2026-11-22', icbs: [] };
const MAILBOXES = { TP1F9: 'optometry.tp1f9@nhs.net', TP2DH: 'shop@nhs.net', TP3CD: '' };

/** Plans rows under these headings, as they are matched. */
function plan(headings: string[], ...rows: Cell[][]) {
  const columns = matchColumns(headings, KIND).flatMap(({ index, field }) =>
    field === null ? [] : [{ index, field, heading: headings[index] ?? '' }],
  );
  return planImport({
    kind: KIND,
    rows: rows.map((cells, index) => ({ number: index + 2, cells })),
    columns,
    existing: new ExistingRecords(KIND),
    context: { ...RULES, contractors: [], practiceMailboxes: MAILBOXES },
    wishes: { clearEmpty: false, asAt: null },
  }).rows;
}

const read = (id: string, text: Cell) => {
  const field = KIND.fields.find((each) => each.id === id);
  if (!field) throw new Error(`No field ${id}`);
  return fieldReader(field, RULES)(text);
};

describe('a cell', () => {
  it.each([
    ['O', 'owner'],
    ['OWNERS', 'owner'],
    ['m', 'member'],
    ['Full access', 'member'],
    ['Member', 'member'],
  ])('with the role %s is %s', (text, role) => expect(read('role', text)).toMatchObject({ level: 'ok', value: role }));

  it.each([
    ['Y', 'registered'],
    [true, 'registered'],
    ['✔️', 'registered'],
    ['Registered.', 'registered'],
    ['n', 'not-registered'],
    [false, 'not-registered'],
    ['❌', 'not-registered'],
    ['Snoozed', 'prompted'],
    ['Moved to restricted', 'restricted'],
    ['Lost access', 'access-lost'],
    ['exempt', 'exempt'],
    ['?', ''],
    ['Unknown', ''],
    ['N/A', ''],
  ])('with MFA %s is %s', (text, state) => expect(read('mfa', text)).toMatchObject({ value: state }));

  it.each(['x', 'maybe', 'waiting for phone'])('with MFA %s is refused, not guessed', (text) =>
    expect(read('mfa', text)).toMatchObject({ level: 'error', value: '' }),
  );

  it.each<[Cell, string, string]>([
    ['left 18/02/2025', '2025-02-18', ''],
    ['Leaves on 5 March 2027', '2027-03-05', ''],
    ['18.02.2025', '2025-02-18', ''],
    [{ kind: 'date', iso: '2025-02-18' }, '2025-02-18', ''],
    ['Yes - 18/02/2025', '2025-02-18', ''],
    ['✓ 18/02/2025', '2025-02-18', ''],
    ['no', '', ''],
    ['n/a', '', ''],
    ['?', '', ''],
    ['Yes', '', 'Left?: “Yes”'],
    ['left', '', 'Left?: “left”'],
    ['maternity leave', '', 'End: “maternity leave”'],
    ['left in spring', '', 'End: “in spring”'],
  ])('that says of leaving “%s” ends on “%s”', (text, on, notes) => {
    const [row] = plan(['ODS', 'Full name', 'nhs.net address', 'Left?'], ['TP1F9', 'Amy Penrose', 'amy@nhs.net', text]);
    expect(row).toMatchObject({ action: 'add' });
    expect(row?.values?.endedOn ?? '').toBe(on);
    expect(row?.values?.notes ?? '').toBe(notes);
  });
});

it('a column for leaving fills the gaps of the column for the end', () => {
  const headings = ['ODS', 'Full name', 'nhs.net address', 'Left?', 'End date'];
  const rows = plan(
    headings,
    ['TP1F9', 'Amy Penrose', 'amy@nhs.net', 'left 18/02/2025', null],
    ['TP1F9', 'Jo Gale', 'jo@nhs.net', 'yes', '19/02/2025'],
  );
  expect(rows.map(({ values }) => values?.endedOn)).toEqual(['2025-02-18', '2025-02-19']);
});

it('surname and forename name those who have no full name', () => {
  const rows = plan(
    ['ODS', 'Full name', 'Surname', 'Forename', 'nhs.net address'],
    ['TP1F9', '', 'Penrose', 'Amy', 'amy@nhs.net'],
    ['TP1F9', 'Jo A Gale', 'Gale', 'Jo', 'jo@nhs.net'],
  );
  expect(rows.map(({ values }) => values?.fullName)).toEqual(['Amy Penrose', 'Jo A Gale']);
});

it('the shared mailbox tells the practice where the code is missing, and is doubted where the register has another', () => {
  const rows = plan(
    ['ODS', 'Shared mailbox', 'Full name', 'nhs.net address'],
    ['', 'OPTOMETRY.tp1f9@nhs.net', 'Amy Penrose', 'amy@nhs.net'],
    ['', 'shop@nhs.net', 'Jo Gale', 'jo@nhs.net'],
    ['TP2DH', 'optometry.tp2dh@nhs.net', 'Sam Yeo', 'sam@nhs.net'],
    ['TP1F9', 'one@a.example two@b.example', 'Ben Carne', 'ben@nhs.net'],
    ['', '', 'Tess Carne', 'tess@nhs.net'],
  );
  expect(rows.map(({ values }) => values?.odsCode)).toEqual(['TP1F9', 'TP2DH', 'TP2DH', 'TP1F9', undefined]);
  expect(rows.map(({ action, warned }) => [action, warned])).toEqual([
    ['add', true],
    ['add', true],
    ['add', true],
    ['add', true],
    ['error', false],
  ]);
});

it('a row without address is refused where another has the same name and practice with one', () => {
  const rows = plan(
    ['ODS', 'Full name', 'nhs.net address', 'Role'],
    ['TP1F9', 'Amy Penrose', '', 'O'],
    ['TP1F9', 'Amy Penrose', 'amy@nhs.net', 'O'],
    ['TP2DH', 'Amy Penrose', '', 'O'],
  );
  expect(rows.map(({ action }) => action)).toEqual(['error', 'add', 'add']);
});

it('is told from other files by its headings', () => {
  const sample =
    'Practice ODS|Shared Mailbox|Surname|Forename|Full name|nhs.net address|Personal email|Mob|Owner/Member|Account created|MFA?|MFA date|MFA method|Left?';
  const few = 'ODS Code|Name|nhs.net email|Owner or member';
  const register = 'ODS|Practice / trading name|Contractor (company)|NHS.net shared mailbox|Date we were told|On DL?';
  const report =
    'userPrincipalName|userDisplayName|isMfaRegistered|isMfaCapable|methodsRegistered|defaultMfaMethod|lastUpdatedDateTime';
  const kindOfHeadings = (line: string) => scoreKinds([{ number: 1, cells: line.split('|') }], importKinds)[0]?.kind;
  expect([sample, few, register, report].map(kindOfHeadings)).toEqual([
    'linked-users',
    'linked-users',
    'register',
    'mfa-registration',
  ]);
  expect(matchColumns(sample.split('|'), KIND).map(({ field }) => field)).toEqual([
    'odsCode',
    'sharedMailbox',
    'surname',
    'forename',
    'fullName',
    'nhsAddress',
    'personalAddress',
    'mobile',
    'role',
    'accountCreatedOn',
    'mfa',
    'mfaDate',
    'mfaMethod',
    'left',
  ]);
});
