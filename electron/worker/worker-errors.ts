import { AppError, type ErrorCode } from '@shared/ipc/errors';
import { WorkbookError, type WorkbookErrorCode } from './workbook/errors';

const WRITING: readonly WorkbookErrorCode[] = ['folder-missing', 'folder-not-writable', 'disk-full', 'write-failed'];

/** A failure as the page may see it: the workbook's own sentence, under a code of the contract. Others pass unchanged. */
export function asAppError(error: unknown, doing: 'reading' | 'writing'): unknown {
  if (!(error instanceof WorkbookError)) return error;
  return new AppError(codeOf(error.code, doing), error.message, undefined, { cause: error });
}

function codeOf(code: WorkbookErrorCode, doing: 'reading' | 'writing'): ErrorCode {
  if (code === 'cancelled') return 'cancelled';
  return doing === 'writing' || WRITING.includes(code) ? 'file-not-writable' : 'file-not-readable';
}
