import { EventEmitter } from 'node:events';
import { type CallLimits, callLimits, WorkerCalls, type WorkerProcess } from '@electron/main/worker-calls';
import type { WorkerRequest } from '@electron/worker/protocol';
import { USUAL_IMPORT_LIMITS } from '@shared/domain/import-limits';
import { describe, expect, it, vi } from 'vitest';

class FakeProcess extends EventEmitter {
  sent: WorkerRequest[] = [];
  kill = vi.fn(() => true);
  postMessage(message: WorkerRequest) {
    this.sent.push(message);
  }
}

function make(limits: CallLimits = { startMs: 1000, callMs: 1000 }) {
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

  // Catches: a file too large for the memory answered with "try again", and no word of the limit.
  it('says the limit on memory when that was the reason, or may have been', async () => {
    const limits = { startMs: 1000, callMs: 1000, memoryMb: 1536 };
    const told = make(limits);
    const call = told.calls.call('open', { path: 'x' });
    told.child.emit('error', 'FatalError', 'Reached heap limit Allocation failed', '{}');
    told.child.emit('exit', 5);
    await expect(call).rejects.toThrow(/took all the memory.*1,536 MB.*raise the limit in Settings/);
    const silent = make(limits);
    const other = silent.calls.call('open', { path: 'x' });
    silent.child.emit('exit', 5);
    await expect(other).rejects.toThrow(/stopped unexpectedly\. Nothing was imported.*1,536 MB/);
  });

  it('gives reading as long as the limit that was set', () => {
    expect(callLimits('import', { ...USUAL_IMPORT_LIMITS, importSeconds: 600 })).toMatchObject({ callMs: 1_200_000 });
    expect(callLimits('import', USUAL_IMPORT_LIMITS)).toMatchObject({ callMs: 300_000, memoryMb: 1536 });
  });

  it('stops a process that takes too long', async () => {
    const { child, calls } = make({ startMs: 1000, callMs: 10 });
    await expect(calls.call('open', { path: 'x' })).rejects.toThrow(/took too long/);
    expect(child.kill).toHaveBeenCalled();
  });

  // Catches: a mail that hangs waited for as long as an import, and words about imports said of it.
  it('stops a mail sooner than an import, and says what to do with it', async () => {
    const timeFor = (purpose: 'mail' | 'import') => callLimits(purpose, USUAL_IMPORT_LIMITS).callMs;
    expect(timeFor('mail')).toBeLessThan(timeFor('import'));
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
