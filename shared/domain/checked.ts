/** How sure we are of a value: right as it stands, tidied, doubtful (kept, flagged), or surely wrong (refused). */
export type Level = 'ok' | 'note' | 'warning' | 'error';

/** A value that came from outside, after its rule looked at it. */
export interface Checked {
  level: Level;
  /** The value in canonical form; empty where there is none to keep. */
  value: string;
  /** What was found, in words for a person; empty when the level is `ok`. */
  text: string;
  /** A correction to offer. It is never applied without a person's yes. */
  suggestion?: string;
  /** The field can't take the text as it stands, yet it isn't wrong ("tbc"): it is kept in the notes. */
  keepInNotes?: boolean;
}

export const ok = (value: string): Checked => ({ level: 'ok', value, text: '' });
export const note = (value: string, text: string): Checked => ({ level: 'note', value, text });
export const warning = (value: string, text: string, suggestion?: string): Checked => ({
  level: 'warning',
  value,
  text,
  ...(suggestion === undefined ? {} : { suggestion }),
});
export const refused = (text: string, suggestion?: string): Checked => ({
  level: 'error',
  value: '',
  text,
  ...(suggestion === undefined ? {} : { suggestion }),
});
/** Nothing the field can hold, but worth keeping: it goes into the notes. */
export const aside = (text: string): Checked => ({ level: 'warning', value: '', text, keepInNotes: true });
