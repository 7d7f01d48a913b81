// The floor of an import: SQLite itself writes the rows of a finished database into a new one of the same tables, indexes
// and triggers, in one transaction, with nothing to read, to work out or to hand over. Prints { seconds }.
import sqlite3 from 'sqlite3';

const [source, target] = process.argv.slice(2);
/** In the order in which they refer to each other. */
const TABLES = [
  'icb',
  'import_batch',
  'contractor',
  'practice',
  'mailbox',
  'audit_entry',
  'search_entry',
  'search_word',
];

const open = (file) =>
  new Promise((done, fail) => {
    const opened = new sqlite3.Database(file, (error) => (error ? fail(error) : done(opened)));
  });
const query = (database, sql) =>
  new Promise((done, fail) => database.all(sql, (error, rows) => (error ? fail(error) : done(rows))));

const old = await open(source);
// What belongs to SQLite or to a full-text table comes with it; the app's own rows are in place before the triggers run.
const made = await query(
  old,
  `SELECT sql FROM sqlite_master m WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND NOT EXISTS (
     SELECT 1 FROM sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL%' AND m.name LIKE v.name || '!_%' ESCAPE '!')
   ORDER BY rowid`,
);
const fresh = await open(target);
for (const set of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'cache_size = -32768'])
  await query(fresh, `PRAGMA ${set}`);
for (const { sql } of made) await query(fresh, sql);
await query(fresh, `ATTACH '${source.replaceAll("'", "''")}' AS old`);
const started = performance.now();
await query(fresh, 'BEGIN IMMEDIATE');
for (const table of TABLES) await query(fresh, `INSERT INTO ${table} SELECT * FROM old.${table} ORDER BY rowid`);
await query(fresh, 'COMMIT');
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000 }));
