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

type Cells = [
  address: string,
  name: string,
  odsCode: string,
  owner: string,
  practiceId: string | null,
  recipientId: string | null,
  reason: string,
];
type EntryCells = [...Cells, source: EditionEntry['source'], group: EditionEntry['group']];
type LeftOutCells = [...Cells, kind: EditionLeftOut['kind']];

/**
 * Each row comes as one piece of JSON, because the driver takes its time for each cell, and a page at a time, because
 * 100,000 rows at once would keep everything else waiting. On PostgreSQL the function is json_build_array.
 */
const SHARED = 'address, name, ods_code, owner, practice_id, recipient_id, reason';
const A_PAGE = 2_000;
const pageOf = (table: string, more: string) =>
  `SELECT json_array(${SHARED}, ${more}) AS cells FROM ${table}
   WHERE edition_id = ? AND place > ? ORDER BY place LIMIT ${A_PAGE}`;
const ENTRIES = pageOf('edition_entry', 'source, group_code');
const LEFT_OUT = pageOf('edition_left_out', 'kind');

/** Entries and those left out, as they were published and in that order. */
export async function loadContent(manager: EntityManager, editionId: string): Promise<EditionContent> {
  const entries = await loadPages(manager, ENTRIES, editionId, entryOf);
  return { entries, leftOut: await loadPages(manager, LEFT_OUT, editionId, leftOutOf) };
}

/** What was published never changes, so that pages always belong together. */
async function loadPages<Row, Item>(
  manager: EntityManager,
  page: string,
  editionId: string,
  itemOf: (cells: Row) => Item,
): Promise<Item[]> {
  const found: Item[] = [];
  for (;;) {
    // Places count from 1 without a gap.
    const rows = (await manager.query(page, [editionId, found.length])) as { cells: string }[];
    const all = JSON.parse(`[${rows.map(({ cells }) => cells).join(',')}]`) as Row[];
    for (const cells of all) found.push(itemOf(cells));
    if (rows.length < A_PAGE) return found;
  }
}

/** Adds an edition with all that is in it, in the caller's transaction. */
export async function insertEdition(
  manager: EntityManager,
  edition: EditionRecord,
  { entries, leftOut }: EditionContent,
): Promise<void> {
  await insertRows(manager, EditionEntity, [edition]);
  const places = inPortions(entries, (entry, index) => entryRow(edition.id, index + 1, entry));
  for (const rows of places) await insertRows(manager, EditionEntryEntity, rows);
  const others = inPortions(leftOut, (each, index) => leftOutRow(edition.id, index + 1, each));
  for (const rows of others) await insertRows(manager, EditionLeftOutEntity, rows);
}

/** Few enough that the console goes on answering between two portions. */
const PORTION = 1_000;

function* inPortions<Item, Row>(items: readonly Item[], rowOf: (item: Item, index: number) => Row): Generator<Row[]> {
  for (let start = 0; start < items.length; start += PORTION)
    yield items.slice(start, start + PORTION).map((item, index) => rowOf(item, start + index));
}

function entryOf([
  address,
  name,
  odsCode,
  owner,
  practiceId,
  recipientId,
  reason,
  source,
  group,
]: EntryCells): EditionEntry {
  return { address, name, odsCode, source, group, owner, practiceId, recipientId, reason };
}

function leftOutOf([
  address,
  name,
  odsCode,
  owner,
  practiceId,
  recipientId,
  reason,
  kind,
]: LeftOutCells): EditionLeftOut {
  return { owner, address, name, odsCode, practiceId, recipientId, kind, reason };
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
