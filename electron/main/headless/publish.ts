import type { Workspace } from '../../services/workspace';
import type { Task } from './arguments';
import { namedList } from './named-list';

type PublishTask = Extract<Task, { name: 'publish' }>;

/** Freezes a list as its next edition. Counts are against the edition before. */
export async function publish(workspace: Workspace, task: PublishTask) {
  const { id, name } = await namedList(workspace, task.list);
  const head = await workspace.editions.publish(id, task.reason, null);
  const { number, publishedAt, reason, entries, added, removed, changed } = head;
  return { list: name, edition: number, publishedAt, reason, entries, added, removed, changed };
}
