/** Every reason for which a request can fail, as the page sees it. Free of zod. */
export const ERROR_CODES = [
  'foreign-sender',
  'unknown-route',
  'invalid-input',
  'contract-mismatch',
  'not-found',
  'changed-since',
  'duplicate',
  'file-not-readable',
  'file-not-writable',
  'cancelled',
  'import-stopped',
  'database-not-usable',
  'backup-failed',
  'report-failed',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Field path → message, for showing beside the field it speaks of. */
export type FieldMessages = Record<string, string>;

export interface RouteError {
  code: ErrorCode;
  message: string;
  fields?: FieldMessages;
}

/** What every request answers with: data either way, because Electron keeps only the message of a thrown error. */
export type Result<T> = { ok: true; data: T } | { ok: false; error: RouteError };

/** A failure with a code and a message fit for a person. Anything else that is thrown counts as `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields?: FieldMessages;

  constructor(code: ErrorCode, message: string, fields?: FieldMessages, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.fields = fields;
  }
}
