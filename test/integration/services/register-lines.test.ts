// Would catch: a table that shows what was true a change ago, one that loses or doubles practices where two pages meet,
// and one that never comes back after it failed once.
import { deriveListStates } from '@shared/domain/distribution-list/derive';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../electron/database/open-database';
import { loadLines } from '../../../electron/services/practices/practice-queries';
import { PracticesService } from '../../../electron/services/practices/practices-service';
import { RegisterLines } from '../../../electron/services/practices/register-lines';
import { fillRegister, practiceFacts } from '../../bench/support/filled-register';
import { practice } from '../../support/forms';
import { scratchDatabase, scratchFolder } from '../../support/scratch';

it('works the register out once for each state of it, and anew after a change', async () => {
  const database = await scratchDatabase();
  const practices = new PracticesService(database, 'h.yeo');
  const saved = await practices.save(null, practice({ odsCode: 'TP1F9' }));
  const register = new RegisterLines(database.reader);
  const [first, second] = await Promise.all([register.now(), register.now()]);
  expect(second).toBe(first);
  expect(first.lines.map(({ name }) => name)).toEqual([practice({}).name]);
  await practices.save(saved, practice({ odsCode: 'TP1F9', name: 'Another name', onList: 'no' }));
  const after = await register.now();
  expect(after.lines.map(({ name }) => name)).toEqual(['Another name']);
  expect(after.standing.get(saved.id)).toMatchObject({ state: 'off' });
  expect((await practices.list())[0]).toMatchObject({ name: 'Another name', listState: 'off' });
  expect(await practices.counts()).toEqual({ practices: 1, contractors: 1, listEntries: 0 });
});

it('reads page by page what one statement would read', async () => {
  const file = `${await scratchFolder()}/register.db`;
  await fillRegister(file, 6_001);
  const database = await openDatabase(file);
  try {
    const lines = await loadLines(database.reader);
    expect(lines.map(({ odsCode }) => odsCode)).toEqual(
      Array.from({ length: 6_001 }, (_, n) => practiceFacts(n).odsCode).sort(),
    );
    const { standing, listEntries } = await new RegisterLines(database.reader).now();
    expect(standing).toEqual(deriveListStates(lines));
    expect(listEntries).toBe(lines.filter(({ onList }) => onList === 'yes').length);
  } finally {
    await database.close();
  }
});

it('is asked again after it failed', async () => {
  const database = await scratchDatabase();
  await new PracticesService(database, 'h.yeo').save(null, practice({ odsCode: 'TP1F9' }));
  let broken = true;
  const reader = {
    query: (text: string, values?: unknown[]) =>
      broken && !text.startsWith('PRAGMA') ? Promise.reject(new Error('disk')) : database.reader.query(text, values),
  } as unknown as typeof database.reader;
  const register = new RegisterLines(reader);
  await expect(register.now()).rejects.toThrow('disk');
  broken = false;
  expect((await register.now()).lines).toHaveLength(1);
});
