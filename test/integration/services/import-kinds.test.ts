import { describe, expect, it } from 'vitest';
import type { FileSource } from '../../../electron/services/imports/engine';
import type { Workspace } from '../../../electron/services/workspace';
import { contractor, practice } from '../../support/forms';
import { SAMPLE, scratchWorkspace } from '../../support/workspace';

const csv = (...lines: string[]): FileSource => ({
  name: 'file.csv',
  bytes: new TextEncoder().encode(lines.join('\r\n')),
});

/** From a file to its plan, as it is suggested. */
async function planFile({ imports }: Workspace, source: FileSource) {
  const { sessionId, suggestedSheet } = await imports.open(source);
  const { kind, headingRow, columns } = await imports.readSheet(sessionId, {
    sheet: suggestedSheet,
    kind: null,
    headingRow: null,
  });
  const summary = await imports.plan(sessionId, {
    sheet: suggestedSheet,
    kind,
    headingRow: headingRow ?? 0,
    columns: columns.map(({ index, field }) => ({ index, field })),
    choices: {},
    clearEmpty: false,
    asAt: null,
  });
  return { sessionId, kind, summary };
}

const HEADINGS = 'Contractor name,HQ code,Trading names,Contact name,Contact e-mail,Contract number,Egress address';

describe('contractors from a file', () => {
  it('are added and changed with their first contact, and undoing puts all back', async () => {
    const workspace = await scratchWorkspace();
    const { contractors, imports } = workspace;
    const contacts = [
      { name: 'Amy Penrose', role: 'Owner', email: 'amy@penrose.example', phone: '' },
      { name: 'Jo Yeo', role: 'Manager', email: 'jo@penrose.example', phone: '' },
    ];
    const { id } = await contractors.save(null, contractor({ name: 'Penrose Ltd', hqOdsCode: 'H0001', contacts }));
    const source = csv(
      HEADINGS,
      'Penrose Eyecare Ltd,H0001,Penrose Opticians; Penrose at Home,Ann Penrose,,GOS-1,secure@penrose.example',
      'Gale Ltd,H0002,,George Gale,george@gale.example,,',
    );
    const { sessionId, kind, summary } = await planFile(workspace, source);
    expect({ kind, ...summary }).toMatchObject({ kind: 'contractors', rows: 2, add: 1, update: 1, error: 0 });
    const { batchId } = await imports.commit(sessionId, { base: 'suggested', toggled: [] });
    expect((await contractors.get(id)).form).toMatchObject({
      name: 'Penrose Eyecare Ltd',
      tradingNames: 'Penrose Opticians\nPenrose at Home',
      egressStatus: 'live',
      contacts: [{ ...contacts[0], name: 'Ann Penrose' }, contacts[1]],
    });
    expect((await planFile(workspace, source)).summary).toMatchObject({ add: 0, update: 0, unchanged: 2 });
    expect(await imports.undo(batchId)).toMatchObject({ removed: 1, restored: 1, leftAsIs: 0 });
    expect((await contractors.get(id)).form).toMatchObject({ name: 'Penrose Ltd', contacts, egressStatus: 'none' });
    expect((await imports.batches())[0]).toMatchObject({ kind: 'contractors', state: 'undone', added: 1, updated: 1 });
  });
});

describe('the official optical-sites file', () => {
  it('is planned whole against the sample register; a ticked closing closes, and is undone', async () => {
    const workspace = await scratchWorkspace();
    const { imports, practices } = workspace;
    const register = await planFile(workspace, { path: SAMPLE });
    await imports.commit(register.sessionId, { base: 'suggested', toggled: [] });
    const { sessionId, kind, summary } = await planFile(workspace, { path: 'test/fixtures/eoptsite.csv' });
    const { add, update, unchanged, error, skip, conflict } = summary;
    expect({ kind, rows: summary.rows, suggested: summary.suggested }).toEqual({
      kind: 'ods-sites',
      rows: 620,
      suggested: 0,
    });
    expect(add + update + unchanged + error + skip + conflict).toBe(620);
    // Catches: a closing that nobody sees, because it stands among hundreds of proposed opening dates.
    const { rows } = await imports.planRows(sessionId, 'update', 0, 10);
    expect(rows.every(({ reason }) => reason.startsWith('Closes on 31 March 2026'))).toBe(true);
    const [closing] = rows;
    expect(closing).toMatchObject({ tick: 'off' });
    const { batchId, updated } = await imports.commit(sessionId, { base: 'suggested', toggled: [closing?.row ?? 0] });
    expect(updated).toBe(1);
    const find = async () => (await practices.list()).find(({ odsCode }) => odsCode === closing?.key);
    expect(await find()).toMatchObject({ status: 'closed' });
    await imports.undo(batchId);
    expect(await find()).toMatchObject({ status: 'open' });
  });

  it('reports what it doesn’t speak of, and leaves it alone', async () => {
    const workspace = await scratchWorkspace();
    await workspace.practices.save(null, practice({ odsCode: 'TP000' }));
    const { sessionId, summary } = await planFile(workspace, { path: 'test/fixtures/eoptsite.csv' });
    expect(summary.missing).toBe(1);
    expect(await workspace.imports.missing(sessionId, 0, 10)).toMatchObject({ total: 1, records: [{ key: 'TP000' }] });
  });
});
