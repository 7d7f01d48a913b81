export const SHOWN = ['contractor', 'practice', 'dismissed'] as const;
export type Shown = (typeof SHOWN)[number];

/** Which pairs are looked at: part of the page's address. Left out: those of which there are some. */
export interface DuplicatesView {
  show?: Shown;
}

export function readView(search: Record<string, unknown>): DuplicatesView {
  const show = SHOWN.find((known) => known === search.show);
  return show === undefined ? {} : { show };
}
