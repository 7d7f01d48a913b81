import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WholeDraft } from '@shared/domain/mail-draft';
import { AppError } from '@shared/ipc/errors';
import { app } from 'electron';
import { emlOf } from '../services/applications/eml';
import { openMailFile, openMailLink } from './open-external';

const LONGEST_KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Hands a mail to the user's mail program: as a file to edit, or as a `mailto:` link. Nothing is sent.
 */
export async function openDraft(draft: WholeDraft, how: 'draft' | 'mailto'): Promise<void> {
  if (how === 'mailto') return openMailLink(draft);
  const file = await writeDraft(emlOf(draft, new Date()));
  if (await openMailFile(file)) return;
  await rm(file, { force: true });
  throw new AppError(
    'not-found',
    'No mail program could open the draft. Nothing was sent. Copy the text and paste it into a new mail instead.',
  );
}

async function writeDraft(content: string): Promise<string> {
  const folder = join(app.getPath('temp'), 'cchub-console-drafts');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeOld(folder);
    const file = join(folder, `${randomUUID()}.eml`);
    await writeFile(file, content, { encoding: 'utf8', flag: 'wx', mode: 0o600 });
    return file;
  } catch (cause) {
    throw new AppError(
      'file-not-writable',
      'The draft could not be written to the folder for temporary files. Nothing was sent. Copy the text and paste it into a new mail instead.',
      undefined,
      { cause },
    );
  }
}

/** Drafts hold names: once the mail program has had its day to read them, they go. */
async function removeOld(folder: string): Promise<void> {
  const limit = Date.now() - LONGEST_KEPT_MS;
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.eml')) continue;
    const file = join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: limit + 1 }));
    // One that is still open stays until next time.
    if (mtimeMs < limit) await rm(file, { force: true }).catch(() => undefined);
  }
}
