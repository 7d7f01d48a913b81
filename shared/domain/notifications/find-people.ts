import { checkPhone } from '../phone';
import { tidy } from '../text';
import type { Found, FoundPerson } from './facts';
import type { FoundAddresses } from './find-addresses';
import { type Place, whereOf } from './own-words';

const PHONE = /(?<![\w@.])(?:\+44\s?(?:\(0\)\s?)?|0)(?:[\s()-]*\d){9,10}(?!\d)/g;
const LABELLED = /^[ \t*•-]*(?:full )?name(?: of (?:user|person|joiner|leaver))?[ \t]*[:=-][ \t]*(.{3,80})$/gim;
/** "Owen O'Neill (owen.oneill62@nhs.net)" and "Owen O'Neill <…>". */
const BEFORE_ADDRESS =
  /((?:\p{Lu}[\p{L}'’-]+[ \t]+){1,3}\p{Lu}[\p{L}'’-]+)[ \t]*[(<[,:–-][ \t]*(?:mailto:)?([^\s()<>[\],;]+@[^\s()<>[\],;]+)/gu;
const LEAVING =
  /((?:\p{Lu}[\p{L}'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+)[^.\n]{0,40}?(?: (?:has |have |will be |is |are )?(?:now )?(?:left|leaving|leaves|joined|joining|joins|started|starting)\b)/gu;
const ROLE = /\b(owner|member)\b/i;

/** Telephone numbers in the texts, E.164, each once. */
export function findPhones(places: readonly Place[]): Found[] {
  const found = new Map<string, Found>();
  for (const place of places)
    for (const { 0: written, index } of place.text.matchAll(PHONE)) {
      const { value, level } = checkPhone(written.replace('(0)', ''));
      if (level === 'warning' || !value.startsWith('+') || found.has(value)) continue;
      found.set(value, { value, where: whereOf(place, index, written.length) });
    }
  return [...found.values()];
}

const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?)[ \u00a0]?(\d[A-Z]{2})\b/gi;

/** Postcodes in the texts, as they are written in the United Kingdom. */
export function findPostcodes(places: readonly Place[]): Found[] {
  const found = new Map<string, Found>();
  for (const place of places)
    for (const { 0: all, 1: out = '', 2: inward = '', index } of place.text.matchAll(POSTCODE)) {
      const value = `${out} ${inward}`.toUpperCase();
      if (!found.has(value)) found.set(value, { value, where: whereOf(place, index, all.length) });
    }
  return [...found.values()];
}

/** The people that a text names as joining or leaving: with their address, after "Name:", or before "left". */
export function findPeople(text: string, { nhs, others }: FoundAddresses, phones: readonly Found[]): FoundPerson[] {
  const people = new Map<string, FoundPerson>();
  const personal = nhs.map(({ value }) => value).filter((address) => !address.startsWith('optometry.'));
  const person = (name: string): FoundPerson => {
    const key = tidy(name).toLowerCase();
    const known = people.get(key) ?? { name: tidy(name), nhsAddress: '', personalAddress: '', mobile: '', role: '' };
    people.set(key, known);
    return known;
  };
  for (const { 1: name = '', 2: written = '' } of text.matchAll(BEFORE_ADDRESS)) {
    const address = written.toLowerCase().replace(/[.,;:]+$/, '');
    if (address.startsWith('optometry.')) continue;
    if (address.endsWith('@nhs.net')) person(name).nhsAddress = address;
    else person(name).personalAddress = address;
  }
  for (const { 1: name = '' } of text.matchAll(LABELLED)) person(name.replace(/[,;].*$/, ''));
  if (people.size === 0) for (const { 1: name = '' } of text.matchAll(LEAVING)) person(name);
  const [only, ...more] = people.values();
  if (only && more.length === 0) {
    only.nhsAddress ||= personal.length === 1 ? (personal[0] ?? '') : '';
    only.personalAddress ||= others.length === 1 ? (others[0]?.value ?? '') : '';
    only.mobile ||= phones.find(({ value }) => value.startsWith('+447'))?.value ?? '';
    only.role = (ROLE.exec(text)?.[1]?.toLowerCase() ?? '') as FoundPerson['role'];
  }
  return [...people.values()];
}
