import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { APP_SCHEME } from '../ipc/sender-gate';
import { resolveAppFile } from './app-files';
import { SAFE_HEADERS } from './app-headers';

/** Before `ready`: makes `app:` a scheme with an origin of its own, instead of `file:`, which can read the whole disk. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the pages in `folder`, and nothing outside it. */
export function serveApp(folder: string): void {
  protocol.handle(APP_SCHEME, (request) => answer(request, folder));
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
