import type { Result } from '@shared/ipc/errors';
import { inSlices } from '../services/in-slices';

const A_PORTION = 1_000;

/** An answer as JSON. A long list is put into words in portions: 100,000 practices at once would hold up the window. */
export async function answerText(result: Result<unknown>): Promise<string> {
  if (!result.ok || !Array.isArray(result.data) || result.data.length <= A_PORTION) return JSON.stringify(result);
  return `{"ok":true,"data":[${await inSlices(listText(result.data))}]}`;
}

function* listText(items: readonly unknown[]) {
  const portions: string[] = [];
  for (let start = 0; start < items.length; start += A_PORTION) {
    portions.push(JSON.stringify(items.slice(start, start + A_PORTION)).slice(1, -1));
    yield;
  }
  return portions.join(',');
}
