// What a list of linked users tells about MFA, held against what is known. Would catch: something newer overwritten by
// something older, a word without a date taken for the last one, and a fact recorded again with every import.
import type { Workspace } from '@electron/services/workspace';
import type { MfaFact } from '@shared/domain/mfa/facts';
import { describe, expect, it } from 'vitest';
import { todayInLondon } from '../../../shared/domain/calendar-date';
import { scratchWorkspace } from '../../support/workspace';
import { site, somebody, told } from '../mfa/support';
import { csv, importOf, planOf } from './linked-users-support';

const HEAD = ['ODS', 'Full name', 'nhs.net address', 'MFA', 'MFA date', 'MFA as at', 'MFA method', 'MFA source'];
const row = (mfa: string, date = '', asAt = '', method = '', source = '') =>
  csv([HEAD, ['TP1F9', 'Amy Penrose', 'amy@nhs.net', mfa, date, asAt, method, source]]);

/** Somebody of whom this was told, in this order. */
async function amyWith(...facts: Partial<MfaFact>[]) {
  const workspace = await scratchWorkspace();
  const { id } = await site(workspace, 'TP1F9');
  const amy = await somebody(workspace, 'Amy Penrose', id, { nhsAddress: 'amy@nhs.net' });
  let target = amy;
  for (const fact of facts) [target = amy] = await workspace.mfa.record([target], told(fact));
  return { workspace, id: amy.id };
}

const factsOf = async ({ people }: Workspace, id: string) =>
  (await people.get(id)).mfa.facts.map(({ kind, happenedOn, asAt, method, source }) =>
    [kind, happenedOn, asAt, method, source].join(' ').replace(/ +/g, ' ').trim(),
  );

const REGISTERED = { kind: 'registered', happenedOn: '2024-09-02', method: 'SMS', source: 'nas' } as const;

describe('what a row tells', () => {
  it.each([
    ['nothing is known', [], row('Y', '2024-09-13', '', 'App'), 'update', 'registered 2024-09-13 App spreadsheet'],
    ['nothing is known, no date', [], row('N'), 'update', 'not-registered spreadsheet'],
    ['the same is known, more exactly', [REGISTERED], row('Done'), 'unchanged', ''],
    ['it is known how somebody registered', [REGISTERED], row('Y', '', '', 'App'), 'unchanged', ''],
    [
      'only the state is known',
      [{ kind: 'registered', asAt: '' }],
      row('Y', '2024-09-02'),
      'update',
      'registered 2024-09-02 spreadsheet',
    ],
    [
      'the file is newer',
      [REGISTERED],
      row('N', '', '2026-01-02', '', 'The practice'),
      'update',
      'not-registered 2026-01-02 practice',
    ],
    ['it is known to be worse', [{ kind: 'restricted', asAt: '2025-01-02' }], row('No'), 'unchanged', ''],
    ['somebody is exempt', [{ kind: 'exempt', asAt: '2025-01-02', words: 'No phone' }], row('exempt'), 'unchanged', ''],
    [
      'somebody is exempt, and then registers',
      [{ kind: 'exempt', asAt: '2025-01-02', words: 'No phone' }],
      row('Y', '2025-02-03'),
      'update',
      'registered 2025-02-03 spreadsheet',
    ],
  ] as const)('when %s', async (_, known, text, action, recorded) => {
    const { workspace, id } = await amyWith(...known);
    const before = await factsOf(workspace, id);
    const { rows } = await importOf(workspace, text);
    expect(rows[0]).toMatchObject({ action });
    const after = await factsOf(workspace, id);
    expect(after).toHaveLength(before.length + (recorded === '' ? 0 : 1));
    if (recorded !== '') expect(after).toContain(recorded);
    expect((await planOf(workspace, text)).plan).toMatchObject({ unchanged: 1, update: 0, conflict: 0 });
  });

  it('older than what is known is said, and nothing is written', async () => {
    const { workspace, id } = await amyWith({ ...REGISTERED, asAt: '2026-01-02' });
    const { rows } = await importOf(workspace, row('N', '', '2025-01-02'));
    expect(rows[0]).toMatchObject({ action: 'unchanged' });
    expect(rows[0]?.cells.mfa?.problems[0]?.text).toContain('what is older changes nothing');
    expect(await factsOf(workspace, id)).toEqual(['registered 2024-09-02 2026-01-02 SMS nas']);
  });

  it('without a date, against something dated, waits for a tick and then counts as known today', async () => {
    const { workspace, id } = await amyWith(REGISTERED);
    const asked = await importOf(workspace, row('N'));
    expect(asked.rows[0]).toMatchObject({ action: 'conflict', tick: 'off' });
    expect(asked.rows[0]?.reason).toContain('it then counts as known today');
    expect(await factsOf(workspace, id)).toHaveLength(1);
    await importOf(workspace, row('N'), [2]);
    const today = todayInLondon(new Date());
    expect(await factsOf(workspace, id)).toContain(`not-registered ${today} spreadsheet`);
    expect((await planOf(workspace, row('N'))).plan).toMatchObject({ unchanged: 1 });
  });

  it('shows in the preview what goes with another state', async () => {
    const { workspace } = await amyWith(REGISTERED);
    const { rows } = await planOf(workspace, row('restricted', '', '2026-01-02'));
    const shown = ({ old, new: next }: { old?: string; new: string }) => [old, next];
    const cells = rows[0]?.cells ?? {};
    expect(
      Object.entries(cells).flatMap(([id, cell]) => (cell.old === undefined ? [] : [[id, ...shown(cell)]])),
    ).toEqual([
      ['mfa', 'Registered', 'Moved to the restricted policy'],
      ['mfaDate', '2 September 2024', ''],
      ['mfaAsAt', '', '2 January 2026'],
      ['mfaMethod', 'SMS', ''],
      ['mfaSource', 'NAS', 'A spreadsheet'],
    ]);
  });

  it('that would change nothing about how somebody stands goes to the notes', async () => {
    const { workspace, id } = await amyWith(REGISTERED);
    await importOf(workspace, row('exempt', '', '2026-01-02'));
    expect((await workspace.people.get(id)).form.notes).toBe('MFA: “Exempt, as at 2 January 2026”');
    expect(await factsOf(workspace, id)).toHaveLength(1);
    expect((await planOf(workspace, row('exempt', '', '2026-01-02'))).plan).toMatchObject({ unchanged: 1 });
  });
});
