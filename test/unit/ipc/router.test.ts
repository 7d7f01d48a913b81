import { createRouter, type RouterOptions } from '@electron/ipc/router';
import { CONTRACT_VERSION } from '@shared/ipc/channels';
import { AppError } from '@shared/ipc/errors';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

const event = { sender: { id: 1 }, senderFrame: null };

function make(over: Partial<RouterOptions<string>> = {}) {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  const save = vi.fn(
    async (input: { values: { odsCode: string } }, context: string) => `${context}:${input.values.odsCode}`,
  );
  const router = createRouter<string>({
    routes: {
      'a.save': {
        input: z.strictObject({ values: z.strictObject({ odsCode: z.string().max(5, 'Too long') }) }),
        output: z.string(),
      },
      'a.orphan': { input: z.strictObject({}), output: z.string() },
    },
    handlers: { 'a.save': save as never },
    context: () => 'context',
    gate: () => true,
    log: { info: keep, warn: keep, error: keep },
    ...over,
  });
  const ask = (route: unknown, input: unknown, contractVersion: unknown = CONTRACT_VERSION) =>
    router(event, { route, input, contractVersion });
  return { router, ask, save, lines };
}
const good = { values: { odsCode: 'TP1' } };
const failing = (error: unknown) => make({ handlers: { 'a.save': () => Promise.reject(error) } });

describe('router', () => {
  it('answers with what the handler says, as data', async () => {
    expect(await make().ask('a.save', good)).toEqual({ ok: true, data: 'context:TP1' });
  });

  it('asks the gate before anything else', async () => {
    const { ask, save } = make({ gate: () => false });
    expect(await ask('a.save', good)).toMatchObject({ ok: false, error: { code: 'foreign-sender' } });
    expect(save).not.toHaveBeenCalled();
  });

  // A lookup with `in` or plain indexing would find these on every object.
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'a.none', 'a.orphan', 7, null, ['a.save']])(
    'knows no route %j',
    async (name) => {
      expect(await make().ask(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-route' } });
    },
  );

  it.each([undefined, 0, CONTRACT_VERSION + 1, String(CONTRACT_VERSION)])(
    'refuses contract version %j',
    async (version) => {
      const answer = await make().router(event, { route: 'a.save', input: good, contractVersion: version });
      expect(answer).toMatchObject({ ok: false, error: { code: 'contract-mismatch' } });
    },
  );

  it.each([undefined, null, 'x', 7, []])('survives the request %j', async (request) => {
    expect(await make().router(event, request)).toMatchObject({ ok: false, error: { code: 'contract-mismatch' } });
  });

  it('names the field that is wrong, so that the form can show the message beside it', async () => {
    expect(await make().ask('a.save', { values: { odsCode: 'TOO LONG' } })).toEqual({
      ok: false,
      error: { code: 'invalid-input', message: 'Too long', fields: { 'values.odsCode': 'Too long' } },
    });
  });

  it('refuses keys that the route does not know', async () => {
    expect(await make().ask('a.save', { ...good, extra: 1 })).toMatchObject({ error: { code: 'invalid-input' } });
  });

  it('passes on what an AppError says', async () => {
    const { ask } = failing(new AppError('duplicate', 'There is one already.', { 'values.odsCode': 'Taken' }));
    expect(await ask('a.save', good)).toEqual({
      ok: false,
      error: { code: 'duplicate', message: 'There is one already.', fields: { 'values.odsCode': 'Taken' } },
    });
  });

  it.each([new Error('jane@example.org'), 'jane@example.org', undefined])(
    'says nothing of an unexpected error to the person, and no personal data to the log',
    async (thrown) => {
      const { ask, lines } = failing(thrown);
      const answer = await ask('a.save', good);
      expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
      expect(JSON.stringify([answer, lines])).not.toContain('jane');
    },
  );

  it('takes a wrong answer of a handler for a fault of ours, never for wrong input', async () => {
    const { ask } = make({ checkOutput: true, handlers: { 'a.save': async () => 5 } });
    expect(await ask('a.save', good)).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  it('logs route, outcome and time, and nothing of the input', async () => {
    const { ask, lines } = make();
    await ask('a.save', good);
    await ask('constructor', good);
    expect(lines[0]).toMatch(/^request a\.save ok \d+ ms$/);
    expect(lines[1]).toMatch(/^request \(unknown\) unknown-route \d+ ms$/);
  });

  it('lets a failure to open the database out as that failure, not as an exception', async () => {
    const { ask } = make({ context: () => Promise.reject(new AppError('database-not-usable', 'Not open.')) });
    expect(await ask('a.save', good)).toMatchObject({ ok: false, error: { code: 'database-not-usable' } });
  });
});
