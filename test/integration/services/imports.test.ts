import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareImport } from '../../../electron/services/imports/import-whole-file';
import { practice } from '../../support/forms';
import { scratchFolder } from '../../support/scratch';
import { SAMPLE, scratchWorkspace } from '../../support/workspace';
import { facts, GALE, importFile, PENROSE, SUGGESTED, WISHES, workbook } from './imports-support';

describe('importing the sample register', () => {
  it('accounts for every row, and a second import of it changes nothing', async () => {
    const workspace = await scratchWorkspace();
    const first = await importFile(workspace, SAMPLE);
    const { rows, add, update, unchanged, conflict, error } = first.summary;
    expect(rows).toBe(629);
    expect(add + update + unchanged + conflict + error).toBe(rows);
    expect(first.result).toMatchObject({ added: add, updated: 0, unchanged: 7, left: error });
    const before = await workspace.practices.list();
    expect(before).toHaveLength(add);
    const second = await prepareImport(workspace.imports, SAMPLE, null);
    expect(second.summary).toMatchObject({ rows, add: 0, update: 0, conflict: 0, error, unchanged: add + 7 });
    expect(await workspace.practices.list()).toEqual(before);
  });

  it('plans the same for the copy that another office suite saved', async () => {
    const workspace = await scratchWorkspace();
    await importFile(workspace, SAMPLE);
    const copy = await prepareImport(workspace.imports, path.resolve('test/fixtures/register-libreoffice.xlsx'), null);
    expect(copy.summary).toMatchObject({ rows: 629, add: 0, update: 0, conflict: 0 });
  });

  it('is undone whole: no practice and no contractor of it stays, and it can be imported again', async () => {
    const workspace = await scratchWorkspace();
    const { result } = await importFile(workspace, SAMPLE);
    const { contractors } = await workspace.practices.counts();
    const preview = await workspace.imports.undoPreview(result.batchId);
    expect(preview).toMatchObject({ kind: 'register', added: result.added, updated: 0, left: 0, contractors });
    const undone = await workspace.imports.undo(result.batchId);
    expect(undone).toMatchObject({ removed: result.added, restored: 0, leftAsIs: 0, contractors });
    expect(await workspace.practices.counts()).toEqual({ practices: 0, contractors: 0, listEntries: 0 });
    expect(await workspace.practices.contractorNames()).toEqual([]);
    expect((await importFile(workspace, SAMPLE)).result.added).toBe(result.added);
  });
});

describe('the plan is what is written', () => {
  it('updates only what the file fills, and never empties a filled field', async () => {
    const workspace = await scratchWorkspace();
    await importFile(workspace, await workbook([PENROSE]));
    const { result } = await importFile(
      workspace,
      await workbook([['TP1F9', 'Penrose Eyecare', 'Amy Penrose Ltd', '', '', '', '']]),
    );
    expect(result).toMatchObject({ added: 0, updated: 1 });
    expect((await facts(workspace)).get('TP1F9')).toMatchObject({
      name: 'Penrose Eyecare',
      town: 'Truro',
      mailboxAddress: 'optometry.tp1f9@nhs.net',
      toldOn: '2025-12-13',
      onList: 'yes',
    });
  });

  it('leaves unticked rows out and counts them as left', async () => {
    const workspace = await scratchWorkspace();
    const { result } = await importFile(workspace, await workbook([PENROSE, GALE]), [2]);
    expect(result).toMatchObject({ added: 1, left: 1 });
    expect([...(await facts(workspace)).keys()]).toEqual(['TPNKZ']);
  });

  it('can be committed once only (a double click must not import twice)', async () => {
    const workspace = await scratchWorkspace();
    const { file } = await prepareImport(workspace.imports, await workbook([PENROSE]), null);
    await workspace.imports.commit(file.sessionId, SUGGESTED);
    await expect(workspace.imports.commit(file.sessionId, SUGGESTED)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('makes a backup first, and imports nothing when it can’t', async () => {
    const workspace = await scratchWorkspace();
    const { file } = await prepareImport(workspace.imports, await workbook([PENROSE]), null);
    const backups = path.join(path.dirname(workspace.databaseFile), 'backups');
    await writeFile(backups, 'in the way');
    await expect(workspace.imports.commit(file.sessionId, SUGGESTED)).rejects.toMatchObject({ code: 'backup-failed' });
    expect(await workspace.practices.list()).toEqual([]);
    await rm(backups);
    const { backupFile } = await workspace.imports.commit(file.sessionId, SUGGESTED);
    expect(await readdir(backups)).toEqual([path.basename(backupFile)]);
  });
});

describe('matching columns and values', () => {
  it('refuses two columns for one field, with a message at both', async () => {
    const workspace = await scratchWorkspace();
    const opened = await workspace.imports.open({ path: await workbook([PENROSE]) });
    const columns = [0, 1, 2].map((index) => ({
      index,
      field: index === 0 ? ('odsCode' as const) : ('town' as const),
    }));
    await expect(
      workspace.imports.plan(opened.sessionId, {
        sheet: 'Register',
        kind: 'register',
        headingRow: 1,
        columns,
        ...WISHES,
      }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { 'column.1': expect.stringContaining('Town'), 'column.2': expect.stringContaining('Town') },
    });
  });

  it('remembers how headings were matched, for the same headings only', async () => {
    const workspace = await scratchWorkspace();
    const headings = ['ODS code', 'Shop', 'Company', 'Where'];
    const file = await workbook([['TP1F9', 'Penrose', 'Amy Penrose Ltd', 'Truro']], headings);
    const opened = await workspace.imports.open({ path: file });
    const fields = ['odsCode', 'practiceName', 'contractorName', 'town'] as const;
    const columns = fields.map((field, index) => ({ index, field }));
    await workspace.imports.plan(opened.sessionId, {
      sheet: 'Register',
      kind: 'register',
      headingRow: 1,
      columns,
      ...WISHES,
    });
    await workspace.imports.commit(opened.sessionId, SUGGESTED);
    const again = await workspace.imports.open({ path: file });
    const seen = await workspace.imports.readSheet(again.sessionId, { sheet: 'Register', kind: null, headingRow: 1 });
    expect(seen.columns.map(({ field, reason }) => [field, reason])).toEqual(
      fields.map((field) => [field, 'same-as-last-time']),
    );
    expect(seen.choices).toEqual({});
  });

  // Catches: value choices that have to be made again each month, or one for a board that has gone since.
  it('remembers how values were read', async () => {
    const workspace = await scratchWorkspace();
    const headings = ['ODS code', 'Practice', 'Contractor', 'DL', 'ICB'];
    const file = await workbook([['TP1F9', 'Penrose', 'Amy Penrose Ltd', 'perhaps', 'West']], headings);
    const opened = await workspace.imports.open({ path: file });
    const fields = ['odsCode', 'practiceName', 'contractorName', 'onList', 'icb'] as const;
    const choices = { onList: { perhaps: 'yes' }, icb: { West: 'QT6' } };
    await workspace.imports.plan(opened.sessionId, {
      sheet: 'Register',
      kind: 'register',
      headingRow: 1,
      columns: fields.map((field, index) => ({ index, field })),
      ...WISHES,
      choices,
    });
    await workspace.imports.commit(opened.sessionId, SUGGESTED);
    expect((await facts(workspace)).get('TP1F9')).toMatchObject({ onList: 'yes', icbCode: 'QT6' });
    const again = await workspace.imports.open({ path: file });
    const seen = await workspace.imports.readSheet(again.sessionId, { sheet: 'Register', kind: null, headingRow: 1 });
    expect(seen.choices).toEqual(choices);
  });
});

describe('undoing an import', () => {
  it('puts back the values from before, after a restart too', async () => {
    const file = path.join(await scratchFolder(), 'register.db');
    const first = await scratchWorkspace({ file });
    await importFile(first, await workbook([PENROSE, GALE]));
    const before = await facts(first);
    const change = [['TP1F9', 'Renamed', 'Someone New Ltd', 'Bude', 'optometry.tp1f9@nhs.net', '20/12/2025', 'N']];
    const { result } = await importFile(first, await workbook(change));
    await first.close();
    const second = await scratchWorkspace({ file });
    expect((await facts(second)).get('TP1F9')).toMatchObject({
      name: 'Renamed',
      contractorName: 'Someone New Ltd',
      onList: 'no',
    });
    expect(await second.imports.undoPreview(result.batchId)).toMatchObject({ added: 0, updated: 1, changedSince: [] });
    expect(await second.imports.undo(result.batchId)).toMatchObject({ restored: 1, removed: 0, leftAsIs: 0 });
    expect(await facts(second)).toEqual(before);
    expect(await second.practices.contractorNames()).toEqual(['Amy Penrose Ltd', 'George Gale']);
  });

  it('leaves what people changed since, and names it with who and when', async () => {
    const workspace = await scratchWorkspace();
    const { result } = await importFile(workspace, await workbook([PENROSE, GALE]));
    const row = (await workspace.practices.list()).find((each) => each.odsCode === 'TP1F9');
    await workspace.practices.save({ id: row?.id ?? '', version: 1 }, practice({ town: 'St Ives' }));
    const preview = await workspace.imports.undoPreview(result.batchId);
    expect(preview).toMatchObject({ added: 1, changedSince: [{ code: 'TP1F9', actor: 'h.yeo' }] });
    expect(await workspace.imports.undo(result.batchId)).toMatchObject({ removed: 1, leftAsIs: 1 });
    expect([...(await facts(workspace)).keys()]).toEqual(['TP1F9']);
    expect(await workspace.practices.contractorNames()).toEqual(['Amy Penrose Ltd']);
  });

  it('happens once: a second undo is refused in words and changes nothing', async () => {
    const workspace = await scratchWorkspace();
    const { result } = await importFile(workspace, await workbook([PENROSE]));
    await workspace.imports.undo(result.batchId);
    await expect(workspace.imports.undo(result.batchId)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('undone already'),
    });
    expect((await workspace.imports.batches())[0]).toMatchObject({ state: 'undone', added: 1 });
  });
});
