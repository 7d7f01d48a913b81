import { readFile, stat } from 'node:fs/promises';
import { fileNameOf, guidancePathProblem, MOST_GUIDANCE_BYTES } from '@shared/domain/guidance-document';
import { AppError } from '@shared/ipc/errors';

/** Name and size of the guidance document, and why it can't be attached; '' where it can. Nothing of it is read. */
export async function lookAtGuidance(path: string): Promise<{ name: string; size: number; problem: string }> {
  const name = fileNameOf(path);
  const wrong = guidancePathProblem(path);
  if (path === '' || wrong !== '') return { name, size: 0, problem: wrong };
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile())
    return {
      name,
      size: 0,
      problem: `The guidance document “${name}” is not where it was. Choose it again under Settings.`,
    };
  if (found.size > MOST_GUIDANCE_BYTES)
    return {
      name,
      size: found.size,
      problem: `The guidance document “${name}” is larger than 20 MB: too much for a mail.`,
    };
  return { name, size: found.size, problem: '' };
}

/** `file-not-readable` where the document can't be attached. */
export async function checkGuidance(path: string): Promise<{ name: string }> {
  const { name, problem } = await lookAtGuidance(path);
  if (problem === '') return { name };
  throw new AppError('file-not-readable', `${problem.replace(/\.$/, '')}. Nothing was opened or kept.`);
}

export async function readGuidance(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const { name } = await checkGuidance(path);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError(
      'file-not-readable',
      `The guidance document “${name}” could not be read. Nothing was opened. Look whether it is in use, and try again.`,
      undefined,
      { cause },
    );
  });
  if (bytes.byteLength > MOST_GUIDANCE_BYTES) await checkGuidance(path);
  return { name, bytes };
}
