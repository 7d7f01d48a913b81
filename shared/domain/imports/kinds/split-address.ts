import { checkPostcode } from '../../postcode';
import { tidy } from '../../text';

/**
 * An address in one cell, its parts between commas or lines: the postcode is taken off the end, then the town; of more
 * than four parts the last is the county. Where it isn't clear nothing is lost: the rest stays in the first two lines.
 */
export function splitAddress(text: string): Record<string, string> {
  const parts = text
    .split(/[,\n;]/)
    .map(tidy)
    .filter((part) => part !== '');
  const postcode = takePostcode(parts);
  const county = parts.length > 3 ? (parts.pop() ?? '') : '';
  const town = parts.length > 1 ? (parts.pop() ?? '') : '';
  const [address1 = '', ...rest] = parts;
  return { address1, address2: rest.join(', '), town, county, postcode };
}

/** Takes the postcode off the last part, which may be nothing else or end with it: "Truro TR1 2AB". */
function takePostcode(parts: string[]): string {
  const last = parts.at(-1) ?? '';
  const found = /^(.*?)\s*([A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2})$/i.exec(last);
  if (!found || checkPostcode(found[2] ?? '').level === 'error') return '';
  parts.pop();
  const before = tidy(found[1] ?? '');
  if (before !== '') parts.push(before);
  return found[2] ?? '';
}
