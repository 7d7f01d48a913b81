// Lists of linked users as they are met, on a real database. Would catch: a person made twice, a fact of one row in another's
// place, something overwritten that only a person may change, and a second import of the same file that changes something.
import type { Workspace } from '@electron/services/workspace';
import { describe, expect, it } from 'vitest';
import { scratchWorkspace } from '../../support/workspace';
import { site, somebody, told } from '../mfa/support';
import { csv, importOf, planOf } from './linked-users-support';

const HEAD = ['ODS code', 'Full name', 'nhs.net address', 'Mobile', 'Owner/Member', 'MFA', 'Left?', 'Notes'];
const file = (...rows: string[][]) => csv([HEAD, ...rows]);

async function register(...codes: string[]) {
  const workspace = await scratchWorkspace();
  const ids = new Map<string, string>();
  for (const code of ['TP1F9', ...codes]) ids.set(code, (await site(workspace, code)).id);
  return { workspace, idOf: (code: string) => ids.get(code) ?? '' };
}

const byName = async ({ people }: Workspace, name: string) => {
  const found = (await people.list()).filter(({ fullName }) => fullName === name);
  expect(found).toHaveLength(1);
  return people.get(found[0]?.id ?? '');
};

/** After an import the same file changes nothing. */
async function changesNothing(workspace: Workspace, text: string) {
  const { plan } = await planOf(workspace, text);
  expect(plan).toMatchObject({ add: 0, update: 0 });
}

describe('a list kept by hand', () => {
  it('is read whatever its headings and spellings', async () => {
    const { workspace } = await register('TP2DH');
    const text = [
      'Access to shared mailboxes,,,,,,,,,,,',
      'Practice,Shared Mailbox,Surname,Forename,NHSmail address,Personal e-mail address,Mob no,Permission,MFA status,MFA date,Leaver?,Comments',
      'tp1f9,,Penrose,Amy,Amy.Penrose1@NHS.net ,amy@penrose.example,7700900123,OWNERS,✓,02/09/2024,,',
      ',optometry.tp2dh@nhs.net,Gale,Jo,jo.gale2@nhs.net,,,m,snoozed,,no,',
      'TP1F9,optometry.tp9zz@nhs.net,Yeo,Sam,sam.yeo@nhs.net,,,Full access,?,,left 18/02/2025,Fridays',
      'TP1F9,,Carne,Ben,ben.carne@nhs.net,,,,Locked out,,yes,',
    ]
      .join('\r\n')
      .replace('Practice,Shared', 'Practice code,Shared');
    const { sheet, plan, result } = await importOf(workspace, text);
    expect(sheet).toMatchObject({ kind: 'linked-users', headingRow: 2 });
    expect(plan.columnsLeftOut).toEqual([]);
    expect(result).toMatchObject({ added: 4, left: 0 });
    expect(await byName(workspace, 'Amy Penrose')).toMatchObject({
      form: { nhsAddress: 'amy.penrose1@nhs.net', personalAddress: 'amy@penrose.example', mobile: '+447700900123' },
      links: [{ role: 'owner', practice: { odsCode: 'TP1F9' }, standing: 'current' }],
      mfa: { standing: { state: 'registered', since: '2024-09-02', asAt: '', source: 'spreadsheet' } },
    });
    expect(await byName(workspace, 'Jo Gale')).toMatchObject({
      links: [{ role: 'member', practice: { odsCode: 'TP2DH' } }],
      mfa: { facts: [{ kind: 'prompted', happenedOn: '', asAt: '' }] },
    });
    expect(await byName(workspace, 'Sam Yeo')).toMatchObject({
      form: { state: 'left', notes: 'Fridays' },
      links: [{ role: 'member', endedOn: '2025-02-18', standing: 'access-left' }],
      mfa: { facts: [] },
    });
    expect(await byName(workspace, 'Ben Carne')).toMatchObject({
      form: { state: 'live', notes: 'Left?: “yes”' },
      links: [{ role: 'member', endedOn: '' }],
      mfa: { standing: { state: 'access-lost' } },
    });
    await changesNothing(workspace, text);
  });

  it('says what can’t be, keeps it in the notes and takes the rest', async () => {
    const { workspace } = await register();
    const head = ['ODS', 'Name', 'nhs.net address', 'Mobile', 'Account created', 'Start', 'End', 'MFA?', 'MFA date'];
    const text = csv([
      head,
      ['TP1F9', 'Amy Penrose', 'amy@nhs.net', '01632 960451', '2024-03-01', '2023-01-01', '', 'Y', '2024-02-01'],
      ['TP1F9', 'Jo Gale', 'jo@gmail.example', '12', '', '', '', 'Y', '2999-01-01'],
      ['TP1F9', 'Sam Yeo', 'sam.yeo@nhs.net', '', '', '2025-01-01', '2024-01-01', '', '2024-09-02'],
      ['TP1F9', 'Ben Carne', 'ben.carne@nhs.net', '', '', '', '', 'sort of', ''],
      ['TPZZZ', 'Tess Carne', 'tess.carne@nhs.net', '', '', '', '', '', ''],
    ]);
    const { plan, rows, result } = await importOf(workspace, text);
    expect(plan).toMatchObject({ rows: 5, add: 3, error: 2, warnings: 3 });
    expect(result).toMatchObject({ added: 3, left: 2 });
    expect(rows[3]?.reason).toContain('“sort of” is none of Registered');
    expect(rows[4]?.reason).toContain('No practice in the register has this code');
    const amy = await byName(workspace, 'Amy Penrose');
    expect(amy.form).toMatchObject({ mobile: '', accountCreatedOn: '2024-03-01' });
    expect(amy.form.notes.split('\n').sort()).toEqual([
      'MFA: date it happened: “1 February 2024”',
      'Mobile phone number: “01632 960451”',
      'Start: “1 January 2023”',
    ]);
    expect(amy.mfa.facts).toMatchObject([{ kind: 'registered', happenedOn: '' }]);
    const jo = await byName(workspace, 'Jo Gale');
    expect(jo.form.nhsAddress).toBe('');
    expect(jo.form.notes).toContain('nhs.net address: “jo@gmail.example”');
    expect(jo.mfa.facts).toMatchObject([{ kind: 'registered', happenedOn: '' }]);
    const sam = await byName(workspace, 'Sam Yeo');
    expect(sam).toMatchObject({ links: [{ startedOn: '2025-01-01', endedOn: '' }], mfa: { facts: [] } });
    await changesNothing(workspace, text);
  });
});

describe('one person in several rows', () => {
  it('is one person with several links; what contradicts is said at both rows and kept in the notes', async () => {
    const { workspace } = await register('TP2DH');
    const text = file(
      ['TP1F9', 'Amy Penrose', 'amy@nhs.net', '07700 900123', 'O', 'No', '', 'Mornings'],
      ['TP2DH', 'Penrose, Amy', 'AMY@nhs.net', '07700 900456', 'M', 'Registered', 'left 18/02/2025', 'Afternoons'],
    );
    const { plan, rows } = await importOf(workspace, text);
    expect(plan).toMatchObject({ add: 2, conflict: 0, warnings: 2 });
    expect(rows[0]?.cells.mobile?.problems[0]?.text).toContain('Row 3 says of this person “07700 900456”');
    expect(rows[1]?.cells.mobile?.problems[0]?.text).toContain(
      'Row 2 says of this person “07700 900123”, and that counts',
    );
    const amy = await byName(workspace, 'Amy Penrose');
    expect(amy.form).toMatchObject({ mobile: '+447700900123', state: 'live' });
    expect(amy.form.notes.split('\n').sort()).toEqual([
      'Afternoons',
      'MFA: “Registered”',
      'Mobile phone number: “07700 900456”',
      'Mornings',
    ]);
    expect(amy.links.map(({ practice, role, standing }) => [practice.odsCode, role, standing]).sort()).toEqual([
      ['TP1F9', 'owner', 'current'],
      ['TP2DH', 'member', 'access-left'],
    ]);
    expect(amy.mfa.facts.map(({ kind }) => kind)).toEqual(['not-registered']);
    await changesNothing(workspace, text);
  });

  it('far apart in a long file is written as one, and undone as one', async () => {
    const { workspace } = await register('TP2DH');
    const many = Array.from({ length: 300 }, (_, n) => ['TP1F9', `Person ${n}`, `p${n}@nhs.net`, '', 'M', '', '', '']);
    const text = file(['TP1F9', 'Amy Penrose', 'amy@nhs.net', '', 'O', 'Y', '', 'First'], ...many, [
      'TP2DH',
      'Amy Penrose',
      'amy@nhs.net',
      '',
      'O',
      '',
      '',
      'Second',
    ]);
    const { result } = await importOf(workspace, text);
    expect(result).toMatchObject({ added: 302 });
    const amy = await byName(workspace, 'Amy Penrose');
    expect(amy).toMatchObject({ form: { notes: 'First\nSecond' }, links: [{}, {}], mfa: { facts: [{}] } });
    expect(await workspace.imports.undo(result.batchId)).toMatchObject({ removed: 301, leftAsIs: 0 });
    expect(await workspace.people.list()).toEqual([]);
  });

  it('under two names that nobody has both is refused', async () => {
    const { workspace } = await register('TP2DH');
    const text = file(
      ['TP1F9', 'Amy Penrose', 'amy@nhs.net', '', 'O', '', '', ''],
      ['TP2DH', 'George Gale', 'amy@nhs.net', '', 'O', '', '', ''],
    );
    const { plan, rows } = await importOf(workspace, text);
    expect(plan).toMatchObject({ add: 1, error: 1 });
    expect(rows[1]?.reason).toContain('Row 2 gives this address to “Amy Penrose”: an address belongs to one person');
  });

  it('twice at one practice is the same row again, or a question', async () => {
    const { workspace } = await register();
    const row = ['TP1F9', 'Amy Penrose', 'amy@nhs.net', '', 'O', '', '', ''];
    const { rows } = await planOf(workspace, file(row, row, [...row.slice(0, 4), 'M', '', '', '']));
    expect(rows.map(({ action, reason }) => [action, reason])).toEqual([
      ['add', ''],
      ['unchanged', 'Same as row 2'],
      ['conflict', 'Row 2 has the same nhs.net address and practice and differs in: Owner or member'],
    ]);
  });
});

describe('somebody whom the register knows', () => {
  it('gets another practice, and keeps what the file doesn’t say', async () => {
    const { workspace, idOf } = await register('TP2DH');
    await somebody(workspace, 'Amy Penrose', idOf('TP1F9'), { nhsAddress: 'amy@nhs.net', notes: 'Known' });
    const text = file(['TP2DH', 'Amy J Penrose', 'amy@nhs.net', '', 'M', 'Y', '', '']);
    const { plan } = await importOf(workspace, text);
    expect(plan).toMatchObject({ add: 1, conflict: 0 });
    const amy = await byName(workspace, 'Amy J Penrose');
    expect(amy.form).toMatchObject({ mobile: '+447700900123', notes: 'Known', origin: 'other' });
    expect(amy.links.map(({ practice }) => practice.odsCode).sort()).toEqual(['TP1F9', 'TP2DH']);
    await changesNothing(workspace, text);
  });

  it('is never overwritten by somebody of another name who has the address now', async () => {
    const { workspace, idOf } = await register();
    const amy = await somebody(workspace, 'Amy Penrose', idOf('TP1F9'), { nhsAddress: 'amy@nhs.net' });
    const text = file(['TP1F9', 'George Gale', 'amy@nhs.net', '07700 900456', 'O', '', '', '']);
    const asked = await importOf(workspace, text);
    expect(asked.rows[0]).toMatchObject({ action: 'conflict', tick: 'off' });
    expect(asked.rows[0]?.reason).toContain('“Amy Penrose” has this nhs.net address here');
    expect(await workspace.people.get(amy.id)).toMatchObject({ version: 1 });
    await importOf(workspace, text, [2]);
    const { form } = await workspace.people.get(amy.id);
    expect(form).toMatchObject({ fullName: 'Amy Penrose', mobile: '+447700900456', notes: 'Full name: “George Gale”' });
    // Once she has left, the address is somebody else's.
    const { version } = await workspace.people.get(amy.id);
    await workspace.people.leave({ id: amy.id, version }, null, '2025-01-01');
    await importOf(workspace, text);
    expect(await byName(workspace, 'George Gale')).toMatchObject({ form: { nhsAddress: 'amy@nhs.net' }, links: [{}] });
    await changesNothing(workspace, text);
  });

  it('without an address is a question: by name and practice nobody can be sure', async () => {
    const { workspace, idOf } = await register('TP2DH');
    const amy = await somebody(workspace, 'Amy Penrose', idOf('TP1F9'), { nhsAddress: '', mobile: '' });
    const nameless = file(['TP1F9', 'AMY PENROSE', '', '07700 900456', 'O', '', '', '']);
    const asked = await importOf(workspace, nameless);
    expect(asked.rows[0]).toMatchObject({ action: 'conflict' });
    expect(asked.rows[0]?.reason).toContain('Only the name and practice is the same');
    await importOf(workspace, nameless, [2]);
    expect((await workspace.people.get(amy.id)).form).toMatchObject({ mobile: '+447700900456', nhsAddress: '' });
    await changesNothing(workspace, nameless);
    // Her account is live by now, and she works at a second practice.
    const withAddress = file(
      ['TP1F9', 'Amy Penrose', 'amy@nhs.net', '', 'O', '', '', ''],
      ['TP2DH', 'Amy Penrose', 'amy@nhs.net', '', 'M', '', '', ''],
    );
    const both = await planOf(workspace, withAddress);
    expect(both.rows.map(({ action }) => action)).toEqual(['conflict', 'conflict']);
    await importOf(workspace, withAddress, [2, 3]);
    expect(await byName(workspace, 'Amy Penrose')).toMatchObject({
      id: amy.id,
      form: { nhsAddress: 'amy@nhs.net' },
      links: [{}, {}],
    });
    await changesNothing(workspace, withAddress);
  });

  it('of two with one name, the row without an address is refused', async () => {
    const { workspace, idOf } = await register();
    await somebody(workspace, 'Amy Penrose', idOf('TP1F9'), { nhsAddress: 'amy@nhs.net' });
    await somebody(workspace, 'Amy Penrose', idOf('TP1F9'), { nhsAddress: 'amy2@nhs.net' });
    const { rows } = await planOf(workspace, file(['TP1F9', 'Amy Penrose', '', '', 'O', 'Y', '', '']));
    expect(rows[0]).toMatchObject({ action: 'error' });
    expect(rows[0]?.reason).toContain('several people with this name at the practice');
  });

  it('loses neither personal address nor mobile nor what was told, even when empty cells count', async () => {
    const { workspace, idOf } = await register();
    const amy = await somebody(workspace, 'Amy Penrose', idOf('TP1F9'), { nhsAddress: 'amy@nhs.net' });
    await workspace.mfa.record([amy], told({ kind: 'registered', happenedOn: '2024-09-02' }));
    const text = csv([
      [
        'ODS',
        'Full name',
        'nhs.net address',
        'Personal email',
        'Mobile',
        'MFA',
        'MFA date',
        'Start',
        'Account created',
      ],
      ['TP1F9', 'Amy Penrose', 'amy@nhs.net', '', '', '', '', '', ''],
    ]);
    const { sessionId, plan } = await planOf(workspace, text, { clearEmpty: true });
    expect(plan).toMatchObject({ update: 1 });
    await workspace.imports.commit(sessionId, { base: 'suggested', toggled: [] });
    expect(await workspace.people.get(amy.id)).toMatchObject({
      form: { personalAddress: 'amy@penrose.example', mobile: '+447700900123', accountCreatedOn: '2023-01-01' },
      links: [{ startedOn: '' }],
      mfa: { facts: [{ happenedOn: '2024-09-02' }] },
    });
  });

  it('who left and starts again has two times at the practice, and is live again', async () => {
    const { workspace, idOf } = await register();
    const amy = await somebody(workspace, 'Amy Penrose', idOf('TP1F9'), { nhsAddress: 'amy@nhs.net' });
    await workspace.people.leave(amy, null, '2025-01-01');
    const text = csv([
      ['ODS', 'Full name', 'nhs.net address', 'Start'],
      ['TP1F9', 'Amy Penrose', 'amy@nhs.net', '2025-06-13'],
    ]);
    const { rows } = await importOf(workspace, text);
    expect(rows[0]?.cells.startedOn?.problems.map(({ text: said }) => said).join()).toContain('Starts again');
    const after = await workspace.people.get(amy.id);
    expect(after.form.state).toBe('live');
    expect(after.links.map(({ startedOn, endedOn }) => [startedOn, endedOn]).sort()).toEqual([
      ['2023-01-01', '2025-01-01'],
      ['2025-06-13', ''],
    ]);
    await changesNothing(workspace, text);
  });
});
