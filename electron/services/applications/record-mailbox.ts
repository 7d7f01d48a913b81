import { checkMailboxAddress, kindOfAddress } from '@shared/domain/mailbox-address';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { ContractorEntity } from '../../database/entities/contractor';
import type { Stamp } from '../audit/stamp';
import { writeContractor } from '../contractors/contractor-writer';
import { loadPractices } from '../practices/practice-store';
import { PracticeWriter } from '../practices/practice-writer';

/** Records a practice's mailbox as live and on the list; an older nhs.net address stays as an alias. */
export async function recordMailbox(
  manager: EntityManager,
  stamp: Stamp,
  practiceId: string,
  typed: string,
  toldOn: string,
): Promise<void> {
  const mailboxAddress = checked(typed);
  const mailboxKind = kindOfAddress(mailboxAddress);
  const stored = (await loadPractices(manager, [practiceId])).get(practiceId);
  if (stored === undefined)
    throw new AppError('not-found', 'This practice is no longer in the register. Nothing was written.');
  const { practice, mailbox } = stored;
  const old = mailbox !== null && mailbox.address !== mailboxAddress && mailbox.address.endsWith('@nhs.net');
  const aliases = [...(mailbox?.aliases ?? '').split('\n'), ...(old ? [mailbox.address] : [])].filter(
    (alias) => alias !== '' && alias !== mailboxAddress,
  );
  await PracticeWriter.run(manager, stamp, (writer) =>
    writer.write([
      {
        target: { id: practice.id, version: practice.version },
        facts: {
          mailboxKind,
          mailboxAddress,
          mailboxStatus: 'live',
          toldOn,
          onList: 'yes',
          aliases: [...new Set(aliases)].join('\n'),
        },
      },
    ]),
  );
}

/** Records a contractor's Egress account as live. */
export async function recordEgress(
  manager: EntityManager,
  stamp: Stamp,
  contractorId: string,
  typed: string,
  egressToldOn: string,
): Promise<void> {
  const egressAddress = checked(typed);
  const contractor = await manager.findOneBy(ContractorEntity, { id: contractorId });
  if (contractor === null || contractor.deletedAt !== null)
    throw new AppError('not-found', 'This contractor is no longer in the register. Nothing was written.');
  await writeContractor(manager, stamp, {
    target: { id: contractor.id, version: contractor.version },
    facts: { egressStatus: 'live', egressAddress, egressToldOn },
  });
}

/** The address in canonical form; `invalid-input` beside its field where it can't be one. */
function checked(typed: string): string {
  const { level, value, text } = checkMailboxAddress(typed);
  if (level !== 'error' && value !== '') return value;
  const message = text === '' ? 'Enter the address of the mailbox' : text;
  throw new AppError('invalid-input', `${message}. Nothing was written.`, { 'mailbox.address': message });
}
