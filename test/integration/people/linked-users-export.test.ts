// Linked users out of the console and back in. Would catch: somebody who is in no row, a record that its own export takes for
// another one, a change of another desk that is overwritten, and an undo that doesn't put everything back.
import path from 'node:path';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../e2e/support/files';
import { scratchFolder } from '../../support/scratch';
import { scratchWorkspace } from '../../support/workspace';
import { link, site, somebody, told } from '../mfa/support';
import { csv, importOf, planOf } from './linked-users-support';

async function odd() {
  const workspace = await scratchWorkspace();
  const { mfa, people } = workspace;
  const first = (await site(workspace, 'TP1F9')).id;
  const second = (await site(workspace, 'TP2DH')).id;
  // Twice at one practice, once at another; everything known.
  const amy = await somebody(workspace, 'Amy Penrose', first, { nhsAddress: 'amy@nhs.net', notes: 'One\nTwo' });
  const gone = await people.leave(amy, first, '2024-01-01');
  const again = await people.saveLink(gone, null, first, link({ startedOn: '2025-01-01' }));
  const linked = await people.saveLink(again, null, second, link({ role: 'member', startedOn: '' }));
  await mfa.record([linked], told({ kind: 'registered', happenedOn: '2024-09-02', method: 'SMS' }));
  // The address of somebody who left is somebody else's, at the same practice.
  const before = await somebody(workspace, 'Jo Gale', first, { nhsAddress: 'jo@nhs.net' });
  await people.leave(before, null, '2024-01-01');
  await somebody(workspace, 'Jo Gale', first, { nhsAddress: 'jo@nhs.net' });
  // Two of one name without an address; one without a practice; one with doubtful facts.
  await somebody(workspace, 'Sam Yeo', first, { nhsAddress: '' });
  await somebody(workspace, 'Sam Yeo', first, { nhsAddress: '' });
  const free = await somebody(workspace, 'Ben Carne', null, { nhsAddress: 'ben@nhs.net', state: 'joiner' });
  await mfa.record([free], told({ kind: 'exempt', asAt: '2025-01-02', words: 'No phone' }));
  await somebody(
    workspace,
    'Carne, Tess',
    second,
    { nhsAddress: 'tess@nhs.net', mobile: 'ring the shop' },
    { startedOn: '2020-01-01' },
  );
  return workspace;
}

it.each(['users.xlsx', 'users.csv'])('comes back as %s without a change', async (name) => {
  const workspace = await odd();
  const file = path.join(await scratchFolder(), name);
  expect(await workspace.exports.kind('linked-users', file)).toBe(9);
  const { plan, sheet } = await planOf(workspace, { path: file });
  expect(sheet.kind).toBe('linked-users');
  expect(plan).toMatchObject({ rows: 9, unchanged: 9, missing: 0 });
  const emptied = await planOf(workspace, { path: file }, { clearEmpty: true });
  expect(emptied.plan).toMatchObject({ rows: 9, unchanged: 9 });
});

it('fills an empty console, apart from what only a person can tell', async () => {
  const file = path.join(await scratchFolder(), 'users.xlsx');
  await (await odd()).exports.kind('linked-users', file);
  const other = await scratchWorkspace();
  await site(other, 'TP1F9');
  await site(other, 'TP2DH');
  const { plan } = await importOf(other, { path: file });
  // A second time at a practice, a second holder of an address and a second person of one name are questions.
  expect(plan).toMatchObject({ rows: 9, add: 5, conflict: 3, error: 1 });
  expect((await other.people.list()).map(({ fullName }) => fullName).sort()).toEqual([
    'Amy Penrose',
    'Jo Gale',
    'Sam Yeo',
    'Tess Carne',
  ]);
});

it('goes by its reference where a name or an address was corrected in it', async () => {
  const workspace = await odd();
  const file = path.join(await scratchFolder(), 'users.xlsx');
  await workspace.exports.kind('linked-users', file);
  const { rows } = await readWorkbook(file);
  const [head = [], ...others] = rows.map((cells) => cells.map((cell) => String(cell ?? '')));
  const [nameAt, addressAt, codeAt] = ['Full name', 'nhs.net address', 'Practice ODS code'].map((id) =>
    head.indexOf(id),
  );
  const tess = others.find((cells) => cells[nameAt ?? 0] === 'Carne, Tess') ?? [];
  const changed = (values: Record<number, string>) => csv([head, tess.map((cell, at) => values[at] ?? cell)]);
  const taken = await planOf(workspace, changed({ [addressAt ?? 0]: 'amy@nhs.net' }));
  expect(taken.rows[0]).toMatchObject({ action: 'error' });
  expect(taken.rows[0]?.reason).toContain('“Amy Penrose” has this address');
  const moved = await planOf(workspace, changed({ [codeAt ?? 0]: 'TP1F9' }));
  expect(moved.rows[0]?.reason).toContain('The register has this link with TP2DH');
  const { result } = await importOf(
    workspace,
    changed({ [nameAt ?? 0]: 'Tess Yeo', [addressAt ?? 0]: 'tess.yeo@nhs.net' }),
  );
  expect(result).toMatchObject({ updated: 1 });
  const now = (await workspace.people.list()).find(({ fullName }) => fullName === 'Tess Yeo');
  expect(now).toMatchObject({ nhsAddress: 'tess.yeo@nhs.net' });
  await workspace.imports.undo(result.batchId);
  const { form } = await workspace.people.get(now?.id ?? '');
  expect(form).toMatchObject({ fullName: 'Carne, Tess', nhsAddress: 'tess@nhs.net', mobile: 'ring the shop' });
});

it('stops, and names whom another desk changed after the plan was made', async () => {
  const workspace = await scratchWorkspace();
  const { id } = await site(workspace, 'TP1F9');
  const amy = await somebody(workspace, 'Amy Penrose', id, { nhsAddress: 'amy@nhs.net' });
  const text = csv([
    ['ODS', 'Full name', 'nhs.net address', 'MFA'],
    ['TP1F9', 'Amy Penrose', 'amy@nhs.net', 'Y'],
  ]);
  const { sessionId } = await planOf(workspace, text);
  await workspace.mfa.record([amy], told({ kind: 'not-registered', asAt: '2025-01-02' }));
  await expect(workspace.imports.commit(sessionId, { base: 'suggested', toggled: [] })).rejects.toMatchObject({
    code: 'changed-since',
    message: expect.stringContaining(
      'One linked user was changed after this plan was made: amy@nhs.net, TP1F9 Amy Penrose',
    ),
  });
  expect((await workspace.people.get(amy.id)).mfa.facts).toHaveLength(1);
});
