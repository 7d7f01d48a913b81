import { checkDate } from '@shared/domain/check-date';
import { momentInLondon, readTime } from '@shared/domain/london-moment';

/** What stands above the text of a mail that was copied out of a mail program. */
export interface PastedHead {
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  /** ISO timestamp, '' where none can be read. */
  sentAt: string;
  subject: string;
  /** Without the lines that were read. */
  text: string;
}

const LINE = /^\s*(from|sent|date|to|cc|subject):[ \t]*(.*)$/i;

/** Reads the lines "From:", "Sent:", "To:" and "Subject:" above a pasted text, as far as they are there. */
export function readPastedHead(pasted: string, today: string): PastedHead {
  const lines = pasted.replaceAll('\r\n', '\n').split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const head = new Map<string, string>();
  let at = Math.max(0, first);
  for (; at < lines.length; at += 1) {
    const [, name = '', value = ''] = LINE.exec(lines[at] ?? '') ?? [];
    if (name === '') break;
    head.set(name.toLowerCase(), value.trim());
  }
  // A text may begin with "From: May on" and mean it: only what a mail program writes above a mail counts.
  const isHead = head.has('subject') || (head.has('from') && (head.has('sent') || head.has('date')));
  if (!isHead) return { from: person(''), to: [], sentAt: '', subject: '', text: pasted };
  return {
    from: person(head.get('from') ?? ''),
    to: (head.get('to') ?? '')
      .split(';')
      .map(person)
      .filter(({ name, address }) => name !== '' || address !== ''),
    sentAt: moment(head.get('sent') ?? head.get('date') ?? '', today),
    subject: head.get('subject') ?? '',
    text: lines.slice(at).join('\n'),
  };
}

/** "Amy Penrose <amy@penrose.example>", or one of the two. */
function person(text: string): { name: string; address: string } {
  const [, name = '', address = ''] = /^(.*?)\s*[<[](?:mailto:)?([^\s<>[\]]+@[^\s<>[\]]+)[>\]]\s*$/.exec(text) ?? [];
  if (address !== '') return { name: name.replace(/^["']|["']$/g, ''), address };
  return /^\S+@\S+$/.test(text.trim()) ? { name: '', address: text.trim() } : { name: text.trim(), address: '' };
}

/** "11 September 2024 13:00" and the like, on London's clock: the desk's own zone must not shift it. */
function moment(text: string, today: string): string {
  const [, day = '', time = ''] =
    /^(.*?),?\s+(?:at\s+)?(\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:am|pm)?)$/i.exec(text.trim()) ?? [];
  const { level, value } = checkDate(day, { today });
  const clock = readTime(time.replace(/(\d[:.]\d{2}):\d{2}/, '$1'));
  if (value === '' || clock === null || level === 'error') return '';
  return momentInLondon(value, clock) ?? '';
}
