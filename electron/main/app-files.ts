import { isAbsolute, join, relative, sep } from 'node:path';
import { isOwnAddress } from '../ipc/sender-gate';

/** What may be served, by ending. Anything else in the folder stays unseen. */
const CONTENT_TYPES = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
  ['json', 'application/json; charset=utf-8'],
]);

export type AppFile = { file: string; contentType: string } | { refused: 403 | 404 };

/**
 * The file that an `app://console/…` address means, or why there is none: 403 for an address that tries to leave the
 * folder of pages, 404 for one that means nothing there. Reads no disk.
 */
export function resolveAppFile(address: string, folder: string): AppFile {
  if (!isOwnAddress(address)) return { refused: 403 };
  const path = decoded(new URL(address).pathname);
  // A slash that was written as %2f would be seen by the disk, and not by whoever compares addresses.
  if (path === undefined || /%2f|%5c|%00/i.test(address)) return { refused: 403 };
  if (/[\\:\0]/.test(path)) return { refused: 403 };

  const file = join(folder, path === '/' ? 'index.html' : path);
  if (!isInside(file, folder)) return { refused: 403 };
  const contentType = CONTENT_TYPES.get(/\.([a-z0-9]+)$/.exec(file)?.[1] ?? '');
  return contentType ? { file, contentType } : { refused: 404 };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function isInside(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
