import type { EntityManager } from 'typeorm';
import { MailboxEntity, type MailboxRecord } from '../../database/entities/mailbox';
import { PracticeEntity, type PracticeRecord } from '../../database/entities/practice';

export interface StoredPractice {
  practice: PracticeRecord;
  /** Its mailbox that isn't closed, if it has one. */
  mailbox: MailboxRecord | null;
  /** Mailboxes that it had and that are closed. */
  closed: MailboxRecord[];
}

/** The practices with the given ids, without those in the bin unless they are asked for, each with its open mailbox. At most some hundred ids. */
export async function loadPractices(
  manager: EntityManager,
  ids: string[],
  { withBin = false }: { withBin?: boolean } = {},
): Promise<Map<string, StoredPractice>> {
  if (ids.length === 0) return new Map();
  const query = manager.createQueryBuilder(PracticeEntity, 'p').where('p.id IN (:...ids)', { ids });
  if (!withBin) query.andWhere('p.deletedAt IS NULL');
  const practices = await query.getMany();
  const stored = await withMailboxes(manager, practices);
  return new Map(stored.map((each) => [each.practice.id, each]));
}

/** A page of practices by ODS code, for walking through all of them without blocking: `after` is the last code seen. */
export async function loadPage(manager: EntityManager, after: string, limit: number): Promise<StoredPractice[]> {
  const practices = await manager
    .createQueryBuilder(PracticeEntity, 'p')
    .where('p.deletedAt IS NULL')
    .andWhere('p.odsCode > :after', { after })
    .orderBy('p.odsCode')
    .limit(limit)
    .getMany();
  return withMailboxes(manager, practices);
}

/** All practices, in pages of 500 by ODS code. */
export async function* allPractices(manager: EntityManager): AsyncGenerator<StoredPractice[]> {
  let after = '';
  for (;;) {
    const page = await loadPage(manager, after, 500);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.practice.odsCode;
  }
}

async function withMailboxes(manager: EntityManager, practices: PracticeRecord[]): Promise<StoredPractice[]> {
  if (practices.length === 0) return [];
  const mailboxes = await manager
    .createQueryBuilder(MailboxEntity, 'm')
    .where('m.practiceId IN (:...ids)', { ids: practices.map((practice) => practice.id) })
    .andWhere('m.deletedAt IS NULL')
    .getMany();
  const open = new Map<string, MailboxRecord>();
  const closed = new Map<string, MailboxRecord[]>();
  for (const mailbox of mailboxes) {
    if (mailbox.status !== 'closed') open.set(mailbox.practiceId, mailbox);
    else closed.set(mailbox.practiceId, [...(closed.get(mailbox.practiceId) ?? []), mailbox]);
  }
  return practices.map((practice) => ({
    practice,
    mailbox: open.get(practice.id) ?? null,
    closed: closed.get(practice.id) ?? [],
  }));
}
