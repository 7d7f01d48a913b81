import type { HandlerContext } from '../handlers';

/** Does what changes data, and tells the page once it is done. */
export async function changing<T>({ emit }: HandlerContext, work: Promise<T>): Promise<T> {
  const done = await work;
  emit({ type: 'data-changed' });
  return done;
}

/** The record that a form was opened on; null for a new one. */
export const targetOf = (id: string | null, version: number | null): { id: string; version: number } | null =>
  id === null || version === null ? null : { id, version };
