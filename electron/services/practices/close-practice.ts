import type { PracticeForm } from '@shared/domain/practice-form';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { PracticeEntity } from '../../database/entities/practice';
import type { Stamp } from '../audit/stamp';
import { endLinks } from '../people/end-links';
import { type PracticeChange, PracticeWriter } from './practice-writer';

export interface Closing {
  closedOn: string;
  closeMailbox: boolean;
  takeOffList: boolean;
  /** '' where no practice follows. */
  successorCode: string;
  /** Whose links with the practice end with it, with the versions that were looked at. */
  people: readonly { id: string; version: number }[];
}

/** Closes a practice and does what follows, all under one stamp: one step, put back as one. */
export async function closePractice(
  manager: EntityManager,
  stamp: Stamp,
  target: { id: string; version: number },
  closing: Closing,
): Promise<{ id: string; version: number }> {
  const practice = await manager.findOneBy(PracticeEntity, { id: target.id });
  const { closedOn, successorCode } = closing;
  if (successorCode !== '' && successorCode === practice?.odsCode)
    throw new AppError('invalid-input', 'A practice can’t follow itself. Nothing was written.', {
      successorCode: 'Enter the code of the practice that follows, not of this one',
    });
  const facts: Partial<PracticeForm> = {
    status: 'closed',
    closedOn,
    ...(closing.closeMailbox ? { mailboxStatus: 'closed' as const } : {}),
    ...(closing.takeOffList ? { onList: 'no' as const } : {}),
    ...(successorCode === '' ? {} : { successorCode }),
  };
  const changes: PracticeChange[] = [{ target, facts }];
  if (successorCode !== '' && practice !== null) {
    const successor = await manager
      .createQueryBuilder(PracticeEntity, 'p')
      .where('p.odsCode = :successorCode AND p.deletedAt IS NULL', { successorCode })
      .getOne();
    // What somebody has noted there already is not overwritten.
    if (successor !== null && successor.predecessorCode === '')
      changes.push({
        target: { id: successor.id, version: successor.version },
        facts: { predecessorCode: practice.odsCode },
      });
  }
  await endLinks(manager, stamp, { practiceId: target.id, closedOn, people: closing.people });
  const [written] = await PracticeWriter.run(manager, stamp, (writer) => writer.write(changes));
  return { id: written?.id ?? target.id, version: written?.version ?? target.version };
}
