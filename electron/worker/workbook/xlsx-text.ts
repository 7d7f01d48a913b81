/** Text as it stands inside the XML of a workbook. */
import { encodeEscapes } from './text';

/** Most texts need nothing; `_` may begin an escape. */
const PLAIN = /^[ !#-%'-;=?-^`-~]*$/;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return encodeEscapes(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** What XML would leave out without being told: blanks at either end, and breaks of lines. */
const BLANKS = /^\s|\s$|\s\s|[\t\n]/;

/** A cell's text with the element around it. */
export function textElement(text: string): string {
  return BLANKS.test(text) ? `<t xml:space="preserve">${escapeXml(text)}</t>` : `<t>${escapeXml(text)}</t>`;
}
