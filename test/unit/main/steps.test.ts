import { EarlyLog } from '@electron/main/early-log';
import { runSteps } from '@electron/main/steps';
import { describe, expect, it, vi } from 'vitest';

const silent = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

describe('starting up', () => {
  it('runs the steps one after the other and logs each with its time', async () => {
    const lines: string[] = [];
    const log = new EarlyLog(async () => ({ ...silent, info: (line) => void lines.push(line) }));
    const order: string[] = [];
    let clock = 0;
    const step = (name: string) => ({
      name,
      run: async () => {
        await Promise.resolve();
        order.push(name);
      },
    });
    await runSteps([step('first'), step('second')], log, vi.fn(), () => (clock += 5));
    await log.open();
    expect(order).toEqual(['first', 'second']);
    expect(lines).toEqual(['start-up: first (5 ms)', 'start-up: second (5 ms)']);
  });

  it('goes no further after a step that failed', async () => {
    const after = vi.fn();
    const error = new Error('no');
    const fail = vi.fn(() => Promise.reject(new Error('ended')));
    const bad = { name: 'bad', run: () => Promise.reject(error) };
    await expect(runSteps([bad, { name: 'after', run: after }], silent, fail)).rejects.toThrow('ended');
    expect(fail).toHaveBeenCalledWith(error, 'bad');
    expect(after).not.toHaveBeenCalled();
  });

  it('starts all the same when the log can’t be opened: a full disk must not lock people out', async () => {
    const log = new EarlyLog(() => Promise.reject(new Error('full')));
    log.info('line');
    await expect(log.open()).resolves.toBeUndefined();
  });
});
