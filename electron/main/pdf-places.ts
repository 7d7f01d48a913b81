import { anchorOf, type ReportPart } from '@shared/domain/reports/document';

/**
 * The page of each part of a paper, by id. All of them or none: a Chromium that writes its PDFs in another way costs the
 * contents its numbers, and nobody the paper.
 */
export function contentsPages(parts: readonly Pick<ReportPart, 'id'>[], pdf: Uint8Array): Record<string, number> {
  const places = placesOf(pdf)?.places;
  const pages = parts.map(({ id }) => [id, places?.get(anchorOf(id))] as const);
  return pages.every((each): each is [string, number] => each[1] !== undefined) ? Object.fromEntries(pages) : {};
}

/** Null where it can't be told. */
export const countPages = (pdf: Uint8Array): number | null => placesOf(pdf)?.pages ?? null;

function placesOf(pdf: Uint8Array): ReturnType<typeof readPdfPlaces> | null {
  try {
    return readPdfPlaces(pdf);
  } catch {
    return null;
  }
}

/**
 * Where named places of a PDF are, as Chromium writes them: a plain table of objects, a dictionary of names. It reads no
 * other PDF. Throws where it finds something else.
 */
export function readPdfPlaces(pdf: Uint8Array): { pages: number; places: Map<string, number> } {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const beginningOf = readTable(text);
  const object = (reference: string | undefined): string => {
    const at = beginningOf(Number(reference));
    if (at === undefined) throw new Error('The PDF lacks an object that it names');
    const end = text.indexOf('endobj', at);
    return text.slice(at, end < 0 ? undefined : end);
  };
  const root = object(/\/Root (\d+) 0 R/.exec(text.slice(text.lastIndexOf('trailer')))?.[1]);
  const order = new Map<string, number>();
  walkPages(/\/Pages (\d+) 0 R/.exec(root)?.[1], object, order);
  const places = new Map<string, number>();
  const names = /\/Dests (\d+) 0 R/.exec(root)?.[1];
  if (names !== undefined) {
    for (const [, name = '', page = ''] of object(names).matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g)) {
      const number = order.get(page);
      if (number !== undefined) places.set(unescaped(name), number);
    }
  }
  return { pages: order.size, places };
}

/** Where an object begins. A tagged PDF has hundreds of thousands of them, and few are asked for. */
function readTable(text: string): (object: number) => number | undefined {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const head = /^xref\s+(\d+) (\d+)\s+/.exec(text.slice(start, start + 64));
  if (!head) throw new Error('The PDF has no table of objects');
  const [all, first, count] = [head[0], Number(head[1]), Number(head[2])];
  return (object) => {
    const line = object - first;
    if (!(line >= 0 && line < count)) return undefined;
    // Every line of the table has twenty characters.
    const at = start + all.length + 20 * line;
    return text[at + 17] === 'n' ? Number(text.slice(at, at + 10)) : undefined;
  };
}

function walkPages(node: string | undefined, object: (reference: string) => string, order: Map<string, number>): void {
  if (node === undefined) throw new Error('The PDF has no pages');
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(object(node))?.[1];
  if (kids === undefined) order.set(node, order.size + 1);
  else for (const [, kid = ''] of kids.matchAll(/(\d+) 0 R/g)) walkPages(kid, object, order);
}

/** Signs that a name can't hold are written as #20. */
const unescaped = (name: string) =>
  name.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
