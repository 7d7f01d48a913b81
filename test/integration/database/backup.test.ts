import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SettingEntity } from '../../../electron/database/entities/setting';
import { BackupsService } from '../../../electron/services/backups/backups-service';
import { scratchDatabase, scratchFolder } from '../../support/scratch';

describe('a backup', () => {
  it('holds what the original holds, also what is only in its WAL (copying the file would miss that)', async () => {
    const database = await scratchDatabase();
    await database.writes.write((manager) => manager.insert(SettingEntity, { name: 'a', value: '1' }));
    const copy = await new BackupsService(database).make('before-import');
    expect(path.basename(copy)).toMatch(/^register-\d{4}-\d\d-\d\dT.*-before-import\.db$/);
    const opened = await scratchDatabase(copy);
    expect(await opened.reader.query('SELECT name FROM setting')).toEqual([{ name: 'a' }]);
  });

  it('leaves nothing beside it: no WAL, no half file', async () => {
    const database = await scratchDatabase();
    const copy = await new BackupsService(database).make('before-undo');
    expect(await readdir(path.dirname(copy))).toEqual([path.basename(copy)]);
  });

  it('fails in words when the folder cannot be made, so that the work it was for does not go on', async () => {
    const folder = await scratchFolder();
    await writeFile(path.join(folder, 'backups'), 'a file in the place of the folder');
    const database = await scratchDatabase(path.join(folder, 'register.db'));
    await expect(new BackupsService(database).make('before-import')).rejects.toMatchObject({
      code: 'backup-failed',
      message: expect.stringContaining('nothing was changed'),
    });
  });

  it('is found again by its date, and those of another database are not', async () => {
    const database = await scratchDatabase();
    const backups = new BackupsService(database);
    expect(await backups.newestAt()).toBeNull();
    const folder = path.join(path.dirname(database.file), 'backups');
    await mkdir(folder);
    await writeFile(path.join(folder, 'other-2026-11-22.db'), '');
    expect(await backups.newestAt()).toBeNull();
    await backups.make('before-import');
    expect(Date.now() - Date.parse((await backups.newestAt()) ?? '')).toBeLessThan(60_000);
  });
});
