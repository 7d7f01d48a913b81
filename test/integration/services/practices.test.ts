import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PracticesService } from '../../../electron/services/practices/practices-service';
import { practice } from '../../support/forms';
import { scratchDatabase } from '../../support/scratch';

async function register() {
  const database = await scratchDatabase();
  return { database, practices: new PracticesService(database, 'h.yeo') };
}

describe('adding a practice', () => {
  it('keeps every fact, the telephone number in one form, and shows it as people write it', async () => {
    const { practices } = await register();
    const { id } = await practices.save(null, practice({ phone: '(01632) 960 001', postcode: 'tr11aa' }));
    const found = await practices.get(id);
    expect(found.form).toEqual(practice());
    expect(found).toMatchObject({ version: 1, phone: '01632 960001', listState: 'on', historyCount: 1 });
    expect(found.contractor).toMatchObject({ name: 'Amy Penrose Ltd', practiceCount: 1 });
    expect(found.history[0]).toMatchObject({ actor: 'h.yeo', source: 'edit', summary: 'Practice added' });
  });

  it('uses a contractor that is there, however it is spelt, and tells Ltd from no Ltd', async () => {
    const { practices } = await register();
    await practices.save(null, practice());
    await practices.save(
      null,
      practice({
        odsCode: 'TP2F9',
        contractorName: 'AMY  PENROSE LIMITED',
        mailboxKind: 'none',
        mailboxAddress: '',
        toldOn: '',
      }),
    );
    await practices.save(
      null,
      practice({
        odsCode: 'TP3F9',
        contractorName: 'Amy Penrose',
        mailboxKind: 'none',
        mailboxAddress: '',
        toldOn: '',
      }),
    );
    expect(await practices.contractorNames()).toEqual(['Amy Penrose', 'Amy Penrose Ltd']);
    expect(await practices.counts()).toEqual({ practices: 3, contractors: 2, listEntries: 1 });
  });

  it('refuses a code that is taken, names the field, and writes nothing', async () => {
    const { database, practices } = await register();
    await practices.save(null, practice());
    await expect(practices.save(null, practice({ contractorName: 'Somebody else' }))).rejects.toMatchObject({
      code: 'duplicate',
      fields: { 'values.odsCode': expect.stringContaining('already has this ODS code') },
    });
    expect(await practices.contractorNames()).toEqual(['Amy Penrose Ltd']);
    expect(await database.reader.query('SELECT count(*) AS n FROM audit_entry')).toEqual([{ n: 2 }]);
  });
});

describe('changing a practice', () => {
  it('records before and after of what changed and nothing else', async () => {
    const { practices } = await register();
    const { id, version } = await practices.save(null, practice());
    await practices.save({ id, version }, practice({ town: 'St Ives', toldOn: '2026-01-02' }));
    const found = await practices.get(id);
    expect(found.version).toBe(2);
    expect(found.history[0]?.changes).toEqual([
      { field: 'town', label: 'Town', before: 'Truro', after: 'St Ives' },
      { field: 'toldOn', label: 'Told on', before: '12 March 2025', after: '2 January 2026' },
    ]);
  });

  it('does nothing at all when nothing changed (a save without a change must not look like one)', async () => {
    const { practices } = await register();
    const target = await practices.save(null, practice());
    expect(await practices.save(target, practice())).toEqual(target);
    expect((await practices.get(target.id)).historyCount).toBe(1);
  });

  it('refuses a version that is no longer the newest (two people edit one practice)', async () => {
    const { practices } = await register();
    const target = await practices.save(null, practice());
    await practices.save(target, practice({ town: 'St Ives' }));
    await expect(practices.save(target, practice({ town: 'Bude' }))).rejects.toMatchObject({ code: 'changed-since' });
    expect((await practices.get(target.id)).town).toBe('St Ives');
  });

  it('closes a mailbox that the practice no longer has, and keeps it in sight', async () => {
    const { practices } = await register();
    const target = await practices.save(null, practice());
    await practices.save(target, practice({ mailboxKind: 'none', mailboxAddress: '', toldOn: '' }));
    const found = await practices.get(target.id);
    expect(found).toMatchObject({ mailboxKind: 'none', listState: 'off' });
    expect(found.mailboxes).toMatchObject([{ address: 'optometry.tp1f9@nhs.net', status: 'closed' }]);
  });

  it('says in words that a practice is not there', async () => {
    const { practices } = await register();
    await expect(practices.get('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gives back what was saved, for any sequence of changes (a fact must never slip into another column)', async () => {
    const { practices } = await register();
    let target = await practices.save(null, practice());
    const text = fc.string({ maxLength: 60 }).map((value) => value.trim());
    const change = fc.record({
      name: text.filter((value) => value !== ''),
      town: text,
      county: text,
      address1: text,
      address2: text,
      notes: text,
      icbCode: fc.constantFrom('', 'QT6', 'QJK'),
      onList: fc.constantFrom('yes', 'no', 'unstated'),
      contractType: fc.constantFrom('mandatory', 'additional', 'both', 'unstated'),
      confirmedOn: fc.constantFrom('', '2026-02-28'),
    });
    await fc.assert(
      fc.asyncProperty(change, async (values) => {
        const wanted = practice(values as Parameters<typeof practice>[0]);
        target = await practices.save(target, wanted);
        expect((await practices.get(target.id)).form).toEqual(wanted);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the table of practices', () => {
  it('is in the order of codes, each with its state on the list', async () => {
    const { practices } = await register();
    await practices.save(
      null,
      practice({ odsCode: 'TPZZZ', onList: 'unstated', mailboxAddress: 'optometry.tpzzz@nhs.net' }),
    );
    await practices.save(null, practice());
    await practices.save(null, practice({ odsCode: 'TP5AA', mailboxAddress: 'optometry.tp9aa@nhs.net' }));
    expect((await practices.list()).map(({ odsCode, listState }) => [odsCode, listState])).toEqual([
      ['TP1F9', 'on'],
      ['TP5AA', 'check'],
      ['TPZZZ', 'off'],
    ]);
  });

  it('pages through the history without losing or repeating an entry', async () => {
    const { practices } = await register();
    let target = await practices.save(null, practice());
    for (const town of ['A', 'B', 'C', 'D', 'E']) target = await practices.save(target, practice({ town }));
    const pages = [
      ...(await practices.history(target.id, { offset: 0, limit: 4 })),
      ...(await practices.history(target.id, { offset: 4, limit: 4 })),
    ];
    expect(pages.map((entry) => entry.changes.find((change) => change.field === 'town')?.after)).toEqual([
      'E',
      'D',
      'C',
      'B',
      'A',
      'Truro',
    ]);
  });
});
