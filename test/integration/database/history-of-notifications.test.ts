// The history's table is made anew by a migration. It breaks when entries, their indexes or their protection are lost on
// the way, or when a notification can't be named as what a change came from.
import path from 'node:path';
import { expect, it } from 'vitest';
import { openWriter } from '../../../electron/database/data-source';
import { migrations } from '../../../electron/database/migrations';
import { HistoryOfNotifications1766000000002 as Remade } from '../../../electron/database/migrations/1766000000002-history-of-notifications';
import { scratchFolder } from '../../support/scratch';

const PARTS = `SELECT type, name FROM sqlite_master WHERE tbl_name = 'audit_entry' ORDER BY type, name`;
const entry = (id: string, source: string, batch: string | null) =>
  `INSERT INTO audit_entry (id, sequence, at, actor, source, batch_id, entity, entity_id, action, before, after, version_after, step_id, step_label)
   VALUES ('${id}', 1, '2026-01-01T00:00:00.000Z', 'h.yeo', '${source}', ${batch === null ? 'NULL' : `'${batch}'`}, 'practice', 'p', 'change', '{}', '{}', 2, 's', '')`;

it('keeps every entry, index and trigger, and takes a notification as the cause', async () => {
  const database = path.join(await scratchFolder(), 'old.db');
  const open = async (upTo: typeof migrations) => {
    const source = await openWriter(database, upTo);
    await source.runMigrations();
    return source;
  };
  const old = await open(migrations.slice(0, migrations.indexOf(Remade)));
  const before = await old.query(PARTS);
  await old.query(entry('a', 'edit', null));
  await expect(old.query(entry('b', 'notification', 'n'))).rejects.toThrow('FOREIGN KEY');
  await old.destroy();

  const now = await open(migrations);
  try {
    expect(await now.query(PARTS)).toEqual(before);
    expect(await now.query('SELECT id, actor FROM audit_entry')).toEqual([{ id: 'a', actor: 'h.yeo' }]);
    await now.query(entry('b', 'notification', 'n'));
    for (const statement of [`UPDATE audit_entry SET actor = 'x'`, 'DELETE FROM audit_entry'])
      await expect(now.query(statement)).rejects.toThrow('The history can not be changed');
    expect(await now.query('PRAGMA foreign_key_check')).toEqual([]);
  } finally {
    await now.destroy();
  }
});
