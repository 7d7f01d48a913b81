import { addressKey, checkMailboxAddress } from '../mailbox-address';
import type { Found } from './facts';
import { type Place, whereOf } from './own-words';

/** What stands before and after an @: looked at around each @ alone, so that a long text costs no more than its length. */
const BEFORE = /[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*(\s{0,2})$/i;
const AFTER = /^\s{0,2}[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/i;
const LONGEST = 66;

/** The addresses as they are written, with blanks around the @ let through. */
function* writtenIn(text: string): Generator<{ written: string; index: number }> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = BEFORE.exec(text.slice(Math.max(0, at - LONGEST), at));
    const after = AFTER.exec(text.slice(at + 1, at + 260));
    if (before && after) yield { written: `${before[0]}@${after[0]}`, index: at - before[0].length };
  }
}

export interface FoundAddresses {
  /** Ends in nhs.net. */
  nhs: Found[];
  others: Found[];
}

/**
 * The addresses in the texts of a mail, canonical, each once, without those that are nobody's own (the team's, the
 * helpdesk's). `@nhs.uk` is taken as the misprint of `@nhs.net` that it is, and said.
 */
export function findAddresses(places: readonly Place[], ownAddresses: readonly string[]): FoundAddresses {
  const own = new Set(ownAddresses.map(addressKey));
  const seen = new Set<string>();
  const found: FoundAddresses = { nhs: [], others: [] };
  for (const place of places)
    for (const { written, index } of writtenIn(place.text)) {
      const checked = checkMailboxAddress(written.replace(/\s+/g, ''));
      const address = checked.value || checked.suggestion || '';
      if (address === '' || own.has(addressKey(address)) || seen.has(address)) continue;
      seen.add(address);
      const misprint = checked.value === '' ? `, written ${written}` : '';
      const where = `${whereOf(place, index, written.length)}${misprint}`;
      found[address.endsWith('@nhs.net') ? 'nhs' : 'others'].push({ value: address, where });
    }
  return found;
}
