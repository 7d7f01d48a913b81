import { CurrentWorkspace } from '@electron/main/current-workspace';
import type { Workspace } from '@electron/services/workspace';
import { describe, expect, it, vi } from 'vitest';

function make() {
  const open = vi.fn(
    async (databaseFile: string) => ({ databaseFile, close: vi.fn(async () => {}) }) as unknown as Workspace,
  );
  return { open, workspaces: new CurrentWorkspace(open, { own: 'own.db', sample: 'sample.db' }) };
}

describe('the open database', () => {
  it('changes to the sample data and back, closing what it leaves', async () => {
    const { workspaces } = make();
    await workspaces.use('own');
    const own = workspaces.get();
    await workspaces.use('sample');
    expect(workspaces.isSample).toBe(true);
    expect(workspaces.get().databaseFile).toBe('sample.db');
    expect(own.close).toHaveBeenCalledTimes(1);
    await workspaces.use('own');
    expect(workspaces.isSample).toBe(false);
  });

  it('stays with the team’s own data when the sample can’t be opened', async () => {
    const { workspaces, open } = make();
    await workspaces.use('own');
    open.mockRejectedValueOnce(new Error('no'));
    await expect(workspaces.use('sample')).rejects.toThrow('no');
    expect(workspaces.isSample).toBe(false);
    expect(workspaces.get().close).not.toHaveBeenCalled();
    await workspaces.use('sample');
    expect(workspaces.isSample).toBe(true);
  });

  // Two clicks at once would open two connections and lose one of them.
  it('opens once for two requests at the same time', async () => {
    const { workspaces, open } = make();
    await Promise.all([workspaces.use('sample'), workspaces.use('sample')]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('says so when none is open', async () => {
    const { workspaces } = make();
    expect(() => workspaces.get()).toThrow(/No database is open/);
    await workspaces.use('own');
    await workspaces.close();
    expect(() => workspaces.get()).toThrow(/No database is open/);
  });
});
