import { resolve } from 'node:path';
import type { Workspace } from '../../services/workspace';
import type { Task } from './arguments';

type IntakeTask = Extract<Task, { name: 'intake' }>;

/**
 * Reads a mail, and with `--commit` logs what was found. Without it nothing is written; a mail that was logged before is
 * not logged again, because a script may well come upon it twice.
 */
export async function intake({ mailIntake, notifications }: Workspace, task: IntakeTask) {
  const { mail, facts, duplicateOf, values } = await mailIntake.readPath(resolve(task.file));
  const { messageId, digest, remarks, attachments } = mail;
  const logged =
    task.commit && duplicateOf === null
      ? await notifications.save(null, values, { messageId, digest, facts, remarks, attachments })
      : null;
  return {
    type: mail.type,
    from: mail.from.address || mail.from.name,
    receivedAt: values.receivedAt,
    subject: mail.subject,
    kind: facts.kind,
    reason: facts.kindReason,
    odsCodes: facts.odsCodes.map(({ value }) => value),
    addresses: facts.addresses.map(({ value }) => value),
    practices: facts.practices.map(({ odsCode }) => odsCode),
    duplicateOf: duplicateOf?.id ?? null,
    remarks,
    committed: logged !== null,
    ...(logged === null ? {} : { notification: logged.id }),
  };
}
