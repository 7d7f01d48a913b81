/** A file's bytes, read once and whole: nothing stays open, so the user may go on working with it in Excel. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { systemCode, WorkbookError } from './errors';
import { fileTooLarge, type Watch } from './limits';
import type { Source } from './types';

const CHUNK = 4 * 1024 * 1024;

export async function loadBytes(source: Source, watch: Watch): Promise<{ bytes: Buffer; name: string }> {
  if ('bytes' in source) {
    const { bytes, name } = source;
    if (bytes.byteLength > watch.limits.fileBytes) throw fileTooLarge(bytes.byteLength, watch.limits.fileBytes);
    return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name: basename(name) };
  }
  const name = basename(source.path);
  try {
    return { bytes: await readWhole(source.path, watch), name };
  } catch (error) {
    throw error instanceof WorkbookError ? error : readError(name, error);
  }
}

async function readWhole(path: string, watch: Watch): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const stat = await file.stat();
    if (!stat.isFile()) {
      throw new WorkbookError(
        'file-unreadable',
        `"${basename(path)}" is a folder or a device, not a file, so nothing was read. Choose a workbook (.xlsx) or a CSV file.`,
      );
    }
    if (stat.size > watch.limits.fileBytes) throw fileTooLarge(stat.size, watch.limits.fileBytes);
    const bytes = Buffer.allocUnsafe(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      watch.check();
      const { bytesRead } = await file.read(bytes, filled, Math.min(CHUNK, bytes.length - filled), filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

function readError(name: string, cause: unknown): WorkbookError {
  switch (systemCode(cause)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new WorkbookError(
        'file-missing',
        `"${name}" is not there any more. Nothing was read. Check whether it was moved or renamed, and choose it again.`,
        { cause },
      );
    case 'EBUSY':
      return new WorkbookError(
        'file-open-elsewhere',
        `"${name}" is open in another program such as Excel, which keeps it to itself. Close it there, then try again.`,
        { cause },
      );
    case 'EACCES':
    case 'EPERM':
      return new WorkbookError(
        'file-unreadable',
        `You have no permission to read "${name}", so nothing was read. Copy it to your Documents folder, or ask its owner for access, and choose it again.`,
        { cause },
      );
    default:
      return new WorkbookError(
        'file-unreadable',
        `"${name}" could not be read from the disk or network drive, so nothing was read. Check the connection, copy the file to your Documents folder and choose it again.`,
        { cause },
      );
  }
}
