import { newId } from '@electron/services/new-id';
import { expect, it, vi } from 'vitest';

// Catches: ids that come twice, that PostgreSQL's uuid would refuse, or that no longer grow with time (each index would
// then be written to all over during an import).
it('makes ids of UUID version 7: each once, growing with time', () => {
  const ids = Array.from({ length: 5_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  vi.useFakeTimers({ now: Date.parse('2031-01-01') });
  const later = newId();
  vi.setSystemTime(Date.parse('2031-01-01') + 1);
  const latest = newId();
  vi.useRealTimers();
  expect([latest, later, ids[0]].sort()).toEqual([ids[0], later, latest]);
});
