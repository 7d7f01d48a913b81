import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { APP_SCHEME } from '../ipc/sender-gate';
import { resolveAppFile } from './app-files';
import { SAFE_HEADERS } from './app-headers';
import { deferred } from './deferred';

/** Before `ready`: makes `app:` a scheme with an origin of its own, instead of `file:`, which can read the whole disk. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** How long nothing more is asked for before the page counts as served: its scripts are asked for all at once. */
const QUIET_MS = 15;
/** A page that asks for nothing holds nobody up longer than this. */
const MOST_MS = 250;

/**
 * Serves the pages in `folder`, and nothing outside it. `served` ends when the first page has been given its scripts: they
 * come from the main process, so that what keeps it busy meanwhile would keep the page waiting.
 */
export function serveApp(folder: string): { served: Promise<void> } {
  const page = deferred<void>();
  let quiet: NodeJS.Timeout | undefined;
  protocol.handle(APP_SCHEME, async (request) => {
    const response = await answer(request, folder);
    if (request.url.endsWith('.js')) {
      clearTimeout(quiet);
      quiet = setTimeout(() => page.resolve(), QUIET_MS);
    }
    return response;
  });
  setTimeout(() => page.resolve(), MOST_MS).unref();
  return { served: page.promise };
}

async function answer(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const found = resolveAppFile(request.url, folder);
  if ('refused' in found) return refusal(found.refused);
  try {
    const bytes = await readFile(found.file);
    return new Response(new Uint8Array(bytes), { headers: { ...SAFE_HEADERS, 'Content-Type': found.contentType } });
  } catch {
    return refusal(404);
  }
}

const refusal = (status: number) =>
  new Response(null, { status, headers: { ...SAFE_HEADERS, 'Content-Type': 'text/plain' } });
