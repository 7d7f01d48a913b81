// Editions on a real database: each test is a way to send mails by a list that nobody published, or to lose what was.
import { MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import { describe, expect, it } from 'vitest';
import { list, practice } from '../../support/forms';
import { scratchDatabase, scratchFolder } from '../../support/scratch';
import { scratchWorkspace } from '../../support/workspace';
import { addressesOf, change, publish, site } from './support';

describe('publishing', () => {
  it('freezes the list with who, when and why, and counts from 1', async () => {
    const { practices, lists, editions, distributionList } = await scratchWorkspace();
    expect(await lists.status()).toEqual({ entries: 0, edition: null, waiting: 0 });
    await practices.save(null, practice());
    expect(await lists.status()).toEqual({ entries: 1, edition: null, waiting: 1 });
    const { fingerprint } = await distributionList.get();
    const head = await editions.publish(MAIN_LIST, 'For the mail of May', fingerprint);
    expect(head).toMatchObject({ number: 1, publishedBy: 'h.yeo', entries: 1, added: 1, removed: 0, changed: 0 });
    expect(await lists.status()).toMatchObject({ edition: 1, waiting: 0 });
    expect(await lists.all()).toMatchObject([{ id: MAIN_LIST, isMain: true, entries: 1, waiting: 0, latest: head }]);
    const { entries, edition, ruleWords } = await editions.get(MAIN_LIST, 1);
    expect(edition).toEqual(head);
    expect(ruleWords).toBe('All practices, with all other recipients');
    expect(entries).toMatchObject([{ address: 'optometry.tp1f9@nhs.net', source: 'practice' }]);
  });

  it('keeps what was published, whatever happens to the register, with today’s checks beside it', async () => {
    const workspace = await scratchWorkspace();
    const { editions, bin, practices } = workspace;
    const { id } = await site(workspace, 'TPAAA', { toldOn: '2020-01-01' });
    const gone = await site(workspace, 'TPBBB', { toldOn: '2020-01-01' });
    await site(workspace, 'TPCCC', { onList: 'no' });
    await publish(workspace);
    const before = await editions.get(MAIN_LIST, 1);
    await change(workspace, id, { name: 'Another name', status: 'closed', closedOn: '2026-03-31' });
    await bin.remove('practice', gone);
    expect(await addressesOf(workspace)).toEqual([]);
    const after = await editions.get(MAIN_LIST, 1);
    const facts = ({ checks: _, ...entry }: (typeof after.entries)[number]) => entry;
    expect(after.entries.map(facts)).toEqual(before.entries.map(facts));
    expect(after.leftOut).toEqual(before.leftOut);
    expect(after.leftOut).toMatchObject([{ odsCode: 'TPCCC', kind: 'marked-off' }]);
    expect(before.entries.map(({ checks }) => checks.map(({ kind }) => kind))).toEqual([
      ['unconfirmed'],
      ['unconfirmed'],
    ]);
    expect(after.entries.map(({ checks }) => checks[0])).toEqual([
      { kind: 'closed', text: 'The practice is closed' },
      { kind: 'closed', text: 'The practice is not in the register any more' },
    ]);
    expect(await practices.list()).toHaveLength(2);
  });

  it('refuses a list that is not as it was seen, and one without an address', async () => {
    const workspace = await scratchWorkspace();
    const { editions, distributionList } = workspace;
    await expect(publish(workspace)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('There is no address on the list'),
    });
    const { id } = await site(workspace, 'TPAAA');
    const { fingerprint } = await distributionList.get();
    // Would catch: a check of the number of addresses only.
    await change(workspace, id, { mailboxAddress: 'other@nhs.net' });
    await expect(editions.publish(MAIN_LIST, 'May', fingerprint)).rejects.toMatchObject({
      code: 'changed-since',
      message: 'The list was changed meanwhile. Nothing was published. Look at it again and publish anew.',
    });
    await expect(editions.publish('3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'May', null)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await editions.list(MAIN_LIST)).toEqual([]);
    expect((await editions.publish(MAIN_LIST, 'May', (await distributionList.get()).fingerprint)).number).toBe(1);
  });

  it('of two at once, from two programs, gives two numbers', async () => {
    const file = `${await scratchFolder()}/register.db`;
    const here = await scratchWorkspace({ file });
    const there = await scratchWorkspace({ file });
    await site(here, 'TPAAA');
    const heads = await Promise.all([publish(here), publish(there), publish(here), publish(there)]);
    expect(heads.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4]);
    expect((await there.editions.list(MAIN_LIST)).map(({ number, added }) => [number, added])).toEqual([
      [4, 0],
      [3, 0],
      [2, 0],
      [1, 1],
    ]);
  });

  it('counts in each list by itself', async () => {
    const workspace = await scratchWorkspace();
    await site(workspace, 'TPAAA', { icbCode: 'QJK' });
    const { id } = await workspace.lists.save(null, list());
    await publish(workspace);
    await publish(workspace);
    expect(await publish(workspace, id)).toMatchObject({ listId: id, number: 1, entries: 2 });
    expect((await workspace.lists.all()).map(({ name, latest }) => [name, latest?.number])).toEqual([
      ['Distribution list', 2],
      ['Devon', 1],
    ]);
  });
});

describe('putting an edition back', () => {
  it('publishes its addresses as the next one, and leaves register and list as they are', async () => {
    const workspace = await scratchWorkspace();
    const { editions, lists, practices } = workspace;
    const { id } = await site(workspace, 'TPAAA');
    await site(workspace, 'TPBBB', { onList: 'no' });
    await publish(workspace);
    await change(workspace, id, { mailboxAddress: 'second@nhs.net' });
    await publish(workspace);
    const head = await editions.putBack(MAIN_LIST, 1, 'The wrong list was published');
    expect(head).toMatchObject({
      number: 3,
      putBack: 1,
      reason: 'The wrong list was published',
      entries: 1,
      changed: 1,
    });
    const [first, third] = [await editions.get(MAIN_LIST, 1), await editions.get(MAIN_LIST, 3)];
    expect(third.entries).toEqual(first.entries);
    expect(third.leftOut).toEqual(first.leftOut);
    expect(await addressesOf(workspace)).toEqual(['second@nhs.net']);
    expect((await practices.get(id)).version).toBe(2);
    expect(await lists.status()).toMatchObject({ edition: 3, waiting: 1 });
  });

  it('is refused for an edition that is not there, and says which are', async () => {
    const workspace = await scratchWorkspace();
    await site(workspace, 'TPAAA');
    await publish(workspace);
    await publish(workspace);
    await expect(workspace.editions.putBack(MAIN_LIST, 7, 'Why')).rejects.toMatchObject({
      code: 'not-found',
      message: 'This list has no edition 7. It has the editions 1 to 2.',
    });
    expect(await workspace.editions.list(MAIN_LIST)).toHaveLength(2);
  });
});

describe('what was published', () => {
  it('can not be changed or taken away, by whatever statement', async () => {
    const file = `${await scratchFolder()}/register.db`;
    const workspace = await scratchWorkspace({ file });
    await site(workspace, 'TPAAA');
    await site(workspace, 'TPBBB', { onList: 'no' });
    await publish(workspace);
    const before = await workspace.editions.get(MAIN_LIST, 1);
    const database = await scratchDatabase(file);
    const statements = ['edition', 'edition_entry', 'edition_left_out'].flatMap((table) => [
      `UPDATE ${table} SET reason = 'Another'`,
      `DELETE FROM ${table}`,
    ]);
    for (const statement of statements)
      await expect(
        database.writes.write((manager) => manager.query(statement)),
        statement,
      ).rejects.toThrow('A published edition can not be changed');
    expect(await workspace.editions.get(MAIN_LIST, 1)).toEqual(before);
  });

  it('is all there or not at all, where writing is broken off in the middle', async () => {
    const file = `${await scratchFolder()}/register.db`;
    const workspace = await scratchWorkspace({ file });
    await site(workspace, 'TPAAA');
    await site(workspace, 'TPBBB');
    const database = await scratchDatabase(file);
    // The second entry can't be written: the edition and its first entry must not stay.
    await database.writes.write((manager) =>
      manager.query(`CREATE TRIGGER broken_off BEFORE INSERT ON edition_entry WHEN NEW.place = 2
        BEGIN SELECT RAISE(ABORT, 'broken off'); END`),
    );
    await expect(publish(workspace)).rejects.toThrow('broken off');
    expect(await workspace.editions.list(MAIN_LIST)).toEqual([]);
    const count = async (table: string) =>
      ((await database.reader.query(`SELECT count(*) AS n FROM ${table}`)) as [{ n: number }])[0].n;
    expect([await count('edition'), await count('edition_entry')]).toEqual([0, 0]);
    await database.writes.write((manager) => manager.query('DROP TRIGGER broken_off'));
    expect((await publish(workspace)).number).toBe(1);
  });
});

describe('an edition on its way out', () => {
  it('goes to Outlook in batches and as a draft that nobody else’s address is in', async () => {
    const workspace = await scratchWorkspace();
    const { distributionList, settings } = workspace;
    const { id } = await site(workspace, 'TPAAA');
    await site(workspace, 'TPBBB');
    await publish(workspace);
    await change(workspace, id, { mailboxAddress: 'second@nhs.net' });
    const { version, form } = await settings.toEdit();
    await settings.save(version, { ...form, batchSize: 1 });
    const edition = { edition: 1 };
    expect(await distributionList.batch(edition, 1)).toEqual({
      text: 'optometry.tpaaa@nhs.net',
      addresses: ['optometry.tpaaa@nhs.net'],
      batches: 2,
    });
    expect((await distributionList.batch({}, 1)).text).toBe('second@nhs.net');
    expect((await distributionList.draft(edition, 2)).draft).toEqual({
      from: 'england.optometrysouthwest@nhs.net',
      to: 'england.optometrysouthwest@nhs.net',
      bcc: ['optometry.tpbbb@nhs.net'],
      subject: '',
      body: '',
    });
    await expect(distributionList.batch(edition, 3)).rejects.toMatchObject({ code: 'not-found' });
    expect(await distributionList.nameOf(edition)).toBe('Distribution list, edition 1');
  });
});
