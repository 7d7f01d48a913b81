// Would catch: a long answer that reaches the page other than a short one does.
import { expect, it } from 'vitest';
import { answerText } from '../../../electron/ipc/answer-text';

it('puts any answer into the words that JSON has for it', async () => {
  const item = (n: number) => ({ n, text: `“${n}”\n`, none: undefined, nothing: null });
  for (const length of [0, 1, 1000, 1001, 2500]) {
    const result = { ok: true as const, data: Array.from({ length }, (_, n) => item(n)) };
    expect(await answerText(result)).toBe(JSON.stringify(result));
  }
  const refused = { ok: false as const, error: { code: 'not-found' as const, message: 'Gone' } };
  expect(await answerText(refused)).toBe(JSON.stringify(refused));
});
