import { normaliseOdsCode } from '@shared/domain/ods-code';
import { AppError } from '@shared/ipc/errors';
import type { Workspace } from '../../services/workspace';
import type { Task } from './arguments';

type HistoryTask = Extract<Task, { name: 'history' }>;

/** Every change of one practice, newest first. */
export async function history({ practices, history }: Workspace, task: HistoryTask) {
  const code = normaliseOdsCode(task.practice);
  const found = await practices.findByOdsCode(code);
  if (!found)
    throw new AppError(
      'not-found',
      `No practice has the ODS code “${task.practice}”. Check the code; a practice that was deleted is in the bin.`,
    );
  const [{ name }, entries] = await Promise.all([practices.get(found.id), history.ofRecord(found.id)]);
  return {
    practice: code,
    name,
    entries: entries.map(({ at, actor, source, summary, stepId, stepLabel, changes }) => ({
      at,
      actor,
      source,
      summary,
      step: { id: stepId, label: stepLabel },
      changes,
    })),
  };
}
