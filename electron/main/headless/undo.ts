import type { Workspace } from '../../services/workspace';
import type { Task } from './arguments';

type UndoTask = Extract<Task, { name: 'undo' }>;

/** Takes back an import, named by the batch that the import answered with. Records changed since stay as they are. */
export async function undoBatch({ imports }: Workspace, { batch }: UndoTask) {
  const { kind, changedSince, inTheWay } = await imports.undoPreview(batch);
  const { removed, restored, leftAsIs, contractors, backupFile } = await imports.undo(batch);
  return { batch, kind, removed, restored, leftAsIs, contractors, changedSince, inTheWay, backup: backupFile };
}
