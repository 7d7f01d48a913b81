import { EventEmitter } from 'node:events';
import { LIMITS, WorkerCalls, type WorkerProcess } from '@electron/main/worker-calls';
import type { WorkerRequest } from '@electron/worker/protocol';
import { describe, expect, it, vi } from 'vitest';

class FakeProcess extends EventEmitter {
  sent: WorkerRequest[] = [];
  kill = vi.fn(() => true);
  postMessage(message: WorkerRequest) {
    this.sent.push(message);
  }
}

function make(limits = { startMs: 1000, callMs: 1000 }) {
  const child = new FakeProcess();
  const progress = vi.fn();
  const calls = new WorkerCalls(child as unknown as WorkerProcess, progress, 'import', limits);
  return { child, progress, calls };
}

describe('calls into the worker', () => {
  it('is ready when the worker says so', async () => {
    const { child, calls } = make();
    const ready = calls.ready();
    child.emit('message', { ready: true });
    await expect(ready).resolves.toBeUndefined();
  });

  it('gives each call its own answer, in whatever order they come', async () => {
    const { child, calls } = make();
    const first = calls.call('finishPlan');
    const second = calls.call('planRows', 'all', 0, 5);
    expect(child.sent).toEqual([
      { id: 1, method: 'finishPlan', args: [] },
      { id: 2, method: 'planRows', args: ['all', 0, 5] },
    ]);
    child.emit('message', { id: 2, ok: true, value: 'second' });
    child.emit('message', { id: 1, ok: false, error: { code: 'file-not-readable', message: 'No workbook.' } });
    expect(await second).toBe('second');
    await expect(first).rejects.toMatchObject({ code: 'file-not-readable', message: 'No workbook.' });
  });

  it('passes progress on', () => {
    const { child, progress } = make();
    child.emit('message', { progress: { step: 'reading', done: 1, total: null } });
    expect(progress).toHaveBeenCalledWith({ step: 'reading', done: 1, total: null });
  });

  // A crash (out of memory on a hostile file) must end what waits, or the wizard would wait for ever.
  it('ends every call when the process dies, and all that come after', async () => {
    const { child, calls } = make();
    const pending = [calls.call('open', { path: 'x' }), calls.call('finishPlan')];
    child.emit('exit', 6);
    for (const call of pending) await expect(call).rejects.toMatchObject({ code: 'import-stopped' });
    await expect(calls.call('select', { base: 'none', toggled: [] })).rejects.toMatchObject({ code: 'import-stopped' });
    expect(child.sent).toHaveLength(2);
  });

  it('stops a process that takes too long', async () => {
    const { child, calls } = make({ startMs: 1000, callMs: 10 });
    await expect(calls.call('open', { path: 'x' })).rejects.toThrow(/took too long/);
    expect(child.kill).toHaveBeenCalled();
  });

  // Catches: a mail that hangs waited for as long as an import, and words about imports said of it.
  it('stops a mail sooner than an import, and says what to do with it', async () => {
    expect(LIMITS.mail.callMs).toBeLessThan(LIMITS.import.callMs);
    const child = new FakeProcess();
    const limits = { startMs: 1000, callMs: 5 };
    const calls = new WorkerCalls(child as unknown as WorkerProcess, vi.fn(), 'mail', limits);
    await expect(calls.call('readMail')).rejects.toMatchObject({
      code: 'file-not-readable',
      message: expect.stringMatching(/took too long.*Nothing was logged.*copy its text/),
    });
    expect(child.kill).toHaveBeenCalled();
  });

  it('says that it was cancelled, not that it crashed, when the person cancels', async () => {
    const { child, calls, progress } = make();
    const pending = calls.call('finishPlan');
    calls.dispose();
    child.emit('exit', 15);
    await expect(pending).rejects.toMatchObject({ code: 'cancelled' });
    expect(child.kill).toHaveBeenCalledTimes(1);
    child.emit('message', { progress: { step: 'reading', done: 1, total: null } });
    expect(progress).not.toHaveBeenCalled();
  });

  it('passes over answers that nobody waits for', () => {
    const { child } = make();
    expect(() => child.emit('message', { id: 99, ok: true, value: 1 })).not.toThrow();
  });
});
