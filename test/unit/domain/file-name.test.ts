// Names of files: it breaks when Windows refuses one, or when a file of a run takes the place of another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, ownNames } from '../../../shared/domain/file-name';

describe('a name for a file', () => {
  it.each([
    [['Practice status', 'TP1F9 Penrose & Søn'], 'Practice status TP1F9 Penrose & Søn'],
    [['A/B: “C” <D>?', ''], 'A B  “C”  D'],
    [['Ends with a dot.'], 'Ends with a dot'],
    [['con'], 'con_'],
    [['LPT1.old'], 'LPT1.old_'],
    [['', ' '], 'Untitled'],
    [['\u202eexe.fdp'], 'exe.fdp'],
  ])('%j is %j', (words, name) => expect(fileName(...words)).toBe(name));

  it('is never too long, nor cut within a sign', () => {
    const name = fileName('🟦'.repeat(300));
    expect([...name]).toHaveLength(120);
    expect(name).not.toContain('\ufffd');
  });

  it('is one that Windows takes, whatever it is called', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = fileName(text);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|[. ]$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(name).not.toBe('');
      }),
    ));
});

it('files of one run never have the same name, also not but for their case', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom('TP1F9', 'tp1f9', 'TP1F9 (2)', 'A/B', 'A:B')), (names) => {
      const named = ownNames();
      const given = names.map((name) => named(name, 'pdf').toLowerCase());
      expect(new Set(given).size).toBe(given.length);
    }),
  ));
