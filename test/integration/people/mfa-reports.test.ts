// Reports about MFA on a real database. Would catch: a line of the sample in no count, somebody added by a report, an older
// report over a newer one, an undo that leaves a state behind, and files of other programs that aren't read.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Workspace } from '@electron/services/workspace';
import { expect, it } from 'vitest';
import { read as readBook, utils, write as writeBook } from 'xlsx';
import { person } from '../../support/people';
import { scratchFolder } from '../../support/scratch';
import { scratchWorkspace } from '../../support/workspace';
import { addPeople, planFile } from './mfa-support';

const SAMPLE = path.resolve('test/fixtures/mfa-registration-export.csv');

interface Line {
  userPrincipalName: string;
  userDisplayName: string;
  isMfaRegistered: string;
  defaultMfaMethod: string;
  lastUpdatedDateTime: string;
}

/** The sample by another reader than the console's. */
function sampleLines(): Line[] {
  const book = readBook(readFileSync(SAMPLE, 'utf8').replace('\uFEFF', ''), { type: 'string', raw: true });
  return utils.sheet_to_json<Line>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { defval: '' });
}

/** "PATEL, George (TEN EXETER)" → George Patel. */
const nameOf = ({ userDisplayName }: Line) => {
  const [, surname = '', forename = ''] = /^([^,]+), ([^(]+) \(/.exec(userDisplayName) ?? [];
  return `${forename} ${surname}`;
};

const states = async ({ people }: Workspace) => {
  const rows = await people.list();
  return new Map(rows.map(({ nhsAddress, mfa }) => [nhsAddress, mfa]));
};

const utf8 = (text: string) => new TextEncoder().encode(text);
const report = (...lines: string[]) => ({
  name: 'report.csv',
  bytes: utf8(['userPrincipalName,isMfaRegistered,defaultMfaMethod,lastUpdatedDateTime', ...lines].join('\r\n')),
});

it('accounts for every line of the sample, writes only facts, and is put back whole', async () => {
  const lines = sampleLines();
  expect(lines).toHaveLength(942);
  const groups = Map.groupBy(lines, ({ userPrincipalName }) => userPrincipalName.toLowerCase());
  const accounts = [...groups].map(([address, [first]]) => ({
    nhsAddress: address,
    fullName: first ? nameOf(first) : '',
  }));
  // The first forty are not in the register; three who are in it are not in the report, one of them has left.
  const absent = accounts.slice(0, 40);
  const inRegister = accounts.slice(40);
  const workspace = await scratchWorkspace();
  await addPeople(workspace, [
    ...inRegister,
    { fullName: 'Only Here', nhsAddress: 'only.here@nhs.net' },
    { fullName: 'Also Here', nhsAddress: 'also.here@nhs.net' },
    { fullName: 'Has Left', nhsAddress: 'has.left@nhs.net', state: 'left' },
    { fullName: 'Without Account' },
  ]);

  const { kind, plan, sessionId, rows, commit } = await planFile(workspace, { path: SAMPLE });
  expect(kind).toBe('mfa-registration');
  const known = new Set(inRegister.map(({ nhsAddress }) => nhsAddress));
  const knownLines = [...groups].filter(([address]) => known.has(address)).flatMap(([, own]) => own);
  expect(plan).toMatchObject({ rows: 942, add: 0, update: known.size, conflict: 0, error: 0, missing: 2 });
  expect(plan.skip + plan.unchanged).toBe(942 - known.size);
  expect(plan.columnsLeftOut).toEqual(['isAdmin', 'isMfaCapable']);
  const nobody = (await rows('skip')).filter(({ reason }) => reason === 'Nobody in the register has this address');
  const repeats = lines.length - groups.size - (knownLines.length - known.size);
  expect(nobody).toHaveLength(
    absent.length + repeats - older(absent.map(({ nhsAddress }) => groups.get(nhsAddress) ?? [])),
  );
  const missing = await workspace.imports.missing(sessionId, 0, 10);
  expect(missing.records.map(({ name }) => name).sort()).toEqual(['Also Here', 'Only Here']);

  const result = await commit();
  expect(result).toMatchObject({ added: 0, updated: known.size, left: 0 });
  const after = await states(workspace);
  // What each account must be by the newest of its lines.
  const expected = inRegister.map(({ nhsAddress }) => {
    const own = groups.get(nhsAddress) ?? [];
    const newest = [...own].sort((a, b) => (a.lastUpdatedDateTime < b.lastUpdatedDateTime ? 1 : -1))[0];
    return { nhsAddress, newest };
  });
  const registered = expected.filter(({ newest }) => newest?.isMfaRegistered === 'True');
  expect([...after.values()].filter(({ state }) => state === 'registered')).toHaveLength(registered.length);
  expect([...after.values()].filter(({ state }) => state === 'restricted')).toHaveLength(
    known.size - registered.length,
  );
  for (const { nhsAddress, newest } of expected)
    expect(after.get(nhsAddress), nhsAddress).toMatchObject({
      state: newest?.isMfaRegistered === 'True' ? 'registered' : 'restricted',
      asAt: newest?.lastUpdatedDateTime.slice(0, 10),
      source: 'microsoft-report',
    });
  expect(after.get('only.here@nhs.net')?.state).toBe('unknown');
  expect((await workspace.people.list()).length).toBe(inRegister.length + 4);

  const again = await planFile(workspace, { path: SAMPLE });
  expect(again.plan).toMatchObject({ rows: 942, update: 0, conflict: 0, error: 0, suggested: 0 });

  expect(await workspace.imports.undo(result.batchId)).toMatchObject({ restored: known.size, removed: 0, leftAsIs: 0 });
  for (const { state } of (await states(workspace)).values()) expect(['unknown', 'left']).toContain(state);
});

/** How many lines of these accounts another line of theirs is newer than. */
function older(groups: readonly Line[][]): number {
  return groups.reduce((sum, own) => {
    const newest = own
      .map(({ lastUpdatedDateTime }) => lastUpdatedDateTime)
      .sort()
      .at(-1);
    return sum + own.filter(({ lastUpdatedDateTime }) => lastUpdatedDateTime !== newest).length;
  }, 0);
}

async function withAmy() {
  const workspace = await scratchWorkspace();
  const amy = await workspace.people.save(null, person({ nhsAddress: 'amy.penrose1@nhs.net' }), null);
  const standing = async () => (await workspace.people.get(amy.id)).mfa.standing;
  return { workspace, amy, standing };
}

it('an older report changes nothing, a newer one does, and each is a step of the history', async () => {
  const { workspace, amy, standing } = await withAmy();
  await (await planFile(workspace, report('AMY.PENROSE1@nhs.net,True,push,2026-10-05T23:30:00Z'))).commit();
  // 00:30 in London's summer.
  expect(await standing()).toMatchObject({ state: 'registered', method: 'Authenticator app', asAt: '2026-10-06' });

  const old = await planFile(workspace, report('amy.penrose1@nhs.net,False,none,2026-10-01T08:15:00Z'));
  expect(old.plan).toMatchObject({ unchanged: 1, warnings: 1, tickable: 0 });
  const [row] = await old.rows('unchanged');
  expect(JSON.stringify(row)).toContain('what is older changes nothing');
  expect(await old.commit()).toMatchObject({ updated: 0, unchanged: 1 });
  expect(await standing()).toMatchObject({ state: 'registered', asAt: '2026-10-06' });

  const newer = await (
    await planFile(workspace, report('amy.penrose1@nhs.net,False,none,2026-10-07T08:15:00Z'))
  ).commit();
  expect(newer.updated).toBe(1);
  expect(await standing()).toMatchObject({ state: 'restricted', asAt: '2026-10-07' });
  const [entry] = await workspace.people.history(amy.id, { offset: 0, limit: 5 });
  expect(JSON.stringify(entry)).toContain('Not registered; Microsoft’s registration report, as at 7 October 2026');
  await workspace.imports.undo(newer.batchId);
  expect(await standing()).toMatchObject({ state: 'registered', asAt: '2026-10-06' });
});

it('a report without a date asks before it contradicts, and counts from the day of the yes', async () => {
  const { workspace, standing } = await withAmy();
  const portal = (status: string) => ({
    name: 'p.csv',
    bytes: utf8(`Email,MFA Status\r\namy.penrose1@nhs.net,${status}`),
  });
  const first = await planFile(workspace, portal('MFA Enforced ATP Group'));
  expect(first.kind).toBe('portal-mfa');
  await first.commit();
  expect(await standing()).toMatchObject({ state: 'registered', asAt: '', source: 'portal-report' });
  const [fact] = (await workspace.people.list()).map(({ mfa }) => mfa);
  expect(fact?.state).toBe('registered');

  // What has a date counts before it, whatever was recorded later.
  await (await planFile(workspace, report('amy.penrose1@nhs.net,False,none,2026-09-01'))).commit();
  expect(await standing()).toMatchObject({ state: 'restricted', asAt: '2026-09-01' });

  const question = await planFile(workspace, portal('User Enabled'));
  expect(question.plan).toMatchObject({ conflict: 1, suggested: 0, tickable: 1 });
  expect(await question.commit([2])).toMatchObject({ updated: 1 });
  const { asAt, state } = await standing();
  expect(state).toBe('registered');
  expect(asAt > '2026-09-01').toBe(true);
  const again = await planFile(workspace, portal('User Enabled'));
  expect(again.plan).toMatchObject({ unchanged: 1, conflict: 0 });
});

it('keeps the portal’s words with the fact', async () => {
  const { workspace, amy } = await withAmy();
  const bytes = utf8('User;MFA status;Report date\r\namy.penrose1@nhs.net;MFA Enforced Admin Role;06/10/2026');
  await (await planFile(workspace, { name: 'p.csv', bytes })).commit();
  const { facts } = (await workspace.people.get(amy.id)).mfa;
  expect(facts).toMatchObject([
    {
      kind: 'registered',
      asAt: '2026-10-06',
      source: 'portal-report',
      words: 'MFA Enforced Admin Role: MFA is enforced on the account',
    },
  ]);
});

it('says of somebody who left that nothing is recorded', async () => {
  const { workspace } = await withAmy();
  await addPeople(workspace, [{ fullName: 'Ben Carne', nhsAddress: 'ben@nhs.net', state: 'left' }]);
  const left = await planFile(workspace, report('ben@nhs.net,True,push,2026-10-05T08:15:00Z'));
  expect(left.plan).toMatchObject({ rows: 1, skip: 1, missing: 1 });
  expect((await left.rows('skip'))[0]?.reason).toBe('The person who had this address has left: nothing is recorded');
});

it('stops when somebody was changed meanwhile, by name', async () => {
  const { workspace, amy } = await withAmy();
  const plan = await planFile(workspace, report('amy.penrose1@nhs.net,True,push,2026-10-05T08:15:00Z'));
  await workspace.people.save(amy, person({ fullName: 'Amy Penrose-Gale' }), null);
  await expect(plan.commit()).rejects.toMatchObject({
    code: 'changed-since',
    message: expect.stringContaining('Amy Penrose-Gale'),
  });
  expect((await states(workspace)).get('amy.penrose1@nhs.net')?.state).toBe('unknown');
});

it('reads reports as other programs save them', async () => {
  const headings = ['Last updated', 'MFA registered', 'User display name', 'Default MFA method', 'User principal name'];
  const rows = [
    ['02/10/2026 08:15', 'TRUE', 'MÜLLER, Chloë', 'sms', 'chloe.muller1@nhs.net'],
    ['03/10/2026 08:15', 'FALSE', 'D’SOUZA, Amy', 'none', 'AMY.DSOUZA1@NHS.NET'],
  ];
  const semicolons = [headings, ...rows].map((row) => row.join(';')).join('\r\n');
  const tabs = [headings, ...rows].map((row) => row.join('\t')).join('\r\n');
  const cp1252 = Uint8Array.from(semicolons, (letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0)));
  const sheet = utils.aoa_to_sheet([
    ['Exported for the South West'],
    [],
    headings,
    [new Date(Date.UTC(2026, 9, 2)), true, 'MÜLLER, Chloë', 'sms', 'chloe.muller1@nhs.net'],
    ['2026-10-03T08:15:00Z', false, 'D’SOUZA, Amy', 'none', 'AMY.DSOUZA1@NHS.NET'],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Report');
  const saved = () => new Uint8Array(writeBook(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const files = [
    { name: 'as Excel saves it.csv', bytes: cp1252 },
    { name: 'with tabs.txt', bytes: new Uint8Array(Buffer.from(`\uFEFF${tabs}`, 'utf16le')) },
    { name: 'with a sheet.xlsx', bytes: saved() },
    {
      name: 'by LibreOffice.csv',
      bytes: utf8([headings, ...rows].map((row) => row.map((text) => `"${text}"`).join(',')).join('\n')),
    },
  ];
  for (const file of files) {
    const workspace = await scratchWorkspace();
    await addPeople(workspace, [
      { fullName: 'Chloë Müller', nhsAddress: 'chloe.muller1@nhs.net' },
      { fullName: 'Amy D’Souza', nhsAddress: 'amy.dsouza1@nhs.net' },
    ]);
    const { kind, plan, commit } = await planFile(workspace, file);
    expect([kind, plan.update, plan.error, plan.conflict], file.name).toEqual(['mfa-registration', 2, 0, 0]);
    await commit();
    const after = await states(workspace);
    expect(after.get('chloe.muller1@nhs.net')).toMatchObject({
      state: 'registered',
      asAt: '2026-10-02',
      method: 'SMS',
    });
    expect(after.get('amy.dsouza1@nhs.net')).toMatchObject({ state: 'restricted', asAt: '2026-10-03' });
  }
});

it('an export comes back without a change, whoever told what is held', async () => {
  const { workspace, amy } = await withAmy();
  await addPeople(
    workspace,
    ['ben@nhs.net', 'cai@nhs.net', 'dai@nhs.net', 'eve@nhs.net'].map((nhsAddress) => ({
      fullName: `=${nhsAddress}`,
      nhsAddress,
    })),
  );
  const people = await workspace.people.list();
  const of = (address: string) =>
    people.filter(({ nhsAddress }) => nhsAddress === address).map(({ id, version }) => ({ id, version }));
  const fact = {
    kind: 'registered',
    happenedOn: '',
    asAt: '2026-10-01',
    method: 'push',
    source: 'practice',
    words: '',
  } as const;
  await workspace.mfa.record([{ id: amy.id, version: amy.version }], fact);
  await workspace.mfa.record(of('ben@nhs.net'), { ...fact, kind: 'restricted', method: '', happenedOn: '2026-09-30' });
  await workspace.mfa.record(of('cai@nhs.net'), { ...fact, kind: 'not-registered', method: '', asAt: '' });
  await workspace.mfa.record(of('dai@nhs.net'), { ...fact, kind: 'exempt', method: '', words: 'no phone' });
  await (
    await planFile(workspace, {
      name: 'p.csv',
      bytes: utf8('Email,MFA Status\r\nben@nhs.net,User Enabled\r\neve@nhs.net,Admin Disabled'),
    })
  ).commit([2]);
  const folder = await scratchFolder();
  for (const kind of ['mfa-registration', 'portal-mfa'] as const)
    for (const format of ['xlsx', 'csv']) {
      const file = path.join(folder, `${kind}.${format}`);
      expect(await workspace.exports.kind(kind, file)).toBe(5);
      const back = await planFile(workspace, { path: file });
      expect(back.kind).toBe(kind);
      expect(back.plan, file).toMatchObject({ rows: 5, unchanged: 5, missing: 0, columnsLeftOut: [] });
    }
});
