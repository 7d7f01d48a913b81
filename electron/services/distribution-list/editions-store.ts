import type { EditionContent, EditionEntry, EditionLeftOut } from '@shared/domain/distribution-list/edition';
import type { EditionHead } from '@shared/ipc/distribution-list';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../database/bulk';
import {
  EditionEntity,
  EditionEntryEntity,
  type EditionEntryRecord,
  EditionLeftOutEntity,
  type EditionLeftOutRecord,
  type EditionRecord,
} from '../../database/entities/edition';

export function headOf(edition: EditionRecord): EditionHead {
  const { listId, number, publishedAt, publishedBy, reason, entries, added, removed, changed, putBack } = edition;
  return { listId, number, publishedAt, publishedBy, reason, entries, added, removed, changed, putBack };
}

/** The editions of a list, the newest first. */
export function loadEditions(manager: EntityManager, listId: string): Promise<EditionRecord[]> {
  return manager
    .createQueryBuilder(EditionEntity, 'e')
    .where('e.listId = :listId', { listId })
    .orderBy('e.number', 'DESC')
    .getMany();
}

/** The newest edition of each list, by the list's id. */
export async function loadLatest(manager: EntityManager): Promise<Map<string, EditionRecord>> {
  const found = await manager
    .createQueryBuilder(EditionEntity, 'e')
    .where('e.number = (SELECT max(o.number) FROM edition o WHERE o.list_id = e.list_id)')
    .getMany();
  return new Map(found.map((edition) => [edition.listId, edition]));
}

/** `not-found` says which editions there are. */
export async function loadEdition(manager: EntityManager, listId: string, number: number): Promise<EditionRecord> {
  const found = await manager.findOneBy(EditionEntity, { listId, number });
  if (found !== null) return found;
  const newest = await manager
    .createQueryBuilder(EditionEntity, 'e')
    .where('e.listId = :listId', { listId })
    .orderBy('e.number', 'DESC')
    .getOne();
  throw new AppError('not-found', `This list has no edition ${number}. ${whichThereAre(newest?.number ?? 0)}`);
}

function whichThereAre(newest: number): string {
  if (newest === 0) return 'None of it has been published yet.';
  return newest === 1 ? 'It has edition 1 only.' : `It has the editions 1 to ${newest}.`;
}

/** Entries and those left out, as they were published and in that order. */
export async function loadContent(manager: EntityManager, editionId: string): Promise<EditionContent> {
  const of = 'e.editionId = :editionId';
  const [entries, leftOut] = await Promise.all([
    manager.createQueryBuilder(EditionEntryEntity, 'e').where(of, { editionId }).orderBy('e.place').getMany(),
    manager.createQueryBuilder(EditionLeftOutEntity, 'e').where(of, { editionId }).orderBy('e.place').getMany(),
  ]);
  return { entries: entries.map(entryOf), leftOut: leftOut.map(leftOutOf) };
}

/** Adds an edition with all that is in it, in the caller's transaction. */
export async function insertEdition(
  manager: EntityManager,
  edition: EditionRecord,
  { entries, leftOut }: EditionContent,
): Promise<void> {
  await insertRows(manager, EditionEntity, [edition]);
  await insertRows(
    manager,
    EditionEntryEntity,
    entries.map((entry, index) => entryRow(edition.id, index + 1, entry)),
  );
  await insertRows(
    manager,
    EditionLeftOutEntity,
    leftOut.map((each, index) => leftOutRow(edition.id, index + 1, each)),
  );
}

function entryOf({ editionId: _, place: _place, groupCode, ...entry }: EditionEntryRecord): EditionEntry {
  return { ...entry, group: groupCode };
}

function leftOutOf({ editionId: _, place: _place, ...leftOut }: EditionLeftOutRecord): EditionLeftOut {
  return leftOut;
}

function entryRow(editionId: string, place: number, entry: EditionEntry): EditionEntryRecord {
  const { address, name, odsCode, source, group, owner, practiceId, recipientId, reason } = entry;
  const texts = { address, name: cut(name, 300), odsCode, owner: cut(owner, 300), reason: cut(reason, 1000) };
  return { editionId, place, ...texts, source, groupCode: group, practiceId, recipientId };
}

function leftOutRow(editionId: string, place: number, leftOut: EditionLeftOut): EditionLeftOutRecord {
  const { address, name, odsCode, owner, practiceId, recipientId, kind, reason } = leftOut;
  const texts = { address: cut(address, 254), name: cut(name, 300), odsCode, owner: cut(owner, 300) };
  return { editionId, place, ...texts, practiceId, recipientId, kind, reason: cut(reason, 1000) };
}

/** Names and reasons are put together of several texts and may become longer than their columns. */
export const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
