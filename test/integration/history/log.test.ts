import { describe, expect, it } from 'vitest';
import { history } from '../../../electron/main/headless/history';
import { importWholeFile } from '../../../electron/services/imports/import-whole-file';
import type { LogFilter } from '../../../shared/ipc/audit';
import { contractor, practice } from '../../support/forms';
import { SAMPLE, scratchWorkspace } from '../../support/workspace';
import { allSteps, contractorOf, everything } from './support';

async function filled() {
  const workspace = await scratchWorkspace();
  const target = await workspace.practices.save(null, practice());
  await workspace.practices.save(target, practice({ town: 'St Ives', notes: '100% "quoted"' }));
  const owner = await contractorOf(workspace, 'Amy Penrose Ltd');
  await workspace.contractors.save(owner, contractor({ notes: 'Asked twice' }));
  return { workspace, target, owner };
}

describe('the log', () => {
  it('has one step an action, newest first, each with its changes in words and the name of the record', async () => {
    const { workspace } = await filled();
    const steps = await allSteps(workspace);
    expect(steps.map(({ count }) => count)).toEqual([1, 1, 2]);
    expect(steps[1]?.entries[0]).toMatchObject({
      record: { name: 'Penrose Opticians', code: 'TP1F9', inBin: false },
      summary: 'Town, Notes changed',
      changes: expect.arrayContaining([{ field: 'town', label: 'Town', before: 'Truro', after: 'St Ives' }]),
    });
    expect(steps[0]?.entries[0]?.changes).toEqual(
      expect.arrayContaining([expect.objectContaining({ label: 'Headquarters ODS code', after: 'TP0HQ' })]),
    );
  });

  it.each<[string, Partial<LogFilter>, number]>([
    ['a value', { text: 'st ives' }, 1],
    ['a value with signs that SQL reads as any', { text: '100%' }, 1],
    ['a value with quotation marks', { text: '"quoted"' }, 1],
    ['a sign that stands nowhere', { text: '%_%' }, 0],
    ['a code', { text: 'tp1f9' }, 2],
    ['what a fact is called', { text: 'headquarters' }, 1],
    ['a kind of record', { entity: 'contractor' }, 2],
    ['who', { actor: 'h.yeo' }, 3],
    ['somebody else', { actor: 'a.else' }, 0],
    ['how', { source: 'import' }, 0],
    ['days that have gone', { to: '2020-01-01' }, 0],
    ['days from then on', { from: '2020-01-01' }, 3],
  ])('is narrowed by %s', async (_what, filter, expected) => {
    const { workspace } = await filled();
    expect(await allSteps(workspace, filter)).toHaveLength(expected);
  });

  it('comes in pages without a gap or a repeat, even where many steps are of one instant', async () => {
    const workspace = await scratchWorkspace();
    let target = await workspace.practices.save(null, practice());
    for (let n = 0; n < 69; n += 1) target = await workspace.practices.save(target, practice({ town: `Town ${n}` }));
    const steps = await allSteps(workspace);
    expect(new Set(steps.map(({ stepId }) => stepId)).size).toBe(70);
    expect(steps).toHaveLength(70);
    expect((await workspace.history.list(everything, null)).steps).toHaveLength(30);
    expect(await workspace.history.actors()).toEqual(['h.yeo']);
  });

  it('an import is one step, put back as an import; its undo is a step, and puts the import back in turn', async () => {
    const workspace = await scratchWorkspace();
    await importWholeFile(workspace.imports, SAMPLE);
    const before = (await workspace.practices.list()).length;
    const [step] = await allSteps(workspace);
    const part = { stepId: step?.stepId ?? '', recordId: null };
    expect(step).toMatchObject({ label: 'Import', source: 'import', entries: { length: 5 } });
    expect(await workspace.history.step(part.stepId, everything, 5)).toHaveLength(100);
    expect(await workspace.history.undoPreview(part)).toMatchObject({
      import: { batchId: part.stepId, fileName: 'register.xlsx', undone: false },
    });
    await expect(workspace.history.undo(part)).rejects.toMatchObject({ code: 'invalid-input' });
    // One record of it goes back alone, and the rest still goes as an import.
    const [practices] = await allSteps(workspace, { entity: 'practice' });
    const one = practices?.entries[0]?.recordId ?? '';
    await workspace.history.undo({ ...part, recordId: one });
    expect((await allSteps(workspace)).at(-1)?.putBack).toBe('partly');
    expect(await workspace.imports.undo(part.stepId)).toMatchObject({ removed: before - 1, leftAsIs: 1 });
    const [undoing] = await allSteps(workspace);
    await workspace.history.undo({ stepId: undoing?.stepId ?? '', recordId: null });
    expect((await workspace.practices.list()).length).toBe(before - 1);
    expect((await workspace.imports.batches())[0]).toMatchObject({ state: 'committed', undoneAt: null });
    expect(await workspace.imports.undo(part.stepId)).toMatchObject({ removed: before - 1 });
    expect(await workspace.practices.list()).toEqual([]);
  }, 60_000);
});

describe('task history', () => {
  it('answers with all entries, newest first', async () => {
    const { workspace } = await filled();
    const answer = await history(workspace, { name: 'history', practice: ' tp1f9' });
    expect(answer).toMatchObject({ practice: 'TP1F9', name: 'Penrose Opticians' });
    expect(answer.entries).toMatchObject([
      {
        actor: 'h.yeo',
        source: 'edit',
        summary: 'Town, Notes changed',
        changes: [{ field: 'town', label: 'Town', before: 'Truro', after: 'St Ives' }, { field: 'notes' }],
      },
      { summary: 'Practice added' },
    ]);
  });

  it('says of a code that nobody has what to do', async () => {
    const workspace = await scratchWorkspace();
    await expect(history(workspace, { name: 'history', practice: 'TP999' })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('TP999'),
    });
  });
});
