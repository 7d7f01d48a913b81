// Would catch: a window that goes on showing what was in the register before a scheduled task changed it.
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { OutsideChanges } from '../../../electron/services/outside-changes';
import { practice } from '../../support/forms';
import { scratchDatabase, scratchFolder } from '../../support/scratch';
import { scratchWorkspace } from '../../support/workspace';

test('tells of what another connection commits, and not of its own', async () => {
  const file = path.join(await scratchFolder(), 'register.db');
  const database = await scratchDatabase(file);
  const changes = new OutsideChanges(database, 5);
  onTestFinished(() => changes.stop());
  const listener = vi.fn();
  changes.listen(listener);
  await database.writes.write((manager) => manager.query("UPDATE icb SET name = 'Ours' WHERE ods_code = 'QT6'"));
  await database.writes.idle();

  const other = await scratchWorkspace({ file });
  await other.practices.save(null, practice());
  await vi.waitFor(() => expect(listener).toHaveBeenCalled());
  expect(listener).toHaveBeenCalledTimes(1);
});

test('is quiet once the database is closed', async () => {
  const workspace = await scratchWorkspace();
  const listener = vi.fn();
  workspace.onOutsideChange(listener);
  await workspace.close();
  expect(listener).not.toHaveBeenCalled();
});
