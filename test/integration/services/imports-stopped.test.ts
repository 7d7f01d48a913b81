import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import type { StartEngine } from '../../../electron/services/imports/engine';
import { prepareImport } from '../../../electron/services/imports/import-whole-file';
import { practice } from '../../support/forms';
import { scratchFolder } from '../../support/scratch';
import { scratchWorkspace, startEngine } from '../../support/workspace';
import { facts, GALE, HEADINGS, importFile, PENROSE, SUGGESTED, WISHES, workbook } from './imports-support';

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
