// The history's address. It breaks when a link to one record's changes shows all of them, or when an address from outside
// gets something through that the app refuses.
import { filterOf, readView } from '@renderer/features/history/view';
import { logFilter } from '@shared/ipc/audit';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('keeps what it knows and leaves the rest out', () => {
  const view = { q: 'truro', entity: 'setting', source: 'undo', from: '2025-03-01', record: 'template.next-step' };
  expect(readView({ ...view, colour: 'red', to: '31.02.2025' })).toEqual(view);
  expect(filterOf(readView(view))).toMatchObject({ recordId: 'template.next-step', entity: 'setting', to: null });
});

it('makes a filter that the app takes, whatever the address says', () => {
  const word = fc.oneof(fc.string({ maxLength: 400 }), fc.integer(), fc.constant(null), fc.constant('2025-13-40'));
  const fields = ['q', 'actor', 'entity', 'source', 'from', 'to', 'record'];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields), word), (search) => {
      expect(logFilter.safeParse(filterOf(readView(search))).error).toBeUndefined();
    }),
  );
});
