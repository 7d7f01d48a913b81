/** What a reader of a PDF can jump to, bookmarks and links, with the pages that they lead to; and its fonts. */
import { readFile } from 'node:fs/promises';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Bookmark {
  title: string;
  /** From 1. */
  page: number;
  items: Bookmark[];
}

export interface Jumps {
  bookmarks: Bookmark[];
  /** Links within the document: on which page each is, and where it leads. */
  links: { on: number; to: number }[];
}

interface Outline {
  title: string;
  dest: string | unknown[] | null;
  items: Outline[];
}

export async function readJumps(file: string): Promise<Jumps> {
  const loading = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const pdf = await loading.promise;
  const pageOf = async (dest: string | unknown[] | null): Promise<number> => {
    const found = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    if (!found) throw new Error('A bookmark or link leads nowhere');
    return 1 + (await pdf.getPageIndex(found[0] as never));
  };
  const read = (entries: Outline[]): Promise<Bookmark[]> =>
    Promise.all(
      entries.map(async ({ title, dest, items }) => ({ title, page: await pageOf(dest), items: await read(items) })),
    );
  try {
    const links: Jumps['links'] = [];
    for (let on = 1; on <= pdf.numPages; on += 1) {
      const page = await pdf.getPage(on);
      for (const { subtype, dest } of await page.getAnnotations())
        if (subtype === 'Link' && dest) links.push({ on, to: await pageOf(dest) });
    }
    return { bookmarks: await read(((await pdf.getOutline()) ?? []) as Outline[]), links };
  } finally {
    await loading.destroy();
  }
}

/** The fonts that are not in the file: another computer would draw it otherwise. */
export async function missingFonts(file: string): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0, fontExtraProperties: true });
  const pdf = await loading.promise;
  try {
    const missing = new Set<string>();
    let known = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      const names = new Set(fnArray.flatMap((fn, at) => (fn === OPS.setFont ? [argsArray[at]?.[0] as string] : [])));
      for (const name of names) {
        const font = page.commonObjs.get(name) as { name?: string; missingFile?: boolean };
        known += 1;
        if (font.missingFile) missing.add(font.name ?? name);
      }
    }
    if (known === 0) throw new Error('The PDF has no text');
    return [...missing];
  } finally {
    await loading.destroy();
  }
}
