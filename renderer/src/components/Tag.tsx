import type { ReactNode } from 'react';

export type TagTone = 'ok' | 'warn' | 'bad' | 'info' | 'none';

/** A state in a word. The colour only repeats what the word says. */
export function Tag({ tone = 'none', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={`cc-tag cc-tag--${tone}`}>{children}</span>;
}
