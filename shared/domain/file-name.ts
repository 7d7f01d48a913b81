/** Windows keeps these names for devices, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 120;

/** A name that Windows takes for a file, of what people call it; the ending comes after it. */
export function fileName(...words: string[]): string {
  const name = words
    .map((part) => part.replace(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(' ');
  const fit = [...name]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '');
  if (fit === '') return 'Untitled';
  return DEVICES.test(fit) ? `${fit}_` : fit;
}

/** Files of one run, each with a name of its own whatever their letters' case: "TP1F9.pdf", "TP1F9 (2).pdf". */
export function ownNames(): (name: string, ending: string) => string {
  const given = new Set<string>();
  return (name, ending) => {
    const base = fileName(name);
    for (let count = 1; ; count += 1) {
      const own = `${count === 1 ? base : `${base} (${count})`}.${ending}`;
      if (given.has(own.toLowerCase())) continue;
      given.add(own.toLowerCase());
      return own;
    }
  };
}
