/**
 * A streaming reader of the XML inside workbooks.
 *
 * Why not a library: this is where the time of an import goes, and the general ones spend most of it on what workbooks
 * never use. It takes well-formed XML without a DOCTYPE (so there are no entities to define, expand or fetch), gives
 * every tag, attribute and text as a general parser does (a property test compares it with one), and throws on the rest.
 */
import { damaged, unsafe } from './errors';

/** Gets the events. Names come without the prefix that the root element has; other prefixes stay (`x14:cfRule`). */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text(value: string): void;
  close(name: string): void;
}

const MAX_TOKEN = 1024 * 1024;
const MAX_DEPTH = 128;
const MAX_ATTRIBUTES = 256;
const broken = (what: string) => damaged(`One of its parts isn't valid: ${what}.`);

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUESTION = 63;
const BANG = 33;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

/** What may stand in a name; beyond ASCII everything may. */
const NAME_CODES = new Uint8Array(128);
for (const c of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.:') NAME_CODES[c.charCodeAt(0)] = 1;
const isName = (code: number): boolean => code > 127 || NAME_CODES[code] === 1;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function reference(body: string): string {
  const named = NAMED.get(body);
  if (named !== undefined) return named;
  const match = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(body);
  const code = match ? Number.parseInt(match[1] ?? match[2] ?? '', match[1] ? 16 : 10) : Number.NaN;
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) throw broken(`"&${body.slice(0, 20)};"`);
  return String.fromCodePoint(code);
}

export function decodeReferences(text: string): string {
  let amp = text.indexOf('&');
  if (amp < 0) return text;
  let out = '';
  let from = 0;
  while (amp >= 0) {
    const semicolon = text.indexOf(';', amp);
    if (semicolon < 0) throw broken('a "&" with no ";" after it');
    out += text.slice(from, amp) + reference(text.slice(amp + 1, semicolon));
    from = semicolon + 1;
    amp = text.indexOf('&', from);
  }
  return out + text.slice(from);
}

/** The attributes of one tag, sliced only when they are asked for. Valid only during `open`. */
export class Attributes {
  text = '';
  count = 0;
  /** Four positions for each attribute: name from and to, value from and to. */
  readonly at = new Int32Array(MAX_ATTRIBUTES * 4);

  /** By the full name as written, prefix included. */
  get(name: string): string | undefined {
    for (let i = 0; i < this.count * 4; i += 4) {
      const from = this.at[i] ?? 0;
      if ((this.at[i + 1] ?? 0) - from === name.length && this.text.startsWith(name, from)) return this.#value(i);
    }
    return undefined;
  }

  /** The first attribute with some prefix and this name: `r:id`, whatever `r` is called in this file. */
  getPrefixed(local: string): string | undefined {
    for (let i = 0; i < this.count * 4; i += 4) {
      if (this.text.slice(this.at[i], this.at[i + 1]).endsWith(`:${local}`)) return this.#value(i);
    }
    return undefined;
  }

  #value(i: number): string {
    return decodeReferences(this.text.slice(this.at[i + 2], this.at[i + 3]));
  }
}

export class XmlReader {
  readonly #handler: XmlHandler;
  readonly #attributes = new Attributes();
  readonly #stack: string[] = [];
  #rest = '';
  #prefix: string | undefined;
  #ended = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(chunk: string): void {
    let text = this.#rest === '' ? chunk : this.#rest + chunk;
    // XML asks for \n in place of \r\n and \r; a \r at the very end may be half of one.
    let held = '';
    if (text.includes('\r')) {
      if (text.endsWith('\r')) {
        held = '\r';
        text = text.slice(0, -1);
      }
      text = text.replace(/\r\n?/g, '\n');
    }
    const done = this.#scan(text);
    this.#rest = text.slice(done) + held;
    if (this.#rest.length > MAX_TOKEN) throw broken('a piece of text or a tag is too long');
  }

  end(): void {
    this.write('\n');
    if (!this.#ended || this.#stack.length > 0 || this.#rest.trim() !== '') throw broken('it is cut short');
  }

  /** Takes all complete tokens and returns where the first incomplete one begins. */
  #scan(text: string): number {
    let at = 0;
    for (;;) {
      const lt = text.indexOf('<', at);
      if (lt < 0 || lt + 1 >= text.length) return at;
      const next = text.charCodeAt(lt + 1);
      let after: number;
      if (next === SLASH) {
        if (lt > at) this.#text(text.slice(at, lt));
        after = this.#close(text, lt);
      } else if (next === BANG) {
        after = this.#bang(text, at, lt);
      } else if (next === QUESTION) {
        const close = text.indexOf('?>', lt + 2);
        if (close >= 0 && lt > at) this.#text(text.slice(at, lt));
        after = close < 0 ? -1 : close + 2;
      } else {
        after = this.#open(text, at, lt);
      }
      if (after < 0) {
        // The text before a tag that isn't complete was not given yet, except before a closing tag.
        return next === SLASH ? lt : at;
      }
      at = after;
    }
  }

  #text(raw: string): void {
    if (this.#stack.length > 0) {
      this.#handler.text(decodeReferences(raw));
    } else if (raw.trim() !== '') {
      // trim takes a byte order mark off as well.
      throw broken('there is text outside its first element');
    }
  }

  #close(text: string, lt: number): number {
    const gt = text.indexOf('>', lt + 2);
    if (gt < 0) return -1;
    const name = this.#stack.pop();
    if (name === undefined || !text.startsWith(name, lt + 2)) throw broken('its tags do not match');
    for (let i = lt + 2 + name.length; i < gt; i += 1) {
      if (!isSpace(text.charCodeAt(i))) throw broken('its tags do not match');
    }
    this.#handler.close(this.#local(name));
    if (this.#stack.length === 0) this.#ended = true;
    return gt + 1;
  }

  #bang(text: string, at: number, lt: number): number {
    if (text.startsWith('<!--', lt)) {
      const close = text.indexOf('-->', lt + 4);
      if (close < 0) return -1;
      if (lt > at) this.#text(text.slice(at, lt));
      return close + 3;
    }
    if (text.startsWith('<![CDATA[', lt)) {
      const close = text.indexOf(']]>', lt + 9);
      if (close < 0) return -1;
      if (this.#stack.length === 0) throw broken('there is text outside its first element');
      if (lt > at) this.#text(text.slice(at, lt));
      if (close > lt + 9) this.#handler.text(text.slice(lt + 9, close));
      return close + 3;
    }
    if (text.length - lt < 9 && ('<![CDATA['.startsWith(text.slice(lt)) || '<!--'.startsWith(text.slice(lt))))
      return -1;
    throw unsafe('One of its parts has a document type definition, which workbooks never have.');
  }

  #open(text: string, at: number, lt: number): number {
    const length = text.length;
    let i = lt + 1;
    while (i < length && isName(text.charCodeAt(i))) i += 1;
    const nameEnd = i;
    const attributes = this.#attributes;
    attributes.text = text;
    let count = 0;
    for (;;) {
      const before = i;
      while (i < length && isSpace(text.charCodeAt(i))) i += 1;
      if (i >= length) return -1;
      const code = text.charCodeAt(i);
      if (code === GT) break;
      if (code === SLASH) {
        if (i + 1 >= length) return -1;
        if (text.charCodeAt(i + 1) === GT) break;
        throw broken('a tag is misspelt');
      }
      if (before === i || count >= MAX_ATTRIBUTES) throw broken('a tag is misspelt');
      const nameFrom = i;
      while (i < length && isName(text.charCodeAt(i))) i += 1;
      const nameTo = i;
      while (i < length && isSpace(text.charCodeAt(i))) i += 1;
      if (i >= length) return -1;
      if (nameTo === nameFrom || text.charCodeAt(i) !== EQUALS) throw broken('a tag is misspelt');
      i += 1;
      while (i < length && isSpace(text.charCodeAt(i))) i += 1;
      if (i >= length) return -1;
      const quote = text.charCodeAt(i);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw broken('an attribute has no quotes');
      const valueFrom = i + 1;
      for (i = valueFrom; i < length && text.charCodeAt(i) !== quote; i += 1) {
        if (text.charCodeAt(i) === LT) throw broken('an attribute is not closed');
      }
      if (i >= length) return -1;
      const slot = count * 4;
      attributes.at[slot] = nameFrom;
      attributes.at[slot + 1] = nameTo;
      attributes.at[slot + 2] = valueFrom;
      attributes.at[slot + 3] = i;
      count += 1;
      i += 1;
    }
    if (nameEnd === lt + 1) throw broken('a tag has no name');
    if (lt > at) this.#text(text.slice(at, lt));
    attributes.count = count;
    return this.#opened(text, text.slice(lt + 1, nameEnd), i);
  }

  /** `i` is at `>` or `/>`. */
  #opened(text: string, name: string, i: number): number {
    if (this.#stack.length === 0) {
      if (this.#ended) throw broken('it has more than one first element');
      const colon = name.indexOf(':');
      this.#prefix = colon < 0 ? '' : name.slice(0, colon + 1);
    }
    if (this.#stack.length >= MAX_DEPTH) throw unsafe('One of its parts is nested too deeply.');
    const local = this.#local(name);
    this.#handler.open(local, this.#attributes);
    if (text.charCodeAt(i) === SLASH) {
      this.#handler.close(local);
      if (this.#stack.length === 0) this.#ended = true;
      return i + 2;
    }
    this.#stack.push(name);
    return i + 1;
  }

  #local(name: string): string {
    const prefix = this.#prefix ?? '';
    if (prefix === '') return name;
    if (name.startsWith(prefix)) return name.slice(prefix.length);
    // Under a prefixed root, a name without one belongs to another vocabulary.
    return name.charCodeAt(0) === COLON || name.includes(':') ? name : `:${name}`;
  }
}
