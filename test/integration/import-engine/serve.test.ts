import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkerAnswer, WorkerMessage, WorkerMethod } from '@electron/worker/protocol';
import { serve } from '@electron/worker/serve';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A worker in this process: everything is cloned on its way, as between processes. */
function worker() {
  const answers = new Map<number, (answer: WorkerAnswer) => void>();
  const order: number[] = [];
  const take = serve((message: WorkerMessage) => {
    const copy = structuredClone(message);
    if (!('id' in copy)) return;
    order.push(copy.id);
    answers.get(copy.id)?.(copy);
  });
  let id = 0;
  const call = (method: string, ...args: unknown[]) =>
    new Promise<WorkerAnswer>((resolve) => {
      id += 1;
      answers.set(id, resolve);
      take(structuredClone({ id, method: method as WorkerMethod, args }));
    });
  return { call, order };
}

describe('the worker', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cchub-worker-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  // Catches: a dropped file whose portions are joined wrongly, and answers that come out of order.
  it('puts a file together from portions and answers in order', async () => {
    const { call, order } = worker();
    const bytes = new TextEncoder().encode('ODS code,Practice name,Contractor\r\nTP1F9,Penrose,Jo Yeo\r\n');
    const parts = [bytes.slice(0, 10), bytes.slice(10, 40), bytes.slice(40)];
    const [opened] = await Promise.all([
      call('open', { name: 'none' }),
      ...parts.map((part) => call('addBytes', part)),
    ]);
    expect(opened).toMatchObject({ ok: false });
    const [again, early] = await Promise.all([call('open', { name: 'register.csv' }), call('planRows', 'all', 0, 1)]);
    expect(again).toMatchObject({ ok: true, value: { fileName: 'register.csv' } });
    expect(early).toMatchObject({ ok: false });
    const { suggestedSheet } = (again as { value: { suggestedSheet: string } }).value;
    expect(await call('readSheet', { sheet: suggestedSheet, kind: 'register', headingRow: null })).toMatchObject({
      ok: true,
      value: { rowCount: 1 },
    });
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('answers a failure with its code and sentence, and goes on', async () => {
    const { call } = worker();
    expect(await call('open', { path: join(folder, 'none.xlsx') })).toMatchObject({
      ok: false,
      error: { code: 'file-not-readable', message: expect.stringContaining('none.xlsx') },
    });
    expect(await call('planRows', 'all', 0, 1)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  // Catches: a request that names something that every object has.
  it.each(['constructor', 'toString', '__proto__', 'readFile'])('does not call %s', async (method) => {
    expect(await worker().call(method)).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  it('writes a sheet whose rows came in portions', async () => {
    const { call } = worker();
    const path = join(folder, 'list.csv');
    const columns = [
      { header: 'Address', type: 'text' },
      { header: 'Told on', type: 'date' },
    ];
    await call('startSheet', path, { name: 'List', columns });
    await call('addSheetRows', [['a@nhs.net', '2025-03-12']]);
    await call('addSheetRows', [['=1+1', null]]);
    expect(await call('endSheet', [])).toMatchObject({ ok: true });
    expect(await readFile(path, 'utf8')).toBe("\uFEFFAddress,Told on\r\na@nhs.net,12/03/2025\r\n'=1+1,\r\n");
  });

  // Catches: a sender that waits for ever for room behind a file that can't be written, or a failure that nobody hears of.
  it('tells a file that can’t be written, at the rows or at the end, and takes the next one', async () => {
    const { call } = worker();
    const columns = [{ header: 'Address', type: 'text' }];
    const path = join(folder, 'none', 'list.xlsx');
    await call('startSheet', path, { name: 'List', columns });
    const portion = Array.from({ length: 200 }, (_, index) => [`a${index}@nhs.net`]);
    const answers = [];
    for (let sent = 0; sent < 20; sent += 1) answers.push(await call('addSheetRows', portion));
    answers.push(await call('endSheet', []));
    const failed = answers.filter(({ ok }) => !ok);
    expect(failed.length).toBeGreaterThan(0);
    for (const answer of failed)
      expect(answer).toMatchObject({
        error: { code: 'file-not-writable', message: expect.stringContaining('The folder for "list.xlsx"') },
      });
    expect(answers.at(-1)).toMatchObject({ ok: false });
    const good = join(folder, 'list.xlsx');
    await call('startSheet', good, { name: 'List', columns });
    await call('addSheetRows', portion);
    expect(await call('endSheet', [{ label: 'Rows', value: '200' }])).toMatchObject({ ok: true });
    expect((await readFile(good)).subarray(0, 2).toString()).toBe('PK');
  });
});
