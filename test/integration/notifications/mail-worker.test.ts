import { readFile } from 'node:fs/promises';
import type { WorkerAnswer, WorkerMessage, WorkerMethod } from '@electron/worker/protocol';
import { serve } from '@electron/worker/serve';
import { expect, it } from 'vitest';

/** The worker's end in this process: everything is cloned on its way, as between processes. */
function worker() {
  const waiting = new Map<number, (answer: WorkerAnswer) => void>();
  const take = serve((message: WorkerMessage) => {
    const copy = structuredClone(message);
    if ('id' in copy) waiting.get(copy.id)?.(copy);
  });
  let id = 0;
  return (method: WorkerMethod, ...args: unknown[]) =>
    new Promise<WorkerAnswer>((resolve) => {
      id += 1;
      waiting.set(id, resolve);
      take(structuredClone({ id, method, args }));
    });
}

const REST = { contractors: [], ownAddresses: [], today: '2026-11-22' };
const practice = (odsCode: string) => ({
  id: `3f2504e0-4f89-41d3-9a0c-0305e82c33${odsCode.slice(-2)}`,
  odsCode,
  name: 'Penrose',
  town: 'Truro',
  contractorId: '',
  contractorName: 'Penrose Ltd',
  mailboxAddress: '',
  aliases: [],
  status: 'open',
});

// Catches: portions joined wrongly, a second mail that begins with the first, a register that is forgotten between two.
it('puts mails and the register together from portions, one mail after the other', async () => {
  const call = worker();
  await call('addKnownPractices', [practice('TP101')]);
  await call('addKnownPractices', [practice('TP102')]);
  await call('knowRegister', REST);
  const found: unknown[] = [];
  for (const code of ['TP101', 'TP102']) {
    const bytes = Buffer.from(`From: jo@shop.example\r\nSubject: ${code}\r\nMIME-Version: 1.0\r\n\r\nHello\r\n`);
    await call('addBytes', new Uint8Array(bytes.subarray(0, 20)));
    await call('addBytes', new Uint8Array(bytes.subarray(20)));
    const answer = await call('readMail');
    if (!answer.ok) throw new Error(answer.error.message);
    found.push((answer.value as { facts: { practices: { odsCode: string }[] } }).facts.practices[0]?.odsCode);
  }
  expect(found).toEqual(['TP101', 'TP102']);
});

it('hands out an attachment, and says which mail can’t be read', async () => {
  const call = worker();
  await call('knowRegister', REST);
  const mail = Buffer.from(
    'From: jo@shop.example\r\nMIME-Version: 1.0\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\nODS\r\nTP1F9\r\n',
  );
  await call('addBytes', new Uint8Array(mail));
  const answer = await call('readAttachment', 0);
  expect(answer).toMatchObject({ ok: true, value: { name: 'a.csv' } });
  const sample = await readFile('test/fixtures/mail/quick.msg');
  await call('addBytes', new Uint8Array(sample.subarray(0, 700)));
  expect(await call('readMail')).toMatchObject({
    ok: false,
    error: { code: 'file-not-readable', message: expect.stringContaining('Nothing was logged') },
  });
});

it('reads no mail before it knows the register, and says so plainly', async () => {
  const call = worker();
  await call('addBytes', new Uint8Array([70]));
  expect(await call('readMail')).toMatchObject({ ok: false, error: { code: 'internal' } });
});
