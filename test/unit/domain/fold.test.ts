import { fold } from '@shared/domain/text';
import fc from 'fast-check';
import { expect, it } from 'vitest';

// Catches: the short way for plain texts folding otherwise than the long one, so that what is typed finds nothing.
it('folds a plain text as it folds one with an accent behind it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(`${fold(text)} e`.trim()).toBe(fold(`${text} é`));
    }),
  );
});
