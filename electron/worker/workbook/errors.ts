/** Everything that can go wrong with a file of rows, each with a sentence for the person in front of the screen. */

export type WorkbookErrorCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-open-elsewhere'
  | 'file-empty'
  | 'file-too-large'
  | 'old-excel'
  | 'excel-binary'
  | 'opendocument'
  | 'password-protected'
  | 'unsupported-type'
  | 'damaged'
  | 'unsafe'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'text-too-long'
  | 'took-too-long'
  | 'csv-quotes'
  | 'sheet-missing'
  | 'cancelled'
  | 'folder-missing'
  | 'folder-not-writable'
  | 'disk-full'
  | 'write-failed';

export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly code: WorkbookErrorCode;

  constructor(code: WorkbookErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The file breaks the rules of its own format. `detail` is a full sentence on what was found. */
export function damaged(detail: string, cause?: unknown): WorkbookError {
  return new WorkbookError(
    'damaged',
    `This workbook is damaged and nothing was read from it. ${detail} Open it in Excel, let Excel repair it, save it under a new name and import that.`,
    { cause },
  );
}

/** The file is built in a way that no spreadsheet program does, and that is used to attack programs. */
export function unsafe(detail: string, cause?: unknown): WorkbookError {
  return new WorkbookError(
    'unsafe',
    `This file was refused because it isn't built as a workbook should be, and nothing was read from it. ${detail} If you trust the sender, ask for a copy newly saved from Excel.`,
    { cause },
  );
}

export function cancelled(): WorkbookError {
  return new WorkbookError('cancelled', 'This was cancelled. Nothing was changed.');
}

/** A Node system error code such as ENOENT, when there is one. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
