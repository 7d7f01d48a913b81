import { convert } from 'html-to-text';

/** More than this is no letter that somebody wrote: the rest is cut off, and said by the caller. */
export const LONGEST_HTML = 2_000_000;

/** The words of an HTML message. Nothing in it is run or loaded: scripts, styles, pictures and links' targets drop out. */
export function htmlToText(html: string): string {
  return convert(html.slice(0, LONGEST_HTML), {
    wordwrap: false,
    limits: { maxDepth: 200, maxInputLength: LONGEST_HTML },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'script', format: 'skip' },
      { selector: 'style', format: 'skip' },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'h3', options: { uppercase: false } },
      { selector: 'table', format: 'block' },
      { selector: 'tr', format: 'block' },
      { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
    ],
  });
}
