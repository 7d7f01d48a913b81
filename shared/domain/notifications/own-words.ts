/** A message in two: what its sender wrote, and what was quoted or forwarded below it. */
export interface MailParts {
  own: string;
  quoted: string;
}

/** Where an older message begins: Outlook's line, its English headers, "On … wrote:", and a divider. */
const BEGINNINGS: readonly RegExp[] = [
  /^-{2,}\s*(?:original|forwarded) message\s*-{2,}/im,
  /^begin forwarded message:/im,
  /^_{10,}\s*$/m,
  /^\*?from:\*?[^\n]{1,200}\n(?:\*?(?:sent|date|to|cc|subject):)/im,
  /^on [^\n]{5,120}(?:\n[^\n]{0,80})? wrote:\s*$/im,
  /^>/m,
];

/** Cuts a message where the first older one begins. A forwarded mail may have no words of its own at all. */
export function partsOf(text: string): MailParts {
  const plain = text.replaceAll('\r\n', '\n');
  const at = Math.min(
    ...BEGINNINGS.map((beginning) => plain.search(beginning)).map((place) => (place < 0 ? Infinity : place)),
  );
  if (at === Infinity) return { own: plain, quoted: '' };
  return { own: plain.slice(0, at).trim(), quoted: plain.slice(at).replace(/^>+ ?/gm, '') };
}

/** Some words around a place, as they are shown for a reason. */
export function around(text: string, at: number, length: number): string {
  const from = Math.max(0, at - 25);
  const to = Math.min(text.length, at + length + 25);
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}

/** A text of the mail and what it is called in a reason. */
export interface Place {
  name: string;
  text: string;
}

/** How a reason names the place of something found: the words around it in the text, only the name elsewhere. */
export function whereOf(place: Place, at: number, length: number): string {
  return place.name === 'text' ? `in “${around(place.text, at, length)}”` : `in the ${place.name}`;
}
