// Would catch: a bulk edit that writes half, writes what the preview didn't show, or can't be put back as one step.
import { bulkEdit } from '@shared/domain/bulk-edit';
import { describe, expect, it } from 'vitest';
import { PracticesService } from '../../../electron/services/practices/practices-service';
import { practice } from '../../support/forms';
import { scratchDatabase } from '../../support/scratch';

async function register(count = 3) {
  const database = await scratchDatabase();
  const practices = new PracticesService(database, 'h.yeo');
  const saved: { id: string; version: number }[] = [];
  for (let n = 1; n <= count; n += 1)
    saved.push(
      await practices.save(
        null,
        practice({ odsCode: `TP${n}F9`, mailboxAddress: `optometry.tp${n}f9@nhs.net`, notes: n === 1 ? 'Rang' : '' }),
      ),
    );
  const ids = saved.map(({ id }) => id);
  return { database, practices, saved, ids };
}

describe('the preview', () => {
  it('says old and new for each practice, and who stays as it is', async () => {
    const { practices, saved, ids } = await register();
    await practices.save(
      saved[1] ?? null,
      practice({ odsCode: 'TP2F9', mailboxAddress: 'optometry.tp2f9@nhs.net', town: 'Bude' }),
    );
    const lines = await practices.bulkPreview(ids, { town: 'Bude', icbCode: 'QJK' });
    expect(
      lines.map(({ odsCode, changes }) => [
        odsCode,
        changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
      ]),
    ).toEqual([
      ['TP1F9', ['Town: Truro → Bude', expect.stringMatching(/^ICB: .*Cornwall.* → .*Devon/)]],
      ['TP2F9', [expect.stringMatching(/^ICB/)]],
      ['TP3F9', ['Town: Truro → Bude', expect.stringMatching(/^ICB/)]],
    ]);
    expect(
      (await practices.bulkPreview(ids, { county: 'Cornwall' })).every(({ changes }) => changes.length === 0),
    ).toBe(true);
  });
});

describe('the edit', () => {
  it('is one step with a name, adds to the notes and counts what changed', async () => {
    const { database, practices, ids } = await register();
    const lines = await practices.bulkPreview(ids, { addToNotes: 'Asked 3 May' });
    expect(await practices.bulkEdit(lines, { addToNotes: 'Asked 3 May' })).toEqual({ changed: 3 });
    expect((await practices.get(ids[0] ?? '')).notes).toBe('Rang\nAsked 3 May');
    expect(
      await database.reader.query(
        `SELECT count(*) AS n, count(DISTINCT step_id) AS steps FROM audit_entry WHERE step_label = 'Bulk edit of 3 practices'`,
      ),
    ).toEqual([{ n: 3, steps: 1 }]);
  });

  it('writes nothing at all when one practice was changed since the preview', async () => {
    const { practices, ids, saved } = await register();
    const lines = await practices.bulkPreview(ids, { town: 'Bude' });
    await practices.save(
      saved[2] ?? null,
      practice({ odsCode: 'TP3F9', mailboxAddress: 'optometry.tp3f9@nhs.net', county: 'Devon' }),
    );
    await expect(practices.bulkEdit(lines, { town: 'Bude' })).rejects.toMatchObject({ code: 'changed-since' });
    expect((await practices.list()).map(({ town }) => town)).toEqual(['Truro', 'Truro', 'Truro']);
  });

  it('says so when a practice is gone, and writes nothing', async () => {
    const { practices, ids } = await register(1);
    const missing = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    const lines = await practices.bulkPreview([...ids, missing], { town: 'Bude' });
    expect(lines).toHaveLength(1);
    await expect(practices.bulkEdit([...lines, { id: missing, version: 1 }], { town: 'Bude' })).rejects.toMatchObject({
      code: 'changed-since',
    });
    expect((await practices.list())[0]?.town).toBe('Truro');
  });

  it('takes a practice given twice once', async () => {
    const { practices, ids } = await register(4);
    const many = [...ids, ...ids];
    const lines = await practices.bulkPreview(many, { confirmedOn: '2026-05-03' });
    expect(lines).toHaveLength(4);
    expect(await practices.bulkEdit([...lines, ...lines], { confirmedOn: '2026-05-03' })).toEqual({ changed: 4 });
  });

  it('leaves practices without a mailbox alone where only the mailbox is asked about', async () => {
    const { practices, saved } = await register(1);
    await practices.save(saved[0] ?? null, practice({ mailboxKind: 'none', mailboxAddress: '', toldOn: '' }));
    const [line] = await practices.bulkPreview([saved[0]?.id ?? ''], { confirmedOn: '2026-05-03' });
    expect(line).toMatchObject({ changes: [], refused: 'It has no mailbox' });
  });
});

it('gives the facts that the first answer leaves out, as people write them', async () => {
  const { practices, ids } = await register(1);
  expect(await practices.facts()).toEqual([
    expect.objectContaining({
      id: ids[0],
      phone: '01632 960001',
      county: 'Cornwall',
      toldOn: '2025-03-12',
      onList: 'yes',
      mailboxStatus: 'live',
      updatedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    }),
  ]);
});

it('asks for what belongs together and refuses an edit that changes nothing', () => {
  expect(bulkEdit.safeParse({}).success).toBe(false);
  expect(bulkEdit.safeParse({ status: 'notice' }).error?.issues[0]?.path).toEqual(['noticeGivenOn']);
  expect(bulkEdit.safeParse({ status: 'closed' }).success).toBe(false);
  expect(bulkEdit.safeParse({ status: 'notice', noticeGivenOn: '2026-01-01' }).success).toBe(true);
});
