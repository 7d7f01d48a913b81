import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractor, practice } from '../../support/forms';
import { scratchWorkspace } from '../../support/workspace';
import { allSteps, contractorOf, idOf, visible } from './support';

describe('putting back', () => {
  it('one change, with what it would do said before', async () => {
    const workspace = await scratchWorkspace();
    const added = await workspace.practices.save(null, practice());
    const before = await visible(workspace);
    await workspace.practices.save(added, practice({ town: 'St Ives', mailboxAddress: 'optometry.tpnkz@nhs.net' }));
    const [step] = await allSteps(workspace);
    const part = { stepId: step?.stepId ?? '', recordId: null };
    expect(await workspace.history.undoPreview(part)).toMatchObject({
      count: 1,
      leftCount: 0,
      import: null,
      records: [
        {
          code: 'TP1F9',
          action: 'change',
          changes: [
            { label: 'Town', before: 'St Ives', after: 'Truro' },
            { label: 'Mailbox address', before: 'optometry.tpnkz@nhs.net', after: 'optometry.tp1f9@nhs.net' },
          ],
        },
      ],
    });
    expect(await workspace.history.undo(part)).toMatchObject({ count: 1, leftCount: 0 });
    expect(await visible(workspace)).toEqual(before);
    const [newest, undone] = await allSteps(workspace);
    expect(newest).toMatchObject({ source: 'undo', actor: 'h.yeo', label: expect.stringMatching(/^Put back: /) });
    expect(undone?.putBack).toBe('yes');
  });

  it('the putting back itself, and that again', async () => {
    const workspace = await scratchWorkspace();
    const added = await workspace.practices.save(null, practice());
    const first = await visible(workspace);
    await workspace.practices.save(added, practice({ mailboxKind: 'none', mailboxAddress: '', toldOn: '' }));
    const second = await visible(workspace);
    const newest = async () => ({ stepId: (await allSteps(workspace))[0]?.stepId ?? '', recordId: null });
    const edited = (await newest()).stepId;
    const shown = async () => (await allSteps(workspace)).find(({ stepId }) => stepId === edited)?.putBack;
    await workspace.history.undo(await newest());
    expect((await visible(workspace)).practices).toEqual(first.practices);
    await workspace.history.undo(await newest());
    expect((await visible(workspace)).practices.get('TP1F9')).toMatchObject({
      form: (second.practices.get('TP1F9') as { form: object }).form,
    });
    expect(await shown()).toBe('no');
    await workspace.history.undo(await newest());
    expect(await shown()).toBe('yes');
  });

  it('leaves what changed since and names it with who and when; nothing is written where nothing can be', async () => {
    const workspace = await scratchWorkspace();
    const added = await workspace.practices.save(null, practice());
    const changed = await workspace.practices.save(added, practice({ town: 'St Ives' }));
    await workspace.practices.save(changed, practice({ town: 'Falmouth' }));
    const [, middle] = await allSteps(workspace);
    const part = { stepId: middle?.stepId ?? '', recordId: null };
    expect(await workspace.history.undoPreview(part)).toMatchObject({
      count: 0,
      left: [{ code: 'TP1F9', actor: 'h.yeo', text: 'It was changed since.' }],
    });
    const before = await allSteps(workspace);
    await expect(workspace.history.undo(part)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('It was changed since. Nothing was written.'),
    });
    expect(await allSteps(workspace)).toEqual(before);
  });

  it('a practice goes back to its contractor under the name that it has today', async () => {
    const workspace = await scratchWorkspace();
    const added = await workspace.practices.save(null, practice());
    const moved = await workspace.practices.save(added, practice({ contractorName: 'George Gale' }));
    const [step] = await allSteps(workspace);
    const penrose = await contractorOf(workspace, 'Amy Penrose Ltd');
    await workspace.contractors.save(penrose, contractor({ name: 'Penrose Eyecare Ltd' }));
    expect(moved.version).toBe(2);
    await workspace.history.undo({ stepId: step?.stepId ?? '', recordId: null });
    const { contractor: back } = await workspace.practices.get(added.id);
    expect(back).toMatchObject({ id: penrose.id, name: 'Penrose Eyecare Ltd' });
    // George Gale came with the step and has no practice any more.
    expect((await workspace.contractors.list()).map(({ name }) => name)).toEqual(['Penrose Eyecare Ltd']);
  });

  it('refuses a step that nobody made', async () => {
    const workspace = await scratchWorkspace();
    await expect(workspace.history.undo({ stepId: 'x', recordId: null })).rejects.toMatchObject({ code: 'not-found' });
  });
});

type Action =
  | { do: 'add'; code: number; contractor: number; mailbox: boolean }
  | { do: 'edit'; code: number; contractor: number; mailbox: boolean; town: string }
  | { do: 'close'; code: number; mailbox: boolean }
  | { do: 'remove'; code: number }
  | { do: 'restore' }
  | { do: 'rename'; contractor: number; to: number }
  | { do: 'merge-practices'; keep: number; other: number; take: boolean }
  | { do: 'merge-contractors'; keep: number; other: number; takeName: boolean }
  | { do: 'undo-newest' };

const CODES = ['TP1F9', 'TPNKZ', 'A1B2C'];
const NAMES = ['Amy Penrose Ltd', 'George Gale', 'Vision Group', 'Look LLP'];
const code = fc.nat(CODES.length - 1);
const name = fc.nat(NAMES.length - 1);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), code, contractor: name, mailbox: fc.boolean() }),
  fc.record({
    do: fc.constant('edit' as const),
    code,
    contractor: name,
    mailbox: fc.boolean(),
    town: fc.constantFrom('Truro', 'Stroud'),
  }),
  fc.record({ do: fc.constant('close' as const), code, mailbox: fc.boolean() }),
  fc.record({ do: fc.constant('remove' as const), code }),
  fc.record({ do: fc.constant('restore' as const) }),
  fc.record({ do: fc.constant('rename' as const), contractor: name, to: name }),
  fc.record({ do: fc.constant('merge-practices' as const), keep: code, other: code, take: fc.boolean() }),
  fc.record({ do: fc.constant('merge-contractors' as const), keep: name, other: name, takeName: fc.boolean() }),
  fc.record({ do: fc.constant('undo-newest' as const) }),
);

type Workspace = Awaited<ReturnType<typeof scratchWorkspace>>;

const formFor = (odsCode: string, owner: number, mailbox: boolean, town: string) =>
  practice({
    odsCode,
    town,
    contractorName: NAMES[owner] ?? '',
    ...(mailbox
      ? { mailboxAddress: `optometry.${odsCode.toLowerCase()}@nhs.net` }
      : { mailboxKind: 'none', mailboxAddress: '', toldOn: '' }),
  });

async function perform(workspace: Workspace, act: Action): Promise<void> {
  const practiceAt = (n: number) => idOf(workspace, CODES[n] ?? '');
  const contractorAt = (n: number) => contractorOf(workspace, NAMES[n] ?? '');
  switch (act.do) {
    case 'add':
      return void (await workspace.practices.save(
        null,
        formFor(CODES[act.code] ?? '', act.contractor, act.mailbox, 'Exeter'),
      ));
    case 'edit': {
      const target = await practiceAt(act.code);
      return void (await workspace.practices.save(
        target,
        formFor(CODES[act.code] ?? '', act.contractor, act.mailbox, act.town),
      ));
    }
    case 'close': {
      const target = await practiceAt(act.code);
      const closing = {
        closedOn: '2026-03-31',
        closeMailbox: act.mailbox,
        takeOffList: true,
        successorCode: '',
        people: [],
      };
      return void (await workspace.practices.close(target, closing));
    }
    case 'remove':
      return void (await workspace.bin.remove('practice', await practiceAt(act.code)));
    case 'restore': {
      const [row] = (await workspace.bin.list()).rows;
      if (row) await workspace.bin.restore(row.entity, { id: row.id, version: row.version });
      return;
    }
    case 'rename': {
      const target = await contractorAt(act.contractor);
      return void (await workspace.contractors.save(target, contractor({ name: NAMES[act.to] ?? '' })));
    }
    case 'merge-practices': {
      const [keep, other] = [await practiceAt(act.keep), await practiceAt(act.other)];
      const take = act.take ? ['town', 'mailboxKind', 'mailboxAddress', 'toldOn', 'contractorName'] : [];
      return void (await workspace.duplicates.merge('practice', { keep, other, take }));
    }
    case 'merge-contractors': {
      const [keep, other] = [await contractorAt(act.keep), await contractorAt(act.other)];
      const take = act.takeName ? ['name', 'contacts'] : ['hqOdsCode'];
      return void (await workspace.duplicates.merge('contractor', { keep, other, take }));
    }
    case 'undo-newest': {
      const newest = (await allSteps(workspace))[0];
      if (newest) await workspace.history.undo({ stepId: newest.stepId, recordId: null });
    }
  }
}

// Catches: a practice that comes back with whoever had its contractor's name in between.
it('brings a practice back with its own contractor, although another had the name while it was away', async () => {
  const workspace = await scratchWorkspace();
  await workspace.practices.save(null, formFor('TP1F9', 0, true, 'Truro'));
  const { id } = await workspace.practices.save(null, formFor('TPNKZ', 1, true, 'Stroud'));
  const first = await visible(workspace);
  const undoNewest = async () =>
    workspace.history.undo({ stepId: (await allSteps(workspace))[0]?.stepId ?? '', recordId: null });
  await undoNewest();
  const undone = (await allSteps(workspace))[0]?.stepId ?? '';
  await workspace.contractors.save(
    await contractorOf(workspace, 'Amy Penrose Ltd'),
    contractor({ name: 'George Gale' }),
  );
  const renamed = (await allSteps(workspace))[0]?.stepId ?? '';
  const away = (await workspace.bin.list()).rows.find((row) => row.id === id);
  await workspace.bin.restore('practice', { id, version: away?.version ?? 0 });
  await undoNewest();
  for (const stepId of [renamed, undone]) await workspace.history.undo({ stepId, recordId: null });
  expect(await visible(workspace)).toEqual(first);
});

it('after any sequence of edits, closings, merges, deletions and undos, undoing newest first gives the first state', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 9 }), async (actions) => {
      const workspace = await scratchWorkspace();
      await workspace.practices.save(null, formFor('TP1F9', 0, true, 'Truro'));
      await workspace.practices.save(null, formFor('TPNKZ', 1, true, 'Stroud'));
      const first = await visible(workspace);
      const start = (await allSteps(workspace)).map(({ stepId }) => stepId);
      const states = [{ steps: start, state: first }];
      for (const act of actions) {
        // What makes no sense now (a practice that is not there, a name that is taken) is refused and changes nothing.
        await perform(workspace, act).catch((error: { code?: string }) => {
          if (error.code === undefined && !String(error).includes('not in the register')) throw error;
        });
        const steps = (await allSteps(workspace)).map(({ stepId }) => stepId);
        if (steps.length > (states.at(-1)?.steps.length ?? 0)) states.push({ steps, state: await visible(workspace) });
      }
      for (let at = states.length - 1; at > 0; at -= 1) {
        const stepId = states[at]?.steps[0] ?? '';
        expect(await workspace.history.undo({ stepId, recordId: null })).toMatchObject({ leftCount: 0 });
        expect(await visible(workspace)).toEqual(states[at - 1]?.state);
      }
      await workspace.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);
