// Settings, texts of mails and ICBs in the history. It breaks when a change of them leaves no trace, can't be put back by
// itself, or overwrites what somebody else set meanwhile.
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings-form';
import { practice } from '../../support/forms';
import { scratchWorkspace } from '../../support/workspace';
import { allSteps } from './support';

const part = (stepId = '', recordId: string | null = null) => ({ stepId, recordId });

it('settings saved together are one step, of which each can be put back by itself', async () => {
  const { settings, ...workspace } = await scratchWorkspace();
  const { version, history } = await settings.toEdit();
  expect({ version, history }).toEqual({ version: 0, history: [] });
  await settings.save(version, { ...DEFAULT_SETTINGS, applicationThreshold: 12, preparedBy: 'H Yeo' });
  const [step] = await allSteps({ settings, ...workspace });
  expect(step).toMatchObject({ label: 'Settings changed', actor: 'h.yeo', count: 2 });
  const threshold = step?.entries.find(({ recordId }) => recordId === 'applicationThreshold');
  expect(threshold).toMatchObject({
    record: { name: 'Threshold between the routes, in practices', inBin: false },
    summary: 'Setting changed',
    changes: [{ label: 'Setting', before: '10', after: '12' }],
  });
  await workspace.history.undo(part(step?.stepId, 'applicationThreshold'));
  expect(await settings.get()).toEqual({ ...DEFAULT_SETTINGS, preparedBy: 'H Yeo' });
  // And the putting back can be put back: by the same rules as any record.
  const [back] = await allSteps({ settings, ...workspace });
  await workspace.history.undo(part(back?.stepId));
  expect(await settings.get()).toMatchObject({ applicationThreshold: 12 });
});

it('saving what nobody changed leaves no trace', async () => {
  const workspace = await scratchWorkspace();
  await workspace.settings.save(0, DEFAULT_SETTINGS);
  expect(await allSteps(workspace)).toEqual([]);
});

it('settings that somebody else changed meanwhile are not overwritten, and it is said who did', async () => {
  const { settings } = await scratchWorkspace();
  await settings.save(0, { ...DEFAULT_SETTINGS, batchSize: 250 });
  await expect(settings.save(0, { ...DEFAULT_SETTINGS, preparedBy: 'me' })).rejects.toMatchObject({
    code: 'changed-since',
  });
  const newest = await settings.toEdit();
  expect(newest).toMatchObject({ form: { batchSize: 250, preparedBy: '' }, history: [{ actor: 'h.yeo' }] });
  expect(newest.history[0]?.summary).toBe('Addresses in a batch changed');
  await settings.save(newest.version, { ...newest.form, preparedBy: 'me' });
  expect(await settings.get()).toMatchObject({ batchSize: 250, preparedBy: 'me' });
});

it('a setting changed since is left as it is when an older step is put back', async () => {
  const workspace = await scratchWorkspace();
  const { settings, history } = workspace;
  const first = await settings.save(0, { ...DEFAULT_SETTINGS, batchSize: 250, preparedBy: 'H Yeo' });
  const [step] = await allSteps(workspace);
  await settings.save(first.version, { ...first.form, batchSize: 100 });
  const preview = await history.undoPreview(part(step?.stepId));
  expect(preview).toMatchObject({ count: 1, leftCount: 1 });
  expect(preview.left[0]).toMatchObject({ name: 'Addresses in a batch', text: 'It was changed since.' });
  await history.undo(part(step?.stepId));
  expect(await settings.get()).toMatchObject({ batchSize: 100, preparedBy: '' });
});

it('the text of a mail comes back, the original too, and is found by the name of the mail', async () => {
  const workspace = await scratchWorkspace();
  const { templates } = workspace.settings;
  const original = await templates.get('next-step');
  const mine = await templates.save(original, 'Subject\n\nMine');
  await templates.save(mine, null);
  const steps = await allSteps(workspace, { text: 'say what the next step is', entity: 'setting' });
  expect(steps.map(({ entries }) => entries[0]?.changes)).toEqual([
    [{ field: 'mailText', label: 'Text of the mail', before: 'Subject\n\nMine', after: 'The original text' }],
    [{ field: 'mailText', label: 'Text of the mail', before: 'The original text', after: 'Subject\n\nMine' }],
  ]);
  await workspace.history.undo(part(steps[0]?.stepId));
  expect((await templates.get('next-step')).text).toBe('Subject\n\nMine');
});

it('an ICB is ended, put back, and one that was added goes only while no practice names it', async () => {
  const workspace = await scratchWorkspace();
  const { icbList } = workspace.settings;
  const [cornwall] = (await icbList.all()).filter(({ values }) => values.odsCode === 'QT6');
  if (cornwall === undefined) throw new Error('Cornwall is on the list');
  await icbList.save(cornwall, { ...cornwall.values, validTo: '2020-03-31' });
  const [ended] = await allSteps(workspace, { entity: 'icb' });
  expect(ended?.entries[0]).toMatchObject({
    record: { name: cornwall.values.name, code: 'QT6' },
    summary: 'Last day changed',
    changes: [{ before: '', after: '31 March 2020' }],
  });
  await workspace.history.undo(part(ended?.stepId));
  expect((await icbList.all()).find(({ id }) => id === cornwall.id)).toMatchObject({ ended: false });

  const values = { ...cornwall.values, odsCode: 'QNEW', name: 'New ICB', shortName: 'New', oldCode: '' };
  const added = await icbList.save(null, values);
  const [step] = await allSteps(workspace, { text: 'New ICB' });
  const saved = await workspace.practices.save(null, practice({ icbCode: 'QNEW' }));
  expect((await workspace.history.undoPreview(part(step?.stepId))).left[0]?.text).toBe('1 practice names it by now.');
  await workspace.practices.save(saved, practice());
  await workspace.history.undo(part(step?.stepId));
  expect((await icbList.all()).some(({ id }) => id === added.id)).toBe(false);
  await icbList.save(null, values);
  const [back] = await allSteps(workspace, { source: 'undo', text: 'New ICB' });
  const preview = await workspace.history.undoPreview(part(back?.stepId));
  expect(preview.left[0]?.text).toBe('Another ICB has its ODS code by now: New ICB.');
});
