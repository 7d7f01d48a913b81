// Applications of records that are merged. It breaks when a merge makes an application look as if it had only just begun, or
// when the question before putting the merge back says that an application stays, and then it comes back after all.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings-form';
import { contractor, practice } from '../../support/forms';
import { scratchWorkspace } from '../../support/workspace';
import { allSteps } from './support';

const NONE = { mailboxKind: 'unknown', mailboxAddress: '', toldOn: '', onList: 'unstated' } as const;
const on = (day: string) => vi.setSystemTime(new Date(`${day}T12:00:00Z`));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a merge', () => {
  it('of practices keeps how long the application has waited, and puts it back where it was', async () => {
    const workspace = await scratchWorkspace();
    on('2025-03-01');
    const keep = await workspace.practices.save(null, practice({ odsCode: 'TP1A0', ...NONE }));
    const other = await workspace.practices.save(null, practice({ odsCode: 'TP1A1', ...NONE }));
    const ofPractice = async (practiceId: string) =>
      (await workspace.applications.of({ practiceId, contractorId: null })).application;
    const { id } = await workspace.applications.start({ practiceId: other.id, contractorId: null });
    on('2025-03-31');
    await workspace.duplicates.merge('practice', { keep, other, take: [] });
    expect((await ofPractice(keep.id))?.nextStep).toMatchObject({ id: 'code-requested', waitingDays: 30 });

    const [step] = await allSteps(workspace);
    const part = { stepId: step?.stepId ?? '', recordId: null };
    expect(await workspace.history.undoPreview(part)).toMatchObject({ leftCount: 0, left: [], count: 4 });
    expect(await workspace.history.undo(part)).toMatchObject({ leftCount: 0, count: 4 });
    expect(await ofPractice(keep.id)).toBeNull();
    expect(await ofPractice(other.id)).toMatchObject({ id, nextStep: { waitingDays: 30 } });
  });

  it('of contractors does the same with an application for an Egress account', async () => {
    const workspace = await scratchWorkspace();
    const { settings, contractors, applications } = workspace;
    on('2025-03-01');
    await settings.save(0, { ...DEFAULT_SETTINGS, applicationThreshold: 1 });
    const keep = await contractors.save(null, contractor({ name: 'Gale Ltd' }));
    const other = await contractors.save(
      null,
      contractor({ name: 'Gale', routeOverride: 'egress', routeOverrideReason: 'Asked' }),
    );
    const owner = (contractorId: string) => ({ practiceId: null, contractorId });
    const { id } = await applications.start(owner(other.id));
    on('2025-03-11');
    await workspace.duplicates.merge('contractor', { keep, other, take: [] });
    expect((await applications.of(owner(keep.id))).application?.nextStep).toMatchObject({ waitingDays: 10 });
    const [step] = await allSteps(workspace);
    const part = { stepId: step?.stepId ?? '', recordId: null };
    expect((await workspace.history.undoPreview(part)).left).toEqual([]);
    expect((await workspace.history.undo(part)).left).toEqual([]);
    expect((await applications.of(owner(other.id))).application).toMatchObject({ id, nextStep: { waitingDays: 10 } });
  });

  it('whose record alone is put back leaves the application that has no owner to go to, and says so', async () => {
    const workspace = await scratchWorkspace();
    on('2025-03-01');
    const keep = await workspace.practices.save(null, practice({ odsCode: 'TP1A0', ...NONE }));
    const other = await workspace.practices.save(null, practice({ odsCode: 'TP1A1', ...NONE }));
    const { id } = await workspace.applications.start({ practiceId: other.id, contractorId: null });
    on('2025-03-02');
    await workspace.duplicates.merge('practice', { keep, other, take: [] });
    const [step] = await allSteps(workspace);
    const preview = await workspace.history.undoPreview({ stepId: step?.stepId ?? '', recordId: id });
    expect(preview).toMatchObject({ count: 0, left: [{ text: 'Its practice is in the bin.' }] });
  });
});
