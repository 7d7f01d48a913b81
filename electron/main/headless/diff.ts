import type { DifferenceLine } from '@shared/ipc/editions';
import type { Workspace } from '../../services/workspace';
import type { Task } from './arguments';
import { namedList } from './named-list';

type DiffTask = Extract<Task, { name: 'diff' }>;

/** What leads from an edition to another, or to the list as it is now, and what a static list needs for it. */
export async function diff(workspace: Workspace, task: DiffTask) {
  const { id, name } = await namedList(workspace, task.list);
  const { from, to, added, removed, changed, unchanged, adds, removes } = await workspace.editions.compare(
    id,
    task.from,
    task.to,
  );
  return {
    list: name,
    from: from.number,
    to: to?.number ?? null,
    added: added.map(lineOf),
    removed: removed.map(lineOf),
    changed: changed.map(lineOf),
    unchanged,
    adds,
    removes,
  };
}

const lineOf = ({ address, addressBefore, reason, name, odsCode }: DifferenceLine) => ({
  address,
  addressBefore,
  reason,
  name,
  odsCode,
});
