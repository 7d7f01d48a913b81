/** Channel names of the bridge. Free of zod, because the preload imports this file and must stay small. */
export const REQUEST_CHANNEL = 'cchub:request';
export const EVENT_CHANNEL = 'cchub:event';

/** Raised whenever a route changes shape, so that a page from another build is told so instead of failing oddly. */
export const CONTRACT_VERSION = 1;

/** The bridge that the preload puts on `window`. */
export interface Bridge {
  request(route: string, input: unknown): Promise<unknown>;
  subscribe(listener: (event: unknown) => void): () => void;
}
