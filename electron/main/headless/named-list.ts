import { MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import { AppError } from '@shared/ipc/errors';
import type { Workspace } from '../../services/workspace';

/** The list that a task names, whatever its case; the list of everyone where it names none. */
export async function namedList({ lists }: Workspace, name: string | null): Promise<{ id: string; name: string }> {
  const all = await lists.names();
  const key = (text: string) => text.trim().toLocaleLowerCase('en-GB');
  const found = all.find((list) => (name === null ? list.id === MAIN_LIST : key(list.name) === key(name)));
  if (found !== undefined) return found;
  const names = all.map((list) => `“${list.name}”`).join(', ');
  throw new AppError('not-found', `There is no list “${name}”. There are: ${names}. Nothing was done.`);
}
