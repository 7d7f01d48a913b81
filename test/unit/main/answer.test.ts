import type { writeSync } from 'node:fs';
import { writeAnswer } from '@electron/main/headless/answer';
import { expect, it } from 'vitest';

it('writes the whole answer to a pipe that takes a little at a time and is full now and then', () => {
  const text = `${'é'.repeat(200)}\n`;
  const written: Buffer[] = [];
  let calls = 0;
  const slow = ((_fd: number, bytes: Buffer) => {
    calls += 1;
    if (calls % 3 === 0) throw Object.assign(new Error('full'), { code: 'EAGAIN' });
    const part = bytes.subarray(0, 7);
    written.push(Buffer.from(part));
    return part.byteLength;
  }) as unknown as typeof writeSync;
  writeAnswer(text, slow);
  expect(Buffer.concat(written).toString('utf8')).toBe(text);
});

it('ends when the reader has gone, instead of trying for ever', () => {
  const gone = (() => {
    throw Object.assign(new Error('gone'), { code: 'EPIPE' });
  }) as unknown as typeof writeSync;
  expect(() => writeAnswer('{}', gone)).not.toThrow();
});
