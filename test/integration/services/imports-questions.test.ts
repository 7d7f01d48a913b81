import { describe, expect, it } from 'vitest';
import { prepareImport } from '../../../electron/services/imports/import-whole-file';
import { contractor, practice } from '../../support/forms';
import { scratchWorkspace } from '../../support/workspace';
import { facts, GALE, importFile, PENROSE, SUGGESTED, WISHES, workbook } from './imports-support';

describe('a register that was changed meanwhile', () => {
  it('writes nothing at all when a practice was changed between the preview and the commit', async () => {
    const workspace = await scratchWorkspace();
    await importFile(workspace, await workbook([PENROSE]));
    const [row] = await workspace.practices.list();
    const file = await workbook([['TP1F9', 'Renamed', 'Amy Penrose Ltd', 'Truro', '', '', ''], GALE]);
    const { file: opened } = await prepareImport(workspace.imports, file, null);
    await workspace.practices.save({ id: row?.id ?? '', version: 1 }, practice({ town: 'St Ives' }));
    await expect(workspace.imports.commit(opened.sessionId, SUGGESTED)).rejects.toMatchObject({
      code: 'changed-since',
      message: expect.stringMatching(/^One practice was changed.* TP1F9 .*Nothing was imported\./),
    });
    const after = await facts(workspace);
    expect([...after.keys()]).toEqual(['TP1F9']);
    expect(after.get('TP1F9')?.town).toBe('St Ives');
    expect(await workspace.imports.batches()).toHaveLength(1);
  });

  // Catches: a refusal that loses the session, so that everything has to be done again.
  it('can be planned anew after such a refusal, corrections kept, and written then', async () => {
    const workspace = await scratchWorkspace();
    await importFile(workspace, await workbook([PENROSE]));
    const [row] = await workspace.practices.list();
    const file = await workbook([['TP1F9', 'Renamed', 'Amy Penrose Ltd', 'Truro', '', '', ''], GALE]);
    const { file: opened, columns } = await prepareImport(workspace.imports, file, null);
    await workspace.imports.correct(opened.sessionId, { row: 3, index: 3, text: 'Nailsworth' });
    await workspace.practices.save({ id: row?.id ?? '', version: 1 }, practice({ town: 'St Ives' }));
    await expect(workspace.imports.commit(opened.sessionId, SUGGESTED)).rejects.toThrow(/changed after this plan/);
    const again = await workspace.imports.plan(opened.sessionId, {
      sheet: columns.sheet,
      kind: columns.kind,
      headingRow: columns.headingRow,
      columns: columns.columns.map(({ index, field }) => ({ index, field })),
      ...WISHES,
    });
    expect(again).toMatchObject({ add: 1, update: 1, corrected: 1 });
    expect(await workspace.imports.commit(opened.sessionId, SUGGESTED)).toMatchObject({ added: 1, updated: 1 });
    expect((await facts(workspace)).get('TPNKZ')?.town).toBe('Nailsworth');
  });

  // Catches: a practice added meanwhile under the same code, and a message that names nobody.
  it('names a practice that was added meanwhile', async () => {
    const workspace = await scratchWorkspace();
    const { file: opened } = await prepareImport(workspace.imports, await workbook([PENROSE]), null);
    await workspace.practices.save(null, practice({ odsCode: 'TP1F9', name: 'Penrose' }));
    await expect(workspace.imports.commit(opened.sessionId, SUGGESTED)).rejects.toMatchObject({
      code: 'changed-since',
      message: expect.stringContaining('TP1F9 Penrose'),
    });
  });

  // Catches: an old file that silently takes back what staff changed since it was made.
  it('asks before it overwrites what was changed after the file was made, and writes it once ticked', async () => {
    const workspace = await scratchWorkspace();
    await importFile(workspace, await workbook([PENROSE]));
    const file = await workbook([['TP1F9', 'Renamed', 'Amy Penrose Ltd', '', '', '', '']]);
    const { file: opened, columns } = await prepareImport(workspace.imports, file, null);
    const request = {
      sheet: columns.sheet,
      kind: columns.kind,
      headingRow: columns.headingRow,
      columns: columns.columns.map(({ index, field }) => ({ index, field })),
      ...WISHES,
    };
    const older = await workspace.imports.plan(opened.sessionId, { ...request, asAt: '2020-01-01T00:00:00.000Z' });
    expect(older).toMatchObject({ conflict: 1, update: 0, suggested: 0, tickable: 1 });
    const { rows } = await workspace.imports.planRows(opened.sessionId, 'conflict', 0, 10);
    expect(rows[0]).toMatchObject({ tick: 'off', reason: expect.stringContaining('after the file was made') });
    const newer = await workspace.imports.plan(opened.sessionId, { ...request, asAt: '2999-01-01T00:00:00.000Z' });
    expect(newer).toMatchObject({ conflict: 0, update: 1 });
    await workspace.imports.plan(opened.sessionId, { ...request, asAt: '2020-01-01T00:00:00.000Z' });
    const result = await workspace.imports.commit(opened.sessionId, { base: 'suggested', toggled: [2] });
    expect(result).toMatchObject({ updated: 1, left: 0 });
    expect((await facts(workspace)).get('TP1F9')?.name).toBe('Renamed');
  });
});

describe('what is written only when asked for', () => {
  // Catches: a question that can be ticked and then isn't written, or is written to the other record.
  it.each([
    ['only the name is the same', ['', '', 'Gale Ltd', 'Stroud office'], 'Gale Ltd', 'Only the name'],
    ['two keys lead to two contractors', ['H0001', 'GOS-2', '', 'Stroud office'], 'Penrose Ltd', 'The headquarters'],
  ])('writes a row that is a question once it is ticked: %s', async (_, cells, name, reason) => {
    const workspace = await scratchWorkspace();
    await workspace.contractors.save(null, contractor({ name: 'Penrose Ltd', hqOdsCode: 'H0001' }));
    await workspace.contractors.save(null, contractor({ name: 'Gale Ltd', contractNumber: 'GOS-2' }));
    const headings = ['HQ code', 'Contract number', 'Contractor name', 'Notes'];
    const { sessionId, suggestedSheet } = await workspace.imports.open({ path: await workbook([cells], headings) });
    const fields = ['hqOdsCode', 'contractNumber', 'name', 'notes'];
    const summary = await workspace.imports.plan(sessionId, {
      sheet: suggestedSheet,
      kind: 'contractors',
      headingRow: 1,
      columns: fields.map((field, index) => ({ index, field })),
      ...WISHES,
    });
    expect(summary).toMatchObject({ rows: 1, conflict: 1, suggested: 0, tickable: 1 });
    const { rows } = await workspace.imports.planRows(sessionId, 'conflict', 0, 1);
    expect(rows[0]?.reason).toContain(reason);
    expect(await workspace.imports.commit(sessionId, { base: 'all', toggled: [2] })).toMatchObject({ updated: 1 });
    const all = await workspace.contractors.list();
    expect(all.map((each) => each.name).toSorted()).toEqual(['Gale Ltd', 'Penrose Ltd']);
    const changed = await Promise.all(all.map(async ({ id }) => (await workspace.contractors.get(id)).form));
    expect(changed.filter(({ notes }) => notes !== '').map((form) => form.name)).toEqual([name]);
  });

  // Catches: empty cells that empty fields though nobody asked, or don't though somebody did.
  it('empties fields only where that was asked for', async () => {
    const workspace = await scratchWorkspace();
    await importFile(workspace, await workbook([PENROSE]));
    const file = await workbook([['TP1F9', '', '', '', '', '', '']]);
    const { file: opened, columns, summary } = await prepareImport(workspace.imports, file, null);
    expect(summary).toMatchObject({ unchanged: 1 });
    await workspace.imports.plan(opened.sessionId, {
      sheet: columns.sheet,
      kind: columns.kind,
      headingRow: columns.headingRow,
      columns: columns.columns.map(({ index, field }) => ({ index, field })),
      choices: {},
      clearEmpty: true,
      asAt: null,
    });
    await workspace.imports.commit(opened.sessionId, SUGGESTED);
    expect((await facts(workspace)).get('TP1F9')).toMatchObject({
      name: 'Penrose Opticians',
      contractorName: 'Amy Penrose Ltd',
      town: '',
    });
  });
});
