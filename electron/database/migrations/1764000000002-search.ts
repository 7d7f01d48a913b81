import { contractorEntry, mailboxEntry, practiceEntry } from '@shared/domain/search-entries';
import type { SearchEntry } from '@shared/domain/search-text';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { indexRecords } from '../search-index';

/** What the search knows of each record, and every word it has seen. Plain tables, the same for every database. */
const tables = [
  `CREATE TABLE search_entry (
    id integer PRIMARY KEY,
    kind varchar(20) NOT NULL,
    record_id varchar(36) NOT NULL UNIQUE,
    practice_id varchar(36),
    contractor_id varchar(36),
    title text NOT NULL,
    detail text NOT NULL,
    lookup varchar(260) NOT NULL,
    words text NOT NULL)`,
  `CREATE INDEX search_entry_lookup ON search_entry (lookup) WHERE lookup <> ''`,
  'CREATE TABLE search_word (id integer PRIMARY KEY, word varchar(40) NOT NULL UNIQUE)',
  // A practice's mailboxes and an address's practices are looked up one at a time; neither may read all mailboxes.
  'CREATE INDEX mailbox_practice ON mailbox (practice_id)',
  'CREATE INDEX mailbox_address ON mailbox (address)',
  `CREATE INDEX contractor_egress ON contractor (egress_address) WHERE egress_address <> ''`,
];

/**
 * SQLite's full-text tables, filled by triggers so that nobody can forget them. They keep no text of their own. PostgreSQL
 * gets a text index on search_entry.words and one of pg_trgm on search_word.word instead.
 */
const fullText = [
  // The words are folded already: "ascii" only cuts at blanks, whatever the alphabet. The kind stands among them, so that
  // each kind can be asked for by itself without reading the others.
  `CREATE VIRTUAL TABLE search_text USING fts5 (words, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii')`,
  `CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_text (rowid, words) VALUES (new.id, 'kind' || new.kind || ' ' || new.words); END`,
  `CREATE TRIGGER search_entry_changed AFTER UPDATE OF words ON search_entry WHEN old.words <> new.words BEGIN
    UPDATE search_text SET words = 'kind' || new.kind || ' ' || new.words WHERE rowid = new.id; END`,
  `CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
    DELETE FROM search_text WHERE rowid = old.id; END`,
  `CREATE VIRTUAL TABLE search_spelling USING fts5 (word, content = '', contentless_delete = 1, detail = 'none', tokenize = 'trigram')`,
  `CREATE TRIGGER search_word_added AFTER INSERT ON search_word BEGIN
    INSERT INTO search_spelling (rowid, word) VALUES (new.id, '^^' || new.word || '$'); END`,
];

export class Search1764000000002 implements MigrationInterface {
  // Said outright, because a build may rename classes and the name is what a database remembers.
  readonly name = 'Search1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    if (runner.connection.options.type === 'sqlite') for (const statement of fullText) await runner.query(statement);
    await fill(runner);
  }

  async down(): Promise<void> {
    throw new Error('The search belongs to every later version: it is not taken away.');
  }
}

type Row = Record<string, string>;
const PAGE = 2_000;

/** Enters what is there already, page by page so that a large register doesn't fill the memory. */
async function fill(runner: QueryRunner): Promise<void> {
  await pages(
    runner,
    `SELECT id, name, trading_names, hq_ods_code, egress_address FROM contractor WHERE deleted_at IS NULL`,
    (row) =>
      contractorEntry({
        id: row.id ?? '',
        name: row.name ?? '',
        tradingNames: row.trading_names ?? '',
        hqOdsCode: row.hq_ods_code ?? '',
        egressAddress: row.egress_address ?? '',
      }),
  );
  await pages(
    runner,
    `SELECT p.id, p.ods_code, p.name, p.address1, p.address2, p.town, p.county, p.postcode, p.predecessor_code,
       p.successor_code, c.name AS contractor_name
     FROM practice p JOIN contractor c ON c.id = p.contractor_id WHERE p.deleted_at IS NULL`,
    (row) => practiceEntry(practiceOf(row), row.contractor_name ?? ''),
    'p.id',
  );
  await pages(
    runner,
    `SELECT m.id, m.address, m.aliases, m.status, p.id AS practice_id, p.ods_code, p.name
     FROM mailbox m JOIN practice p ON p.id = m.practice_id WHERE m.deleted_at IS NULL AND p.deleted_at IS NULL`,
    (row) =>
      mailboxEntry(
        { id: row.id ?? '', address: row.address ?? '', aliases: row.aliases ?? '', status: row.status ?? '' },
        { id: row.practice_id ?? '', odsCode: row.ods_code ?? '', name: row.name ?? '' },
      ),
    'm.id',
  );
}

function practiceOf(row: Row) {
  return {
    id: row.id ?? '',
    odsCode: row.ods_code ?? '',
    name: row.name ?? '',
    address1: row.address1 ?? '',
    address2: row.address2 ?? '',
    town: row.town ?? '',
    county: row.county ?? '',
    postcode: row.postcode ?? '',
    predecessorCode: row.predecessor_code ?? '',
    successorCode: row.successor_code ?? '',
  };
}

async function pages(
  runner: QueryRunner,
  select: string,
  entryOf: (row: Row) => SearchEntry,
  id = 'id',
): Promise<void> {
  const mark = runner.connection.options.type === 'postgres' ? '$1' : '?';
  let after = '';
  for (;;) {
    const rows = (await runner.query(`${select} AND ${id} > ${mark} ORDER BY ${id} LIMIT ${PAGE}`, [after])) as Row[];
    await indexRecords(runner.manager, { put: rows.map(entryOf), remove: [] });
    after = rows.at(-1)?.id ?? '';
    if (rows.length < PAGE) return;
  }
}
