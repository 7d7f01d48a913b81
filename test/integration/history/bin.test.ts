import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/database/open-database';
import { contractor, practice } from '../../support/forms';
import { scratchWorkspace } from '../../support/workspace';
import { allSteps, contractorOf, idOf, visible } from './support';

describe('the bin', () => {
  it('gives a practice back whole: mailbox, facts and place on the list', async () => {
    const workspace = await scratchWorkspace();
    const target = await workspace.practices.save(null, practice());
    const before = await visible(workspace);
    await workspace.bin.remove('practice', target);
    expect(await workspace.practices.list()).toEqual([]);
    expect((await workspace.distributionList.get()).entries).toEqual([]);
    const { rows, total } = await workspace.bin.list();
    expect(total).toBe(1);
    expect(rows).toMatchObject([
      { entity: 'practice', code: 'TP1F9', deletedBy: 'h.yeo', how: 'Practice deleted', version: 2 },
    ]);
    expect(await workspace.bin.restore('practice', { id: target.id, version: 2 })).toMatchObject({ cameBack: [] });
    expect(await visible(workspace)).toEqual(before);
    expect(await workspace.bin.list()).toEqual({ rows: [], total: 0 });
  });

  it('brings the contractor back with its practice, and says so', async () => {
    const workspace = await scratchWorkspace();
    const target = await workspace.practices.save(null, practice());
    await workspace.bin.remove('practice', target);
    await workspace.bin.remove('contractor', await contractorOf(workspace, 'Amy Penrose Ltd'));
    const back = await workspace.bin.restore('practice', { id: target.id, version: 2 });
    expect(back.cameBack).toEqual(['Amy Penrose Ltd']);
    expect((await workspace.practices.get(target.id)).contractor.name).toBe('Amy Penrose Ltd');
    expect((await workspace.bin.list()).total).toBe(0);
  });

  it('uses the contractor that was entered anew meanwhile: there can not be two of one name', async () => {
    const workspace = await scratchWorkspace();
    const target = await workspace.practices.save(null, practice());
    await workspace.bin.remove('practice', target);
    await workspace.bin.remove('contractor', await contractorOf(workspace, 'Amy Penrose Ltd'));
    await workspace.practices.save(null, practice({ odsCode: 'TPNKZ', mailboxKind: 'none', mailboxAddress: '' }));
    await workspace.bin.restore('practice', { id: target.id, version: 2 });
    expect((await workspace.contractors.list()).map(({ practices }) => practices)).toEqual([2]);
  });

  it('refuses a contractor that has practices, in words, and writes nothing', async () => {
    const workspace = await scratchWorkspace();
    await workspace.practices.save(null, practice());
    const steps = await allSteps(workspace);
    const target = await contractorOf(workspace, 'Amy Penrose Ltd');
    await expect(workspace.bin.remove('contractor', target)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/still has 1 practice/),
    });
    expect(await allSteps(workspace)).toEqual(steps);
  });

  it('refuses a code or a name that was taken meanwhile, and names who has it', async () => {
    const workspace = await scratchWorkspace();
    const target = await workspace.practices.save(null, practice());
    await workspace.bin.remove('practice', target);
    await workspace.practices.save(null, practice({ name: 'Second Sight' }));
    await expect(workspace.bin.restore('practice', { id: target.id, version: 2 })).rejects.toMatchObject({
      code: 'duplicate',
      message: expect.stringContaining('Second Sight has the ODS code TP1F9 by now'),
    });
    const gone = await workspace.contractors.save(null, contractor({ name: 'George Gale' }));
    await workspace.bin.remove('contractor', gone);
    await workspace.contractors.save(null, contractor({ name: 'george gale' }));
    await expect(workspace.bin.restore('contractor', { id: gone.id, version: 2 })).rejects.toMatchObject({
      code: 'duplicate',
      message: expect.stringContaining('has the name george gale by now'),
    });
  });

  it('refuses what somebody else deleted, put back or changed first', async () => {
    const workspace = await scratchWorkspace();
    const target = await workspace.practices.save(null, practice());
    await expect(workspace.bin.restore('practice', target)).rejects.toMatchObject({ code: 'changed-since' });
    await expect(workspace.bin.remove('practice', { ...target, version: 9 })).rejects.toMatchObject({
      code: 'changed-since',
    });
    await workspace.bin.remove('practice', target);
    await expect(workspace.bin.remove('practice', target)).rejects.toMatchObject({ code: 'changed-since' });
  });
});

describe('merging', () => {
  it('contractors: practices move, chosen facts are taken, the other goes to the bin, in one step', async () => {
    const workspace = await scratchWorkspace();
    await workspace.practices.save(null, practice({ contractorName: 'Gale Eyecare Ltd' }));
    await workspace.practices.save(null, practice({ odsCode: 'TPNKZ', contractorName: 'Gale Eyecare' }));
    const other = await contractorOf(workspace, 'Gale Eyecare');
    const edited = await workspace.contractors.save(other, contractor({ name: 'Gale Eyecare', hqOdsCode: 'TPHQ1' }));
    const [pair] = (await workspace.duplicates.list()).pairs.filter(({ entity }) => entity === 'contractor');
    expect(pair?.reasons).toEqual(['The names are the same but for the kind of firm.']);
    const before = await visible(workspace);
    const keep = await contractorOf(workspace, 'Gale Eyecare Ltd');
    const merged = await workspace.duplicates.merge('contractor', { keep, other: edited, take: ['hqOdsCode', 'name'] });
    expect(merged).toMatchObject({ id: keep.id, movedPractices: 1 });
    expect(await workspace.contractors.list()).toMatchObject([
      { id: keep.id, name: 'Gale Eyecare', hqOdsCode: 'TPHQ1', practices: 2 },
    ]);
    const [step] = await allSteps(workspace);
    expect(step).toMatchObject({ label: 'Merged Gale Eyecare into Gale Eyecare Ltd', count: 3 });
    await workspace.history.undo({ stepId: step?.stepId ?? '', recordId: null });
    expect(await visible(workspace)).toEqual(before);
  });

  it('practices: each is noted as the code before or after the other; the code itself never changes', async () => {
    const workspace = await scratchWorkspace();
    const keep = await workspace.practices.save(
      null,
      practice({ odsCode: 'TP01X', mailboxKind: 'none', mailboxAddress: '' }),
    );
    const other = await workspace.practices.save(null, practice({ odsCode: 'TPO1X', town: 'St Ives' }));
    expect((await workspace.duplicates.list()).pairs).toMatchObject([
      { entity: 'practice', reasons: expect.arrayContaining([expect.stringContaining('letter O and the digit 0')]) },
    ]);
    const take = ['town', 'mailboxKind', 'mailboxAddress'];
    await workspace.duplicates.merge('practice', { keep, other, take });
    const { form } = await workspace.practices.get(keep.id);
    expect(form).toMatchObject({ odsCode: 'TP01X', town: 'St Ives', predecessorCode: 'TPO1X', mailboxKind: 'shared' });
    expect((await workspace.bin.list()).rows).toMatchObject([
      { code: 'TPO1X', how: expect.stringMatching(/^Merged Penrose Opticians \(TPO1X\) into/) },
    ]);
  });

  it.each([
    ['facts that do not go together', ['mailboxAddress'], 'invalid-input', /don’t go together/],
    ['a code', ['odsCode'], 'invalid-input', /can’t be merged/],
    ['a fact that nobody knows', ['constructor'], 'invalid-input', /can’t be merged/],
  ])('refuses %s and writes nothing', async (_what, take, code, message) => {
    const workspace = await scratchWorkspace();
    const keep = await workspace.practices.save(null, practice({ mailboxKind: 'none', mailboxAddress: '' }));
    const other = await workspace.practices.save(null, practice({ odsCode: 'TPNKZ' }));
    const before = await visible(workspace);
    await expect(workspace.duplicates.merge('practice', { keep, other, take })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(await visible(workspace)).toEqual(before);
  });

  it('refuses a record with itself, and one that was changed meanwhile', async () => {
    const workspace = await scratchWorkspace();
    const keep = await workspace.practices.save(null, practice());
    const other = await workspace.practices.save(null, practice({ odsCode: 'TPNKZ' }));
    const merge = (a: typeof keep, b: typeof keep) =>
      workspace.duplicates.merge('practice', { keep: a, other: b, take: [] });
    await expect(merge(keep, keep)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(merge(keep, { ...other, version: 7 })).rejects.toMatchObject({ code: 'changed-since' });
  });

  it('remembers that two are not one, until somebody says otherwise', async () => {
    const workspace = await scratchWorkspace();
    await workspace.practices.save(null, practice({ contractorName: 'Gale Eyecare Ltd' }));
    await workspace.practices.save(
      null,
      practice({
        odsCode: 'TPNKZ',
        contractorName: 'Gale Eyecare',
        mailboxAddress: 'optometry.tpnkz@nhs.net',
        phone: '',
      }),
    );
    const [pair] = (await workspace.duplicates.list()).pairs;
    const { left, right } = pair ?? expect.fail('no pair');
    await workspace.duplicates.dismiss('contractor', right.id, left.id, true);
    expect(await workspace.duplicates.list()).toMatchObject({
      dismissed: 1,
      pairs: [{ dismissed: true, dismissedBy: 'h.yeo', dismissedAt: expect.stringMatching(/^20\d\d-/) }],
    });
    expect(await workspace.settings.get()).toHaveProperty('batchSize', 500);
    await workspace.duplicates.dismiss('contractor', left.id, right.id, false);
    expect(await workspace.duplicates.list()).toMatchObject({ dismissed: 0, pairs: [{ dismissed: false }] });
  });

  it('shows both sides of a pair as people read them', async () => {
    const workspace = await scratchWorkspace();
    const a = await workspace.practices.save(null, practice());
    const b = await workspace.practices.save(null, practice({ odsCode: 'TPNKZ', phone: '', toldOn: '' }));
    const { fields, left } = await workspace.duplicates.compare('practice', a.id, b.id);
    expect(left).toMatchObject({ code: 'TP1F9', about: 'Truro · Amy Penrose Ltd' });
    expect(fields.filter(({ differs }) => differs)).toEqual([
      expect.objectContaining({ label: 'Phone', left: '01632 960001', right: '', empty: { left: false, right: true } }),
      expect.objectContaining({ label: 'Told on', left: '12 March 2025', right: '' }),
    ]);
    await workspace.bin.remove('practice', await idOf(workspace, 'TPNKZ'));
    await expect(workspace.duplicates.compare('practice', a.id, b.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('the database refuses to change or delete what stands in the history', async () => {
  const workspace = await scratchWorkspace();
  await workspace.practices.save(null, practice());
  const before = await allSteps(workspace);
  const database = await openDatabase(workspace.databaseFile);
  for (const statement of [`UPDATE audit_entry SET actor = 'nobody'`, 'DELETE FROM audit_entry'])
    await expect(database.writes.write((manager) => manager.query(statement))).rejects.toThrow(
      /history can not be changed/,
    );
  await database.close();
  expect(await allSteps(workspace)).toEqual(before);
});
