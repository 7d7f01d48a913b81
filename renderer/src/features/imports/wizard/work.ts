import type { Work } from './state';

export const work = (what: Work['what']): Work => ({ what, progress: null, pace: null, cancelling: false });

/** Nothing is being done, and nothing went wrong. */
export const idle = { work: null, failure: null, failed: null } as const;
