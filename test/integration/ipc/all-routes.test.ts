// Every route of the contract, whatever it does, is held to the same rules. New routes are covered by being declared.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { handlers } from '../../../electron/ipc/handlers/index';
import { createRouter } from '../../../electron/ipc/router';
import { createSenderGate, type SenderEvent } from '../../../electron/ipc/sender-gate';
import { CONTRACT_VERSION } from '../../../shared/ipc/channels';
import { MANY } from '../../../shared/ipc/route';
import { type RouteName, routes } from '../../../shared/ipc/routes';
import { goodInputs } from './good-inputs';

const names = Object.keys(routes) as RouteName[];
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const ownFrame = { url: 'app://console/index.html', origin: 'app://console', parent: null };
const ours: SenderEvent = { sender: { id: 1 }, senderFrame: ownFrame };

/** A router whose handlers only count: nothing that ought to be refused may reach them. */
function make() {
  const reached = vi.fn(async () => ({}));
  const router = createRouter({
    routes,
    handlers: Object.fromEntries(names.map((name) => [name, reached])),
    context: () => ({}),
    gate: createSenderGate((id) => id === 1),
    log: silent,
  });
  const ask = (route: string, input: unknown, from = ours) =>
    router(from, { route, input, contractVersion: CONTRACT_VERSION });
  return { reached, ask };
}

it('has a handler for each route, and none besides', () => {
  expect(Object.keys(handlers).sort()).toEqual([...names].sort());
});

describe.each(names)('%s', (name) => {
  const good = goodInputs[name];

  it('takes a good input', async () => {
    const { ask, reached } = make();
    expect(await ask(name, good)).toMatchObject({ ok: true });
    expect(reached).toHaveBeenCalledTimes(1);
  });

  it('refuses junk with a typed error', async () => {
    const { ask, reached } = make();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything({ withNullPrototype: true }), fc.jsonValue()), async (junk) => {
        fc.pre(!routes[name].input.safeParse(junk).success);
        expect(await ask(name, junk)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      }),
      { numRuns: 60 },
    );
    expect(reached).not.toHaveBeenCalled();
  });

  it('refuses a good input with one part replaced by something absurd', async () => {
    const { ask, reached } = make();
    for (const absurd of absurdities(good)) {
      expect(await ask(name, absurd.input), absurd.what).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
    expect(reached).not.toHaveBeenCalled();
  });

  it.each([
    ['a frame inside our page', { ...ours, senderFrame: { ...ownFrame, parent: {} } }],
    [
      'a page from elsewhere',
      { ...ours, senderFrame: { ...ownFrame, url: 'https://example.org/', origin: 'https://example.org' } },
    ],
    ['a window that is not ours', { ...ours, sender: { id: 2 } }],
    ['a frame that has gone', { ...ours, senderFrame: null }],
  ])('refuses %s', async (_who, from) => {
    const { ask, reached } = make();
    expect(await ask(name, good, from)).toMatchObject({ ok: false, error: { code: 'foreign-sender' } });
    expect(reached).not.toHaveBeenCalled();
  });
});

interface Absurdity {
  what: string;
  input: unknown;
}

/** The input again and again, each time with one part that no route may take: longer than long, or unknown. */
function absurdities(value: unknown, path = 'input'): Absurdity[] {
  if (typeof value === 'string') return [{ what: `${path} far too long`, input: 'x'.repeat(1_000_001) }];
  if (value instanceof Uint8Array) return [{ what: `${path} not bytes`, input: [1, 2] }];
  if (Array.isArray(value)) {
    const tooLong = { what: `${path} with too many entries`, input: Array.from({ length: MANY + 1 }, () => value[0]) };
    const inside = absurdities(value[0], `${path}[0]`).map(({ what, input }) => ({ what, input: [input] }));
    return [tooLong, ...inside];
  }
  if (value === null || typeof value !== 'object') return [{ what: `${path} of another type`, input: { odd: true } }];
  const extra = { what: `${path} with an unknown key`, input: { ...value, unheardOf: 1 } };
  const inside = Object.entries(value).flatMap(([key, part]) =>
    absurdities(part, `${path}.${key}`).map(({ what, input }) => ({ what, input: { ...value, [key]: input } })),
  );
  return [extra, ...inside];
}
