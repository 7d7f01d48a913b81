import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { utils, write, writeFile as writeSheets } from 'xlsx';
import type { StartEngine } from '../../../electron/services/imports/engine';
import { prepareImport } from '../../../electron/services/imports/import-whole-file';
import type { Workspace } from '../../../electron/services/workspace';
import { contractor, practice } from '../../support/forms';
import { scratchFolder } from '../../support/scratch';
import { SAMPLE, scratchWorkspace, startEngine } from '../../support/workspace';

const SUGGESTED = { base: 'suggested' as const, toggled: [] as number[] };
const WISHES = { choices: {}, clearEmpty: false, asAt: null };

const HEADINGS = ['ODS code', 'Practice name', 'Contractor', 'Town', 'Shared mailbox', 'Date told', 'On DL?'];

async function workbook(rows: (string | number)[][], headings = HEADINGS): Promise<string> {
  const file = path.join(await scratchFolder(), 'rows.xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([headings, ...rows]), 'Register');
  writeSheets(book, file);
  return file;
}

const PENROSE = [
  'TP1F9',
  'Penrose Opticians',
  'Amy Penrose Ltd',
  'Truro',
  'optometry.tp1f9@nhs.net',
  '13/12/2025',
  'Y',
];
const GALE = ['TPNKZ', 'Gale Eyecare', 'George Gale', 'Stroud', 'optometry.tpnkz@nhs.net', '14/12/2025', 'Y'];

async function importFile({ imports }: Workspace, file: string, unticked: number[] = []) {
  const { file: opened, summary } = await prepareImport(imports, file, null);
  return { summary, result: await imports.commit(opened.sessionId, { base: 'suggested', toggled: unticked }) };
}

/** Every fact of every practice, by code. */
async function facts({ practices }: Workspace) {
  const rows = await practices.list();
  const forms = await Promise.all(rows.map(async ({ id }) => (await practices.get(id)).form));
  return new Map(forms.map((form) => [form.odsCode, form]));
}

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

describe('cancelling', () => {
  type Step = 'open' | 'readSheet' | 'startPlan' | 'addExisting' | 'finishPlan' | 'select' | 'changes';

  /** A workspace in which the person cancels while the engine is at a step, and what became of the worker. */
  async function cancelledAt(step: Step) {
    const seen = { disposed: 0 };
    let cancel = (): void => undefined;
    const workspace = await scratchWorkspace({
      startEngine: async (onProgress, limits) => {
        const { engine } = await startEngine(onProgress, limits);
        const call = engine[step].bind(engine) as (...args: unknown[]) => Promise<unknown>;
        Object.assign(engine, {
          [step]: async (...args: unknown[]) => {
            const result = await call(...args);
            onProgress({ step: 'reading', done: 1, total: null });
            cancel();
            return result;
          },
        });
        const dispose = () => {
          seen.disposed += 1;
        };
        return { engine, dispose };
      },
    });
    let sessionId = '';
    workspace.imports.onProgress((progress) => {
      sessionId = progress.sessionId;
    });
    cancel = () => workspace.imports.cancel(sessionId);
    return { workspace, seen };
  }

  // Catches: a step that goes on after the person said stop, leaves its process behind, or writes something.
  it.each<Step>(['open', 'readSheet', 'startPlan', 'addExisting', 'finishPlan', 'select', 'changes'])(
    'during %s ends the worker and leaves nothing behind',
    async (step) => {
      const { workspace, seen } = await cancelledAt(step);
      await workspace.practices.save(null, practice({ odsCode: 'TP1F9' }));
      const before = await facts(workspace);
      await expect(importFile(workspace, await workbook([PENROSE, GALE]))).rejects.toMatchObject({
        code: expect.stringMatching(/^(cancelled|not-found)$/),
        message: expect.stringMatching(/[Nn]othing was imported/),
      });
      expect(seen.disposed).toBe(1);
      expect(await facts(workspace)).toEqual(before);
      expect(await workspace.imports.batches()).toEqual([]);
    },
  );
});

describe('an import that stops half-way', () => {
  const rows = Array.from({ length: 900 }, (_, n) => [
    `TP${String(n).padStart(3, '0')}`,
    `Practice ${n}`,
    'Contractor',
    'Truro',
    '',
    '',
    '',
  ]);

  it('is rolled back whole when the person cancels while rows are written', async () => {
    const workspace = await scratchWorkspace();
    const { file } = await prepareImport(workspace.imports, await workbook(rows), null);
    workspace.imports.onProgress(({ step, done }) => {
      if (step === 'writing' && done >= 200) workspace.imports.cancel(file.sessionId);
    });
    await expect(workspace.imports.commit(file.sessionId, SUGGESTED)).rejects.toMatchObject({ code: 'cancelled' });
    expect(await workspace.practices.counts()).toMatchObject({ practices: 0, contractors: 0 });
    expect(await workspace.imports.batches()).toEqual([]);
  });

  it('is rolled back whole when the worker dies, and the console goes on', async () => {
    let calls = 0;
    const dying: StartEngine = async (onProgress, limits) => {
      const session = await startEngine(onProgress, limits);
      const changes = session.engine.changes.bind(session.engine);
      session.engine.changes = (offset, limit) => {
        calls += 1;
        return calls === 3 ? Promise.reject(new Error('the worker is gone')) : changes(offset, limit);
      };
      return session;
    };
    const workspace = await scratchWorkspace({ startEngine: dying });
    const { file } = await prepareImport(workspace.imports, await workbook(rows), null);
    await expect(workspace.imports.commit(file.sessionId, SUGGESTED)).rejects.toThrow('the worker is gone');
    expect(await workspace.practices.list()).toEqual([]);
    calls = 10;
    expect((await importFile(workspace, await workbook([PENROSE]))).result.added).toBe(1);
  });

  it('forgets the file that was open when another is opened', async () => {
    const workspace = await scratchWorkspace();
    const first = await workspace.imports.open({ path: await workbook([PENROSE]) });
    await workspace.imports.open({ path: await workbook([GALE]) });
    await expect(
      workspace.imports.readSheet(first.sessionId, { sheet: 'Register', kind: null, headingRow: 1 }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('rows with problems', () => {
  it('are saved as they are in the file, with the problem, and can be imported once corrected', async () => {
    const workspace = await scratchWorkspace();
    const bad = ['TPNKZ', 'Gale Eyecare', 'George Gale', 'Stroud', 'optometry.tpnkz@nhs.uk', '31/02/2024', 'Y'];
    const { file, summary } = await prepareImport(workspace.imports, await workbook([PENROSE, bad]), null);
    expect(summary).toMatchObject({ add: 1, error: 1 });
    const out = path.join(await scratchFolder(), 'problems.xlsx');
    expect(await workspace.imports.writeProblems(file.sessionId, out)).toBe(1);
    const again = await prepareImport(workspace.imports, out, null);
    expect(again.summary).toMatchObject({ rows: 1, error: 1, add: 0 });
  });

  // Catches: columns that have to be matched by hand again in the rows that were saved for correcting.
  it('come back with their columns matched as in the file that they are from', async () => {
    const workspace = await scratchWorkspace();
    const headings = ['ODS code', 'Shop', 'Company', 'When'];
    const bad = ['TPNKZ', 'Gale', 'George Gale', '31/02/2024'];
    const fields = ['odsCode', 'practiceName', 'contractorName', 'toldOn'];
    const rows = [['TP1F9', 'Penrose', 'Amy Penrose Ltd', '01/02/2024'], bad];
    const { sessionId } = await workspace.imports.open({ path: await workbook(rows, headings) });
    await workspace.imports.plan(sessionId, {
      sheet: 'Register',
      kind: 'register',
      headingRow: 1,
      columns: fields.map((field, index) => ({ index, field })),
      ...WISHES,
    });
    await workspace.imports.commit(sessionId, SUGGESTED);
    const out = path.join(await scratchFolder(), 'problems.xlsx');
    await workspace.imports.writeProblems(sessionId, out);
    const { file, columns, summary } = await prepareImport(workspace.imports, out, null);
    expect(summary).toMatchObject({ rows: 1, error: 1 });
    expect(columns.columns.map(({ field, reason }) => [field, reason])).toEqual([
      ...fields.map((field) => [field, 'same-as-last-time']),
      [null, 'none'],
      [null, 'none'],
    ]);
    expect(await workspace.imports.correct(file.sessionId, { row: 2, index: 3, text: '28/02/2024' })).toMatchObject({
      add: 1,
      error: 0,
    });
  });

  it('a dropped file is read from its bytes', async () => {
    const workspace = await scratchWorkspace();
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([HEADINGS, PENROSE]), 'Register');
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }));
    expect(await workspace.imports.open({ name: 'register.xlsx', bytes })).toMatchObject({
      fileName: 'register.xlsx',
      suggestedSheet: 'Register',
    });
  });
});
