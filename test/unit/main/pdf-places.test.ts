// The pages of a contents are read from a PDF: it breaks when a part is put on another page than the one it is on, or
// when a file that reads differently is taken for an empty one. End-to-end tests hold it against pdf.js.
import { contentsPages, countPages, readPdfPlaces } from '@electron/main/pdf-places';
import { expect, it } from 'vitest';

/** A PDF as Chromium writes them: objects in any order, pages in a tree. */
function pdf(objects: Record<number, string>, root = 9): Uint8Array {
  let text = '%PDF-1.4\n';
  const at = new Map<number, number>();
  for (const [number, body] of Object.entries(objects)) {
    at.set(Number(number), text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const count = Math.max(...at.keys()) + 1;
  const line = (n: number) =>
    at.has(n) ? `${String(at.get(n)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n';
  const table = Array.from({ length: count }, (_, n) => line(n)).join('');
  return Buffer.from(
    `${text}xref\n0 ${count}\n${table}trailer\n<</Size ${count}\n/Root ${root} 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

const tree = {
  1: '<</Type /Page>>',
  2: '<</Type /Pages /Kids [5 0 R 1 0 R]>>',
  3: '<</Type /Pages /Kids [2 0 R 4 0 R]>>',
  4: '<</Type /Page>>',
  5: '<</Type /Page>>',
  6: '<</part-b [4 0 R /XYZ 0 828.63 0]\n/part-a#20x [5 0 R /XYZ 0 -1 0]>>',
  9: '<</Type /Catalog\n/Pages 3 0 R\n/Dests 6 0 R>>',
};

it('counts pages in the order of the tree, not in that of the file', () => {
  const { pages, places } = readPdfPlaces(pdf(tree));
  expect(pages).toBe(3);
  expect([...places]).toEqual([
    ['part-b', 3],
    ['part-a x', 1],
  ]);
});

it('knows a PDF without named places', () => {
  const { pages, places } = readPdfPlaces(pdf({ ...tree, 9: '<</Type /Catalog /Pages 3 0 R>>' }));
  expect([pages, places.size]).toEqual([3, 0]);
});

it.each([
  ['no PDF', Buffer.from('not a PDF')],
  ['a file cut short', pdf(tree).slice(0, -20)],
  ['no catalogue', pdf(tree, 8)],
  ['no pages', pdf({ ...tree, 9: '<</Type /Catalog>>' })],
])('refuses %s', (_, bytes) => expect(() => readPdfPlaces(bytes)).toThrow(/^The PDF/));

it('numbers a contents wholly or not at all', () => {
  expect(contentsPages([{ id: 'b' }, { id: 'a x' }], pdf(tree))).toEqual({ 'a x': 1, b: 3 });
  // Would catch: a contents with gaps, and a paper that is lost because its numbers can't be read.
  expect(contentsPages([{ id: 'b' }, { id: 'elsewhere' }], pdf(tree))).toEqual({});
  expect(contentsPages([{ id: 'b' }], Buffer.from('%PDF-2.0 of another kind'))).toEqual({});
});

it('counts pages, or says that it can’t', () => {
  expect(countPages(pdf(tree))).toBe(3);
  expect(countPages(Buffer.from('%PDF-2.0 of another kind'))).toBeNull();
});
