/** Channel names of the bridge. Free of zod, because the preload imports this file and must stay small. */
export const REQUEST_CHANNEL = 'cchub:request';
export const EVENT_CHANNEL = 'cchub:event';

/** Raised whenever a route changes shape, so that a page from another build is told so instead of failing oddly. */
export const CONTRACT_VERSION = 1;

/** The bridge that the preload puts on `window`. */
export interface Bridge {
  /**
   * Answers with a `Result` as JSON. The bridge copies objects value by value, which for a long list takes many times
   * longer than everything else; text it hands over whole.
   */
  request(route: string, input: unknown): Promise<string>;
  subscribe(listener: (event: unknown) => void): () => void;
}
