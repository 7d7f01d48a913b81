// Would catch: text that could run as a formula let through, or text that a round trip changes.
import { columnLetters, neutralise, unneutralise } from '@electron/worker/workbook';
import { decodeEscapes, encodeEscapes } from '@electron/worker/workbook/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '_', 'x', '0', 'D', '\ud800', '\udc00', '\n'),
  }),
);

test.each([
  ['=1+1', "'=1+1"],
  ['+44 1632 960000', "'+44 1632 960000"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ["'=1", "''=1"],
  ["O'Neill", "O'Neill"],
  ["'quoted'", "'quoted'"],
  ['a=1', 'a=1'],
  ['', ''],
])('%j is written %j', (text, written) => {
  expect(neutralise(text)).toBe(written);
  expect(unneutralise(written)).toBe(text);
});

test('taking off undoes putting on, for every text', () => {
  fc.assert(fc.property(anyText, (text) => unneutralise(neutralise(text)) === text));
});

test('nothing neutralised begins with a formula sign', () => {
  fc.assert(fc.property(anyText, (text) => !/^[=+\-@\t\r]/.test(neutralise(text))));
});

test('escapes undo one another and leave nothing that XML can not hold', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const written = encodeEscapes(text);
      expect(decodeEscapes(written)).toBe(text);
      expect(written).not.toMatch(/[^\t\n\u0020-\u007e\u0080-\u{10ffff}]|[\ud800-\udfff\ufffe\uffff]/u);
    }),
  );
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
