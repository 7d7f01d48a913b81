import { normaliseOdsCode } from '@shared/domain/ods-code';
import { AppError } from '@shared/ipc/errors';
import { answerOf } from '../../services/applications/application-standing';
import type { Workspace } from '../../services/workspace';
import type { Task } from './arguments';

type ApplicationTask = Extract<Task, { name: 'application' }>;

/** Where a practice's application for a mailbox stands, by which route, and who must act. */
export async function application({ practices, applications, settings }: Workspace, task: ApplicationTask) {
  const practice = await practices.findByOdsCode(normaliseOdsCode(task.practice));
  if (practice === null) {
    throw new AppError(
      'not-found',
      `No practice has the ODS code “${task.practice}”. Check the code, or look it up with: task list`,
    );
  }
  const own = await applications.of({ practiceId: practice.id, contractorId: null });
  const egress = await applications.of({ practiceId: null, contractorId: own.contractor.id });
  return answerOf(own, egress, (await settings.get()).codeAddress);
}
